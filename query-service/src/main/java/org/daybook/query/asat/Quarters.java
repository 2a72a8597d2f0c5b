package org.daybook.query.asat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.daybook.events.Days;

/** The quarters of the financial year, which are those of the calendar. */
final class Quarters {

    private static final int MONTHS = 3;

    private Quarters() {}

    private static LocalDate firstDay(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS);
    }

    /** The beginning of the quarter that the moment is in; at that very instant, the beginning of the one before. */
    static Instant startBefore(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment.minus(1, ChronoUnit.MICROS), Days.LONDON);
        return TypedMoment.startOf(firstDay(day));
    }

    /** The end of the quarter that the moment is in; while that has not come, the last that has. */
    static Instant endAfter(Instant moment, Instant now) {
        LocalDate day = LocalDate.ofInstant(moment.plus(1, ChronoUnit.MICROS), Days.LONDON);
        Instant end = TypedMoment.endOf(firstDay(day).plusMonths(MONTHS).minusDays(1));
        return end.isAfter(now)
                ? TypedMoment.endOf(
                        firstDay(LocalDate.ofInstant(now, Days.LONDON)).minusDays(1))
                : end;
    }
}
