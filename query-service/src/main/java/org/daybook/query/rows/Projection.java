package org.daybook.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.daybook.query.rows.Folding.Folded;
import org.daybook.store.Deliveries;
import org.daybook.store.EventJson;
import org.daybook.store.StoredEvent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * All rows of one projection version. A batch, its rows and the position it reaches are one transaction; whoever holds the progress
 * row writes, so several nodes may try, and an event delivered twice is left out by its position.
 */
public final class Projection {

    /**
     * How far the rows are, and what they have seen: a count and a digest of event ids.
     *
     * @param touched for each table the last position that changed a row of it; what was asked since then is still true
     */
    public record Progress(long position, Instant recordedAt, long events, long digest, Map<String, Long> touched) {}

    private static final TypeReference<Map<String, Long>> TOUCHED = new TypeReference<>() {};

    private final String schema;
    private final DataSource database;
    private final Deliveries log;
    private final Folding folding;
    private final RowWriter writer;

    public Projection(String schema, DataSource database, Deliveries log, EventJson json, List<RowSource> sources) {
        this.schema = schema;
        this.database = database;
        this.log = log;
        this.folding = new Folding(log, json, sources);
        this.writer = new RowWriter(schema, tables(sources));
    }

    /** Every table of a version that events write rows to; voices and progress follow from them. */
    public static List<Table> tables(List<RowSource> sources) {
        List<Table> tables = new ArrayList<>(List.of(EntryRows.TABLE));
        sources.forEach(source -> tables.addAll(source.tables()));
        tables.addAll(MeasureRows.TABLES);
        return tables;
    }

    /**
     * Takes in the events that are new, in order.
     *
     * @return how far the rows are now; short of the batch only when the tables were set back meanwhile
     * @throws IllegalStateException when a position is missing, or an event cannot be counted
     */
    public synchronized Progress apply(List<StoredEvent> batch) {
        try {
            if (batch.isEmpty() || folding.position() < batch.getFirst().position() - 1) {
                folding.goOnFrom(progress().position());
            }
            while (true) {
                Folded folded = folding.fold(batch);
                Progress now = write(folded);
                folding.goOnFrom(now.position());
                if (now.position() == folded.to() || now.position() < folded.from()) {
                    return now;
                }
            }
        } catch (RuntimeException e) {
            // what is in memory may be ahead of what was written
            folding.forget();
            throw e;
        }
    }

    /**
     * Goes through a long stretch of the log, to its head: a page is read and folded while the one before is written.
     *
     * @param goOn told after every page; ends the stretch when it says false
     */
    public synchronized Progress catchUp(int page, Predicate<Progress> goOn) {
        try (ExecutorService background = Executors.newSingleThreadExecutor()) {
            Progress now = progress();
            folding.goOnFrom(now.position());
            CompletableFuture<Progress> writing = null;
            boolean head = false;
            while (true) {
                List<StoredEvent> batch = head ? List.of() : log.after(folding.position(), page);
                head = batch.size() < page;
                Folded folded = folding.fold(batch);
                if (writing != null) {
                    now = result(writing);
                    writing = null;
                    if (!goOn.test(now)) {
                        folding.forget();
                        return now;
                    }
                }
                if (now.position() != folded.from()) {
                    folding.goOnFrom(now.position());
                    head = false;
                } else if (batch.isEmpty()) {
                    return now;
                } else {
                    writing = CompletableFuture.supplyAsync(() -> write(folded), background);
                }
            }
        } catch (RuntimeException e) {
            folding.forget();
            throw e;
        }
    }

    /** What was done in the background; what failed there fails here. */
    static <T> T result(CompletableFuture<T> writing) {
        try {
            return writing.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Writes when the rows are where the batch goes on from, and answers where they are. */
    private Progress write(Folded folded) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Progress before = lock(connection);
                if (before.position() != folded.from() || folded.to() == folded.from()) {
                    connection.rollback();
                    return before;
                }
                Progress after = new Progress(
                        folded.to(),
                        folded.recordedAt(),
                        before.events() + folded.events(),
                        before.digest() ^ folded.digest(),
                        touched(before, folded));
                writer.write(connection, folded.changes());
                store(connection, schema, after);
                connection.commit();
                return after;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new RowsUnavailable(e);
        }
    }

    private static Map<String, Long> touched(Progress before, Folded folded) {
        Map<String, Long> touched = new TreeMap<>(before.touched());
        folded.changes().tables().forEach(table -> touched.put(table, folded.to()));
        return touched;
    }

    static void rollback(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /** Whoever holds the row writes. */
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
        String sql = "select position, recorded_at, events, digest, touched from " + schema + ".progress" + lock;
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Progress(
                    row.getLong(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getLong(3),
                    row.getLong(4),
                    JsonMapper.shared().readValue(row.getString(5), TOUCHED));
        }
    }

    static void store(Connection connection, String schema, Progress progress) throws SQLException {
        String sql = "update " + schema
                + ".progress set position = ?, recorded_at = ?, events = ?, digest = ?, touched = ?::jsonb";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, progress.position());
            update.setObject(2, OffsetDateTime.ofInstant(progress.recordedAt(), ZoneOffset.UTC));
            update.setLong(3, progress.events());
            update.setLong(4, progress.digest());
            update.setString(5, JsonMapper.shared().writeValueAsString(progress.touched()));
            update.executeUpdate();
        }
    }

    public String schema() {
        return schema;
    }
}
