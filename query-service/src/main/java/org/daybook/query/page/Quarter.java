package org.daybook.query.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.events.FinancialYear;
import org.daybook.query.page.Dashboard.Column;
import org.daybook.query.words.Spoken;

/** The quarter that a day lies in, and the days that it is held against. */
record Quarter(LocalDate on) {

    private static final int SHOWN = 8;

    FinancialYear year() {
        return FinancialYear.of(on);
    }

    /** {@code Q1} to {@code Q4} of the financial year. */
    String name() {
        return FinancialYear.quarter(on);
    }

    LocalDate firstDay() {
        return year().quarterStart(name());
    }

    /** The last day of the quarter before. */
    LocalDate before() {
        return firstDay().minusDays(1);
    }

    /** The same day a year before: a quarter that goes on is held against as much of the other. */
    LocalDate yearBefore() {
        return on.minusYears(1);
    }

    boolean over() {
        return on.equals(FinancialYear.quarterEnd(on));
    }

    /** The ends of the seven quarters before, and the day itself for its own. */
    List<LocalDate> trend() {
        List<LocalDate> days = new ArrayList<>();
        for (int back = SHOWN - 2; back >= 0; back--) {
            days.add(firstDay().minusMonths(3L * back).minusDays(1));
        }
        days.add(on);
        return days;
    }

    List<Column> columns() {
        Quarter previous = new Quarter(before());
        return List.of(
                new Column("Target", year() + " year end"),
                new Column(name() + " last year", "to " + Spoken.shortDay(yearBefore())),
                new Column(previous.name(), "to " + Spoken.shortDay(before())),
                new Column(name() + (over() ? "" : " so far"), "to " + Spoken.shortDay(on)));
    }

    /** For example {@code Quarter 2, July to September 2018, to 23 August 2018}. */
    String caption() {
        LocalDate last = FinancialYear.quarterEnd(on);
        String months = Spoken.monthName(firstDay()) + " to " + Spoken.monthName(last) + " " + last.getYear();
        return "Quarter " + name().substring(1) + ", " + months + (over() ? "" : ", to " + Spoken.day(on));
    }
}
