package org.daybook.query.rows;

import java.time.LocalDate;
import java.time.Month;
import org.daybook.events.Days;
import org.daybook.history.Entry;
import org.daybook.store.StoredEvent;
import org.jspecify.annotations.Nullable;

/** Every live entry as a row: what it is, when it happened, how far its source speaks. */
final class EntryRows {

    static final Table TABLE = Table.of("entry", "type", "effective_on", "covers_to", "source", "position");

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
                returned ? collectionYearEnd(day) : LocalDate.ofInstant(latest.recordedAt(), Days.LONDON),
                returned ? source(day) : "recorded here",
                firstPosition);
    }

    /** A return speaks of its whole collection year, to 31 March. */
    private static @Nullable LocalDate collectionYearEnd(@Nullable LocalDate day) {
        return day == null ? null : Days.yearStart(day).plusYears(1).minusDays(1);
    }

    private static String source(@Nullable LocalDate day) {
        if (day == null) {
            return "ssda903";
        }
        int year = day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear();
        return "ssda903 " + year + "-" + String.format("%02d", (year + 1) % 100);
    }
}
