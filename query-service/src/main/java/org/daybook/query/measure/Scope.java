package org.daybook.query.measure;

/**
 * Where a measure looks: the schema of the projection version, and the position it is asked at.
 *
 * @param position an SQL expression: a number, or a column when many positions are asked at once
 * @param child an SQL array of the children that are asked about, or empty for all
 */
public record Scope(String schema, String position, String child) {

    /** The table with its versions known at the position, under an alias. */
    public String table(String name, String alias) {
        String one = child.isEmpty() ? "" : " and t.child_id = any (" + child + ")";
        return "(select * from " + schema + "." + name + " t where t.known_from <= " + position
                + " and t.known_until > " + position + one + ") " + alias;
    }
}
