package org.daybook.command.entry;

import java.time.Instant;
import java.time.LocalDate;
import org.daybook.events.Days;
import org.daybook.history.CareHistory;
import org.daybook.history.Entries;
import org.daybook.history.Identity;
import org.jspecify.annotations.Nullable;

/** What one feature may know of a child without knowing the other features. */
public record ChildFacts(Entries entries, Instant now, LocalDate today, Pseudonyms pseudonyms) {

    /** Stands in for something personal by which records are matched: the same for the same text, telling nothing of it. */
    public interface Pseudonyms {
        String of(String kind, String clear);
    }

    public static ChildFacts of(Entries entries, Instant now, Pseudonyms pseudonyms) {
        return new ChildFacts(entries, now, LocalDate.ofInstant(now, Days.LONDON), pseudonyms);
    }

    /** The same moment, with other entries. */
    public ChildFacts with(Entries others) {
        return new ChildFacts(others, now, today, pseudonyms);
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
