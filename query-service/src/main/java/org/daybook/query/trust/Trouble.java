package org.daybook.query.trust;

/** Why counts cannot be trusted. */
public enum Trouble {
    /** An event could not be counted: nothing after it is in the rows. */
    HELD_UP,
    /** The database does not answer, or nobody follows the log. */
    AWAY,
    /** Something that was recorded some seconds ago is not in the rows yet. */
    BEHIND,
    /** The rows have not seen just the events of the log. */
    NOT_PROVED,
    /** Figures that differ from what the plain fold says. */
    DISAGREES,
    /** The second count cannot be made: nobody knows whether figures agree. */
    NOT_CHECKED;

    /** True for what keeps the counts from following. */
    boolean notLive() {
        return this == HELD_UP || this == AWAY || this == BEHIND;
    }
}
