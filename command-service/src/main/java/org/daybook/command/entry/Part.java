package org.daybook.command.entry;

import java.util.function.Consumer;
import org.daybook.events.ChildEvent;

/** The rules of one feature over a child's whole timeline. */
public interface Part {

    /** Reports every rule that the live entries break; recording is judged by what is new among them. */
    void check(ChildFacts facts, Consumer<Breach> breaches);

    /**
     * False for events that can change nothing of what the part says; it is not asked about them. Who the child is and what is
     * withdrawn concerns everybody and is not asked about.
     */
    default boolean concerns(ChildEvent event) {
        return true;
    }
}
