package org.daybook.calendar;

import java.time.LocalDate;

/**
 * Days on which offices work in England: not Saturday, not Sunday, not a bank holiday. Time limits of the statutory guidance are
 * reckoned in them. School days are taken to be the same: the terms of single schools are not known.
 */
public final class WorkingDays {

    private WorkingDays() {}

    public static boolean isOne(LocalDate day) {
        return !BankHolidays.weekend(day) && !BankHolidays.includes(day);
    }

    /** The so-manieth working day after the day, which itself is not counted. */
    public static LocalDate after(LocalDate day, int workingDays) {
        LocalDate reached = day;
        for (int n = 0; n < workingDays; ) {
            reached = reached.plusDays(1);
            if (isOne(reached)) {
                n++;
            }
        }
        return reached;
    }

    /** The day itself where it is a working day, else the next one. */
    public static LocalDate onOrAfter(LocalDate day) {
        return isOne(day) ? day : after(day, 1);
    }

    /** How many working days lie after the first day up to and including the second; 0 when the second is not later. */
    public static int between(LocalDate from, LocalDate to) {
        int n = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isOne(day)) {
                n++;
            }
        }
        return n;
    }
}
