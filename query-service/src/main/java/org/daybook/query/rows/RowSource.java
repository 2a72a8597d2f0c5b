package org.daybook.query.rows;

import java.util.List;
import org.daybook.events.ChildEvent;
import org.daybook.history.Entries;

/** What one feature counts of a child: a pure function of the live entries. */
public interface RowSource {

    /** False for facts that cannot change what this source says, however they come, are corrected or withdrawn. */
    boolean concerns(ChildEvent fact);

    List<Row> rows(Entries entries);

    List<Table> tables();
}
