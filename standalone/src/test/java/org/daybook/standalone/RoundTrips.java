package org.daybook.standalone;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** What a signal from one connection to another costs where nothing else is done: the yardstick of a push between processes. */
final class RoundTrips {

    private RoundTrips() {}

    /** @return how long each took, in nanoseconds */
    static List<Long> of(DataSource database, int aSecond, int seconds) {
        try (Connection telling = database.getConnection();
                Connection hearing = database.getConnection();
                Statement listen = hearing.createStatement();
                PreparedStatement tell = telling.prepareStatement("select pg_notify('yardstick', ?)")) {
            listen.execute("listen yardstick");
            List<Long> took = new ArrayList<>();
            for (int i = 0; i < aSecond * seconds; i++) {
                LockSupport.parkNanos(1_000_000_000L / aSecond);
                long start = System.nanoTime();
                tell.setString(1, Integer.toString(i));
                tell.execute();
                while (hearing.unwrap(PGConnection.class).getNotifications(1_000).length == 0) {
                    // it is still on its way
                }
                took.add(System.nanoTime() - start);
            }
            return took;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
