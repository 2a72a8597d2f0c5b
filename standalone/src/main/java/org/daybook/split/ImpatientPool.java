package org.daybook.split;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Connections to a database that may be away. Commands about one child wait for each other: where the database has just not been there,
 * it is not asked again for each of them, so that all hear of it within seconds.
 */
final class ImpatientPool extends HikariDataSource {

    private static final long NOT_AGAIN_NANOS = 1_000_000_000L;

    /** Why there was none, and when. */
    private record Missed(SQLException why, long at) {}

    private volatile @Nullable Missed missed;

    ImpatientPool(HikariConfig config) {
        super(config);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Missed last = missed;
        if (last != null && System.nanoTime() - last.at() < NOT_AGAIN_NANOS) {
            throw new SQLException(last.why().getMessage(), "08001", last.why());
        }
        try {
            Connection connection = super.getConnection();
            missed = null;
            return connection;
        } catch (SQLException e) {
            boolean allInUse = getHikariPoolMXBean().getActiveConnections() >= getMaximumPoolSize();
            if (!allInUse) {
                missed = new Missed(e, System.nanoTime());
            }
            throw e;
        }
    }
}
