package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.daybook.command.front.Recording;
import org.daybook.query.QueryService;
import org.daybook.query.rows.Building;
import org.daybook.query.rows.VersionTables;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.Keys;
import org.daybook.store.MasterKey;
import org.daybook.store.StoredEvent;
import org.daybook.store.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast a version is made from the log, indexes included, against a scan of the log in order that parses its JSON: of the log of a
 * council, in which nine of ten events and more are work that no figure counts, and of the hardest log there is, in which nearly every
 * event makes rows.
 */
@Tag("benchmark")
class ReplayBenchmarkIT {

    private final Results results = new Results();

    /** Until the programme has been compiled; of the scan as of the replay. */
    private static final int WARM_UP = 4;

    private static final int ROUNDS = 3;

    private final List<String> lines = new ArrayList<>();
    private String warm = "";

    @Test
    void measure() throws IOException {
        for (long events : List.of(100_000L, 1_000_000L, 3_400_000L)) {
            try (HikariDataSource query = Cell.pool(TenYears.council(events).query())) {
                measure("a council's log", query, events);
            }
        }
        littleThatDoesNotCount();
        results.write(
                "-replay",
                ", fsync on; median of " + ROUNDS + " rounds, after " + WARM_UP
                        + " of each log that are not counted; goal 0.25, never under 30,000 events/s",
                lines);
        assertThat(lines).hasSize(5);
    }

    private void littleThatDoesNotCount() {
        TestDatabase database = TestDatabase.fresh();
        try (Cell cell = Cell.over(database)) {
            new RandomHistories(1, cell.bean(Recording.class)).happen(1500, 20);
            cell.caughtUp();
        }
        try (HikariDataSource command = Cell.pool(database.command());
                HikariDataSource query = Cell.pool(database.query())) {
            Keys keys = new Keys(command, new MasterKey(new byte[32]));
            ManyHistories many = new ManyHistories(database.owner(), new EventJson(keys));
            for (long events : List.of(100_000L, 1_000_000L)) {
                many.growTo(events);
                measure("little that does not count", query, events);
            }
        }
    }

    private void measure(String what, DataSource query, long events) {
        EventLog log = new EventLog(query);
        assertThat(log.head()).isEqualTo(events);
        for (int round = 0; round < WARM_UP && !warm.equals(what); round++) {
            scan(log);
            replay(query, log, events);
        }
        warm = what;
        List<Double> scans = new ArrayList<>();
        List<Double> replays = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            scans.add(events / scan(log));
            replays.add(events / replay(query, log, events));
            System.err.printf(
                    Locale.ROOT,
                    "%s, %d events: scan %.0f, replay %.0f%n",
                    what,
                    events,
                    scans.getLast(),
                    replays.getLast());
        }
        Collections.sort(scans);
        Collections.sort(replays);
        double scan = scans.get(ROUNDS / 2);
        double replay = replays.get(ROUNDS / 2);
        lines.add(String.format(
                Locale.ROOT,
                "%s, %,d events: replay %.0f events/s, the ordered scan with JSON parsing %.0f; ratio %.2f",
                what,
                events,
                replay,
                scan,
                replay / scan));
    }

    private static double scan(EventLog log) {
        long start = System.nanoTime();
        long position = 0;
        for (List<StoredEvent> page = log.after(0, 4000); !page.isEmpty(); page = log.after(position, 4000)) {
            page.forEach(event -> JsonMapper.shared().readTree(event.payload()));
            position = page.getLast().position();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double replay(DataSource query, EventLog log, long upTo) {
        VersionTables tables = new VersionTables(query, query);
        String version = tables.make();
        MasterKey master = new MasterKey(new byte[32]);
        EventJson json = new EventJson(new Keys(query, master));
        long start = System.nanoTime();
        assertThat(new Building(version, query, log, json, QueryService.sources(master))
                        .build(upTo, Building.PAGE, built -> true))
                .isTrue();
        long built = System.nanoTime();
        tables.index(version);
        long end = System.nanoTime();
        System.err.printf(Locale.ROOT, "  built %.1f s, indexed %.1f s%n", (built - start) / 1e9, (end - built) / 1e9);
        tables.retire(version);
        return (end - start) / 1e9;
    }
}
