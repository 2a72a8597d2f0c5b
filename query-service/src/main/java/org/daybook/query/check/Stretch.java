package org.daybook.query.check;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** Days from a first to a last one, both within. */
record Stretch(LocalDate first, LocalDate last) {

    /** The year that begins with a month, as far as it has come on the day. */
    static Stretch upTo(LocalDate day, Month month) {
        int year = day.getMonthValue() < month.getValue() ? day.getYear() - 1 : day.getYear();
        return new Stretch(LocalDate.of(year, month, 1), day);
    }

    boolean has(@Nullable LocalDate day) {
        return day != null && !day.isBefore(first) && !day.isAfter(last);
    }
}
