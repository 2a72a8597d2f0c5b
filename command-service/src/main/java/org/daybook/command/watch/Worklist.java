package org.daybook.command.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.daybook.web.BadQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be worked through, as the watch has written it down. */
@Component
class Worklist {

    /** A warning that stands; {@code days} is its age. */
    record Standing(
            String childId,
            String entryId,
            String rule,
            @Nullable String dfe,
            String field,
            String message,
            @Nullable String team,
            Instant since,
            long days) {}

    /** How many warnings of one rule stand in a team, by age. */
    record Count(
            String rule, @Nullable String dfe, @Nullable String team, long upToAWeek, long upToAMonth, long older) {}

    /** A time limit and how it stands. */
    record Limit(
            String childId,
            String entryId,
            String deadline,
            Instant due,
            @Nullable Instant met,
            String state,
            boolean missedRecorded,
            @Nullable String team) {}

    private final JdbcClient database;
    private final Clock clock;

    Worklist(@Qualifier("commandDatabase") DataSource database, Clock clock) {
        this.database = JdbcClient.create(database);
        this.clock = clock;
    }

    /** The oldest first. */
    List<Standing> warnings(@Nullable String rule, @Nullable String team, int olderThanDays, int limit) {
        Instant now = clock.instant();
        return database.sql("select child_id, entry_id, rule, dfe, field, message, team, since from watch.warning"
                        + " where (:rule::text is null or rule = :rule) and (:team::text is null or team = :team)"
                        + " and since <= :before order by since, id limit :limit")
                .param("rule", rule)
                .param("team", team)
                .param("before", OffsetDateTime.ofInstant(now.minus(olderThanDays, ChronoUnit.DAYS), ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> {
                    Instant since = row.getObject(8, OffsetDateTime.class).toInstant();
                    return new Standing(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            since,
                            ChronoUnit.DAYS.between(since, now));
                })
                .list();
    }

    /** By rule, team and age. */
    List<Count> counts() {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return database.sql("select rule, dfe, team, count(*) filter (where since > :week),"
                        + " count(*) filter (where since <= :week and since > :month),"
                        + " count(*) filter (where since <= :month) from watch.warning group by 1, 2, 3"
                        + " order by 3 nulls last, 1")
                .param("week", now.minusDays(7))
                .param("month", now.minusDays(30))
                .query((row, n) -> new Count(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
    }

    /** @param state due, overdue, met or met-late */
    List<Limit> deadlines(String state, @Nullable String deadline, @Nullable String team, int limit) {
        String which = switch (state) {
            case "due" -> "met_at is null and due_at >= :now";
            case "overdue" -> "met_at is null and due_at < :now";
            case "met-late" -> "met_at > due_at";
            case "met" -> "met_at <= due_at";
            default -> throw BadQuestion.malformed("state", "The state is due, overdue, met or met-late.");
        };
        return database.sql("select child_id, entry_id, kind, due_at, met_at, missed, team from watch.deadline where "
                        + which + " and :now::timestamptz is not null"
                        + " and (:kind::text is null or kind = :kind) and (:team::text is null or team = :team)"
                        + " order by due_at, id limit :limit")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("kind", deadline)
                .param("team", team)
                .param("limit", limit)
                .query((row, n) -> new Limit(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getObject(5) == null
                                ? null
                                : row.getObject(5, OffsetDateTime.class).toInstant(),
                        state,
                        row.getBoolean(6),
                        row.getString(7)))
                .list();
    }
}
