package org.daybook.query.rows;

import java.util.List;
import org.daybook.events.ChildEvent;
import org.daybook.history.Entries;

/** What one feature counts of a child: a pure function of the live entries. */
public interface RowSource {

    /** False for events that cannot change what this source says. */
    boolean concerns(ChildEvent event);

    List<Row> rows(Entries entries);

    List<Table> tables();
}
