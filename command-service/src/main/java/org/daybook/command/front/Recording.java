package org.daybook.command.front;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.daybook.command.child.Answer;
import org.daybook.command.child.RecordOnChild;
import org.daybook.command.child.RecordOnChild.AnswerKey;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Refused;
import org.daybook.events.ChildId;
import org.daybook.store.Act;
import org.daybook.store.AppendRefused;
import org.daybook.store.EventLog;
import org.jspecify.annotations.Nullable;

/** Records commands: the same way for people and for imports. */
public final class Recording {

    private static final int TRIES = 5;

    private final CommandGateway gateway;
    private final Answers answers;
    private final EventLog log;
    private final CommandCounts counts;

    public Recording(CommandGateway gateway, Answers answers, EventLog log, CommandCounts counts) {
        this.gateway = gateway;
        this.answers = answers;
        this.log = log;
        this.counts = counts;
    }

    /** What was asked for, by whom, and how a retry of it is recognised. */
    public interface Asked {

        /** The stream it is recorded on. */
        String stream();

        /** The name of the command in the contract. */
        String name();

        @Nullable
        AnswerKey answerKey();

        /** The command as the stream takes it. */
        Object message(Act act);

        /** Other children that it names, who must exist: field and id. */
        default Map<String, String> others() {
            return Map.of();
        }
    }

    /** Something that is asked for about a child. */
    public record Ask(
            ChildId child,
            Command command,
            String name,
            Who who,
            @Nullable Long expectedVersion,
            @Nullable String idempotencyKey,
            @Nullable String bodyHash)
            implements Asked {

        @Override
        public String stream() {
            return child.value();
        }

        @Override
        public Map<String, String> others() {
            return command.others();
        }

        @Override
        public Object message(Act act) {
            return new RecordOnChild(child.value(), command, expectedVersion, answerKey(), act, who.metadata(name));
        }

        @Override
        public @Nullable AnswerKey answerKey() {
            return idempotencyKey == null || bodyHash == null
                    ? null
                    : new AnswerKey(who.actor(), idempotencyKey, bodyHash);
        }
    }

    /** An answer with its place in the log; {@code position} is that of its last event. */
    public record Receipt(Answer answer, long firstPosition) {

        public long position() {
            return firstPosition + Math.max(answer.events().size() - 1, 0);
        }
    }

    /**
     * Records durably, or repeats the first answer to the same key.
     *
     * @throws Refused by a rule, or for a key used with another body
     * @throws AppendRefused when the database is not there
     */
    public Receipt record(Asked ask) {
        try {
            Receipt receipt = recordOrRepeat(ask);
            counts.accepted(ask.name());
            return receipt;
        } catch (Refused refused) {
            counts.refused(ask.name(), refused.code());
            throw refused;
        }
    }

    private void othersExist(Asked ask) {
        ask.others().forEach((field, other) -> {
            boolean child = ChildId.isOne(other) && !new ChildId(other).isPupil();
            if (!child || log.lastVersion(other) < 0) {
                throw Refused.unknown("child-unknown", field, "There is no such other child.");
            }
        });
    }

    private Receipt recordOrRepeat(Asked ask) {
        othersExist(ask);
        try {
            return tryToRecord(ask);
        } catch (Refused refused) {
            // a retry of something recorded before is refused by the rules: the first answer comes first
            Receipt first = answers.find(ask.answerKey());
            if (first != null) {
                return first;
            }
            throw refused;
        } catch (AppendRefused e) {
            boolean retried =
                    e.reason() == AppendRefused.Reason.KEY_ANSWERED || e.reason() == AppendRefused.Reason.CLAIM_TAKEN;
            Receipt first = retried ? answers.find(ask.answerKey()) : null;
            if (first != null) {
                return first;
            }
            if (e.reason() == AppendRefused.Reason.CLAIM_TAKEN) {
                throw Refused.because("local-id-taken", "localId", "Another child has this local id.");
            }
            throw e;
        }
    }

    private Receipt tryToRecord(Asked ask) {
        for (int tries = 1; ; tries++) {
            Act act = new Act();
            try {
                Answer answer = gateway.sendAndWait(GenericCommandMessage.asCommandMessage(ask.message(act)));
                return new Receipt(answer, act.firstPosition());
            } catch (Refused refused) {
                boolean stale = act.decidedAt() != log.lastVersion(ask.stream());
                if (!stale || tries == TRIES) {
                    throw refused;
                }
            } catch (ConcurrencyException e) {
                if (tries == TRIES) {
                    throw Refused.changed("Others are changing this record at this moment; try again.");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(2L, 10L * tries)));
            }
        }
    }
}
