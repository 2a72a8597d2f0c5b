package org.daybook.events;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days as the law and the returns mean them: Europe/London. */
public final class Days {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Days() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /** The first 1 April on or before the day: the start of its financial and collection year. */
    public static LocalDate yearStart(LocalDate day) {
        LocalDate april = LocalDate.of(day.getYear(), 4, 1);
        return day.isBefore(april) ? april.minusYears(1) : april;
    }

    /** The first 1 August on or before the day: the start of its school year. */
    public static LocalDate schoolYearStart(LocalDate day) {
        LocalDate august = LocalDate.of(day.getYear(), 8, 1);
        return day.isBefore(august) ? august.minusYears(1) : august;
    }

    /** The day from which a person counts as 18; born on 29 February, that is 1 March in common years. */
    public static LocalDate adultFrom(LocalDate birth) {
        LocalDate birthday = birth.plusYears(18);
        return birthday.getDayOfMonth() == birth.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }

    /** Completed years on the day; negative before birth. */
    public static int ageOn(LocalDate birth, LocalDate day) {
        int years = day.getYear() - birth.getYear();
        boolean birthdayToCome = day.getMonthValue() < birth.getMonthValue()
                || (day.getMonthValue() == birth.getMonthValue() && day.getDayOfMonth() < birth.getDayOfMonth());
        return birthdayToCome ? years - 1 : years;
    }
}
