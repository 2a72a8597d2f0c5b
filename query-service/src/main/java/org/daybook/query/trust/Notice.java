package org.daybook.query.trust;

import org.jspecify.annotations.Nullable;

/**
 * What a page says about the counts on it.
 *
 * @param complete true when there is nothing to say
 * @param notice sentences: what is wrong, since when, and what not to do; null where nothing is
 * @param notLiveSince when the counts ceased to follow, as it is shown; null while they follow
 */
public record Notice(
        boolean complete, @Nullable String notice, @Nullable String notLiveSince) {}
