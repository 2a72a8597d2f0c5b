package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.daybook.command.front.Recording;
import org.daybook.command.front.Recording.Ask;
import org.daybook.command.front.Who;
import org.daybook.command.placement.PlacementCommand;
import org.daybook.command.registration.RegistrationCommand;
import org.daybook.events.ChildId;
import org.daybook.query.QueryService;
import org.daybook.query.rows.Follower;
import org.daybook.query.rows.Projection;
import org.daybook.query.rows.RowsSchema;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.Keys;
import org.daybook.store.MasterKey;
import org.daybook.store.StoredEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What Daybook promises of speed, as ratios to yardsticks taken in the same run; three rounds, the median. */
@Tag("benchmark")
class BenchmarkIT {

    private final Results results = new Results();

    private static final int ROUNDS = 3;
    private static final long ROUND_NANOS = 4_000_000_000L;
    private static final int CHILDREN = 3000;

    @TempDir
    Path data;

    private final List<String> lines = new ArrayList<>();
    private RunningDaybook daybook;
    private DataSource commandDatabase;
    private DataSource owner;

    @Test
    void measure() throws Exception {
        daybook = RunningDaybook.start(data);
        try {
            commandDatabase = daybook.context().getBean("commandDatabase", DataSource.class);
            owner = daybook.bean(EmbeddedDatabase.class).owner();
            List<ChildId> children = register();
            appends(children, 1);
            appends(children, 16);
            say("%s", new PushDelay(daybook, children).measure());
            replay();
        } finally {
            daybook.close();
        }
        results.write("", ", fsync on", lines);
        assertThat(lines).isNotEmpty();
    }

    private void say(String format, Object... values) {
        lines.add(String.format(java.util.Locale.ROOT, format, values));
    }

    static Ask ask(ChildId child, org.daybook.command.entry.Command command) {
        return new Ask(child, command, "benchmark", new Who("benchmark", "caseworker"), null, null, null);
    }

    private List<ChildId> register() {
        List<ChildId> children = new ArrayList<>();
        for (int i = 0; i < CHILDREN; i++) {
            ChildId id = ChildId.of(UUID.randomUUID());
            daybook.bean(Recording.class)
                    .record(ask(
                            id,
                            new RegistrationCommand.RegisterChild(
                                    "B" + i,
                                    null,
                                    null,
                                    LocalDate.of(2012, 1, 1).plusDays(i % 2000),
                                    null,
                                    "F",
                                    null,
                                    null,
                                    null)));
            children.add(id);
        }
        return children;
    }

    private interface Work {
        void once(int client, long n) throws Exception;
    }

    /** Operations a second with so many clients, the median of the rounds. */
    private static double rate(int clients, Work work) throws Exception {
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            AtomicLong done = new AtomicLong();
            long start = System.nanoTime();
            try (var pool = Executors.newFixedThreadPool(clients)) {
                for (int c = 0; c < clients; c++) {
                    int client = c;
                    pool.submit(() -> {
                        while (System.nanoTime() - start < ROUND_NANOS) {
                            work.once(client, done.getAndIncrement());
                        }
                        return null;
                    });
                }
            }
            if (round > 0) {
                rates.add(done.get() * 1e9 / (System.nanoTime() - start));
            }
        }
        Collections.sort(rates);
        return rates.get(rates.size() / 2);
    }

    private void appends(List<ChildId> children, int clients) throws Exception {
        JdbcClient.create(owner).sql("drop table if exists public.yardstick").update();
        JdbcClient.create(owner)
                .sql("create table public.yardstick (like event_store.event including all)")
                .update();
        JdbcClient.create(owner)
                .sql("grant usage on schema public to daybook_command")
                .update();
        JdbcClient.create(owner)
                .sql("grant insert on public.yardstick to daybook_command")
                .update();
        StoredEvent sample = new EventLog(owner).after(0, 1).getFirst();
        Map<Integer, Connection> connections = new ConcurrentHashMap<>();
        AtomicLong position = new AtomicLong();
        double raw = rate(clients, (client, n) -> {
            Connection connection = connections.computeIfAbsent(client, c -> open());
            try (PreparedStatement sql = connection.prepareStatement(
                    "insert into public.yardstick values (?, ?, ?, ?, ?, ?, now(), ?::json, ?::json)")) {
                sql.setLong(1, position.incrementAndGet());
                sql.setString(2, "child:" + n);
                sql.setLong(3, position.get());
                sql.setObject(4, UUID.randomUUID());
                sql.setString(5, sample.type());
                sql.setString(6, sample.revision());
                sql.setString(7, sample.payload());
                sql.setString(8, sample.metadata());
                sql.executeUpdate();
            }
        });
        for (Connection connection : connections.values()) {
            connection.close();
        }
        Recording recording = daybook.bean(Recording.class);
        LocalDate day = LocalDate.of(2019, 1, 1);
        double commands = rate(clients, (client, n) -> {
            // clients keep to children of their own, as caseworkers do
            ChildId child = children.get((int) ((n % (CHILDREN / clients)) * clients + client));
            recording.record(ask(
                    child, new PlacementCommand.RequestPlacement(child.value(), day.plusDays(n % 2000), "U6", "PR1")));
        });
        say(
                "commands/s, %2d clients: %.0f; the raw insert and commit: %.0f; ratio %.2f (goal %s)",
                clients, commands, raw, commands / raw, clients == 1 ? "0.65" : "1.2");
    }

    private Connection open() {
        try {
            return commandDatabase.getConnection();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void replay() {
        // a council's mix: random histories on top of the requests
        RandomHistories histories = new RandomHistories(1, daybook.bean(Recording.class));
        histories.happen(3000, 12);
        EventLog log = new EventLog(commandDatabase);
        long events = log.head();
        List<Double> scans = new ArrayList<>();
        List<Double> replays = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double scan = events / scan(log);
            double replay = events / fill("rows_b" + round, log);
            if (round > 0) {
                scans.add(scan);
                replays.add(replay);
            }
        }
        Collections.sort(scans);
        Collections.sort(replays);
        say(
                "events/s into an empty projection version: %.0f of %d events; the ordered scan with JSON parsing: %.0f; ratio %.2f"
                        + " (goal 0.25, never under 30,000)",
                replays.get(1), events, scans.get(1), replays.get(1) / scans.get(1));
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

    private double fill(String schema, EventLog log) {
        RowsSchema.create(owner, schema);
        DataSource query = daybook.context().getBean("queryDatabase", DataSource.class);
        MasterKey master = daybook.bean(MasterKey.class);
        Keys keys = new Keys(query, master);
        Projection projection = new Projection(schema, query, log, new EventJson(keys), QueryService.sources(master));
        long start = System.nanoTime();
        projection.catchUp(Follower.BATCH, progress -> true);
        return (System.nanoTime() - start) / 1e9;
    }
}
