package org.daybook.command.child;

import java.util.List;
import org.daybook.store.Act;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was recorded.
 *
 * @param childId given for a registration only
 * @param version of the stream after the act
 */
public record Answer(
        @Nullable String childId, String stream, long version, List<Stored> events, List<Warning> warnings) {

    /** Keeps the answer with the act, to be given again to the same key; without a key nothing is kept. */
    public static void keep(Answer answer, RecordOnChild.@Nullable AnswerKey key, Act act) {
        if (key != null) {
            String json = JsonMapper.shared().writeValueAsString(answer);
            act.answerWith(new Act.Answer(key.actor(), key.key(), key.bodyHash(), json));
        }
    }

    /** One stored event. */
    public record Stored(String eventId, String entryId, String type) {}

    /** A rule that the act broke and that does not refuse. */
    public record Warning(String code, @Nullable String rule, String field, String message, String entryId) {}
}
