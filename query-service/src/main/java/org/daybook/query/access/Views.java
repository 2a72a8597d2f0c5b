package org.daybook.query.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The looks that were written down, the latest first. */
@Component
class Views {

    /** One look: who, when, in which role, at what. */
    record View(
            Instant at,
            String actor,
            String role,
            String what,
            @Nullable String childId,
            @Nullable String detail) {}

    /** A page of looks; {@code next} is the {@code after} of the page that follows, null at the end. */
    record Page(List<View> views, @Nullable Long next) {}

    /** What is asked for; null means any. {@code until} is the first instant that is too late. */
    record Sought(
            @Nullable String child,
            @Nullable String actor,
            @Nullable Instant from,
            @Nullable Instant until) {

        /** Which kinds of filters are set, without what stands in them. */
        @Nullable
        String kinds() {
            List<String> kinds = java.util.stream.Stream.of(
                            child == null ? "" : "child",
                            actor == null ? "" : "who",
                            from == null ? "" : "from",
                            until == null ? "" : "to")
                    .filter(kind -> !kind.isEmpty())
                    .toList();
            return kinds.isEmpty() ? null : "by " + String.join(", ", kinds);
        }
    }

    private record Numbered(long id, View view) {}

    private final JdbcClient database;

    Views(@Qualifier("queryDatabase") DataSource database) {
        this.database = JdbcClient.create(database);
    }

    Page find(Sought sought, @Nullable Long after, int limit) {
        List<Numbered> found = database.sql("select id, at, actor, role, what, child_id, detail from access.view"
                        + " where (:child::text is null or child_id = :child)"
                        + " and (:actor::text is null or actor = :actor)"
                        + " and (:from::timestamptz is null or at >= :from)"
                        + " and (:until::timestamptz is null or at < :until)"
                        + " and id < :after order by id desc limit :limit")
                .param("child", sought.child())
                .param("actor", sought.actor())
                .param("from", timestamp(sought.from()))
                .param("until", timestamp(sought.until()))
                .param("after", after == null ? Long.MAX_VALUE : after)
                .param("limit", limit)
                .query((row, n) -> new Numbered(
                        row.getLong(1),
                        new View(
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7))))
                .list();
        return new Page(
                found.stream().map(Numbered::view).toList(),
                found.size() == limit ? found.getLast().id() : null);
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
