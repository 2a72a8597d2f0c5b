package org.daybook.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of watching over the records: time limits that were missed, warnings that somebody has looked at. */
public sealed interface WatchEvent extends ChildEvent {

    @Override
    default boolean beforeBirth() {
        return true;
    }

    /**
     * A time limit passed and what it asks for had not happened. It is recorded once, and stays when the thing is done later:
     * lateness is evidence.
     *
     * @param entryId the fact that set the limit
     * @param dueOn the last day of the limit
     */
    record DeadlineMissed(@Code("deadline") String deadline, String entryId, LocalDate dueOn) implements WatchEvent {

        @Override
        public LocalDate effectiveOn() {
            return dueOn;
        }
    }

    /**
     * Somebody has looked at a warning and decided to leave it; it is off the list until this entry is withdrawn.
     *
     * @param entryId the entry that the warning speaks of
     * @param rule the code of the rule
     * @param field the field that it is about; null in the first records of this kind: whatever field
     * @param entries all entries that break the rule together; with another beside it, it is another warning; null as above
     */
    record WarningWaived(
            String entryId,
            String rule,
            @Nullable String field,
            @Nullable List<String> entries,
            @Code("waiver-reason") String reason,
            @Nullable Personal note)
            implements WatchEvent {

        @Override
        public @Nullable LocalDate effectiveOn() {
            return null;
        }
    }
}
