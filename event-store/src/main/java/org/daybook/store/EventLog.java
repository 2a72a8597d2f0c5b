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
public final class EventLog implements Deliveries {

    private static final String SELECT =
            "select position, stream, version, event_id, type, revision, recorded_at, payload,"
                    + " metadata from event_store.event ";

    private final JdbcClient database;

    public EventLog(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return database.sql(SELECT + "where position > ? order by position limit ?")
                .params(position, limit)
                .query((row, n) -> event(row))
                .list();
    }

    @Override
    public List<StoredEvent> stream(String stream, long fromVersion) {
        return database.sql(SELECT + "where stream = ? and version >= ? order by version")
                .params(stream, fromVersion)
                .query((row, n) -> event(row))
                .list();
    }

    @Override
    public List<StoredEvent> byStream(String afterStream, long afterVersion, long upTo, int limit) {
        return database.sql(
                        SELECT + "where (stream, version) > (?, ?) and position <= ? order by stream, version limit ?")
                .params(afterStream, afterVersion, upTo, limit)
                .query((row, n) -> event(row))
                .list();
    }

    /** At most {@code limit} events that are sought, in the order of the log or against it. */
    public List<StoredEvent> find(EventSought sought, boolean newestFirst, int limit) {
        List<Object> values = sought.values();
        values.add(limit);
        return database.sql(SELECT + sought.condition() + " order by " + sought.order() + (newestFirst ? " desc" : "")
                        + " limit ?")
                .params(values)
                .query((row, n) -> event(row))
                .list();
    }

    /** The names of the events that there are, found by stepping from name to name in their index. */
    public List<String> types() {
        return database.sql("""
                with recursive name as (
                    (select type from event_store.event order by type limit 1)
                    union all
                    select (select e.type from event_store.event e where e.type > name.type order by e.type limit 1)
                    from name where name.type is not null
                ) select type from name where type is not null""").query((row, n) -> row.getString(1)).list();
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
