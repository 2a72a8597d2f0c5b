package org.daybook.query.child;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.events.ChildEvent;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.ExclusionEvent.AboutExclusion;
import org.daybook.events.WatchEvent.DeadlineMissed;
import org.daybook.events.WatchEvent.WarningWaived;
import org.daybook.query.words.ReadEvent;
import org.jspecify.annotations.Nullable;

/**
 * Entries that were recorded on the wrong child. Whoever works with this child has no business with the other one, so nobody but an
 * auditor sees what stood there, in no state of knowledge.
 */
final class AnotherChild {

    private static final String WRONG_CHILD = "wrong-child";

    private AnotherChild() {}

    /** The ids of such entries on a stream, and of what speaks of them. */
    static Set<String> entries(List<ReadEvent> stream) {
        Set<String> entries = new HashSet<>();
        for (ReadEvent event : stream) {
            if (event.recorded() != null
                    && event.recorded().event() instanceof EntryWithdrawn gone
                    && WRONG_CHILD.equals(gone.reason())) {
                entries.add(gone.entryId());
            }
        }
        for (ReadEvent event : stream) {
            String about =
                    event.recorded() == null ? null : about(event.recorded().event());
            if (about != null && entries.contains(about)) {
                entries.add(event.entryId());
            }
        }
        return entries;
    }

    /** The entry that an event says something about. */
    private static @Nullable String about(ChildEvent event) {
        return switch (event) {
            case AboutExclusion about -> about.entryId();
            case DeadlineMissed missed -> missed.entryId();
            case WarningWaived waived -> waived.entryId();
            default -> null;
        };
    }
}
