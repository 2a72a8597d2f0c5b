package org.daybook.query.rows;

import java.util.List;

/** A table of versioned facts; the columns are those after {@code key, child_id, known_from, known_until}. */
public record Table(String name, List<String> columns) {

    public static Table of(String name, String... columns) {
        return new Table(name, List.of(columns));
    }
}
