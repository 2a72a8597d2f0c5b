package org.daybook.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daybook.query.asat.TypedMoment;
import org.daybook.store.EventLog;
import org.daybook.store.EventSought;
import org.daybook.store.StoredEvent;
import org.daybook.web.BadQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Finds events by filters, a page at a time, whichever way one turns the pages. */
@Component
class EventHistory {

    private static final Instant FIRST = TypedMoment.startOf(LocalDate.of(1900, 1, 1));
    private static final Instant LAST = TypedMoment.startOf(LocalDate.of(2200, 12, 31));
    private static final int DAY_IN_WORDS = 20;

    /** Some events, newest first, and whether there are more on either side. */
    record Found(List<StoredEvent> events, boolean newer, boolean older) {}

    private final EventLog log;

    EventHistory(@Qualifier("queryLog") EventLog log) {
        this.log = log;
    }

    /**
     * Turns the times into positions: an instant names one position for ever.
     *
     * @throws BadQuestion for what is no day and no instant, and for a time that ends before it begins
     */
    EventSought sought(Filters filters, long after, long upTo) {
        Instant from = moment("recordedFrom", filters.recordedFrom(), false);
        Instant to = moment("recordedTo", filters.recordedTo(), true);
        if (from != null && to != null && from.isAfter(to)) {
            throw BadQuestion.malformed("recordedFrom", "Recorded from must not be later than recorded to");
        }
        long first = from == null ? after : Math.max(after, log.positionAt(from.minus(1, ChronoUnit.MICROS)));
        long last = to == null ? upTo : Math.min(upTo, log.positionAt(to));
        return new EventSought(filters.type(), filters.stream(), filters.actor(), first, last);
    }

    private static @Nullable Instant moment(String name, @Nullable String text, boolean end) {
        if (text == null) {
            return null;
        }
        Instant moment =
                text.contains("T") && text.length() >= DAY_IN_WORDS ? instant(name, text) : day(name, text, end);
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw BadQuestion.malformed(name, "Date must be a real date, like 30/9/2026");
        }
        return moment;
    }

    private static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw BadQuestion.malformed(
                    name, "It must be a real date, like 2026-09-30, or an instant like 2026-09-30T14:31:00Z");
        }
    }

    private static Instant day(String name, String text, boolean end) {
        LocalDate day = TypedMoment.day(name, text);
        return end ? TypedMoment.endOf(day) : TypedMoment.startOf(day);
    }

    /** The newest events; with {@code before}, those older than that position, with {@code after} those next newer. */
    Found page(EventSought sought, @Nullable Long before, @Nullable Long after, int size) {
        if (after != null) {
            List<StoredEvent> newer =
                    log.find(sought.between(Math.max(after, sought.after()), sought.upTo()), false, size + 1);
            if (newer.size() > size) {
                List<StoredEvent> shown = new ArrayList<>(newer.subList(0, size));
                Collections.reverse(shown);
                return new Found(shown, true, true);
            }
            // nearly at the top: show a whole page of the newest
            return page(sought, null, null, size);
        }
        long last = before == null ? sought.upTo() : Math.min(sought.upTo(), before - 1);
        List<StoredEvent> found = log.find(sought.between(sought.after(), last), true, size + 1);
        return new Found(found.subList(0, Math.min(size, found.size())), before != null, found.size() > size);
    }

    List<StoredEvent> next(EventSought sought, long after, int size) {
        return log.find(sought.between(Math.max(after, sought.after()), sought.upTo()), false, size);
    }
}
