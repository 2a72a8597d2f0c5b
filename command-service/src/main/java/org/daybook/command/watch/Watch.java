package org.daybook.command.watch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.daybook.command.child.Deciding;
import org.daybook.command.child.Timelines;
import org.daybook.command.entry.Breach;
import org.daybook.events.ChildId;
import org.daybook.events.Days;
import org.daybook.history.Deadlines;
import org.daybook.history.Deadlines.Deadline;
import org.daybook.history.Entries;
import org.daybook.history.InvolvementHistory;
import org.daybook.store.EventLog;
import org.daybook.store.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at every child of whom something was recorded and writes down which warnings stand and which time limits run. It follows the
 * log in its own time, a little at once, so that recording is not slowed; of several nodes one does it.
 */
public class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int EVENTS_AT_ONCE = 1000;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final EventLog log;
    private final Timelines timelines;
    private final Deciding deciding;
    private final Clock clock;
    private volatile boolean closed;

    public Watch(DataSource database, EventLog log, Timelines timelines, Deciding deciding, Clock clock) {
        this.database = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.log = log;
        this.timelines = timelines;
        this.deciding = deciding;
        this.clock = clock;
    }

    /** Goes on from where it was, to the head. */
    @Scheduled(fixedDelay = 500, initialDelay = 1000, timeUnit = TimeUnit.MILLISECONDS)
    public synchronized void follow() {
        try {
            boolean more = true;
            while (more && !closed) {
                more = Boolean.TRUE.equals(transaction.execute(this::step));
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("WATCH-WAITS for the database: {}", e.getClass().getSimpleName());
        }
    }

    /** Waits for the step that runs, so that the database is not taken from under it. */
    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            LOG.debug("The watch has ended");
        }
    }

    /** @return true when there may be more */
    private boolean step(TransactionStatus status) {
        List<@Nullable Long> mine =
                database.queryForList("select position from watch.progress for update skip locked", Long.class);
        Long from = mine.isEmpty() ? null : mine.getFirst();
        if (from == null) {
            return false;
        }
        List<StoredEvent> events = log.after(from, EVENTS_AT_ONCE);
        if (events.isEmpty()) {
            return false;
        }
        Map<String, Instant> lastChange = new LinkedHashMap<>();
        events.stream()
                .filter(event -> ChildId.isOne(event.stream()))
                .forEach(event -> lastChange.put(event.stream(), event.recordedAt()));
        lastChange.forEach((child, at) -> tryToLook(child, at, status));
        database.update(
                "update watch.progress set position = ?", events.getLast().position());
        return events.size() == EVENTS_AT_ONCE;
    }

    /** How far it has come. */
    public long position() {
        Long position = database.queryForObject("select position from watch.progress", Long.class);
        return position == null ? 0 : position;
    }

    /** A child that cannot be looked at must not keep the others from it; a database that is away keeps all. */
    private void tryToLook(String child, Instant at, TransactionStatus status) {
        Object before = status.createSavepoint();
        try {
            look(child, at);
            status.releaseSavepoint(before);
        } catch (DataAccessResourceFailureException | TransientDataAccessException | RecoverableDataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("WATCH-FAILED {}", child, e);
            status.rollbackToSavepoint(before);
        }
    }

    private void look(String child, Instant at) {
        Entries entries = timelines.read(child);
        String team = InvolvementHistory.of(entries).teamOn(Days.today(clock));
        warnings(child, deciding.warnings(entries), team, at);
        deadlines(child, entries, team);
    }

    /** A warning that stood before keeps its age. */
    private void warnings(String child, List<Breach> breaches, @Nullable String team, Instant at) {
        List<@Nullable String> standing = database.queryForList(
                "select rule || ' ' || field || ' ' || array_to_string(entries, ' ') from watch.warning where child_id = ?",
                String.class,
                child);
        List<String> now = breaches.stream().map(Watch::identity).toList();
        if (standing.stream().anyMatch(each -> !now.contains(each))) {
            database.update(
                    "delete from watch.warning where child_id = ? and not rule || ' ' || field || ' ' || array_to_string(entries, ' ') = any (?)",
                    child,
                    now.toArray(String[]::new));
        }
        database.batchUpdate(
                "insert into watch.warning (child_id, rule, dfe, field, message, entry_id, entries, team, since)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint warning_once do update"
                        + " set team = excluded.team, message = excluded.message",
                breaches,
                100,
                (sql, breach) -> {
                    sql.setString(1, child);
                    sql.setString(2, breach.rule().code());
                    sql.setString(3, breach.rule().dfe());
                    sql.setString(4, breach.field());
                    sql.setString(5, breach.message());
                    sql.setString(6, breach.entryIds().getFirst());
                    sql.setArray(
                            7,
                            sql.getConnection()
                                    .createArrayOf("text", breach.entryIds().toArray()));
                    sql.setString(8, team);
                    sql.setTimestamp(9, Timestamp.from(at));
                });
    }

    private static String identity(Breach breach) {
        return breach.rule().code() + ' ' + breach.field() + ' ' + String.join(" ", breach.entryIds());
    }

    /** A time limit that was known before keeps the moment since when it is known. */
    private void deadlines(String child, Entries entries, @Nullable String team) {
        List<Deadline> found = Deadlines.of(entries);
        Instant now = clock.instant();
        database.update(
                "delete from watch.deadline where child_id = ? and not kind || ' ' || entry_id || ' '"
                        + " || extract(epoch from due_at)::bigint = any (?)",
                child,
                found.stream().map(Watch::identity).toArray(String[]::new));
        database.batchUpdate(
                "insert into watch.deadline (child_id, kind, entry_id, due_at, met_at, missed, team, seen_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint deadline_once do update"
                        + " set met_at = excluded.met_at, missed = excluded.missed, team = excluded.team",
                found,
                100,
                (sql, deadline) -> {
                    sql.setString(1, child);
                    sql.setString(2, deadline.kind());
                    sql.setString(3, deadline.entryId());
                    sql.setTimestamp(4, Timestamp.from(deadline.due()));
                    sql.setTimestamp(5, deadline.met() == null ? null : Timestamp.from(deadline.met()));
                    sql.setBoolean(6, entries.everSaid(MissDeadline.source(deadline)));
                    sql.setString(7, team);
                    sql.setTimestamp(8, Timestamp.from(now));
                });
    }

    private static String identity(Deadline deadline) {
        return deadline.kind() + ' ' + deadline.entryId() + ' ' + deadline.due().getEpochSecond();
    }
}
