package org.daybook.query.measure;

import java.time.LocalDate;
import java.util.List;
import org.daybook.query.rows.EntryRows;
import org.daybook.query.rows.Voice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Of which days the live entries of one kind, from one source, speak at a position. Found by going through the days from the ends until
 * one of them is spoken of, never through the entries: what it costs grows with the days that were heard of later, not with the history.
 *
 * @param last until when they speak, null where they only end something
 */
record Spoken(
        String source, @Nullable LocalDate first, @Nullable LocalDate last) {

    private static final String HERE = "'" + EntryRows.RECORDED_HERE + "'";
    private static final String LIVE = " and e.known_from <= :known and e.known_until > :known";

    /** A voice and a day as one number, as the indexes have it. */
    private static final String FIRST = "(e.voice_number + coalesce(e.effective_on - date '0001-01-01' + 1, 0))";

    private static final String LAST = "(e.voice_number + (e.covers_to - date '0001-01-01' + 1))";

    /** Every kind and source that has a live entry at the position. */
    static List<Spoken> of(JdbcClient database, String schema, List<String> kinds, long position) {
        String entry = " from " + schema + ".entry e where ";
        String sql = "with begun as materialized (" + begun(schema) + "), spoken as materialized (select b.source, "
                + day(end("min", FIRST, ">", entry)) + " as first, "
                + day(end("max", LAST, "<", entry)) + " as last, " + live(FIRST, "b.voice", entry)
                + " as undated from begun b)"
                + " select source, first, last from spoken where first is not null or last is not null or undated"
                + " order by source";
        return database.sql(sql)
                .param("kinds", kinds.toArray(String[]::new))
                .param("known", position)
                .param("numbers", Voice.numbers())
                .query((row, n) -> new Spoken(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                .list();
    }

    /** The first thing that people recorded here, whatever has become of it since. */
    record Recorded(long position, LocalDate day) {}

    /** Null while there is none. Once the rows hold all up to its position it stays the first one for ever. */
    static @Nullable Recorded firstRecorded(JdbcClient database, String schema) {
        return database.sql(
                        "select l.position, (l.recorded_at at time zone 'Europe/London')::date from event_store.event l"
                                + " where l.position = (select min(v.known_from) from " + schema + ".voice v"
                                + " where v.source = " + HERE + ")")
                .query((row, n) -> new Recorded(row.getLong(1), row.getObject(2, LocalDate.class)))
                .optional()
                .orElse(null);
    }

    /**
     * The voices that had been heard by then, each with the number that its last day must be under. What people record speaks up to the day
     * on which they do, and the log's clock never goes back: no day after that of the position can be meant. (One day more is let in, in
     * case the database and this programme do not have the same table of time zones.)
     */
    private static String begun(String schema) {
        return "select v.number as voice, v.source, v.number + coalesce(case when v.source = " + HERE
                + " then (l.recorded_at at time zone 'Europe/London')::date - date '0001-01-01' + 3 end, :numbers)"
                + " as most from " + schema + ".voice v"
                + " left join event_store.event l on l.position = :known"
                + " where v.type = any (:kinds) and v.known_from <= :known";
    }

    /** The first or last number of a voice: one after the other, until one of them has a live entry. */
    private static String end(String end, String number, String beyond, String entry) {
        String within =
                number + " > b.voice and " + number + " < " + (beyond.equals("<") ? "b.most" : "b.voice + :numbers");
        String next = "(select " + end + "(" + number + ") as at" + entry + within;
        String live = live(number, "d.at", entry);
        return "(with recursive step (at, live) as (select d.at, " + live + " from " + next + ") d"
                + " union all select d.at, " + live + " from step s, lateral " + next + " and " + number + " " + beyond
                + " s.at) d where not s.live and s.at is not null) select at from step where live)";
    }

    /** Asked for in the order of the index, or all entries might be gone through: nearly every one of them is live. */
    private static String live(String number, String at, String entry) {
        return "coalesce((select true" + entry + number + " = " + at + LIVE + " order by " + number
                + ", e.known_from limit 1), false)";
    }

    private static String day(String number) {
        return "date '0001-01-01' + (" + number + " - b.voice - 1)::int";
    }
}
