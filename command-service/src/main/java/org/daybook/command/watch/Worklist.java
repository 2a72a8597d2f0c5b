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

    /** What of a list is asked for. @param team a team, {@code -} for children who have none, null for all */
    record Which(@Nullable String team, int limit) {}

    /** Part of a list; {@code next} is the {@code after} of the next part, null at the end. */
    record Page<T>(List<T> items, @Nullable String next) {}

    private record Placed<T>(T item, Cursor cursor) {}

    private static final String TEAM = "(:team::text is null or team = :team or (:team = '-' and team is null))";

    private final JdbcClient database;
    private final Clock clock;

    Worklist(@Qualifier("commandDatabase") DataSource database, Clock clock) {
        this.database = JdbcClient.create(database);
        this.clock = clock;
    }

    /** The oldest first. @param after the {@code next} of the page before, null for the first */
    Page<Standing> warnings(Which which, @Nullable String rule, int olderThanDays, @Nullable String after) {
        Instant now = clock.instant();
        return page(
                which.limit(),
                database.sql("select child_id, entry_id, rule, dfe, field, message, team, since, id from watch.warning"
                                + " where (:rule::text is null or rule = :rule) and " + TEAM
                                + " and since <= :before and (:at::timestamptz is null or (since, id) > (:at, :id))"
                                + " order by since, id limit :limit")
                        .param("rule", rule)
                        .param("team", which.team())
                        .param(
                                "before",
                                OffsetDateTime.ofInstant(now.minus(olderThanDays, ChronoUnit.DAYS), ZoneOffset.UTC))
                        .param("at", Cursor.of(after).at())
                        .param("id", Cursor.of(after).id())
                        .param("limit", which.limit())
                        .query((row, n) -> {
                            Instant since =
                                    row.getObject(8, OffsetDateTime.class).toInstant();
                            return new Placed<>(
                                    new Standing(
                                            row.getString(1),
                                            row.getString(2),
                                            row.getString(3),
                                            row.getString(4),
                                            row.getString(5),
                                            row.getString(6),
                                            row.getString(7),
                                            since,
                                            ChronoUnit.DAYS.between(since, now)),
                                    new Cursor(row.getObject(8, OffsetDateTime.class), row.getLong(9)));
                        })
                        .list());
    }

    /** How many events have not been looked at yet; the lists do not know of them. */
    long behind() {
        return database.sql("select greatest(0, h.position - p.position) from event_store.log_head h, watch.progress p")
                .query(Long.class)
                .single();
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

    /** The first due first. @param state due, overdue, met or met-late */
    Page<Limit> deadlines(Which which, String state, @Nullable String deadline, @Nullable String after) {
        String standing = switch (state) {
            case "due" -> "met_at is null and due_at >= :now";
            case "overdue" -> "met_at is null and due_at < :now";
            case "met-late" -> "met_at > due_at";
            case "met" -> "met_at <= due_at";
            default -> throw BadQuestion.malformed("state", "The state is due, overdue, met or met-late.");
        };
        return page(
                which.limit(),
                database.sql("select child_id, entry_id, kind, due_at, met_at, missed, team, id from watch.deadline"
                                + " where " + standing + " and :now::timestamptz is not null"
                                + " and (:kind::text is null or kind = :kind) and " + TEAM
                                + " and (:at::timestamptz is null or (due_at, id) > (:at, :id))"
                                + " order by due_at, id limit :limit")
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("kind", deadline)
                        .param("team", which.team())
                        .param("at", Cursor.of(after).at())
                        .param("id", Cursor.of(after).id())
                        .param("limit", which.limit())
                        .query((row, n) -> {
                            OffsetDateTime due = row.getObject(4, OffsetDateTime.class);
                            OffsetDateTime met = row.getObject(5, OffsetDateTime.class);
                            return new Placed<>(
                                    new Limit(
                                            row.getString(1),
                                            row.getString(2),
                                            row.getString(3),
                                            due.toInstant(),
                                            met == null ? null : met.toInstant(),
                                            state,
                                            row.getBoolean(6),
                                            row.getString(7)),
                                    new Cursor(due, row.getLong(8)));
                        })
                        .list());
    }

    private static <T> Page<T> page(int limit, List<Placed<T>> placed) {
        String next = placed.size() < limit ? null : placed.getLast().cursor().text();
        return new Page<>(placed.stream().map(Placed::item).toList(), next);
    }
}
