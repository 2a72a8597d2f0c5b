package org.daybook.command.watch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.daybook.command.entry.Refused;
import org.daybook.command.front.Recording;
import org.daybook.command.front.Recording.Ask;
import org.daybook.command.front.Who;
import org.daybook.events.ChildId;
import org.daybook.history.Deadlines;
import org.daybook.store.AppendRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/** Once a minute: what has run out since is recorded as missed, by the same way as everything else. */
public class DeadlineClock {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineClock.class);
    private static final Who CLOCK = new Who("clock", "system");
    /** Who records late what happened gets this long to record the rest of it. */
    private static final Duration TO_TYPE_IN = Duration.ofDays(1);

    private static final int LIMITS_AT_ONCE = 1000;

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
        check(clock.instant());
    }

    /** What ran out before a moment; nobody who types in today what happened long ago is late for it at once. */
    public void check(Instant now) {
        try {
            Map<String, Set<String>> over = new LinkedHashMap<>();
            database.query(
                    "select child_id, kind, entry_id, due_at from watch.deadline where met_at is null and not missed"
                            + " and due_at < ? and seen_at < ? order by due_at limit ?",
                    row -> {
                        Instant due = row.getTimestamp(4).toInstant();
                        over.computeIfAbsent(row.getString(1), child -> new HashSet<>())
                                .add(MissDeadline.source(
                                        row.getString(2), row.getString(3), Deadlines.lastDayBefore(due)));
                    },
                    Timestamp.from(now),
                    Timestamp.from(now.minus(TO_TYPE_IN)),
                    LIMITS_AT_ONCE);
            over.forEach(this::record);
        } catch (DataAccessException | AppendRefused e) {
            LOG.debug("The clock waits for the database");
        }
    }

    private void record(String child, Set<String> over) {
        try {
            recording.record(new Ask(
                    new ChildId(child), new MissDeadline(child, over), "miss-deadline", CLOCK, null, null, null));
        } catch (Refused e) {
            LOG.warn("DEADLINE-NOT-RECORDED for {}: {}", child, e.code());
        } catch (DataAccessException | AppendRefused e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("DEADLINE-NOT-RECORDED for {}", child, e);
        }
    }
}
