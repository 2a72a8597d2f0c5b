package org.daybook.query.rows;

import java.util.List;
import org.daybook.events.ChildEvent;
import org.daybook.history.Entries;

/** What one feature counts of a child: a pure function of the live entries. */
public interface RowSource {

    /** False for facts that cannot change what this source says, however they come, are corrected or withdrawn. */
    boolean concerns(ChildEvent fact);

    /** True for facts of whose days the records behind its figures speak: those that it concerns, unless more say how far a return goes. */
    default boolean speaksOf(ChildEvent fact) {
        return concerns(fact);
    }

    List<Row> rows(Entries entries);

    List<Table> tables();
}
