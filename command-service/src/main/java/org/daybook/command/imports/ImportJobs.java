package org.daybook.command.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.daybook.command.front.Who;
import org.daybook.command.imports.RowOutcome.RowWarning;
import org.daybook.events.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Import jobs and the outcome of each of their rows, as they are kept. */
public final class ImportJobs {

    /** One import. */
    public record Job(
            UUID id,
            String format,
            boolean dryRun,
            String startedBy,
            Instant startedAt,
            List<String> files,
            String state,
            BrokenFile.@Nullable Failure failure,
            long rows,
            long accepted,
            long unchanged,
            long rejected,
            long events) {}

    /** An episode that an earlier return left open and the latest does not mention. */
    public record NotInLatest(String child, java.time.LocalDate since, int lastReturn) {}

    private static final String INTERRUPTED = "interrupted";
    private static final TypeReference<List<RowWarning>> WARNINGS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    public ImportJobs(DataSource database, Clock clock) {
        this.database = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.clock = clock;
    }

    int latestYear() {
        return Days.yearStart(Days.today(clock)).getYear();
    }

    UUID start(String format, boolean dryRun, Who who, List<String> files) {
        UUID id = UUID.randomUUID();
        batches.update(
                "insert into imports.job (id, format, dry_run, started_by, role, started_at, files, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 'running')",
                id,
                format,
                dryRun,
                who.actor(),
                who.role(),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                files.toArray(String[]::new));
        return id;
    }

    void done(UUID id, List<RowOutcome> outcomes, long events) {
        List<Object[]> lines = new ArrayList<>();
        for (RowOutcome row : outcomes) {
            String warnings =
                    row.warnings().isEmpty() ? null : JsonMapper.shared().writeValueAsString(row.warnings());
            lines.add(new Object[] {
                id,
                lines.size() + 1L,
                row.file(),
                row.line(),
                row.outcome(),
                row.code(),
                row.rule(),
                row.message(),
                warnings
            });
        }
        batches.batchUpdate(
                "insert into imports.row (job_id, n, file, line, outcome, code, rule, message, warnings)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?::json)",
                lines);
        database.sql(
                        "update imports.job set state = 'done', rows = ?, accepted = ?, unchanged = ?, rejected = ?, events = ?"
                                + " where id = ?")
                .params(
                        (long) outcomes.size(),
                        count(outcomes, "accepted"),
                        count(outcomes, "unchanged"),
                        count(outcomes, "rejected"),
                        events,
                        id)
                .update();
    }

    private static long count(List<RowOutcome> outcomes, String outcome) {
        return outcomes.stream().filter(row -> row.outcome().equals(outcome)).count();
    }

    void failed(UUID id, BrokenFile.Failure failure) {
        database.sql("update imports.job set state = 'failed', failure = ?::json where id = ?")
                .params(JsonMapper.shared().writeValueAsString(failure), id)
                .update();
    }

    /** Kept while the import runs, so that it is known even when the process is killed. */
    void reached(UUID id, long rows, long events) {
        database.sql("update imports.job set rows = ?, events = ? where id = ?")
                .params(rows, events, id)
                .update();
    }

    /** Imports that a stopped process left behind; the same files can simply be brought in again. */
    void failInterrupted() {
        BrokenFile.Failure failure = new BrokenFile.Failure(
                INTERRUPTED,
                "",
                0,
                "The import was interrupted. What it had recorded until then stands and counts."
                        + " Bring the same files in again; nothing is recorded twice.");
        database.sql("update imports.job set state = 'failed', failure = ?::json where state = 'running'")
                .param(JsonMapper.shared().writeValueAsString(failure))
                .update();
    }

    /** True when the last import that somebody started was interrupted. */
    boolean interrupted(String startedBy) {
        return database.sql("select failure ->> 'code' from imports.job where started_by = ?"
                        + " order by started_at desc limit 1")
                .param(startedBy)
                .query((row, n) -> INTERRUPTED.equals(row.getString(1)))
                .optional()
                .orElse(false);
    }

    Optional<Job> find(UUID id) {
        return database.sql("select * from imports.job where id = ?")
                .param(id)
                .query((row, n) -> job(row))
                .optional();
    }

    List<Job> latest() {
        return database.sql("select * from imports.job order by started_at desc limit 50")
                .query((row, n) -> job(row))
                .list();
    }

    private static Job job(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("format"),
                row.getBoolean("dry_run"),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                List.of((String[]) row.getArray("files").getArray()),
                row.getString("state"),
                failure == null ? null : JsonMapper.shared().readValue(failure, BrokenFile.Failure.class),
                row.getLong("rows"),
                row.getLong("accepted"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                row.getLong("events"));
    }

    /** A row with its number, after which a next page goes on. */
    record Numbered(long n, RowOutcome row) {}

    List<Numbered> rows(UUID id, @Nullable String outcome, boolean warned, long after, int limit) {
        return database.sql("select n, file, line, outcome, code, rule, message, warnings from imports.row"
                        + " where job_id = ? and n > ? and ? in ('', outcome)"
                        + " and (not ? or warnings is not null) order by n limit ?")
                .params(id, after, outcome == null ? "" : outcome, warned, limit)
                .query((row, n) -> new Numbered(
                        row.getLong(1),
                        new RowOutcome(
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8) == null
                                        ? List.of()
                                        : JsonMapper.shared().readValue(row.getString(8), WARNINGS))))
                .list();
    }

    /** Open, but not in the latest return: they stay open, and stand on this list. {@code shown} may put a pseudonym for the child. */
    List<NotInLatest> notInLatest(UnaryOperator<String> shown) {
        return database.sql("select child_id, open_since, open_last_year from imports.returned_child"
                        + " where open_since is not null and open_last_year < (select max(last_year)"
                        + " from imports.returned_child) order by open_since, child_id")
                .query((row, n) -> new NotInLatest(
                        shown.apply(row.getString(1)), row.getObject(2, java.time.LocalDate.class), row.getInt(3)))
                .list();
    }
}
