package org.daybook.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.daybook.query.rows.Projection.Progress;
import org.daybook.store.Deliveries;
import org.daybook.store.EventJson;
import org.daybook.store.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * Makes a version from the log in one go, stream by stream and not in the order of time: each row is written once, when it is known how
 * long it held, and one child at a time is in memory. Nobody reads the version meanwhile. What was written stays when the process is
 * killed, and the making goes on after the last whole stream.
 */
public final class Building {

    /** So many events are read at once, and written at once at least. */
    public static final int PAGE = 8_000;

    /** How far the making has come: the last whole stream, and what was counted up to there. */
    public record Built(String stream, long events, long digest) {
        Built and(String whole, long more, long their) {
            return new Built(whole, events + more, digest ^ their);
        }
    }

    record Batch(Built upTo, Changes changes) {}

    private final String version;
    private final DataSource database;
    private final Deliveries log;
    private final EventJson json;
    private final List<RowSource> sources;
    private final List<Table> tables;
    private final RowWriter writer;

    public Building(String version, DataSource database, Deliveries log, EventJson json, List<RowSource> sources) {
        this.version = version;
        this.database = database;
        this.log = log;
        this.json = json;
        this.sources = sources;
        this.tables = Projection.tables(sources);
        this.writer = new RowWriter(version, tables);
    }

    /**
     * Goes on with the making.
     *
     * @param upTo the last position that is taken in
     * @param pageSize how many events are read at once
     * @param goOn told after every batch; ends the making when it says false
     * @return true when the version holds the whole log up to the position
     * @throws IllegalStateException when an event cannot be counted, or positions are missing
     */
    public boolean build(long upTo, int pageSize, Predicate<Built> goOn) {
        try (ExecutorService background = Executors.newFixedThreadPool(2)) {
            Stretch stretch = new Stretch(built());
            PagesAhead pages = new PagesAhead(log, json, stretch.whole.stream(), upTo, pageSize, background);
            BatchesBehind writing = new BatchesBehind(stretch.whole, this::write, background);
            for (List<StoredEvent> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                stretch.take(page);
                if (stretch.waiting >= pageSize && !goOn.test(writing.add(stretch.next()))) {
                    writing.stop();
                    return false;
                }
            }
            stretch.endOfStream();
            writing.add(stretch.next());
            finish(writing.end(), upTo);
            return true;
        }
    }

    /** What is between the last page written and the event in hand. */
    private final class Stretch {
        private Built whole;
        private Changes changes = new Changes(0);
        private @Nullable String stream;
        private @Nullable StreamRows rows;
        private Changes unfinished = new Changes(0);
        private long events;
        private long digest;
        private int waiting;

        Stretch(Built from) {
            whole = from;
        }

        void take(List<StoredEvent> page) {
            for (StoredEvent event : page) {
                if (!event.stream().equals(stream)) {
                    endOfStream();
                    stream = event.stream();
                    rows = StreamRows.of(event.stream(), sources);
                }
                count(event);
            }
        }

        private void count(StoredEvent event) {
            try {
                java.util.Objects.requireNonNull(rows).add(event, json, unfinished);
                events++;
                digest ^= Folding.digest(event.eventId());
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        event + " cannot be counted: " + e.getClass().getSimpleName(), e);
            }
        }

        void endOfStream() {
            if (stream != null) {
                changes.add(unfinished);
                whole = whole.and(stream, events, digest);
                waiting += (int) events;
                unfinished = new Changes(0);
                events = 0;
                digest = 0;
                stream = null;
                rows = null;
            }
        }

        Batch next() {
            Batch batch = new Batch(whole, changes);
            changes = new Changes(0);
            waiting = 0;
            return batch;
        }
    }

    /** Only where the version is as it was left: a process that lost its claim writes nothing into the work of the next. */
    private Built write(Built before, Batch batch) {
        return inOneTransaction(connection -> {
            writer.write(connection, batch.changes());
            String sql = "update versions.version set built_to = ?, built_events = ?, built_digest = ? where name = ?"
                    + " and built_to = ?";
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setString(1, batch.upTo().stream());
                update.setLong(2, batch.upTo().events());
                update.setLong(3, batch.upTo().digest());
                update.setString(4, version);
                update.setString(5, before.stream());
                if (update.executeUpdate() != 1) {
                    throw new IllegalStateException("Another process makes " + version);
                }
            }
            return batch.upTo();
        });
    }

    /** The version is now as if it had followed the log up to there. */
    private void finish(Built built, long upTo) {
        if (built.events() != upTo) {
            throw new IllegalStateException("The log holds " + built.events() + " events up to position " + upTo);
        }
        Instant at =
                upTo == 0 ? Instant.EPOCH : log.after(upTo - 1, 1).getFirst().recordedAt();
        Map<String, Long> touched = new HashMap<>();
        tables.forEach(table -> touched.put(table.name(), upTo));
        Progress progress = new Progress(upTo, at, built.events(), built.digest(), touched);
        inOneTransaction(connection -> {
            Projection.store(connection, version, progress);
            return progress;
        });
    }

    private Built built() {
        return inOneTransaction(connection -> {
            String sql = "select built_to, built_events, built_digest from versions.version where name = ?";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setString(1, version);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return new Built(row.getString(1), row.getLong(2), row.getLong(3));
                }
            }
        });
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T inOneTransaction(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                Projection.rollback(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            String state = e.getSQLState();
            if (state == null || Stream.of("08", "53", "57", "58").anyMatch(state::startsWith)) {
                throw new RowsUnavailable(e);
            }
            throw new IllegalStateException("The rows cannot be written: " + state, e);
        }
    }
}
