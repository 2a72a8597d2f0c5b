package org.daybook.command.entry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daybook.history.Entry;

/**
 * A rule that a child's live entries break.
 *
 * @param field the command field it is about
 * @param message plain English, without personal data
 * @param entryIds the entries that break it together; the first is the one that the message speaks of
 */
public record Breach(Rule rule, String field, String message, List<String> entryIds) {

    public static Breach of(Rule rule, String field, String message, Entry... entries) {
        return new Breach(
                rule,
                field,
                message,
                List.of(entries).stream().map(Entry::entryId).toList());
    }

    /** Two breaches are the same when the same entries break the same rule, whatever the words. */
    public String identity() {
        Set<String> ids = new LinkedHashSet<>(entryIds.stream().sorted().toList());
        return rule.code() + ids;
    }
}
