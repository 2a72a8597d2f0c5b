package org.daybook.command.entry;

import java.time.LocalDate;
import org.daybook.history.CareHistory;
import org.daybook.history.Entries;
import org.daybook.history.Identity;
import org.jspecify.annotations.Nullable;

/** What one feature may know of a child without knowing the other features. */
public record ChildFacts(Entries entries, LocalDate today) {

    public static ChildFacts of(Entries entries, LocalDate today) {
        return new ChildFacts(entries, today);
    }

    public Identity identity() {
        return entries.identity();
    }

    public CareHistory care() {
        return entries.care();
    }

    public boolean registered() {
        return identity().registered();
    }

    /** The full birth date, null where it is unknown. */
    public @Nullable LocalDate bornOn() {
        return entries.bornOn();
    }

    public @Nullable LocalDate diedOn() {
        return identity().diedOn();
    }

    public boolean inCareOn(LocalDate day) {
        return care().inCareOn(day);
    }
}
