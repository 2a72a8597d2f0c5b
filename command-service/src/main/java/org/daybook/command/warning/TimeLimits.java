package org.daybook.command.warning;

import static org.daybook.command.entry.Rule.warn;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Part;
import org.daybook.command.entry.Rule;
import org.daybook.events.CareEvent;
import org.daybook.events.ChildEvent;
import org.daybook.events.CodeLists;
import org.daybook.events.EarlyHelpEvent;
import org.daybook.events.ExclusionEvent;
import org.daybook.events.MissingEvent;
import org.daybook.history.Deadlines;
import org.daybook.history.Deadlines.Deadline;
import org.daybook.history.Entry;

/** What was done after its time limit is recorded, and said to be late. What is not done at all is a time limit that is overdue. */
public final class TimeLimits implements Part {

    static final Rule MISSED = warn("time-limit-missed", null);

    @Override
    public boolean concerns(ChildEvent event) {
        return event instanceof MissingEvent
                || event instanceof EarlyHelpEvent
                || event instanceof CareEvent
                || event instanceof ExclusionEvent;
    }

    @Override
    public void check(ChildFacts facts, Consumer<Breach> breaches) {
        for (Deadline deadline : Deadlines.of(facts.entries())) {
            Instant met = deadline.met();
            Entry by = deadline.metBy();
            if (met != null && by != null && met.isAfter(deadline.due())) {
                String what = CodeLists.of("deadline").label(deadline.kind());
                breaches.accept(new Breach(
                        MISSED,
                        field(deadline.kind()),
                        what + " was due by " + deadline.dueOn() + ".",
                        List.of(by.entryId(), deadline.entryId())));
            }
        }
    }

    private static String field(String kind) {
        return switch (kind) {
            case Deadlines.RETURN_INTERVIEW -> "heldAt";
            case Deadlines.CARE_REVIEW -> "heldOn";
            case Deadlines.CAF_REVIEW -> "reviewedOn";
            default -> "startedOn";
        };
    }
}
