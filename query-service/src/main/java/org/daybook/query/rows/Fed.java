package org.daybook.query.rows;

/** A projection version that this process keeps at the head of the log, and the proof that nothing is missing in it. */
public record Fed(String name, Projection projection, Follower follower, Completeness completeness) {

    /** How far its rows are. */
    public Projection.Progress reached() {
        return follower.reached();
    }
}
