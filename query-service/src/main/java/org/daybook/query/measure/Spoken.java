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
    private static final String OF_PAIR = " e.type = p.type and e.source = p.source";
    private static final String LIVE = " and e.known_from <= :known and e.known_until > :known";

    /** Every kind and source that has a live entry at the position. */
    static List<Spoken> of(JdbcClient database, String schema, List<String> kinds, long position) {
        String entry = " from " + schema + ".entry e where";
        String sql = "with recursive pair (type, source) as (select k.type, (select min(e.source)" + entry
                + " e.type = k.type) from unnest(string_to_array(:kinds, ',')) k (type) union all select p.type,"
                + " (select min(e.source)" + entry + " e.type = p.type and e.source > p.source) from pair p"
                + " where p.source is not null), begun as materialized (select p.type, p.source from pair p"
                + " where (select min(e.known_from)" + entry + OF_PAIR + ") <= :known),"
                + " spoken as materialized (select p.source, "
                + ends("min", ">", "effective_on", "", entry) + " as first, case when p.source = " + HERE
                + " then " + latest(entry) + " else "
                + ends("max", "<", "covers_to", " and e.source <> " + HERE, entry)
                + " end as last, (select true" + entry + OF_PAIR + " and e.effective_on is null" + LIVE
                + " limit 1) as undated from begun p)"
                + " select source, first, last from spoken where first is not null or last is not null or undated"
                + " order by source";
        return database.sql(sql)
                .param("kinds", String.join(",", kinds))
                .param("known", position)
                .query((row, n) -> new Spoken(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                .list();
    }

    /** The first or last day in a column: the days one after the other, until one of them has a live entry. */
    private static String ends(String end, String beyond, String column, String more, String entry) {
        String day = "(select " + end + "(e." + column + ") as day" + entry + OF_PAIR + more;
        String live = "exists (select" + entry + OF_PAIR + more + " and e." + column + " = d.day" + LIVE + ")";
        return "(with recursive step (day, live) as (select d.day, " + live + " from " + day + ") d"
                + " union all select d.day, " + live + " from step s, lateral " + day + " and e." + column + " "
                + beyond
                + " s.day) d where not s.live and s.day is not null) select day from step where live)";
    }

    /** What people record speaks up to the day of the recording, so the last one known speaks furthest. */
    private static String latest(String entry) {
        return "(select e.covers_to" + entry + " e.type = p.type and e.source = " + HERE + LIVE
                + " order by e.known_from desc limit 1)";
    }
}
