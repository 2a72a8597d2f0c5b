package org.daybook.query.words;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.events.CodeLists;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.Moment;
import org.daybook.events.Personal;
import org.daybook.events.Personal.Envelope;
import org.daybook.events.RegistrationEvent.Identifier;
import org.jspecify.annotations.Nullable;

/** What stands in a field, said in words. */
final class Values {

    /** What is left of a personal value whose key has been destroyed. */
    static final String ERASED = "erased";

    private static final String UNOPENED = "cannot be opened";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z");
    private static final Pattern OFFICIAL = Pattern.compile(".*[A-Z].*");

    private Values() {}

    /** {@code codes} is the code list that texts are taken from, or null. */
    static String of(String field, Object value, @Nullable String codes) {
        return switch (value) {
            case Boolean yes -> yes ? "Yes" : "No";
            case LocalDate day -> Spoken.day(day);
            case Moment moment -> Spoken.moment(moment);
            case YearMonth month -> Spoken.month(month);
            case Integer number -> field.equals("year") ? number + " to " + (number + 1) : Spoken.number(number);
            case Long number -> Spoken.number(number);
            case BigDecimal number -> measured(field, number.toPlainString());
            case Personal personal -> opened(personal);
            case Identifier other -> other.source() + ": " + opened(other.id());
            case List<?> list ->
                list.isEmpty()
                        ? "None"
                        : list.stream().map(each -> of(field, each, codes)).collect(Collectors.joining("; "));
            case String text -> codes == null ? text(text) : label(codes, text);
            default -> value.toString();
        };
    }

    private static String measured(String field, String number) {
        return field.endsWith("Cost") ? "£" + number : field.endsWith("Miles") ? number + " miles" : number;
    }

    /** Official codes stand behind their label, for they are what returns and guidance speak of. */
    static String label(String codes, String code) {
        if (code.equals(EntryWithdrawn.SUPERSEDED_BY_RETURN)) {
            return "The latest return no longer says it";
        }
        String label = CodeLists.of(codes).label(code);
        return label.equals(code) || !OFFICIAL.matcher(code).matches() ? label : label + " (" + code + ")";
    }

    /** A text that is a day or an instant is said as one. */
    static String text(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return Spoken.day(LocalDate.parse(text));
            }
            return INSTANT.matcher(text).matches() ? Spoken.moment(Instant.parse(text)) : text;
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private static String opened(Personal personal) {
        Envelope envelope = personal.envelope();
        if (envelope != null && !complete(envelope)) {
            return UNOPENED;
        }
        try {
            String clear = personal.reveal();
            return clear == null ? ERASED : text(clear);
        } catch (IllegalStateException | IllegalArgumentException e) {
            // somebody has altered the envelope: the rest of the event is still worth reading
            return UNOPENED;
        }
    }

    /** Read from JSON that need not have been written by Daybook. */
    private static boolean complete(Envelope envelope) {
        return notNull(envelope.key()) && notNull(envelope.iv()) && notNull(envelope.ct());
    }

    private static boolean notNull(@Nullable String part) {
        return part != null;
    }
}
