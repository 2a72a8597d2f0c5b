package org.daybook.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading the log in its one order. */
public final class EventLog {

    private static final String SELECT =
            "select position, stream, version, event_id, type, revision, recorded_at, payload,"
                    + " metadata from event_store.event ";

    private final JdbcClient database;

    public EventLog(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** At most {@code limit} events after the position, in order. There are no gaps, so a short answer is the head. */
    public List<StoredEvent> after(long position, int limit) {
        return database.sql(SELECT + "where position > ? order by position limit ?")
                .params(position, limit)
                .query((row, n) -> event(row))
                .list();
    }

    /** The events of one stream from a version on, in order. */
    public List<StoredEvent> stream(String stream, long fromVersion) {
        return database.sql(SELECT + "where stream = ? and version >= ? order by version")
                .params(stream, fromVersion)
                .query((row, n) -> event(row))
                .list();
    }

    /** Events up to a position, stream by stream, at most {@code limit} of them after this place. */
    public List<StoredEvent> byStream(String afterStream, long afterVersion, long upTo, int limit) {
        return database.sql(
                        SELECT + "where (stream, version) > (?, ?) and position <= ? order by stream, version limit ?")
                .params(afterStream, afterVersion, upTo, limit)
                .query((row, n) -> event(row))
                .list();
    }

    /** The version of the last event of a stream, -1 when there is none. */
    public long lastVersion(String stream) {
        return database.sql("select coalesce(max(version), -1) from event_store.event where stream = ?")
                .param(stream)
                .query(Long.class)
                .single();
    }

    public long head() {
        return database.sql("select position from event_store.log_head")
                .query(Long.class)
                .single();
    }

    /** The position of the last event recorded at or before the instant, 0 when there was none. */
    public long positionAt(Instant instant) {
        return database.sql("select coalesce((select position from event_store.event where recorded_at <= ?"
                        + " order by recorded_at desc, position desc limit 1), 0)")
                .param(OffsetDateTime.ofInstant(instant, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** When the event at a position was recorded; for position 0, and one that there is not, the beginning of time. */
    public Instant recordedAt(long position) {
        return recordedAt(List.of(position)).getOrDefault(position, Instant.EPOCH);
    }

    /** When the events at these positions were recorded. */
    public Map<Long, Instant> recordedAt(Collection<Long> positions) {
        Map<Long, Instant> recorded = new HashMap<>();
        database.sql("select position, recorded_at from event_store.event where position = any (?)")
                .param(positions.toArray(Long[]::new))
                .query(row -> {
                    recorded.put(
                            row.getLong(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return recorded;
    }

    static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getString(9));
    }
}
