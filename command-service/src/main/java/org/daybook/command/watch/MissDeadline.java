package org.daybook.command.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Draft;
import org.daybook.events.WatchEvent.DeadlineMissed;
import org.daybook.history.Deadlines;
import org.daybook.history.Deadlines.Deadline;
import org.daybook.history.Deadlines.State;

/**
 * Records the time limits of a child that are over and were not met; nothing, when they have been recorded or met meanwhile.
 *
 * @param over the limits whose time has come, each as its entry will be known
 */
record MissDeadline(String childId, Set<String> over) implements Command {

    @Override
    public List<Draft> decide(ChildFacts facts) {
        return Deadlines.of(facts.entries()).stream()
                .filter(deadline -> deadline.state(facts.now()) == State.OVERDUE)
                .filter(deadline -> over.contains(source(deadline)))
                .filter(deadline -> !facts.entries().everSaid(source(deadline)))
                .map(deadline -> new Draft(
                        new DeadlineMissed(deadline.kind(), deadline.entryId(), deadline.dueOn()),
                        null,
                        source(deadline)))
                .toList();
    }

    /** A limit is missed once, whatever becomes of the entry that says so. */
    static String source(Deadline deadline) {
        return source(deadline.kind(), deadline.entryId(), deadline.dueOn());
    }

    static String source(String kind, String entryId, LocalDate dueOn) {
        return "clock:" + kind + ":" + entryId + ":" + dueOn;
    }
}
