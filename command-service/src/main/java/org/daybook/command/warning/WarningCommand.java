package org.daybook.command.warning;

import java.util.List;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Draft;
import org.daybook.command.entry.Waives;
import org.daybook.events.Code;
import org.daybook.events.Personal;
import org.daybook.events.WatchEvent.WarningWaived;
import org.jspecify.annotations.Nullable;

/** What people do with warnings. */
public sealed interface WarningCommand extends Command {

    String childId();

    /** A warning is looked at and left; to put it on the list again, the entry is withdrawn. */
    record WaiveWarning(
            String childId,
            String entryId,
            String rule,
            @Nullable String field,
            @Code("waiver-reason") String reason,
            @Nullable String note)
            implements WarningCommand, Waives {

        @Override
        public List<Draft> waiving(List<Breach> standing) {
            return standing.stream()
                    .map(breach -> Draft.of(new WarningWaived(
                            entryId, rule, breach.field(), breach.entryIds(), reason, Personal.ofNullable(note))))
                    .toList();
        }

        @Override
        public List<Draft> decide(ChildFacts facts) {
            throw new IllegalStateException("Only the warnings that stand say what is waived");
        }
    }
}
