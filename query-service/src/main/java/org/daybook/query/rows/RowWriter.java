package org.daybook.query.rows;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Writes the changes of a batch: one COPY of new versions and one UPDATE of closed ones a table, and the voices heard. */
final class RowWriter {

    private final String schema;
    private final Map<String, Table> tables;
    private final Voices voices;

    RowWriter(String schema, List<Table> tables) {
        this.schema = schema;
        this.voices = new Voices(schema);
        this.tables = tables.stream().collect(Collectors.toMap(Table::name, t -> t));
    }

    void write(Connection connection, Changes changes) throws SQLException {
        for (var closed : changes.closed.entrySet()) {
            close(connection, closed.getKey(), closed.getValue());
        }
        for (var opened : changes.opened.entrySet()) {
            copy(connection, opened.getKey(), opened.getValue());
        }
        voices.hear(connection, changes.heard);
    }

    private void close(Connection connection, String table, List<Changes.Closing> closed) throws SQLException {
        String sql = "update " + schema + "." + table + " t set known_until = c.until"
                + " from unnest(?::text[], ?::bigint[], ?::text[], ?::bigint[]) as c(child_id, known_from, key, until)"
                + " where t.child_id = c.child_id and t.known_from = c.known_from and t.key = c.key and t.known_until = "
                + Changes.OPEN;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, array(connection, "text", closed, Changes.Closing::childId));
            update.setArray(2, array(connection, "bigint", closed, Changes.Closing::from));
            update.setArray(3, array(connection, "text", closed, Changes.Closing::key));
            update.setArray(4, array(connection, "bigint", closed, Changes.Closing::until));
            int changed = update.executeUpdate();
            if (changed != closed.size()) {
                throw new IllegalStateException(closed.size() + " rows of " + table + " should have been closed, but "
                        + changed + " were open");
            }
        }
    }

    static <T> Array array(Connection connection, String type, List<T> from, Function<T, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, from.stream().map(value).toArray());
    }

    private void copy(Connection connection, String table, List<Changes.Version> versions) throws SQLException {
        Table spec = tables.get(table);
        if (spec == null) {
            throw new IllegalStateException("No table is called " + table);
        }
        String sql = "copy " + schema + "." + table + " (key, child_id, known_from, known_until, "
                + String.join(", ", spec.columns()) + ") from stdin (format binary)";
        try (BinaryCopy copy = new BinaryCopy(
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql))) {
            for (Changes.Version version : versions) {
                write(copy, version);
            }
            copy.finish();
        }
    }

    private static void write(BinaryCopy copy, Changes.Version version) throws SQLException {
        List<@Nullable Object> values = version.row.values();
        copy.row(4 + values.size());
        copy.value(version.row.key());
        copy.value(version.childId);
        copy.value(version.from);
        copy.value(version.until());
        for (Object value : values) {
            copy.value(value);
        }
    }
}
