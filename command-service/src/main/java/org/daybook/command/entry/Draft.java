package org.daybook.command.entry;

import org.daybook.events.ChildEvent;
import org.daybook.events.Recorded.Amendment;
import org.jspecify.annotations.Nullable;

/** An event that a command wants recorded. */
public record Draft(
        ChildEvent event,
        @Nullable Amendment amends,
        @Nullable String source) {

    public static Draft of(ChildEvent event) {
        return new Draft(event, null, null);
    }
}
