package org.daybook.query.measure;

import java.util.List;

/** The pieces of SQL that the measures of care share. */
final class CareSql {

    static final List<String> KINDS = List.of(
            "CareStarted", "CareEnded", "LegalStatusChanged", "PlacementMade", "PlacementEnded", "EpisodeReturned");

    static final String NOT_SHORT_BREAK = "legal_status not in ('V3', 'V4')";

    private CareSql() {}

    /** The children-in-care rule: open on the day, not a short break, under 18. */
    static String inCare(Scope scope) {
        return scope.tableOn("looked_after", "l", ":on")
                + " where l.from_day <= :on and (l.to_day is null or l.to_day > :on)"
                + " and l." + NOT_SHORT_BREAK
                + " and (l.born_month is null or (l.born_month, l.born_day) > (" + PersonSql.month(":on") + " - 216, "
                + PersonSql.day(":on")
                + "))";
    }

    /** Where the child lives, as managers group it. */
    static String typeFamily(String alias) {
        String type = alias + ".placement_type";
        return "case when " + type + " is null then 'none-recorded' when " + type
                + " in ('U1', 'U2', 'U3') then 'foster-relative' when " + type
                + " in ('U4', 'U5', 'U6') then 'foster-other' when " + type
                + " in ('A3', 'A4', 'A5', 'A6') then 'adoption' when " + type
                + " in ('K1', 'K2', 'R1', 'R2', 'R3', 'R5', 'S1') then 'residential' when " + type
                + " = 'P1' then 'parents' when " + type + " in ('H5', 'P2', 'K3', 'P3') then 'independent' when " + type
                + " like 'T_' then 'temporary' else 'other' end as type_family";
    }
}
