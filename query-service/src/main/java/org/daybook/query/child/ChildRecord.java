package org.daybook.query.child;

import java.time.Instant;
import java.util.List;
import org.daybook.history.Entries;
import org.daybook.query.words.ReadEvent;

/**
 * What had been recorded of a child at a position of the log, as far as this viewer may see it.
 *
 * @param version of the child's stream, for whoever records next
 * @param position the last event of the log that is known
 * @param knownAt when that was; now, where nothing else was asked
 * @param entries what counts, without what the viewer may not see
 * @param told everything on the stream in order, and behind it what linked pupils of school censuses bring
 */
record ChildRecord(String childId, long version, long position, Instant knownAt, Entries entries, List<Told> told) {

    /**
     * One event.
     *
     * @param hidden it belongs to another child, and this viewer may not see more than that something stood there
     */
    record Told(ReadEvent event, boolean hidden) {}

    /** Never more than the child's id. */
    @Override
    public String toString() {
        return childId;
    }
}
