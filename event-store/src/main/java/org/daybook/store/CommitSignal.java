package org.daybook.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells other processes that something was committed: after the commit, never in it, and once for all commits that came meanwhile. A
 * signal that is lost costs the followers a second, for they also look by themselves.
 */
public final class CommitSignal implements LongConsumer, AutoCloseable {

    /** The channel of PostgreSQL on which the position is told. */
    public static final String CHANNEL = "daybook_committed";

    private static final Logger LOG = LoggerFactory.getLogger(CommitSignal.class);

    private final JdbcTemplate database;
    private final AtomicLong committed = new AtomicLong();
    private final Thread thread = new Thread(this::run, "commit-signal");
    private volatile boolean running = true;

    public CommitSignal(DataSource database) {
        this.database = new JdbcTemplate(database);
        thread.setDaemon(true);
        thread.start();
    }

    /** Quick: the thread that appends must not wait for it. */
    @Override
    public void accept(long position) {
        committed.accumulateAndGet(position, Math::max);
        LockSupport.unpark(thread);
    }

    private void run() {
        long told = 0;
        while (running) {
            long position = committed.get();
            if (position == told) {
                LockSupport.park(this);
            } else {
                tell(position);
                told = position;
            }
        }
    }

    private void tell(long position) {
        try {
            database.queryForObject("select pg_notify(?, ?)", Object.class, CHANNEL, Long.toString(position));
        } catch (DataAccessException e) {
            LOG.debug("A signal was lost; the followers look by themselves");
        }
    }

    @Override
    public void close() {
        running = false;
        LockSupport.unpark(thread);
    }
}
