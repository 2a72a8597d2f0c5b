package org.daybook.events;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A council's year, from 1 April, and its quarters; Q1 is April to June. Written {@code 2018-19}.
 *
 * @param from the calendar year that it begins in
 */
public record FinancialYear(int from) {

    private static final Pattern WRITTEN = Pattern.compile("(19|20|21)\\d\\d-\\d\\d");
    private static final int MONTHS = 3;

    /** @throws IllegalArgumentException for what is not two years that follow each other */
    public static FinancialYear parse(String text) {
        if (WRITTEN.matcher(text).matches()) {
            FinancialYear year = new FinancialYear(Integer.parseInt(text.substring(0, 4)));
            if (year.toString().equals(text)) {
                return year;
            }
        }
        throw new IllegalArgumentException("Not a financial year");
    }

    /** The year that the day lies in. */
    public static FinancialYear of(LocalDate day) {
        return new FinancialYear(Days.yearStart(day).getYear());
    }

    /** The quarter of the financial year that the day lies in: {@code Q1} to {@code Q4}. */
    public static String quarter(LocalDate day) {
        return "Q" + ((day.getMonthValue() + 8) / MONTHS % 4 + 1);
    }

    /** The first day of one of its quarters, {@code Q1} to {@code Q4}. */
    public LocalDate quarterStart(String quarter) {
        return LocalDate.of(from, 4, 1).plusMonths((long) MONTHS * (quarter.charAt(1) - '1'));
    }

    /** The last day of the quarter that the day lies in. */
    public static LocalDate quarterEnd(LocalDate day) {
        return of(day).quarterStart(quarter(day)).plusMonths(MONTHS).minusDays(1);
    }

    /** How many whole months of the year have passed by the end of the day, from 1 to 12; a month that has begun counts. */
    public static int monthsBy(LocalDate day) {
        return (day.getMonthValue() + 8) % 12 + 1;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d-%02d", from, (from + 1) % 100);
    }
}
