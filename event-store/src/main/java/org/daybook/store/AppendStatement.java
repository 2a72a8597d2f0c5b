package org.daybook.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The one statement that appends: it advances the head and inserts events, claims and answers at the positions it got. A commit
 * gets one instant, later than every instant before, so that an instant names one position for ever.
 */
final class AppendStatement {

    private static final String SQL = """
            with head as (
                update event_store.log_head
                set position = position + ?, recorded_at = greatest(recorded_at + interval '1 microsecond', clock_timestamp())
                returning position - ? as base, recorded_at
            ), events as (
                insert into event_store.event
                    (position, stream, version, event_id, type, revision, recorded_at, payload, metadata)
                select head.base + e.n, e.stream, e.version, e.event_id::uuid, e.type, e.revision, head.recorded_at,
                       e.payload::json, e.metadata::json
                from head, unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    with ordinality as e(stream, version, event_id, type, revision, payload, metadata, n)
            )""";
    private static final String CLAIMS = """
            , claims as (
                insert into event_store.claim (kind, value, holder)
                select n.* from unnest(?::text[], ?::text[], ?::text[]) as n(kind, value, holder)
                where not exists (select 1 from event_store.claim c
                    where c.kind = n.kind and c.value = n.value and c.holder = n.holder)
            )""";
    private static final String ANSWERS = """
            , answers as (
                insert into event_store.command_answer (actor, key, body_hash, answer, position, recorded_at)
                select a.actor, a.key, a.body_hash, a.answer::json, head.base + a.first, head.recorded_at
                from head, unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                    as a(actor, key, body_hash, answer, first)
            )""";

    private final List<Appender.Line> lines = new ArrayList<>();
    private final List<Act.Claim> claims = new ArrayList<>();
    private final List<Act.Answer> answers = new ArrayList<>();
    private final List<Long> answerPositions = new ArrayList<>();

    void add(Act act, List<Appender.Line> itsLines) {
        Act.Answer answer = act.answer();
        if (answer != null) {
            answers.add(answer);
            answerPositions.add(lines.size() + 1L);
        }
        claims.addAll(act.claims());
        lines.addAll(itsLines);
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement sql = connection.prepareStatement(SQL
                + (claims.isEmpty() ? "" : CLAIMS)
                + (answers.isEmpty() ? "" : ANSWERS)
                + "\nselect base, recorded_at from head");
        sql.setInt(1, lines.size());
        sql.setInt(2, lines.size());
        int i = 3;
        i = text(sql, i, lines.stream().map(Appender.Line::stream));
        i = number(sql, i, lines.stream().map(Appender.Line::version));
        i = text(sql, i, lines.stream().map(Appender.Line::eventId));
        i = text(sql, i, lines.stream().map(Appender.Line::type));
        i = text(sql, i, lines.stream().map(Appender.Line::revision));
        i = text(sql, i, lines.stream().map(Appender.Line::payload));
        i = text(sql, i, lines.stream().map(Appender.Line::metadata));
        if (!claims.isEmpty()) {
            i = text(sql, i, claims.stream().map(Act.Claim::kind));
            i = text(sql, i, claims.stream().map(Act.Claim::value));
            i = text(sql, i, claims.stream().map(Act.Claim::holder));
        }
        if (!answers.isEmpty()) {
            i = text(sql, i, answers.stream().map(Act.Answer::actor));
            i = text(sql, i, answers.stream().map(Act.Answer::key));
            i = text(sql, i, answers.stream().map(Act.Answer::bodyHash));
            i = text(sql, i, answers.stream().map(Act.Answer::json));
            number(sql, i, answerPositions.stream());
        }
        return sql;
    }

    private static int text(PreparedStatement sql, int i, java.util.stream.Stream<String> values) throws SQLException {
        sql.setArray(i, sql.getConnection().createArrayOf("text", values.toArray()));
        return i + 1;
    }

    private static int number(PreparedStatement sql, int i, java.util.stream.Stream<Long> values) throws SQLException {
        sql.setArray(i, sql.getConnection().createArrayOf("bigint", values.toArray()));
        return i + 1;
    }
}
