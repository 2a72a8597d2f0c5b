package org.daybook.query.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.daybook.events.Recorded;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.StoredEvent;

/**
 * All rows of one projection version. A batch, its rows and the position it reaches are one transaction; whoever holds the progress
 * row writes, so several nodes may try, and an event delivered twice is left out by its position.
 */
public final class Projection {

    private static final int CHILDREN_IN_MEMORY = 100_000;

    /** How far the rows are, and what they have seen: a count and a digest of event ids. */
    public record Progress(long position, Instant recordedAt, long events, long digest) {}

    private final String schema;
    private final DataSource database;
    private final EventLog log;
    private final EventJson json;
    private final List<RowSource> sources;
    private final RowWriter writer;
    private final Map<String, ChildRows> children = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ChildRows> eldest) {
            return size() > CHILDREN_IN_MEMORY;
        }
    };
    private long inMemoryAt;

    public Projection(String schema, DataSource database, EventLog log, EventJson json, List<RowSource> sources) {
        this.schema = schema;
        this.database = database;
        this.log = log;
        this.json = json;
        this.sources = sources;
        List<Table> tables = new ArrayList<>(List.of(EntryRows.TABLE));
        sources.forEach(source -> tables.addAll(source.tables()));
        this.writer = new RowWriter(schema, tables);
    }

    /** Takes in the events that are new, in order, and answers how far the rows are now. */
    public synchronized Progress apply(List<StoredEvent> batch) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Progress after = apply(connection, batch);
                connection.commit();
                inMemoryAt = after.position();
                return after;
            } catch (SQLException | IOException | RuntimeException e) {
                // what is in memory may be ahead of what was written
                children.clear();
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new RowsUnavailable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Progress apply(Connection connection, List<StoredEvent> batch) throws SQLException, IOException {
        Progress before = lock(connection);
        if (before.position() != inMemoryAt) {
            children.clear();
        }
        Changes changes = new Changes();
        Progress now = before;
        for (StoredEvent event : batch) {
            if (event.position() <= now.position()) {
                continue;
            }
            if (event.position() != now.position() + 1) {
                throw new IllegalStateException("Position " + (now.position() + 1) + " is missing before " + event);
            }
            Recorded<?> recorded = json.read(event.type(), event.payload());
            child(event, before.position()).add(event, recorded, changes);
            now = new Progress(
                    event.position(), event.recordedAt(), now.events() + 1, now.digest() ^ digest(event.eventId()));
        }
        if (now.position() > before.position()) {
            writer.write(connection, changes);
            store(connection, now);
        }
        return now;
    }

    /** The child in memory; after a restart or a change of writer it is read back from its stream. */
    private ChildRows child(StoredEvent event, long upTo) {
        ChildRows known = children.get(event.stream());
        if (known == null) {
            known = new ChildRows(event.stream(), sources);
            if (event.version() > 0) {
                known.restore(log.stream(event.stream(), 0).stream()
                        .filter(past -> past.position() <= upTo)
                        .map(past -> Map.entry(past, json.read(past.type(), past.payload()))));
            }
            children.put(event.stream(), known);
        }
        return known;
    }

    /** The lower half of the event's id; exclusive or over all of them shows one that is missing. */
    static long digest(String eventId) {
        return Long.parseUnsignedLong(eventId.replace("-", "").substring(16), 16);
    }

    private Progress lock(Connection connection) throws SQLException {
        return read(connection, " for update");
    }

    public Progress progress() {
        try (Connection connection = database.getConnection()) {
            return read(connection, "");
        } catch (SQLException e) {
            throw new RowsUnavailable(e);
        }
    }

    private Progress read(Connection connection, String lock) throws SQLException {
        String sql = "select position, recorded_at, events, digest from " + schema + ".progress" + lock;
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Progress(
                    row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getLong(3), row.getLong(4));
        }
    }

    private void store(Connection connection, Progress progress) throws SQLException {
        String sql = "update " + schema + ".progress set position = ?, recorded_at = ?, events = ?, digest = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, progress.position());
            update.setObject(2, OffsetDateTime.ofInstant(progress.recordedAt(), ZoneOffset.UTC));
            update.setLong(3, progress.events());
            update.setLong(4, progress.digest());
            update.executeUpdate();
        }
    }

    public String schema() {
        return schema;
    }
}
