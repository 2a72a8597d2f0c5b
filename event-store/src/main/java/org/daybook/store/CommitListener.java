package org.daybook.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of commits in other processes and wakes whoever follows the log; connects again when the database was away. */
public final class CommitListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommitListener.class);
    private static final int PATIENCE_MILLIS = 5_000;

    private final DataSource database;
    private final Runnable wake;
    private final Thread thread = new Thread(this::run, "commit-listener");
    private volatile boolean running = true;

    public CommitListener(DataSource database, Runnable wake) {
        this.database = database;
        this.wake = wake;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (running) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CommitSignal.CHANNEL);
                // what was committed while nobody listened
                wake.run();
                listen(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                LOG.debug("Listening waits for the database");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
        }
    }

    private void listen(PGConnection connection) throws SQLException {
        while (running) {
            var told = connection.getNotifications(PATIENCE_MILLIS);
            if (told != null && told.length > 0) {
                wake.run();
            }
        }
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }
}
