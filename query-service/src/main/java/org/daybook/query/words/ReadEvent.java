package org.daybook.query.words;

import java.time.LocalDate;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.Logged;
import org.daybook.events.Recorded;
import org.daybook.store.StoredEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A stored event taken apart. What this build does not know, or cannot read, is still there as the JSON it was stored in.
 *
 * @param logged the event, null where this build cannot read it
 * @param payload the stored JSON, a missing node where it cannot be taken apart
 * @param metadata likewise
 */
public record ReadEvent(StoredEvent stored, @Nullable Logged logged, JsonNode payload, JsonNode metadata) {

    /** The event where it is one of a child. */
    public @Nullable Recorded<?> recorded() {
        return logged instanceof Recorded<?> ofChild ? ofChild : null;
    }

    /** When it happened, null where that is not known or the event has no day. */
    public @Nullable LocalDate effectiveOn() {
        Recorded<?> recorded = recorded();
        return recorded == null ? null : recorded.event().effectiveOn();
    }

    /** The entry that it corrects or withdraws. */
    public @Nullable String corrects() {
        Recorded<?> recorded = recorded();
        if (recorded == null) {
            return text(payload.path("amends").path("entryId"));
        }
        if (recorded.event() instanceof EntryWithdrawn withdrawn) {
            return withdrawn.entryId();
        }
        return recorded.amends() == null ? null : recorded.amends().entryId();
    }

    /** True for an event that takes an entry back. */
    public boolean withdraws() {
        return logged != null && logged.event() instanceof EntryWithdrawn;
    }

    /** The entry that it is about: the one it corrects or withdraws, else the one that it began. */
    public String entryId() {
        String corrected = corrects();
        return corrected == null ? stored.eventId() : corrected;
    }

    public @Nullable String actor() {
        return text(metadata.path("actor"));
    }

    public @Nullable String role() {
        return text(metadata.path("role"));
    }

    public @Nullable String command() {
        return text(metadata.path("command"));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    @Override
    public String toString() {
        return stored.toString();
    }
}
