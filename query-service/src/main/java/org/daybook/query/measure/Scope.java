package org.daybook.query.measure;

import java.util.Set;
import java.util.TreeSet;

/**
 * Where a measure looks: the schema of the projection version, and the position it is asked at.
 *
 * @param position an SQL expression: a number, or a column when many positions are asked at once
 * @param child an SQL array of the children that are asked about, or empty for all
 * @param tables those that have been asked for
 */
public record Scope(String schema, String position, String child, Set<String> tables) {

    /** The days of a spell, the first one always among them: the words of the indexes that find them. */
    private static final String DAYS =
            "daterange(t.from_day, case when t.to_day <= t.from_day then t.from_day + 1 else t.to_day end)";

    public Scope(String schema, String position, String child) {
        this(schema, position, child, new TreeSet<>());
    }

    /** The table with its versions known at the position, under an alias. */
    public String table(String name, String alias) {
        return rows(name, alias, "");
    }

    /**
     * The same, less what cannot hold on a day: what began before it and has not ended is found at once, however much began and ended
     * earlier. The rule itself still says what holds.
     */
    public String tableOn(String name, String alias, String day) {
        return rows(name, alias, " and " + DAYS + " @> " + day + "::date" + known());
    }

    /** The same, less what cannot hold on any day between two. */
    public String tableBetween(String name, String alias, String first, String last) {
        return rows(
                name, alias, " and " + DAYS + " && daterange(" + first + "::date, " + last + "::date, '[]')" + known());
    }

    private String known() {
        return " and int8range(t.known_from, t.known_until) @> " + position + "::bigint";
    }

    private String rows(String name, String alias, String more) {
        tables.add(name);
        String one = child.isEmpty() ? "" : " and t.child_id = any (" + child + ")";
        return "(select * from " + schema + "." + name + " t where t.known_from <= " + position
                + " and t.known_until > " + position + more + one + ") " + alias;
    }

    /** The tables that the facts of a measure come from. */
    static Set<String> tablesOf(Measure measure) {
        Scope scope = new Scope("", "", "");
        measure.facts(scope);
        return scope.tables();
    }
}
