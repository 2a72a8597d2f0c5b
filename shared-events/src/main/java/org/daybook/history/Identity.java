package org.daybook.history;

import java.time.LocalDate;
import java.time.YearMonth;
import org.daybook.events.ChildEvent;
import org.daybook.events.Personal;
import org.daybook.events.PupilEvent;
import org.daybook.events.PupilEvent.PupilFound;
import org.daybook.events.RegistrationEvent;
import org.daybook.events.RegistrationEvent.BirthRecorded;
import org.daybook.events.RegistrationEvent.ChildDetailsRecorded;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.jspecify.annotations.Nullable;

/** Who the child, or the pupil of a school census, is, as far as numbers and rules need it; later records fill or replace what earlier ones said. */
public record Identity(
        boolean registered,
        @Nullable Personal dateOfBirth,
        @Nullable YearMonth bornIn,
        boolean expected,
        @Nullable String sex,
        @Nullable String ethnicity,
        @Nullable Personal upn,
        @Nullable LocalDate diedOn) {

    private static final Identity UNKNOWN = new Identity(false, null, null, false, null, null, null, null);

    public static Identity of(Entries entries) {
        Identity identity = UNKNOWN;
        for (Entry entry : entries.live()) {
            identity = identity.with(entry.event());
        }
        return identity;
    }

    /** True for the kinds of events that say who it is. */
    public static boolean madeOf(ChildEvent event) {
        return event instanceof RegistrationEvent || event instanceof PupilEvent;
    }

    private Identity with(ChildEvent event) {
        return switch (event) {
            case ChildRegistered r ->
                new Identity(
                        true,
                        r.dateOfBirth(),
                        r.bornIn(),
                        r.expectedDateOfBirth() != null,
                        r.sex(),
                        r.ethnicity(),
                        r.upn(),
                        diedOn);
            case BirthRecorded b ->
                new Identity(registered, b.dateOfBirth(), b.bornIn(), false, or(b.sex(), sex), ethnicity, upn, diedOn);
            case ChildDetailsRecorded d ->
                new Identity(
                        registered,
                        or(d.dateOfBirth(), dateOfBirth),
                        or(d.bornIn(), bornIn),
                        expected && d.dateOfBirth() == null,
                        or(d.sex(), sex),
                        or(d.ethnicity(), ethnicity),
                        or(d.upn(), upn),
                        diedOn);
            case PupilFound found -> new Identity(true, dateOfBirth, bornIn, expected, sex, ethnicity, upn, diedOn);
            case ChildDied died ->
                new Identity(registered, dateOfBirth, bornIn, expected, sex, ethnicity, upn, died.diedOn());
            default -> this;
        };
    }

    private static <T> @Nullable T or(@Nullable T now, @Nullable T before) {
        return now == null ? before : now;
    }

    /** The full birth date; null where unknown or erased. */
    public @Nullable LocalDate bornOn() {
        String text = Personal.reveal(dateOfBirth);
        return text == null ? null : LocalDate.parse(text);
    }
}
