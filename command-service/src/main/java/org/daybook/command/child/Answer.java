package org.daybook.command.child;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded.
 *
 * @param childId given for a registration only
 * @param version of the stream after the act
 */
public record Answer(
        @Nullable String childId, String stream, long version, List<Stored> events, List<Warning> warnings) {

    /** One stored event. */
    public record Stored(String eventId, String entryId, String type) {}

    /** A rule that the act broke and that does not refuse. */
    public record Warning(String code, @Nullable String rule, String field, String message, String entryId) {}
}
