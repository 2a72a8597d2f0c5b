package org.daybook.query.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.daybook.query.replay.Replay.Phase;
import org.daybook.query.replay.Replay.State;
import org.daybook.query.rows.Building;
import org.daybook.query.rows.VersionTables;
import org.daybook.query.rows.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Works on replays, one at a time, and goes on with what another process, or this one before it was killed, has left. Who works holds
 * a lock in the database that goes with its connection.
 */
@Component
class ReplayWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayWork.class);

    private static final int PATIENCE_SECONDS = 20;

    private final ReplayTable table;
    private final VersionTables versionTables;
    private final Versions versions;
    private final Comparing comparing;
    private final DataSource database;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "replay"));
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stopping;

    ReplayWork(
            ReplayTable table,
            VersionTables versionTables,
            Versions versions,
            Comparing comparing,
            @Qualifier("queryDatabase") DataSource database) {
        this.table = table;
        this.versionTables = versionTables;
        this.versions = versions;
        this.comparing = comparing;
        this.database = database;
    }

    /** Looks for something to do. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    public void look() {
        if (!stopping && busy.compareAndSet(false, true)) {
            try {
                worker.execute(() -> {
                    try {
                        table.running().forEach(this::take);
                    } catch (DataAccessException e) {
                        LOG.debug("Replays wait for the database");
                    } finally {
                        busy.set(false);
                    }
                });
            } catch (RejectedExecutionException e) {
                busy.set(false);
            }
        }
    }

    private void take(Replay replay) {
        try (Connection claim = database.getConnection()) {
            if (asked(claim, "select pg_try_advisory_lock(hashtextextended(?, 0))", replay.replayId())) {
                try {
                    run(replay);
                } finally {
                    asked(claim, "select pg_advisory_unlock(hashtextextended(?, 0))", replay.replayId());
                }
            }
        } catch (SQLException e) {
            LOG.warn("REPLAY-WAITS {} for the database", replay.replayId());
        }
    }

    private static boolean asked(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, "replay " + id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void run(Replay replay) {
        try {
            step(replay);
        } catch (DataAccessResourceFailureException | TransientDataAccessException | RecoverableDataAccessException e) {
            // it is taken up again when the database is back
            LOG.warn("REPLAY-WAITS {} for the database", replay.replayId());
        } catch (RuntimeException e) {
            LOG.error("REPLAY-FAILED {}", replay.replayId(), e);
            table.fails(replay.replayId(), String.valueOf(e.getMessage()));
            giveUp(replay);
        }
    }

    private void step(Replay replay) {
        UUID id = replay.replayId();
        String version = replay.version() == null ? begun(id) : replay.version();
        if (replay.phase() == Phase.BUILDING && !built(replay, version)) {
            return;
        }
        table.reaches(id, Phase.INDEXING);
        timed(id, () -> versionTables.index(version));
        table.reaches(id, Phase.COMPARING);
        if (replay.byRelease()) {
            compareWithFormerRelease(replay, version);
        } else {
            compare(id, version, replay.upTo());
        }
        table.reaches(id, Phase.FINISHED);
        if (replay.byRelease()) {
            table.becomes(id, State.PROMOTED, java.util.List.of(State.RUNNING));
            versionTables.follows(version);
            versions.refresh();
        } else if (!replay.follows()) {
            table.becomes(id, State.DONE, java.util.List.of(State.RUNNING));
            versionTables.retire(version);
        } else if (table.becomes(id, State.DONE, java.util.List.of(State.RUNNING))) {
            versionTables.follows(version);
            versions.refresh();
        }
        LOG.info("Replay {} has reached position {}", id, replay.upTo());
    }

    private String begun(UUID id) {
        String version = versionTables.make();
        table.makes(id, version);
        return version;
    }

    /** @return false when it was paused, cancelled or interrupted before the end */
    private boolean built(Replay replay, String version) {
        UUID id = replay.replayId();
        boolean[] whole = new boolean[1];
        timed(id, () -> whole[0] = versions.building(version).build(replay.upTo(), Building.PAGE, built -> goesOn(id)));
        if (!whole[0]) {
            Replay now = table.find(id);
            if (now != null && now.state() == State.CANCELLED) {
                versionTables.retire(version);
            }
        }
        return whole[0];
    }

    private boolean goesOn(UUID id) {
        Replay now = table.find(id);
        return !stopping && now != null && now.state() == State.RUNNING && !now.paused();
    }

    private void timed(UUID id, Runnable work) {
        long began = System.nanoTime();
        try {
            work.run();
        } finally {
            table.ran(id, (System.nanoTime() - began) / 1e9);
        }
    }

    /** Holds a version against the one that is read, and keeps what came of it. */
    void compare(UUID id, String version, long position) {
        String live = versions.active().name();
        versions.await(position, java.time.Duration.ofSeconds(5));
        keep(id, comparing.compare(live, version, position));
    }

    /** Behind whatever replay is worked on; whoever asks waits a while, and looks again later where that is not enough. */
    void compareInTurn(UUID id, String version, long position) {
        try {
            worker.submit(() -> compare(id, version, position)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.info("The comparison of replay {} takes longer", id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The comparison failed", e.getCause());
        }
    }

    /** The former release may have stopped earlier, and some of its rows may have had another shape. */
    private void compareWithFormerRelease(Replay replay, String version) {
        String former = versionTables.ofFormerRelease();
        if (former != null) {
            long position = Math.min(replay.upTo(), versionTables.position(former));
            keep(replay.replayId(), comparing.compare(former, version, position));
        }
    }

    private void keep(UUID id, Comparison comparison) {
        if (!comparison.same()) {
            LOG.warn(
                    "REPLAY-DIFFERS {}: {} figures, {} rows",
                    id,
                    comparison.differences().size(),
                    comparison.rowsDiffering());
        }
        table.compared(id, JsonMapper.shared().writeValueAsString(comparison));
    }

    private void giveUp(Replay replay) {
        Replay now = table.find(replay.replayId());
        if (now != null && now.version() != null && !now.byRelease()) {
            versionTables.retire(now.version());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        worker.shutdown();
        worker.awaitTermination(4, TimeUnit.SECONDS);
    }
}
