package org.daybook.command.entry;

/** A command that leaves a warning standing on purpose; the warning must stand. */
public interface Waives {

    /** The entry that the warning speaks of. */
    String entryId();

    /** The code of the rule that warned. */
    String rule();
}
