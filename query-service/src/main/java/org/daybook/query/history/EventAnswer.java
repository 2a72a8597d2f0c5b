package org.daybook.query.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import org.daybook.query.words.ReadEvent;
import org.daybook.store.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * One event as the API gives it: the envelope, and payload and metadata as they are stored. Personal values stay sealed in it.
 *
 * @param corrects the entry that it corrects or withdraws
 */
record EventAnswer(
        long position,
        String eventId,
        String stream,
        long version,
        String type,
        String revision,
        Instant recordedAt,
        @Nullable LocalDate effectiveOn,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String command,
        String entryId,
        @Nullable String corrects,
        @JsonRawValue String payload,
        @JsonRawValue String metadata) {

    static EventAnswer of(ReadEvent read) {
        StoredEvent event = read.stored();
        return new EventAnswer(
                event.position(),
                event.eventId(),
                event.stream(),
                event.version(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                read.effectiveOn(),
                read.actor(),
                read.role(),
                read.command(),
                read.entryId(),
                read.corrects(),
                JsonText.oneLine(event.payload()),
                JsonText.oneLine(event.metadata()));
    }

    @Override
    public String toString() {
        return type + " at position " + position;
    }
}
