package org.daybook.query.rows;

import java.util.List;
import org.daybook.events.OfMeasure;
import org.daybook.store.EventJson;
import org.daybook.store.StoredEvent;

/** One stream as the projection knows it: what stands on it, and the rows that this makes. */
interface StreamRows {

    /** A stream of which nothing is known yet: a child's, or a measure's. */
    static StreamRows of(String stream, List<RowSource> sources) {
        return OfMeasure.isOne(stream) ? new MeasureRows(stream) : new ChildRows(stream, sources);
    }

    /**
     * Takes in one event and reports what changed: rows that no longer hold, and rows that do from now on.
     *
     * @throws IllegalArgumentException when this build does not know the event
     */
    void add(StoredEvent event, EventJson json, Changes changes);

    /** Brings a stream back from its events without reporting anything: its rows are in the tables already. */
    default void restore(List<StoredEvent> past, EventJson json) {
        Changes nothing = new Changes(0);
        past.forEach(event -> add(event, json, nothing));
    }
}
