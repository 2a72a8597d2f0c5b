package org.daybook.query.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.daybook.query.measure.Measure;
import org.daybook.query.measure.Window;

/** How far apart the days of a series are: the ends of months, quarters or years, and the day itself at the end. */
enum Every {
    QUARTER("Quarters", "Quarter"),
    MONTH("Months", "Month"),
    YEAR("Years", "Year");

    private final String label;
    private final String one;

    Every(String label, String one) {
        this.label = label;
        this.one = one;
    }

    String label() {
        return label;
    }

    String one() {
        return one;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** So many days up to the one that the figure is about, which is the last. */
    List<LocalDate> days(LocalDate on, int count, Measure rule) {
        List<LocalDate> days = new ArrayList<>(List.of(on));
        LocalDate next = firstOfPeriod(on.plusDays(1), rule);
        if (next.equals(on.plusDays(1))) {
            next = earlier(next);
        }
        while (days.size() < count) {
            days.add(next.minusDays(1));
            next = earlier(next);
        }
        Collections.reverse(days);
        return days;
    }

    /** True where the day ends a period; otherwise its period is not over. */
    boolean over(LocalDate day, Measure rule) {
        return firstOfPeriod(day.plusDays(1), rule).equals(day.plusDays(1));
    }

    private LocalDate firstOfPeriod(LocalDate day, Measure rule) {
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> rule.first(Window.QUARTER, day);
            case YEAR -> rule.first(Window.YTD, day);
        };
    }

    private LocalDate earlier(LocalDate first) {
        return switch (this) {
            case MONTH -> first.minusMonths(1);
            case QUARTER -> first.minusMonths(3);
            case YEAR -> first.minusYears(1);
        };
    }

    /** What the period of a day is called: {@code Q2}, {@code Sep}, {@code 2026/27}. */
    String name(LocalDate day, Measure rule) {
        return switch (this) {
            case MONTH -> day.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, Locale.UK);
            case QUARTER -> "Q" + ((day.getMonthValue() + 8) / 3 % 4 + 1);
            case YEAR -> year(rule.first(Window.YTD, day));
        };
    }

    /** What stands below the name. */
    String year(LocalDate day, Measure rule) {
        return switch (this) {
            case MONTH -> Integer.toString(day.getYear());
            case QUARTER -> year(org.daybook.events.Days.yearStart(day));
            case YEAR -> over(day, rule) ? "" : "so far";
        };
    }

    private static String year(LocalDate start) {
        return "%d/%02d".formatted(start.getYear(), (start.getYear() + 1) % 100);
    }
}
