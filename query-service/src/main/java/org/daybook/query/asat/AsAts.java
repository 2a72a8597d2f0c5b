package org.daybook.query.asat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.daybook.events.Days;
import org.daybook.query.asat.AsAt.Problem;
import org.daybook.query.asat.AsAt.Step;
import org.daybook.query.asat.AsAt.Typed;
import org.daybook.query.words.Spoken;
import org.daybook.store.EventLog;
import org.daybook.web.BadQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Works out as at which moment a page is asked for. */
@Component
public final class AsAts {

    /** The names of the form's fields, which are also their ids. */
    public static final String DATE = "asAtDate";

    public static final String TIME = "asAtTime";
    public static final String EVENT = "asAtEvent";
    private static final String RANGE = "asAtRange";
    private static final String SHOWN = "asAtShown";
    private static final String KNOWN_AT = "knownAt";

    private static final Pattern POSITION = Pattern.compile("position:(\\d{1,18})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ENGLISH);

    private final EventLog log;
    private final Clock clock;

    public AsAts(@Qualifier("queryLog") EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** A moment as it was asked for. {@code at} is what is said of it, {@code position} what was known. */
    private record Chosen(@Nullable String knownAt, long position, Instant at) {}

    /**
     * @param action the page, as {@code /events}
     * @param kept the page's other parameters, to be carried along; blank ones are left out
     * @param parameters all parameters of the request
     * @throws BadQuestion for a {@code knownAt} that is no moment of the past
     */
    public AsAt of(String action, Map<String, ? extends @Nullable String> kept, Map<String, String> parameters) {
        long head = log.head();
        Map<String, String> others = new LinkedHashMap<>();
        kept.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                others.put(name, value);
            }
        });
        Chosen was = chosen(parameters.get(KNOWN_AT), head);
        if (!parameters.containsKey(SHOWN)) {
            return panel(action, others, was, typed(was), head, null, null);
        }
        Typed typed = new Typed(text(parameters, DATE), text(parameters, TIME), text(parameters, EVENT));
        try {
            String knownAt = asked(was, typed, parameters, head);
            return panel(action, others, was, typed, head, address(action, others, knownAt), null);
        } catch (BadQuestion e) {
            Problem problem = new Problem(e.field(), String.valueOf(e.getMessage()));
            return panel(action, others, was, typed, head, null, problem);
        }
    }

    private Chosen chosen(@Nullable String knownAt, long head) {
        if (knownAt == null || knownAt.isBlank()) {
            return new Chosen(null, head, clock.instant());
        }
        var position = POSITION.matcher(knownAt);
        if (position.matches()) {
            long asked = Long.parseLong(position.group(1));
            if (asked > head) {
                throw BadQuestion.malformed(KNOWN_AT, "Nothing has been recorded at that position yet.");
            }
            return new Chosen(knownAt, asked, log.recordedAt(asked));
        }
        try {
            Instant at = Instant.parse(knownAt);
            if (at.isAfter(clock.instant().plus(CLOCKS_DIFFER_BY))) {
                throw BadQuestion.malformed(KNOWN_AT, "That moment has not come yet.");
            }
            return at.isBefore(Instant.EPOCH)
                    ? new Chosen(knownAt, 0, Instant.EPOCH)
                    : new Chosen(knownAt, log.positionAt(at), at);
        } catch (DateTimeParseException e) {
            throw BadQuestion.malformed(KNOWN_AT, "knownAt is an instant like 2026-11-23T14:31:00Z, or position:123.");
        }
    }

    /** What the fields hold when nothing has been typed. */
    private static Typed typed(Chosen was) {
        if (was.knownAt() == null) {
            return Typed.NOTHING;
        }
        String event = Long.toString(was.position());
        return nothingYet(was)
                ? new Typed("", "", event)
                : new Typed(DAY.format(LocalDate.ofInstant(was.at(), Days.LONDON)), Spoken.time(was.at()), event);
    }

    private static boolean nothingYet(Chosen was) {
        return was.position() == 0 && was.at().equals(Instant.EPOCH);
    }

    /** Whichever of the fields was changed says it: null for now. */
    private @Nullable String asked(Chosen was, Typed typed, Map<String, String> parameters, long head) {
        Typed before = typed(was);
        boolean moment = !typed.sameMoment(before) && !typed.noMoment();
        boolean event = !typed.event().equals(before.event()) && !typed.event().isEmpty();
        String range = text(parameters, RANGE);
        if (moment && event) {
            throw BadQuestion.malformed(DATE, "Choose a date and time, or an event number, not both");
        }
        if (event) {
            return position(typed.event(), head);
        }
        if (moment) {
            return moment(typed);
        }
        if (!range.isEmpty() && !range.equals(parameters.get(SHOWN))) {
            return position(range, head);
        }
        if (typed.noMoment()) {
            return typed.event().isEmpty() ? null : position(typed.event(), head);
        }
        return was.knownAt();
    }

    private static String position(String typed, long head) {
        String digits = typed.replaceAll("[,\\s]", "");
        if (!NUMBER.matcher(digits).matches() || Long.parseLong(digits) > head) {
            throw BadQuestion.malformed(EVENT, "Event number must be a number from 0 to " + Spoken.number(head));
        }
        return "position:" + Long.parseLong(digits);
    }

    private String moment(Typed typed) {
        if (typed.date().isEmpty()) {
            throw BadQuestion.malformed(DATE, "Enter a date");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return TypedMoment.end(TypedMoment.day(DATE, typed.date()), DATE, typed.time(), TIME, now)
                .toString();
    }

    private AsAt panel(
            String action,
            Map<String, String> kept,
            Chosen was,
            Typed typed,
            long head,
            @Nullable String redirect,
            @Nullable Problem problem) {
        Instant now = clock.instant();
        Instant from = nothingYet(was) ? now : was.at();
        Instant start = Quarters.startBefore(from);
        Instant end = Quarters.endAfter(from, now);
        return new AsAt(
                was.knownAt(),
                was.position(),
                head,
                redirect,
                action,
                kept,
                heading(was),
                typed,
                VolumeStrip.of(head, was.position(), log.recordedAt(VolumeStrip.looksAt(head))),
                new Step(address(action, kept, start.toString()), Spoken.moment(start)),
                new Step(address(action, kept, end.toString()), Spoken.moment(end)),
                address(action, kept, null),
                problem);
    }

    private static String heading(Chosen was) {
        if (was.knownAt() == null) {
            return "As it is now";
        }
        return nothingYet(was) ? "Before anything was recorded" : "As at " + Spoken.moment(was.at());
    }

    private static String address(String action, Map<String, String> kept, @Nullable String knownAt) {
        Map<String, String> values = new LinkedHashMap<>(kept);
        if (knownAt != null) {
            values.put(KNOWN_AT, knownAt);
        }
        return Addresses.of(action, values);
    }

    private static String text(Map<String, String> parameters, String name) {
        return parameters.getOrDefault(name, "").strip();
    }
}
