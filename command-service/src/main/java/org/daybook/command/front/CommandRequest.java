package org.daybook.command.front;

import java.io.IOException;
import java.io.InputStream;
import org.daybook.command.child.RecordOnChild.AnswerKey;
import org.daybook.command.entry.Refused;
import org.daybook.store.MasterKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A command as it was sent.
 *
 * @param expectedVersion the version of the record that the sender saw; null where not said
 * @param idempotencyKey under which a retry is recognised, with {@code bodyHash} of what it came with; null where not said
 */
public record CommandRequest(
        JsonNode body,
        @Nullable Long expectedVersion,
        @Nullable String idempotencyKey,
        @Nullable String bodyHash) {

    /** @throws Refused (400) when it cannot be read */
    public static CommandRequest read(
            String name, InputStream in, @Nullable String key, @Nullable String expected, MasterKey master)
            throws IOException {
        JsonNode json = CommandBody.read(in);
        String hash = key == null ? null : master.fingerprint("body", name + '\n' + json);
        return new CommandRequest(json, CommandBody.version(expected), CommandBody.key(key), hash);
    }

    /** @throws Refused (400) naming every field that does not fit */
    public <T> T as(Class<T> type, CommandCatalogue catalogue) {
        return CommandBinder.bind(body, type, catalogue);
    }

    /** Whose answer is to be given again; null without an idempotency key. */
    public @Nullable AnswerKey answerKey(String actor) {
        return idempotencyKey == null || bodyHash == null ? null : new AnswerKey(actor, idempotencyKey, bodyHash);
    }
}
