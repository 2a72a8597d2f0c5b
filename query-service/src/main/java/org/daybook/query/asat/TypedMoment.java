package org.daybook.query.asat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daybook.events.Days;
import org.daybook.events.Moment;
import org.daybook.web.BadQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Days and times of day as people type them, in Europe/London. A moment is the last instant of what was typed: 30 September is the
 * end of that day, 2:31pm the end of that minute, so that what is shown with that time is in it.
 */
public final class TypedMoment {

    private static final List<DateTimeFormatter> DAYS = List.of(
            pattern("d/M/uuuu"),
            pattern("uuuu-M-d"),
            pattern("d.M.uuuu"),
            pattern("d MMMM uuuu"),
            pattern("d MMM uuuu"));
    private static final Pattern TWELVE =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?:[:.](\\d{2}))?\\s*([ap])\\.?m\\.?");
    private static final Pattern TWENTY_FOUR = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int LONGEST = 40;

    private TypedMoment() {}

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * A day like 30/9/2026, 2026-09-30 or 30 September 2026.
     *
     * @throws BadQuestion that names the field
     */
    public static LocalDate day(String field, String text) {
        String typed = text.strip().replaceAll("\\s+", " ");
        for (DateTimeFormatter days : typed.length() > LONGEST ? List.<DateTimeFormatter>of() : DAYS) {
            try {
                return possible(field, LocalDate.parse(typed, days));
            } catch (DateTimeParseException e) {
                // it may be written in the next form
            }
        }
        throw BadQuestion.malformed(field, "Date must be a real date, like 30/9/2026");
    }

    private static LocalDate possible(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw BadQuestion.malformed(field, "Date must be between 1900 and 2200");
        }
        return day;
    }

    /** The first instant of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Days.LONDON).toInstant();
    }

    /** The last instant of a day that the log can tell from the next. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }

    /**
     * The last instant of what was typed; what has begun and not ended yet is {@code now}.
     *
     * @param time may be blank: the end of the day
     * @throws BadQuestion for what is no time, what the clocks went over, and what has not come
     */
    static Instant end(LocalDate day, String dayField, String time, String timeField, Instant now) {
        Instant begin = startOf(day);
        Instant end = endOf(day);
        if (!time.isBlank()) {
            Typed typed = time(timeField, time.strip().toLowerCase(Locale.ENGLISH));
            begin = at(day, typed.time(), timeField);
            end = begin.plus(1, typed.unit()).minus(1, ChronoUnit.MICROS);
        }
        if (begin.isAfter(now)) {
            throw BadQuestion.malformed(
                    day.isAfter(LocalDate.ofInstant(now, Days.LONDON)) ? dayField : timeField,
                    "Choose a moment that is not in the future");
        }
        return end.isAfter(now) ? now : end;
    }

    private record Typed(LocalTime time, ChronoUnit unit) {}

    private static Typed time(String field, String text) {
        var twelve = TWELVE.matcher(text);
        var twentyFour = TWENTY_FOUR.matcher(text);
        try {
            if (twelve.matches()) {
                int hour = Integer.parseInt(twelve.group(1));
                if (hour >= 1 && hour <= 12) {
                    return typed(hour % 12 + (twelve.group(4).equals("p") ? 12 : 0), twelve.group(2), twelve.group(3));
                }
            } else if (twentyFour.matches()) {
                return typed(Integer.parseInt(twentyFour.group(1)), twentyFour.group(2), twentyFour.group(3));
            } else if (text.equals("midday") || text.equals("noon")) {
                return new Typed(LocalTime.NOON, ChronoUnit.MINUTES);
            }
        } catch (DateTimeException e) {
            // there is no such time of day
        }
        throw BadQuestion.malformed(field, "Time must be a time of day, like 11:59pm or 23:59");
    }

    private static Typed typed(int hour, @Nullable String minute, @Nullable String second) {
        LocalTime time = LocalTime.of(hour, number(minute), number(second));
        return new Typed(time, second == null ? ChronoUnit.MINUTES : ChronoUnit.SECONDS);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Instant at(LocalDate day, LocalTime time, String field) {
        try {
            Instant at = Moment.parse(day.atTime(time).toString()).at();
            return at == null ? startOf(day) : at;
        } catch (DateTimeParseException e) {
            throw BadQuestion.malformed(field, "The clocks went forward over this time: choose one before or after it");
        }
    }
}
