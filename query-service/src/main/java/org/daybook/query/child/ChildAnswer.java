package org.daybook.query.child;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.daybook.events.Days;
import org.jspecify.annotations.Nullable;

/** A child as the API tells of it. */
record ChildAnswer(
        String childId,
        long version,
        long position,
        Instant knownAt,
        @Nullable String localId,
        String name,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate dateOfBirth,
        @Nullable LocalDate expectedDateOfBirth,
        @Nullable Integer age,
        @Nullable String sex,
        @Nullable String upn,
        @Nullable LocalDate diedOn,
        boolean erased,
        @Nullable String school,
        boolean confidentialAddress,
        List<Situation.Open> open,
        List<Situation.Worker> workers,
        List<Situation.Due> due) {

    static ChildAnswer of(ChildRecord record) {
        Particulars who = Particulars.of(record.entries());
        Situation situation = Situation.at(record.knownAt(), record.entries());
        return new ChildAnswer(
                record.childId(),
                record.version(),
                record.position(),
                record.knownAt(),
                who.localId(),
                who.name(),
                who.givenName(),
                who.familyName(),
                who.bornOn(),
                who.expectedOn(),
                who.ageOn(LocalDate.ofInstant(record.knownAt(), Days.LONDON)),
                who.sex(),
                who.upn(),
                who.diedOn(),
                who.erased(),
                situation.school(),
                situation.confidentialAddress(),
                situation.open(),
                situation.workers(),
                situation.due());
    }

    /** Never who it is. */
    @Override
    public String toString() {
        return childId;
    }
}
