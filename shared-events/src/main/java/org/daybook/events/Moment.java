package org.daybook.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * When something happened: an instant where the time is known, else only the day. Days are those of Europe/London.
 *
 * @param at null where only the day is known
 */
public record Moment(LocalDate day, @Nullable Instant at) {

    /** By day; within a day, what has no time comes first. */
    public static final Comparator<Moment> IN_ORDER =
            Comparator.comparing(Moment::day).thenComparing(m -> m.at == null ? Instant.MIN : m.at);

    public static Moment on(LocalDate day) {
        return new Moment(day, null);
    }

    public static Moment at(Instant at) {
        Instant whole = at.truncatedTo(ChronoUnit.SECONDS);
        return new Moment(LocalDate.ofInstant(whole, Days.LONDON), whole);
    }

    /**
     * Reads a day ({@code 2018-09-30}), a local date-time ({@code 2018-09-30T14:05}) or an instant ({@code 2018-09-30T13:05:00Z}).
     *
     * @throws DateTimeParseException for anything else, and for a local time that the clocks skipped
     */
    public static Moment parse(String text) {
        if (text.length() == 10) {
            return on(LocalDate.parse(text));
        }
        boolean zoned = text.endsWith("Z") || text.indexOf('+', 10) > 0 || text.indexOf('-', 10) > 0;
        if (zoned) {
            return at(OffsetDateTime.parse(text).toInstant());
        }
        LocalDateTime local = LocalDateTime.parse(text);
        var offsets = Days.LONDON.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new DateTimeParseException("The clocks went over this time", text, 0);
        }
        // in the hour that comes twice in October, the first
        return at(local.toInstant(offsets.getFirst()));
    }

    /** True when this was surely earlier: by the time where both have one, else by the day. */
    public boolean isBefore(Moment other) {
        return at != null && other.at != null ? at.isBefore(other.at) : day.isBefore(other.day);
    }

    /** How long until the other: to the second where both have a time, else in whole days. */
    public Duration until(Moment other) {
        return at != null && other.at != null
                ? Duration.between(at, other.at)
                : Duration.ofDays(ChronoUnit.DAYS.between(day, other.day));
    }

    /** The last moment of so many days from now on: to the second where the time is known, else the end of that day. */
    public Instant plusDays(int days) {
        return at == null
                ? day.plusDays(days + 1L).atStartOfDay(Days.LONDON).toInstant()
                : at.plus(days, ChronoUnit.DAYS);
    }

    /** As it is stored and sent: the day, or the instant in UTC. */
    @Override
    public String toString() {
        return at == null ? day.toString() : at.toString();
    }
}
