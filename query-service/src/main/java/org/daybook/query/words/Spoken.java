package org.daybook.query.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.daybook.events.Days;
import org.daybook.events.Moment;

/** Days, times and numbers as pages say them: {@code 23 November 2026}, {@code 2:31pm}, {@code 184,302}. */
public final class Spoken {

    // not Locale.UK, which shortens September to four letters
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_NAME = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = london("h:mma");
    private static final DateTimeFormatter WITH_SECONDS = london("h:mm:ssa");

    private Spoken() {}

    private static DateTimeFormatter london(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(Days.LONDON);
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** As tables have room for. */
    public static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** {@code September}. */
    public static String monthName(LocalDate day) {
        return MONTH_NAME.format(day);
    }

    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    public static String time(Instant at) {
        return small(TIME.format(at));
    }

    public static String moment(Instant at) {
        return day(LocalDate.ofInstant(at, Days.LONDON)) + ", " + time(at);
    }

    /** With the time only where it is known. */
    public static String moment(Moment moment) {
        return moment.at() == null ? day(moment.day()) : moment(moment.at());
    }

    public static String momentWithSeconds(Instant at) {
        return day(LocalDate.ofInstant(at, Days.LONDON)) + ", " + small(WITH_SECONDS.format(at));
    }

    /** As tables have room for, to the second. */
    public static String shortMoment(Instant at) {
        return shortDay(LocalDate.ofInstant(at, Days.LONDON)) + ", " + small(WITH_SECONDS.format(at));
    }

    public static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String small(String time) {
        return time.replace("AM", "am").replace("PM", "pm");
    }
}
