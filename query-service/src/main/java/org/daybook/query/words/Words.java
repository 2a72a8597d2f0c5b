package org.daybook.query.words;

import java.util.List;

/**
 * One event as it is said to people. The text is whatever was recorded: it is made safe where it is shown.
 *
 * @param title what happened, for example {@code CAF opened}
 * @param kind the field of work that it belongs to, for example {@code Early help}
 */
public record Words(String title, String kind, List<Fact> facts) {

    /** One field of the event, with the name that people give it. */
    public record Fact(String label, String value) {

        /** Never the value: it may identify a child. */
        @Override
        public String toString() {
            return label;
        }
    }

    /** Never the facts: they may identify a child. */
    @Override
    public String toString() {
        return title;
    }
}
