package org.daybook.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which voices there are in a version, and since which position each is heard, whatever has become of its entries since. */
final class Voices {

    private final String hear;

    Voices(String schema) {
        String voice = schema + ".voice";
        hear = "with heard as (select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])"
                + " h (key, known_from, number, type, source)),"
                // a version is made stream by stream: what comes later may have been said before
                + " earlier as (update " + voice + " v set known_from = h.known_from from heard h"
                + " where v.key = h.key and v.known_from > h.known_from)"
                + " insert into " + voice + " (key, child_id, known_from, known_until, number, type, source)"
                + " select key, key, known_from, " + Changes.OPEN + ", number, type, source from heard h"
                + " where not exists (select from " + voice + " v where v.key = h.key)";
    }

    /** To be called by the one who writes the rows, in the same transaction. */
    void hear(Connection connection, Map<Voice, Long> begun) throws SQLException {
        if (begun.isEmpty()) {
            return;
        }
        List<Voice> voices = List.copyOf(begun.keySet());
        try (PreparedStatement update = connection.prepareStatement(hear)) {
            update.setArray(1, RowWriter.array(connection, "text", voices, Voice::key));
            update.setArray(
                    2,
                    RowWriter.array(connection, "bigint", voices, voice -> Objects.requireNonNull(begun.get(voice))));
            update.setArray(3, RowWriter.array(connection, "bigint", voices, Voice::number));
            update.setArray(4, RowWriter.array(connection, "text", voices, Voice::type));
            update.setArray(5, RowWriter.array(connection, "text", voices, Voice::source));
            update.executeUpdate();
        }
    }
}
