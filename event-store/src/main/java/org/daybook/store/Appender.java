package org.daybook.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes acts. Acts that arrive together share one statement and one commit: whoever holds the lock writes all that wait. When a
 * shared statement fails, each act is tried alone, and only the guilty one is refused.
 */
public final class Appender implements AutoCloseable {

    /** An event ready to be stored. */
    record Line(
            String stream,
            long version,
            String eventId,
            String type,
            String revision,
            String payload,
            String metadata) {}

    private static final class Job {
        final Act act;
        final List<Line> lines;
        final Thread thread = Thread.currentThread();
        private volatile boolean done;
        private boolean written;

        @Nullable
        AppendRefused refused;

        Job(Act act, List<Line> lines) {
            this.act = act;
            this.lines = lines;
        }

        void done() {
            done = true;
            LockSupport.unpark(thread);
        }
    }

    private static final int LONGEST_WAIT_MILLIS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final int MOST_ACTS = 256;

    private final DataSource database;
    private final LongConsumer afterCommit;
    private final Queue<Job> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable Connection connection;

    /** @param afterCommit told the head position once per commit, on the writing thread: it must only wake others */
    public Appender(DataSource database, LongConsumer afterCommit) {
        this.database = database;
        this.afterCommit = afterCommit;
    }

    /** Returns when the act is durable. @throws AppendRefused when it is not */
    void append(Act act, List<Line> lines) {
        Job job = new Job(act, lines);
        waiting.add(job);
        boolean interrupted = false;
        while (!job.done) {
            if (writing.tryLock()) {
                writeAsHolder(job);
            } else {
                // whoever writes wakes us when our act is done, or when it is our turn to write
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (job.refused != null) {
            throw job.refused;
        }
    }

    private void writeAsHolder(Job mine) {
        List<Job> jobs = new ArrayList<>();
        try {
            if (!mine.done) {
                takeWaiting(mine, jobs);
                writeTogetherOrAlone(jobs);
            }
        } catch (RuntimeException | Error e) {
            // nobody may believe that his act is stored because the writer failed in an unforeseen way
            jobs.stream()
                    .filter(job -> !job.written && job.refused == null)
                    .forEach(job -> job.refused = new AppendRefused(AppendRefused.Reason.UNAVAILABLE, e));
            close();
        } finally {
            jobs.forEach(Job::done);
            writing.unlock();
            // who came while we held the lock found it taken before this, and is seen here
            Job next = waiting.peek();
            if (next != null) {
                LockSupport.unpark(next.thread);
            }
        }
    }

    private void takeWaiting(Job mine, List<Job> jobs) {
        jobs.add(mine);
        waiting.remove(mine);
        for (Job next = waiting.poll(); next != null; next = waiting.poll()) {
            jobs.add(next);
            if (jobs.size() == MOST_ACTS) {
                break;
            }
        }
    }

    private void writeTogetherOrAlone(List<Job> jobs) {
        AppendRefused refused = tryWrite(jobs);
        if (refused != null && jobs.size() > 1 && refused.reason() != AppendRefused.Reason.UNAVAILABLE) {
            jobs.forEach(job -> job.refused = tryWrite(List.of(job)));
        } else {
            if (refused != null && refused.reason() == AppendRefused.Reason.UNAVAILABLE) {
                // who came meanwhile would only wait as long to hear the same
                for (Job next = waiting.poll(); next != null; next = waiting.poll()) {
                    jobs.add(next);
                }
            }
            jobs.forEach(job -> job.refused = refused);
        }
    }

    private @Nullable AppendRefused tryWrite(List<Job> jobs) {
        try {
            long head = insert(open(), jobs);
            jobs.forEach(job -> job.written = true);
            wakeOthers(head);
            return null;
        } catch (SQLException e) {
            AppendRefused refused = explain(e);
            if (refused.reason() == AppendRefused.Reason.UNAVAILABLE) {
                close();
            }
            return refused;
        }
    }

    /** The commit stands whatever becomes of this. */
    private void wakeOthers(long head) {
        try {
            afterCommit.accept(head);
        } catch (RuntimeException e) {
            LOG.warn(
                    "After a commit the readers could not be woken: {}",
                    e.getClass().getSimpleName());
        }
    }

    private Connection open() throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection = database.getConnection();
            connection.setAutoCommit(true);
            // who says nothing for so long is as good as away; what may have been stored is found under its key
            connection.setNetworkTimeout(Runnable::run, LONGEST_WAIT_MILLIS);
        }
        return connection;
    }

    private static long insert(Connection connection, List<Job> jobs) throws SQLException {
        AppendStatement statement = new AppendStatement();
        jobs.forEach(job -> statement.add(job.act, job.lines));
        try (PreparedStatement sql = statement.prepare(connection);
                ResultSet head = sql.executeQuery()) {
            head.next();
            long base = head.getLong(1);
            Instant at = head.getObject(2, OffsetDateTime.class).toInstant();
            long position = base;
            for (Job job : jobs) {
                job.act.committed(position + 1, at);
                position += job.lines.size();
            }
            return position;
        }
    }

    private static AppendRefused explain(SQLException e) {
        String constraint = e instanceof PSQLException p && p.getServerErrorMessage() != null
                ? p.getServerErrorMessage().getConstraint()
                : null;
        AppendRefused.Reason reason = switch (constraint == null ? "" : constraint) {
            case "event_stream_version" -> AppendRefused.Reason.STREAM_CHANGED;
            case "claim_taken" -> AppendRefused.Reason.CLAIM_TAKEN;
            case "command_answer_key" -> AppendRefused.Reason.KEY_ANSWERED;
            default -> away(e) ? AppendRefused.Reason.UNAVAILABLE : AppendRefused.Reason.FAILED;
        };
        return new AppendRefused(reason, e);
    }

    /** The classes of states in which no act could have been stored: connection, resources, operator, system. */
    private static boolean away(SQLException e) {
        String state = e.getSQLState();
        return state == null || Stream.of("08", "53", "57", "58").anyMatch(state::startsWith);
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // the connection is being given up because it failed; a second failure says nothing new
        } finally {
            connection = null;
        }
    }
}
