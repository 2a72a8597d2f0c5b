package org.daybook.command.ssda903;

import org.daybook.events.ChildEvent;

/**
 * A fact that a return says of a child.
 *
 * @param source under which the next return finds it again
 * @param rows the key of the rows it comes from; all of them share its fate
 */
record ReturnFact(String source, ChildEvent event, String rows) {

    /** What every source of this format begins with. */
    static final String PREFIX = "ssda903:";

    static ReturnFact of(String what, ChildEvent event, String rows) {
        return new ReturnFact(PREFIX + what, event, rows);
    }
}
