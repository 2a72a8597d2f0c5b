package org.daybook.history;

import java.time.LocalDate;
import org.daybook.events.ChildEvent;
import org.jspecify.annotations.Nullable;

/**
 * One recorded fact, as it counts now.
 *
 * @param entryId the id of the event that first recorded it, for ever
 * @param sequence the order of first recording within the child's stream
 * @param event the fact, with its last correction
 * @param source the key under which a return speaks of it, null for what people recorded
 * @param given what the return said last, before any correction by people
 */
public record Entry(
        String entryId,
        long sequence,
        ChildEvent event,
        @Nullable String source,
        @Nullable ChildEvent given) {

    public @Nullable LocalDate effectiveOn() {
        return event.effectiveOn();
    }

    /** {@code bySource} tells a return's own correction from a person's. */
    Entry corrected(ChildEvent as, boolean bySource) {
        return new Entry(entryId, sequence, as, source, bySource ? as : given);
    }
}
