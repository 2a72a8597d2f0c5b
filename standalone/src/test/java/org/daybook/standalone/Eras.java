package org.daybook.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the rows of a version look as if the same had happened to other children long before, again and again, and been recorded then:
 * what a council's rows look like after many years in which it grew no larger. What never ended in the first era ended in an earlier
 * one, because nobody stays a child.
 */
final class Eras {

    /** Longer than the histories are, so that eras follow each other. */
    private static final int YEARS = 8;

    private static final Set<String> OTHERS = Set.of(
            "key",
            "child_id",
            "entry_id",
            "closed_entry",
            "placement_entry",
            "held_entry",
            "family",
            "pupil",
            "linked_to");

    private final JdbcClient owner;
    private final String version;

    Eras(DataSource owner, String version) {
        this.owner = JdbcClient.create(owner);
        this.version = version;
    }

    /** Puts so many eras before the one that is there, each of so many positions. */
    void before(int eras, long positions) {
        for (String table : Rows.TABLES) {
            if (table.equals("voice")) {
                // heard since the position at which it is in the log, which is now that of the first era
                continue;
            }
            List<Column> columns = columns(table);
            owner.sql("update " + version + "." + table + " set known_from = known_from + " + eras * positions
                            + ", known_until = case when known_until = " + Long.MAX_VALUE
                            + " then known_until else known_until + " + eras * positions + " end")
                    .update();
            for (int back = 1; back <= eras; back++) {
                owner.sql(copy(table, columns, back, positions)).update();
            }
        }
    }

    private record Column(String name, String type) {}

    private List<Column> columns(String table) {
        return owner.sql("select column_name, data_type from information_schema.columns where table_schema = ?"
                        + " and table_name = ? order by ordinal_position")
                .params(version, table)
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }

    private String copy(String table, List<Column> columns, int back, long positions) {
        boolean spell = columns.stream().anyMatch(column -> column.name().equals("to_day"));
        List<String> names = new ArrayList<>();
        StringJoiner values = new StringJoiner(", ");
        for (Column column : columns) {
            names.add(column.name());
            values.add(value(column, back, positions, spell));
        }
        String of = version + "." + table;
        return "insert into " + of + " (" + String.join(", ", names) + ") select " + values + " from " + of
                + " where key not like '%~%'";
    }

    private static String value(Column column, int back, long positions, boolean spell) {
        String name = column.name();
        if (OTHERS.contains(name)) {
            return name + " || '~" + back + "'";
        }
        if (name.equals("known_from") || name.equals("position")) {
            return name + " - " + back * positions;
        }
        if (name.equals("known_until")) {
            return "case when known_until = " + Long.MAX_VALUE + " then known_until else known_until - "
                    + back * positions + " end";
        }
        if (name.equals("born_month")) {
            return "born_month - " + 12 * YEARS * back;
        }
        if (!column.type().equals("date")) {
            return name;
        }
        String ended = spell && name.equals("to_day")
                ? "case when to_day is null and known_until = " + Long.MAX_VALUE
                        + " then from_day + 300 else to_day end"
                : name;
        return "(" + ended + " - interval '" + YEARS * back + " years')::date";
    }
}
