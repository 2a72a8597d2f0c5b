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

    public Scope(String schema, String position, String child) {
        this(schema, position, child, new TreeSet<>());
    }

    /** The table with its versions known at the position, under an alias. */
    public String table(String name, String alias) {
        tables.add(name);
        String one = child.isEmpty() ? "" : " and t.child_id = any (" + child + ")";
        return "(select * from " + schema + "." + name + " t where t.known_from <= " + position
                + " and t.known_until > " + position + one + ") " + alias;
    }

    /** The tables that the facts of a measure come from. */
    static Set<String> tablesOf(Measure measure) {
        Scope scope = new Scope("", "", "");
        measure.facts(scope);
        return scope.tables();
    }
}
