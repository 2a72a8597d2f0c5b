package org.daybook.command.registration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Draft;
import org.daybook.command.entry.Records;
import org.daybook.command.entry.Refused;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.Code;
import org.daybook.events.Personal;
import org.daybook.events.RegistrationEvent.BirthRecorded;
import org.daybook.events.RegistrationEvent.ChildDetailsRecorded;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.daybook.events.RegistrationEvent.Identifier;
import org.jspecify.annotations.Nullable;

/** Making a child known, and saying who it is. */
public sealed interface RegistrationCommand extends Command {

    /** The child under another agency's number. */
    record OtherIdentifier(String source, String id) {}

    /** Makes a child known, born or expected. */
    @Records(ChildRegistered.class)
    record RegisterChild(
            String localId,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable LocalDate dateOfBirth,
            @Nullable LocalDate expectedDateOfBirth,
            @Code("sex") String sex,
            @Code("ethnicity") @Nullable String ethnicity,
            @Nullable String upn,
            @Nullable List<OtherIdentifier> identifiers)
            implements RegistrationCommand {

        @Override
        public @Nullable String childId() {
            return null;
        }

        @Override
        public List<Draft> decide(ChildFacts facts) {
            if ((dateOfBirth == null) == (expectedDateOfBirth == null)) {
                throw Refused.because(
                        "one-birth-date",
                        "dateOfBirth",
                        "Give the date of birth, or the expected date of birth, not both.");
            }
            bornInThePast(dateOfBirth, facts);
            possible(expectedDateOfBirth, "expectedDateOfBirth");
            if (expectedDateOfBirth != null
                    && expectedDateOfBirth.isAfter(facts.today().plusWeeks(45))) {
                throw Refused.because(
                        "impossible-date",
                        "expectedDateOfBirth",
                        "A birth cannot be expected more than 45 weeks from today.");
            }
            return Command.drafts(new ChildRegistered(
                    Personal.of(localId),
                    Personal.ofNullable(givenName),
                    Personal.ofNullable(familyName),
                    personal(dateOfBirth),
                    month(dateOfBirth),
                    personal(expectedDateOfBirth),
                    sex,
                    ethnicity,
                    Personal.ofNullable(upn),
                    stored(identifiers)));
        }
    }

    /** An expected child was born. */
    @Records(BirthRecorded.class)
    record RecordBirth(
            String childId,
            LocalDate dateOfBirth,
            @Code("sex") @Nullable String sex) implements RegistrationCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            bornInThePast(dateOfBirth, facts);
            return Command.drafts(
                    new BirthRecorded(Personal.of(dateOfBirth.toString()), YearMonth.from(dateOfBirth), sex));
        }
    }

    /** Fills in or changes what is known about the child; only the fields given. */
    @Records(ChildDetailsRecorded.class)
    record RecordChildDetails(
            String childId,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable LocalDate dateOfBirth,
            @Code("sex") @Nullable String sex,
            @Code("ethnicity") @Nullable String ethnicity,
            @Nullable String upn,
            @Nullable List<OtherIdentifier> identifiers)
            implements RegistrationCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            bornInThePast(dateOfBirth, facts);
            ChildDetailsRecorded details = new ChildDetailsRecorded(
                    Personal.ofNullable(givenName),
                    Personal.ofNullable(familyName),
                    personal(dateOfBirth),
                    month(dateOfBirth),
                    sex,
                    ethnicity,
                    Personal.ofNullable(upn),
                    stored(identifiers));
            if (details.equals(new ChildDetailsRecorded(null, null, null, null, null, null, null, null))) {
                throw Refused.because("nothing-given", "givenName", "Give at least one detail.");
            }
            return Command.drafts(details);
        }
    }

    /** The child died; an open period of care ends with it. */
    @Records(ChildDied.class)
    record RecordDeath(String childId, LocalDate diedOn) implements RegistrationCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            CareEnded end = facts.inCareOn(diedOn) ? new CareEnded(diedOn, "E2") : null;
            return Command.drafts(end, new ChildDied(diedOn));
        }
    }

    private static void bornInThePast(@Nullable LocalDate birth, ChildFacts facts) {
        if (birth != null && birth.isAfter(facts.today())) {
            throw Refused.because("date-in-future", "dateOfBirth", "The date of birth must be today or in the past.");
        }
        possible(birth, "dateOfBirth");
    }

    private static void possible(@Nullable LocalDate birth, String field) {
        if (birth != null && birth.getYear() < 1900) {
            throw Refused.because("impossible-date", field, "The date of birth is not possible.");
        }
    }

    private static @Nullable Personal personal(@Nullable LocalDate day) {
        return day == null ? null : Personal.of(day.toString());
    }

    private static @Nullable YearMonth month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }

    private static @Nullable List<Identifier> stored(@Nullable List<OtherIdentifier> identifiers) {
        return identifiers == null
                ? null
                : identifiers.stream()
                        .map(i -> new Identifier(i.source(), Personal.of(i.id())))
                        .toList();
    }
}
