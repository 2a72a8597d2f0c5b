package org.daybook.query.child;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.events.CodeLists;
import org.daybook.events.Days;
import org.daybook.events.Personal;
import org.daybook.events.RegistrationEvent;
import org.daybook.events.RegistrationEvent.ChildDetailsRecorded;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.daybook.history.Entries;
import org.daybook.history.Entry;
import org.daybook.history.Identity;
import org.daybook.query.words.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * Who a child is, as far as it is known and has not been erased.
 *
 * @param bornIn the month of birth, which outlives an erasure
 * @param expectedOn when the birth of an unborn child is expected
 * @param erased the key that protected the child's personal data has been destroyed
 */
record Particulars(
        @Nullable String localId,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate bornOn,
        @Nullable YearMonth bornIn,
        @Nullable LocalDate expectedOn,
        @Nullable String sex,
        @Nullable String upn,
        @Nullable LocalDate diedOn,
        boolean erased) {

    static Particulars of(Entries entries) {
        Identity identity = entries.identity();
        String localId = null;
        Personal expected = null;
        Personal given = null;
        Personal family = null;
        boolean erased = false;
        for (Entry entry : entries.of(RegistrationEvent.class)) {
            if (entry.event() instanceof ChildRegistered r) {
                localId = r.localId().reveal();
                erased = localId == null;
                expected = r.expectedDateOfBirth();
                given = r.givenName();
                family = r.familyName();
            } else if (entry.event() instanceof ChildDetailsRecorded d) {
                given = d.givenName() == null ? given : d.givenName();
                family = d.familyName() == null ? family : d.familyName();
            }
        }
        return new Particulars(
                localId,
                Personal.reveal(given),
                Personal.reveal(family),
                entries.bornOn(),
                identity.bornIn(),
                identity.expected() ? day(Personal.reveal(expected)) : null,
                identity.sex(),
                Personal.reveal(identity.upn()),
                identity.diedOn(),
                erased);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The name, or a plain word for why there is none. */
    String name() {
        String name = Stream.of(givenName, familyName)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return name.isBlank() ? (erased ? "Name erased" : "Name not recorded") : name;
    }

    String sexLabel() {
        return sex == null ? "Not recorded" : CodeLists.of("sex").label(sex);
    }

    /** Completed years on the day, at death where the child has died; null where the birth date is not known. */
    @Nullable
    Integer ageOn(LocalDate day) {
        LocalDate until = diedOn == null || diedOn.isAfter(day) ? day : diedOn;
        return bornOn == null || bornOn.isAfter(until) ? null : Days.ageOn(bornOn, until);
    }

    /** {@code 12 (born 14 March 2014)}, or what stands in for it. */
    String ageSaid(LocalDate day) {
        if (bornOn != null) {
            Integer age = ageOn(day);
            return age == null ? "Born " + Spoken.day(bornOn) : age + " (born " + Spoken.day(bornOn) + ")";
        }
        if (expectedOn != null) {
            return "Not born yet, expected " + Spoken.day(expectedOn);
        }
        if (bornIn != null) {
            return "Born in " + Spoken.month(bornIn);
        }
        return "Not known";
    }

    /** Never who it is. */
    @Override
    public String toString() {
        return "[personal]";
    }
}
