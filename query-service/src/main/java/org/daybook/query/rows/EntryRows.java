package org.daybook.query.rows;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Objects;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.Days;
import org.daybook.events.EventNames;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.daybook.history.Entry;
import org.daybook.store.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * Every live entry of which something that is counted speaks as a row: what it is, when it happened, how far its source speaks. Of the
 * others, a visit or a case note, only the voice is heard; nine of ten entries of a council are such.
 */
public final class EntryRows {

    static final Table TABLE = Table.of("entry", "effective_on", "covers_to", "voice_number");

    /** The source of what people recorded; everything else came with an import, whose format it names. */
    public static final String RECORDED_HERE = "recorded here";

    private static final Map<String, MonthDay> LAST_DAYS =
            Map.of("autumn", MonthDay.of(12, 31), "spring", MonthDay.of(3, 31), "summer", MonthDay.of(7, 31));

    private EntryRows() {}

    static Voice voice(Entry entry) {
        String source = entry.source();
        return new Voice(
                EventNames.nameOf(entry.event().getClass()),
                source == null ? RECORDED_HERE : source.substring(0, source.indexOf(':')));
    }

    static Row of(Entry entry, Voice voice, StoredEvent latest) {
        LocalDate day = entry.effectiveOn();
        String source = entry.source();
        return Row.of(
                TABLE,
                entry.entryId(),
                day,
                source == null
                        ? LocalDate.ofInstant(latest.recordedAt(), Days.LONDON)
                        : collectionEnd(source, entry, day),
                voice.number());
    }

    private static @Nullable LocalDate collectionEnd(String source, Entry entry, @Nullable LocalDate day) {
        return entry.event() instanceof ExclusionNotified && day != null
                ? termEnd(source, day)
                : collectionYearEnd(entry, day);
    }

    /** A school census speaks of its whole term; its source names the collection, for example {@code 2024 autumn}. */
    private static LocalDate termEnd(String source, LocalDate day) {
        String[] collection = source.split(":")[1].split(" ");
        LocalDate end = Objects.requireNonNull(LAST_DAYS.get(collection[1])).atYear(Integer.parseInt(collection[0]));
        return end.isBefore(day) ? day : end;
    }

    /** A return speaks of its whole collection year, to 31 March; an end that it knows of beyond that does not stretch it. */
    private static @Nullable LocalDate collectionYearEnd(Entry entry, @Nullable LocalDate day) {
        boolean end = entry.event() instanceof CareEnded || entry.event() instanceof ChildDied;
        return day == null || end ? null : Days.yearStart(day).plusYears(1).minusDays(1);
    }
}
