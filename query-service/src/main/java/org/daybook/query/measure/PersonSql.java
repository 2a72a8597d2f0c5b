package org.daybook.query.measure;

/** The pieces of SQL that group by who the child is. */
public final class PersonSql {

    private PersonSql() {}

    static String month(String day) {
        return "(extract(year from " + day + "::date)::int * 12 + extract(month from " + day + "::date)::int)";
    }

    static String day(String day) {
        return "extract(day from " + day + "::date)::int";
    }

    /** The age bands of the Department for Education on a day. */
    public static String ageBand(String alias, String day) {
        String months = "(" + month(day) + " - " + alias + ".born_month - (case when " + alias + ".born_day > "
                + day(day) + " then 1 else 0 end))";
        return "case when " + alias + ".born_month is null then 'unknown' when " + months + " < 12 then 'under-1' when "
                + months + " < 60 then '1-to-4' when " + months + " < 120 then '5-to-9' when " + months
                + " < 192 then '10-to-15' else '16-and-over' end as age_band";
    }

    public static String sex(String alias) {
        return "coalesce(" + alias + ".sex, 'U') as sex";
    }
}
