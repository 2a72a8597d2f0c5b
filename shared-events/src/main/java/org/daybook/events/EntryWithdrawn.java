package org.daybook.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry should not count: it stays to be seen, counts nowhere from now on, and cannot be corrected any more. */
public record EntryWithdrawn(
        String entryId, String reason, @Nullable Personal note) implements ChildEvent {

    /** The return of a later year no longer supports what an earlier one led to. */
    public static final String SUPERSEDED_BY_RETURN = "superseded-by-return";

    public boolean supersededByReturn() {
        return SUPERSEDED_BY_RETURN.equals(reason);
    }

    @Override
    public @Nullable LocalDate effectiveOn() {
        return null;
    }
}
