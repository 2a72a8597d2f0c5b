package org.daybook.query.history;

import java.time.LocalDate;
import java.util.Locale;
import org.daybook.query.words.EventWords;
import org.daybook.query.words.ReadEvent;
import org.daybook.query.words.Spoken;
import org.daybook.store.StoredEvent;
import org.daybook.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * One event as a line of the table.
 *
 * @param happened null where it has no day
 * @param change what it does to an earlier entry, or null
 */
public record EventLine(
        long position,
        String number,
        String recorded,
        @Nullable String happened,
        String title,
        String kind,
        String type,
        @Nullable String change,
        String stream,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String command) {

    static EventLine of(ReadEvent read) {
        StoredEvent event = read.stored();
        LocalDate happened = read.effectiveOn();
        return new EventLine(
                event.position(),
                Spoken.number(event.position()),
                Spoken.shortMoment(event.recordedAt()),
                happened == null ? null : Spoken.shortDay(happened),
                EventWords.title(read),
                EventWords.kind(event.type(), event.stream()),
                event.type(),
                change(read),
                event.stream(),
                read.actor(),
                role(read.role()),
                read.command());
    }

    private static @Nullable String change(ReadEvent read) {
        return read.withdraws() ? "Withdrawal" : read.corrects() == null ? null : "Correction";
    }

    /** A role as people say it; one that there is not is left as it stands. */
    private static @Nullable String role(@Nullable String name) {
        for (Role role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
                return role.label();
            }
        }
        return name;
    }
}
