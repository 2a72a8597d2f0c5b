package org.daybook.query.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.daybook.query.replay.Comparison.RowDifference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds the rows of two versions against each other, as known at one position: a digest a table, and row by row where that differs. */
@Component
class RowComparing {

    private static final int SHOWN = 200;
    private static final List<String> KEY = List.of("key", "child_id", "known_from");

    /**
     * What came of it.
     *
     * @param rows how many versions of rows were compared
     * @param differing how many of them differ
     */
    record Rows(long rows, List<RowDifference> differences, long differing, List<String> notComparable) {}

    private record Digest(long rows, BigDecimal sum) {}

    private record Side(String key, String childId, long knownFrom, boolean live, Map<String, String> values) {
        String id() {
            return key + ' ' + childId + ' ' + knownFrom;
        }
    }

    private final JdbcClient database;

    RowComparing(
            @Qualifier("queryDatabase") DataSource database,
            @Qualifier("replayDatabase") ObjectProvider<DataSource> patient) {
        this.database = JdbcClient.create(patient.getIfAvailable(() -> database));
    }

    Rows compare(String live, String replayed, long position) {
        Map<String, List<String>> here = columns(live);
        Map<String, List<String>> there = columns(replayed);
        List<RowDifference> differences = new ArrayList<>();
        List<String> notComparable = new ArrayList<>();
        long rows = 0;
        long differing = 0;
        for (String table : here.keySet()) {
            if (!there.containsKey(table)) {
                notComparable.add(table);
                continue;
            }
            List<String> both = new ArrayList<>(here.get(table));
            both.retainAll(there.get(table));
            here.get(table).stream().filter(c -> !both.contains(c)).forEach(c -> notComparable.add(table + "." + c));
            Digest digest = digest(replayed, table, both, position);
            rows += digest.rows();
            if (!digest.equals(digest(live, table, both, position))) {
                differing += differing(live, replayed, table, both, position, differences);
            }
        }
        there.forEach((table, columns) -> columns.stream()
                .filter(c -> !here.getOrDefault(table, List.of()).contains(c))
                .forEach(c -> notComparable.add(table + "." + c)));
        return new Rows(rows, differences, differing, notComparable);
    }

    /** The columns of every table of rows; {@code progress} is none. */
    private Map<String, List<String>> columns(String schema) {
        return database
                .sql(
                        "select table_name, column_name from information_schema.columns where table_schema = ?"
                                + " and table_name not in ('progress', 'flyway_schema_history') order by table_name, ordinal_position")
                .param(schema)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** A version as known at the position: one that was closed later was open then. */
    private static String known(String schema, String table, List<String> columns) {
        String values = columns.stream()
                .map(c -> c.equals("known_until")
                        ? "case when known_until > :position then null else known_until end as known_until"
                        : c)
                .collect(Collectors.joining(", "));
        return "select " + values + " from " + schema + "." + table + " where known_from <= :position";
    }

    private Digest digest(String schema, String table, List<String> columns, long position) {
        return database.sql("select count(*), coalesce(sum(hash_record_extended(t, 0)::numeric), 0) from ("
                        + known(schema, table, columns) + ") t")
                .param("position", position)
                .query((row, n) -> new Digest(row.getLong(1), row.getBigDecimal(2)))
                .single();
    }

    private long differing(
            String live, String replayed, String table, List<String> columns, long position, List<RowDifference> into) {
        String here = known(live, table, columns);
        String there = known(replayed, table, columns);
        String differing = "(select true as live, l.* from (" + here + " except all " + there + ") l union all"
                + " select false, r.* from (" + there + " except all " + here + ") r)";
        // however many there are, no more is held in memory than is shown: at most two sides of each
        Map<String, List<Side>> sides = new LinkedHashMap<>();
        long[] all = {0};
        database.sql("with differing as materialized " + differing
                        + " select d.*, (select count(*) from (select distinct known_from, key, child_id from differing) one) as differing"
                        + " from differing d order by known_from, key, child_id, 1 limit " + 2 * SHOWN)
                .param("position", position)
                .query(row -> {
                    Side side = side(row.getBoolean(1), columns, i -> row.getString(i));
                    sides.computeIfAbsent(side.id(), id -> new ArrayList<>()).add(side);
                    all[0] = row.getLong("differing");
                });
        sides.values().stream().limit(SHOWN).forEach(pair -> into.add(difference(table, pair)));
        return all[0];
    }

    private interface Cells {
        @Nullable
        String at(int column) throws java.sql.SQLException;
    }

    private static Side side(boolean live, List<String> columns, Cells cells) throws java.sql.SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), String.valueOf(cells.at(i + 2)));
        }
        return new Side(
                Objects.requireNonNull(values.get("key")),
                Objects.requireNonNull(values.get("child_id")),
                Long.parseLong(Objects.requireNonNull(values.get("known_from"))),
                live,
                values);
    }

    private static RowDifference difference(String table, List<Side> pair) {
        Side first = pair.getFirst();
        Map<String, String> live = values(pair, true);
        Map<String, String> replayed = values(pair, false);
        if (live != null && replayed != null) {
            Map<String, String> other = Map.copyOf(replayed);
            replayed.entrySet().removeIf(cell -> cell.getValue().equals(live.get(cell.getKey())));
            live.entrySet().removeIf(cell -> cell.getValue().equals(other.get(cell.getKey())));
        }
        return new RowDifference(table, first.key(), first.childId(), first.knownFrom(), live, replayed);
    }

    private static @Nullable Map<String, String> values(List<Side> pair, boolean live) {
        Map<String, String> values = pair.stream()
                .filter(side -> side.live() == live)
                .findFirst()
                .map(Side::values)
                .orElse(null);
        if (values != null) {
            KEY.forEach(values::remove);
        }
        return values;
    }
}
