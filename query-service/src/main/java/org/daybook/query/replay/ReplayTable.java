package org.daybook.query.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.daybook.query.replay.Replay.Phase;
import org.daybook.query.replay.Replay.State;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replays as the database keeps them: every process sees the same, and a killed one leaves nothing behind that is not there. */
@Component
class ReplayTable {

    private static final String SELECT =
            "select r.replay_id, r.asked, r.asked_by, r.asked_at, r.up_to, r.follows, r.by_release,"
                    + " r.version, r.state, r.phase, r.paused, coalesce(v.built_events, case when r.phase = 'finished' then r.up_to else 0 end),"
                    + " r.ran_seconds, r.ended_at, r.failure, r.compared::text"
                    + " from versions.replay r left join versions.version v on v.name = r.version ";

    private final JdbcClient database;

    ReplayTable(@Qualifier("queryDatabase") DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** @return the id that it got */
    UUID start(String asked, String askedBy, long upTo, boolean follows) {
        return database.sql("insert into versions.replay (asked, asked_by, up_to, follows, state)"
                        + " values (?, ?, ?, ?, 'running') returning replay_id")
                .params(asked, askedBy, upTo, follows)
                .query(UUID.class)
                .single();
    }

    @Nullable
    Replay find(UUID id) {
        return database.sql(SELECT + "where r.replay_id = ?")
                .param(id)
                .query(ReplayTable::read)
                .optional()
                .orElse(null);
    }

    /** Newest first. */
    List<Replay> latest(int limit) {
        return database.sql(SELECT + "order by r.asked_at desc, r.replay_id limit ?")
                .param(limit)
                .query(ReplayTable::read)
                .list();
    }

    /** Those that are to be worked on. */
    List<Replay> running() {
        return database.sql(SELECT + "where r.state = 'running' and not r.paused order by r.asked_at")
                .query(ReplayTable::read)
                .list();
    }

    private static Replay read(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject(14, OffsetDateTime.class);
        return new Replay(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getLong(5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getString(8),
                State.valueOf(row.getString(9).toUpperCase(Locale.ROOT)),
                Phase.valueOf(row.getString(10).toUpperCase(Locale.ROOT)),
                row.getBoolean(11),
                row.getLong(12),
                row.getDouble(13),
                ended == null ? null : ended.toInstant(),
                row.getString(15),
                row.getString(16));
    }

    void makes(UUID id, String version) {
        database.sql("update versions.replay set version = ? where replay_id = ?")
                .params(version, id)
                .update();
    }

    void reaches(UUID id, Phase phase) {
        database.sql("update versions.replay set phase = ? where replay_id = ?")
                .params(phase.word(), id)
                .update();
    }

    void ran(UUID id, double seconds) {
        database.sql("update versions.replay set ran_seconds = ran_seconds + ? where replay_id = ?")
                .params(seconds, id)
                .update();
    }

    void compared(UUID id, String comparison) {
        database.sql("update versions.replay set compared = ?::json where replay_id = ?")
                .params(comparison, id)
                .update();
    }

    /** @return false when it was in none of these states */
    boolean becomes(UUID id, State state, List<State> from) {
        return database.sql("update versions.replay set state = ?, ended_at = coalesce(ended_at, now())"
                                + " where replay_id = ? and state = any (?)")
                        .params(state.word(), id, from.stream().map(State::word).toArray(String[]::new))
                        .update()
                == 1;
    }

    void fails(UUID id, String why) {
        database.sql("update versions.replay set state = 'failed', ended_at = now(), failure = ? where replay_id = ?"
                        + " and state = 'running'")
                .params(why, id)
                .update();
    }

    /** @return false when it does not run */
    boolean pause(UUID id, boolean paused) {
        return database.sql("update versions.replay set paused = ? where replay_id = ? and state = 'running'")
                        .params(paused, id)
                        .update()
                == 1;
    }

    /** Reads this version from now on, and says so of the replay, in one transaction; the version read before is kept. */
    boolean changeOver(UUID id, State state, String to, String from) {
        return database.sql(
                                "with over as (update versions.active set former = version, version = :to, since = now()"
                                        + " where version = :from returning 1)"
                                        + " update versions.replay set state = :state where replay_id = :id and exists (select from over)")
                        .param("to", to)
                        .param("from", from)
                        .param("state", state.word())
                        .param("id", id)
                        .update()
                == 1;
    }
}
