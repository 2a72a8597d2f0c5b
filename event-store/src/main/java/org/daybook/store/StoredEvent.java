package org.daybook.store;

import java.time.Instant;

/** One event as it stands in the log; payload and metadata are the exact stored text. */
public record StoredEvent(
        long position,
        String stream,
        long version,
        String eventId,
        String type,
        String revision,
        Instant recordedAt,
        String payload,
        String metadata) {

    @Override
    public String toString() {
        return type + " " + eventId + " at position " + position;
    }
}
