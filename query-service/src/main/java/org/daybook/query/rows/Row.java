package org.daybook.query.rows;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One fact as it counts: its natural key and its values, in the order of the table's columns. */
public record Row(Table table, String key, List<@Nullable Object> values) {

    public static Row of(Table table, String key, @Nullable Object... values) {
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException("A row of " + table.name() + " has " + values.length + " values");
        }
        List<@Nullable Object> all = new ArrayList<>(values.length);
        for (Object value : values) {
            all.add(value);
        }
        return new Row(table, key, all);
    }
}
