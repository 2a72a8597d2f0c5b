package org.daybook.query.rows;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact as it counts: its natural key and its values, in the order of the table's columns and each of the very type of its column
 * ({@code int} an Integer, {@code bigint} a Long, {@code numeric} a BigDecimal).
 *
 * @param countsFor the child whose fact it is where that is not the stream it was recorded on; null where it is
 */
public record Row(
        Table table,
        String key,
        List<@Nullable Object> values,
        @Nullable String countsFor) {

    public static Row of(Table table, String key, @Nullable Object... values) {
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException("A row of " + table.name() + " has " + values.length + " values");
        }
        return new Row(table, key, Arrays.asList(values), null);
    }

    /** The same fact, counted for this child; null leaves it with its stream. */
    public Row countsFor(@Nullable String child) {
        return new Row(table, key, values, child);
    }

    /** The key among the rows of all tables. */
    String id() {
        return table.name() + ' ' + key;
    }
}
