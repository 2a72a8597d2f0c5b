package org.daybook.query.measure;

import java.time.LocalDate;
import java.util.List;
import org.daybook.query.rows.EntryRows;
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
    private static final String OF_VOICE = " e.voice = v.voice";
    private static final String LIVE = " and e.known_from <= :known and e.known_until > :known";

    /** Every kind and source that has a live entry at the position. */
    static List<Spoken> of(JdbcClient database, String schema, List<String> kinds, long position) {
        String entry = " from " + schema + ".entry e where";
        String sql =
                "with recursive " + voices(entry) + ", begun as materialized (select v.voice, f.source from voice v, "
                        + first(entry) + " where f.known_from <= :known),"
                        + " spoken as materialized (select v.source, "
                        + ends("min", ">", "effective_on", "", entry) + " as first, case when v.source = " + HERE
                        + " then " + latest(entry) + " else "
                        + ends("max", "<", "covers_to", " and e.source <> " + HERE, entry)
                        + " end as last, (select true" + entry + OF_VOICE + " and e.effective_on is null" + LIVE
                        + " order by e.effective_on, e.known_from limit 1) as undated from begun v)"
                        + " select source, first, last from spoken where first is not null or last is not null or undated"
                        + " order by source";
        return database.sql(sql)
                .param("least", kinds.stream().map(EntryRows::firstVoice).toArray(Long[]::new))
                .param("most", kinds.stream().map(EntryRows::lastVoice).toArray(Long[]::new))
                .param("known", position)
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
                                + " where l.position = (select min((select min(e.known_from) from " + schema
                                + ".entry e"
                                + " where e.voice = v.voice)) from unnest(:here::bigint[]) v (voice))")
                .param("here", EntryRows.voicesHere())
                .query((row, n) -> new Recorded(row.getLong(1), row.getObject(2, LocalDate.class)))
                .optional()
                .orElse(null);
    }

    /** The sources of the kinds, found by stepping from one to the next in their index. */
    private static String voices(String entry) {
        return "step (voice, most) as (select (select min(e.voice)" + entry + " e.voice between k.least and k.most),"
                + " k.most from unnest(:least::bigint[], :most::bigint[]) k (least, most)"
                + " union all select (select min(e.voice)" + entry + " e.voice > s.voice and e.voice <= s.most), s.most"
                + " from step s where s.voice is not null),"
                + " voice as materialized (select voice from step where voice is not null)";
    }

    /** The first of all entries of a voice: asked for in the order of an index, or all of them might be gone through. */
    private static String first(String entry) {
        return "lateral (select e.source, e.known_from" + entry + OF_VOICE + " order by e.known_from limit 1) f";
    }

    /** The first or last day in a column: the days one after the other, until one of them has a live entry. */
    private static String ends(String end, String beyond, String column, String more, String entry) {
        String day = "(select " + end + "(e." + column + ") as day" + entry + OF_VOICE + more;
        String live = "exists (select" + entry + OF_VOICE + more + " and e." + column + " = d.day" + LIVE + ")";
        return "(with recursive step (day, live) as (select d.day, " + live + " from " + day + ") d"
                + " union all select d.day, " + live + " from step s, lateral " + day + " and e." + column + " "
                + beyond
                + " s.day) d where not s.live and s.day is not null) select day from step where live)";
    }

    /** What people record speaks up to the day of the recording, so the last one known speaks furthest. */
    private static String latest(String entry) {
        return "(select e.covers_to" + entry + OF_VOICE + " and e.source = " + HERE + LIVE
                + " order by e.known_from desc limit 1)";
    }
}
