package org.daybook.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bank holidays of England by year (Banking and Financial Dealings Act 1971): those that come by rule, with substitute days, and
 * those that a proclamation added or moved, which are data.
 */
final class BankHolidays {

    /** What a proclamation changed. */
    private record Changed(LocalDate day, boolean holiday) {}

    private static final int FIRST_NEW_YEARS_DAY = 1974;
    private static final int FIRST_EARLY_MAY = 1978;
    private static final List<Changed> CHANGED = changed();
    private static final Map<Integer, Set<LocalDate>> YEARS = new ConcurrentHashMap<>();

    private BankHolidays() {}

    static boolean includes(LocalDate day) {
        return YEARS.computeIfAbsent(day.getYear(), BankHolidays::of).contains(day);
    }

    private static Set<LocalDate> of(int year) {
        Set<LocalDate> days = new HashSet<>();
        if (year >= FIRST_NEW_YEARS_DAY) {
            addOrSubstitute(days, LocalDate.of(year, 1, 1));
        }
        LocalDate easter = easter(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        if (year >= FIRST_EARLY_MAY) {
            days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        }
        days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, 8, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        addOrSubstitute(days, LocalDate.of(year, 12, 25));
        addOrSubstitute(days, LocalDate.of(year, 12, 26));
        for (Changed change : CHANGED) {
            if (change.day().getYear() == year) {
                if (change.holiday()) {
                    days.add(change.day());
                } else {
                    days.remove(change.day());
                }
            }
        }
        return days;
    }

    /** A holiday at the weekend is made up for on the next day that is neither weekend nor a holiday already. */
    private static void addOrSubstitute(Set<LocalDate> days, LocalDate holiday) {
        LocalDate day = holiday;
        while (weekend(day) || days.contains(day)) {
            day = day.plusDays(1);
        }
        days.add(day);
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Easter Sunday in the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }

    private static List<Changed> changed() {
        try (InputStream in = BankHolidays.class.getResourceAsStream("/calendar/changed-bank-holidays.csv")) {
            var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .map(cells -> new Changed(LocalDate.parse(cells[0]), "yes".equals(cells[1])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
