package org.daybook.command.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command that leaves warnings standing on purpose; they must stand. */
public interface Waives {

    /** The entry that the warning speaks of. */
    String entryId();

    /** The code of the rule that warned. */
    String rule();

    /** The field that it is about; null for every one. */
    @Nullable
    String field();

    /** What is recorded: one draft for each warning that stands. */
    List<Draft> waiving(List<Breach> standing);
}
