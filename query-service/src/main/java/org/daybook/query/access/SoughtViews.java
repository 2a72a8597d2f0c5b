package org.daybook.query.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.daybook.events.ChildId;
import org.daybook.query.access.Views.Sought;
import org.daybook.query.asat.TypedMoment;
import org.daybook.web.BadQuestion;
import org.jspecify.annotations.Nullable;

/** Reads by what the access log is searched. */
final class SoughtViews {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private SoughtViews() {}

    /**
     * @param to the last day, or the instant up to which
     * @throws BadQuestion for what is no child's id, no day and no instant
     */
    static Sought read(@Nullable String child, @Nullable String actor, @Nullable String from, @Nullable String to) {
        String theChild = blank(child);
        if (theChild != null && !ChildId.isOne(theChild)) {
            throw BadQuestion.malformed("child", "A child’s id is child: followed by 36 characters.");
        }
        Sought sought = new Sought(theChild, blank(actor), moment("from", from, 0), moment("to", to, 1));
        if (sought.from() != null && sought.until() != null && sought.from().isAfter(sought.until())) {
            throw BadQuestion.malformed("from", "From must not be later than to.");
        }
        return sought;
    }

    private static @Nullable Instant moment(String name, @Nullable String text, int daysOn) {
        String stripped = blank(text);
        if (stripped == null) {
            return null;
        }
        try {
            Instant moment = stripped.contains("T")
                    ? Instant.parse(stripped)
                    : TypedMoment.startOf(TypedMoment.day(name, stripped).plusDays(daysOn));
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw BadQuestion.malformed(name, "The day is not possible.");
            }
            return moment;
        } catch (DateTimeException e) {
            throw BadQuestion.malformed(
                    name, "It must be a real date, like 30/9/2026, or an instant like 2026-11-23T14:31:00Z.");
        }
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
