package org.daybook.query.trust;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the counts stand at a moment.
 *
 * @param troubles why they cannot be trusted; none when they can
 * @param notLiveSince when they ceased to follow what is recorded, null while they follow
 * @param doubtedSince since when the proof fails or figures disagree, null while all holds
 * @param heldUpAt the position of the event that could not be counted, null where there is none
 * @param disputed the figures that disagree
 */
public record Standing(
        Set<Trouble> troubles,
        @Nullable Instant notLiveSince,
        @Nullable Instant doubtedSince,
        @Nullable Long heldUpAt,
        List<Disputed> disputed) {

    /** True when everything that was recorded is counted, once, and both ways of counting say the same. */
    public boolean complete() {
        return troubles.isEmpty();
    }

    /** True when one figure can be trusted, whatever is said of others. */
    public boolean complete(String key) {
        boolean only = troubles.stream().allMatch(trouble -> trouble == Trouble.DISAGREES);
        return only && disputed.stream().noneMatch(each -> each.key().equals(key));
    }
}
