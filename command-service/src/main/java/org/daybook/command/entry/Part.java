package org.daybook.command.entry;

import java.util.function.Consumer;

/** The rules of one feature over a child's whole timeline. */
public interface Part {

    /** Reports every rule that the live entries break; recording is judged by what is new among them. */
    void check(ChildFacts facts, Consumer<Breach> breaches);
}
