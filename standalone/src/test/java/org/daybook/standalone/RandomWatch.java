package org.daybook.standalone;

import java.util.List;
import java.util.Random;
import org.daybook.command.child.Answer;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Draft;
import org.daybook.command.warning.WarningCommand.WaiveWarning;
import org.daybook.events.WatchEvent.DeadlineMissed;
import org.daybook.history.Deadlines;
import org.daybook.history.Deadlines.Deadline;
import org.daybook.history.Deadlines.State;

/** What comes of watching at random: warnings that somebody leaves, and time limits that nobody has kept. */
final class RandomWatch {

    private static final List<String> REASONS = List.of("checked-correct", "cannot-be-known", "accepted-late", "other");

    private final Random random;

    RandomWatch(Random random) {
        this.random = random;
    }

    /** A warning may be cured or left by now: then leaving it is refused. */
    Command next(RandomChild child) {
        Answer.Warning warning = child.anyWarning();
        return warning == null || random.nextInt(4) == 0
                ? missed(child.id())
                : new WaiveWarning(
                        child.id(),
                        warning.entryId(),
                        warning.code(),
                        random.nextBoolean() ? warning.field() : null,
                        REASONS.get(random.nextInt(REASONS.size())),
                        null);
    }

    /** Records what is over and was not met, as the clock does, which itself waits for a list made behind the log. */
    private static Command missed(String childId) {
        return new Command() {
            @Override
            public String childId() {
                return childId;
            }

            @Override
            public List<Draft> decide(ChildFacts facts) {
                return Deadlines.of(facts.entries()).stream()
                        .filter(deadline -> deadline.state(facts.now()) == State.OVERDUE)
                        .map(RandomWatch::draft)
                        .filter(draft -> !facts.entries().everSaid(draft.source()))
                        .toList();
            }
        };
    }

    private static Draft draft(Deadline deadline) {
        return new Draft(
                new DeadlineMissed(deadline.kind(), deadline.entryId(), deadline.dueOn()),
                null,
                "clock:" + deadline.kind() + ":" + deadline.entryId() + ":" + deadline.dueOn());
    }
}
