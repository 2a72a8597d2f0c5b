package org.daybook.command.child;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.daybook.command.entry.Command;
import org.daybook.store.Act;
import org.jspecify.annotations.Nullable;

/**
 * The one envelope command of the child's stream.
 *
 * @param expectedVersion the version of the record that the person saw, where they sent it
 * @param answerKey under which the answer is to be given again, null for acts without an idempotency key
 * @param act carries claims and the answer into the commit, and the positions back
 * @param metadata who records: actor, role, command name
 */
public record RecordOnChild(
        @TargetAggregateIdentifier String childId,
        Command command,
        @Nullable Long expectedVersion,
        @Nullable AnswerKey answerKey,
        Act act,
        Map<String, String> metadata) {

    /** Whose key, and a keyed hash of the body it came with. */
    public record AnswerKey(String actor, String key, String bodyHash) {}

    @Override
    public String toString() {
        return command.getClass().getSimpleName() + " on " + childId;
    }
}
