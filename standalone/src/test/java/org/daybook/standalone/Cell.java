package org.daybook.standalone;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.daybook.command.CommandService;
import org.daybook.command.front.Who;
import org.daybook.command.imports.ImportFormat;
import org.daybook.command.imports.RowOutcome;
import org.daybook.command.imports.Upload;
import org.daybook.query.QueryService;
import org.daybook.query.measure.BehindFigures;
import org.daybook.query.measure.Figure;
import org.daybook.query.measure.Figures;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.measure.Knowledge;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Window;
import org.daybook.query.rows.RowsSchema;
import org.daybook.query.rows.Versions;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.MasterKey;
import org.daybook.store.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Both services over a database of their own, without HTTP: what a council has, as small as it gets. */
final class Cell implements AutoCloseable {

    static final Path SAMPLES = Path.of("src/main/resources/sample/ssda903");
    private static final Who ADMIN = new Who("admin", "admin");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HikariDataSource ownerDatabase;
    private final JdbcClient owner;
    private final EventLog log;

    private Cell(TestDatabase database) {
        RowsSchema.createShape(database.owner());
        ownerDatabase = pool(database.owner());
        owner = JdbcClient.create(ownerDatabase);
        log = new EventLog(ownerDatabase);
        context.registerBean("commandDatabase", HikariDataSource.class, () -> pool(database.command()));
        context.registerBean("queryDatabase", HikariDataSource.class, () -> pool(database.query()));
        context.registerBean(MasterKey.class, () -> new MasterKey(new byte[32]));
        context.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
        context.registerBean(SimpleMeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(
                "afterCommit",
                LongConsumer.class,
                () -> position -> context.getBean(Versions.class).wake());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("cell", Map.of("daybook.deadlines.checked", "-")));
        context.register(CommandService.class, QueryService.class);
        context.refresh();
    }

    /** Few connections that stay open: making one takes longer than most questions. */
    static HikariDataSource pool(DataSource database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    static Cell empty() {
        return over(TestDatabase.fresh());
    }

    static Cell over(TestDatabase database) {
        return new Cell(database);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The pool of the query side's role. */
    DataSource queryDatabase() {
        return context.getBean("queryDatabase", DataSource.class);
    }

    JdbcClient database() {
        return owner;
    }

    static List<Path> samples(Predicate<String> name) {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(f -> f.toString().endsWith(".csv"))
                    .filter(f -> name.test(f.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an upload came to. */
    record Brought(List<RowOutcome> rows, long events) {
        long count(String outcome) {
            return rows.stream().filter(row -> row.outcome().equals(outcome)).count();
        }
    }

    Brought bringIn(List<Path> files) {
        List<Upload> uploads = files.stream()
                .map(file -> Upload.of(file.getFileName().toString(), bytes(file)))
                .toList();
        AtomicLong events = new AtomicLong();
        List<RowOutcome> rows = context.getBean("ssda903", ImportFormat.class)
                .run(uploads, null, false, ADMIN, new ImportFormat.Progress() {
                    @Override
                    public void rows(long total) {}

                    @Override
                    public void done(long rows, long recorded) {
                        events.set(recorded);
                    }
                });
        caughtUp();
        return new Brought(rows, events.get());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that was recorded, read. */
    List<PlainFold.Known> log() {
        EventJson json = bean(EventJson.class);
        return log.after(0, Integer.MAX_VALUE).stream()
                .map(event -> new PlainFold.Known(
                        event.position(), event.eventId(), json.read(event.type(), event.payload())))
                .toList();
    }

    long head() {
        return log.head();
    }

    Known caughtUp() {
        Versions versions = bean(Versions.class);
        if (!versions.await(head(), Duration.ofMinutes(2))) {
            throw new AssertionError("The rows did not reach the head: "
                    + versions.active().follower().stop());
        }
        return bean(Knowledge.class).now();
    }

    Figure figure(String key, LocalDate on, Known known, String by) {
        return bean(Figures.class).figure(new Question(key, on, Window.YTD, known), by);
    }

    List<BehindFigures.Behind> behind(String key, LocalDate on, Known known) {
        return bean(BehindFigures.class).entries(new Question(key, on, Window.YTD, known));
    }

    List<BehindFigures.Change> changes(String key, LocalDate on, long from, long to) {
        Known known = bean(Knowledge.class).at("knownAt", "position:" + to);
        return bean(BehindFigures.class).changes(new Question(key, on, Window.YTD, known), from, to);
    }

    long count(String key, LocalDate on) {
        return figure(key, on, caughtUp(), null).value().longValueExact();
    }

    /** Every version of every row. */
    List<String> rows() {
        return Rows.of("rows_v1", ownerDatabase);
    }

    /** Every current row of a table by its content: children by the keyed hash of their local id, entries left out. */
    Set<String> rows(String table, String columns) {
        return new TreeSet<>(owner.sql(
                        "select concat_ws('|', c.value, " + columns + ") from rows_v1." + table
                                + " t join event_store.claim c on c.holder = t.child_id where t.known_until = 9223372036854775807")
                .query(String.class)
                .list());
    }

    @Override
    public void close() {
        context.close();
        ownerDatabase.close();
    }
}
