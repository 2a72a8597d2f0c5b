package org.daybook.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who the child is. The full birth date is personal; its year and month stay readable, so that numbers outlive an erasure. */
public sealed interface RegistrationEvent extends ChildEvent {

    /** The child under another agency's number, for example an NHS number. */
    record Identifier(String source, Personal id) {}

    /** The child became known. Born ({@code dateOfBirth}), expected ({@code expectedDateOfBirth}), or unknown (imports only). */
    record ChildRegistered(
            Personal localId,
            @Nullable Personal givenName,
            @Nullable Personal familyName,
            @Nullable Personal dateOfBirth,
            @Nullable YearMonth bornIn,
            @Nullable Personal expectedDateOfBirth,
            @Nullable String sex,
            @Nullable String ethnicity,
            @Nullable Personal upn,
            @Nullable List<Identifier> identifiers)
            implements RegistrationEvent {

        @Override
        public @Nullable LocalDate effectiveOn() {
            return null;
        }
    }

    /** An expected child was born. */
    record BirthRecorded(
            Personal dateOfBirth,
            YearMonth bornIn,
            @Nullable String sex) implements RegistrationEvent {

        @Override
        public @Nullable LocalDate effectiveOn() {
            return null;
        }
    }

    /** What was unknown about the child became known, or changed; a missing field says nothing. */
    record ChildDetailsRecorded(
            @Nullable Personal givenName,
            @Nullable Personal familyName,
            @Nullable Personal dateOfBirth,
            @Nullable YearMonth bornIn,
            @Nullable String sex,
            @Nullable String ethnicity,
            @Nullable Personal upn,
            @Nullable List<Identifier> identifiers)
            implements RegistrationEvent {

        @Override
        public @Nullable LocalDate effectiveOn() {
            return null;
        }
    }

    /** The child died. Nothing is effective after this day. */
    record ChildDied(LocalDate diedOn) implements RegistrationEvent {

        @Override
        public LocalDate effectiveOn() {
            return diedOn;
        }
    }
}
