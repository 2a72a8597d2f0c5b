package org.daybook.command.watch;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.daybook.command.entry.Refused;
import org.daybook.command.front.Recording;
import org.daybook.command.front.Recording.Ask;
import org.daybook.command.front.Who;
import org.daybook.events.ChildId;
import org.daybook.store.AppendRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/** Once a minute: what has run out since is recorded as missed, by the same way as everything else. */
public class DeadlineClock {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineClock.class);
    private static final Who CLOCK = new Who("clock", "system");
    private static final int CHILDREN_AT_ONCE = 1000;

    private final JdbcTemplate database;
    private final Recording recording;
    private final Clock clock;

    public DeadlineClock(DataSource database, Recording recording, Clock clock) {
        this.database = new JdbcTemplate(database);
        this.recording = recording;
        this.clock = clock;
    }

    @Scheduled(cron = "${daybook.deadlines.checked:0 * * * * *}")
    public void check() {
        try {
            List<@Nullable String> children = database.queryForList(
                    "select distinct child_id from watch.deadline where met_at is null and not missed and due_at < ?"
                            + " limit ?",
                    String.class,
                    Timestamp.from(clock.instant()),
                    CHILDREN_AT_ONCE);
            children.stream().filter(Objects::nonNull).forEach(this::record);
        } catch (DataAccessException | AppendRefused e) {
            LOG.debug("The clock waits for the database");
        }
    }

    private void record(String child) {
        try {
            recording.record(
                    new Ask(new ChildId(child), new MissDeadline(child), "miss-deadline", CLOCK, null, null, null));
        } catch (Refused e) {
            LOG.warn("DEADLINE-NOT-RECORDED for {}: {}", child, e.code());
        } catch (DataAccessException | AppendRefused e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("DEADLINE-NOT-RECORDED for {}", child, e);
        }
    }
}
