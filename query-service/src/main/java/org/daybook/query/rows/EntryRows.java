package org.daybook.query.rows;

import java.time.LocalDate;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.Days;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.daybook.history.Entry;
import org.daybook.store.StoredEvent;
import org.jspecify.annotations.Nullable;

/** Every live entry as a row: what it is, when it happened, how far its source speaks. */
final class EntryRows {

    static final Table TABLE = Table.of("entry", "type", "effective_on", "covers_to", "source", "position");

    /** What the entries of a looked-after return say of their source. */
    static final String RETURNED = "ssda903";

    private EntryRows() {}

    /** @param first the event that first recorded the entry */
    static Row of(Entry entry, String type, long firstPosition, StoredEvent latest) {
        LocalDate day = entry.effectiveOn();
        boolean returned = entry.source() != null;
        return Row.of(
                TABLE,
                entry.entryId(),
                type,
                day,
                returned ? collectionYearEnd(entry, day) : LocalDate.ofInstant(latest.recordedAt(), Days.LONDON),
                returned ? RETURNED : "recorded here",
                firstPosition);
    }

    /** A return speaks of its whole collection year, to 31 March; an end that it knows of beyond that does not stretch it. */
    private static @Nullable LocalDate collectionYearEnd(Entry entry, @Nullable LocalDate day) {
        boolean end = entry.event() instanceof CareEnded || entry.event() instanceof ChildDied;
        return day == null || end ? null : Days.yearStart(day).plusYears(1).minusDays(1);
    }
}
