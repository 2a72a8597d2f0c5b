package org.daybook.query.missing;

import java.util.List;
import org.daybook.query.measure.Counted;
import org.daybook.query.measure.Measure;
import org.daybook.query.measure.Measure.Counting;
import org.daybook.query.measure.PersonSql;
import org.daybook.query.measure.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The measures of being missing: spells, children, and the interviews after a return. */
@Configuration(proxyBeanMethods = false)
class MissingMeasures {

    private static final List<String> KINDS =
            List.of("MissingNotified", "ChildReturned", "MissingFromCareReturned", "ReturnInterviewHeld");
    private static final List<String> BREAKDOWNS = List.of("setting", "kind", "authority", "sex", "age-band");
    private static final List<String> INTERVIEWS =
            List.of("interview", "setting", "interview-provider", "authority", "sex", "age-band");

    /** Spells that began in the window; less the children they come to those who went missing again. */
    @Bean
    Measure missingEpisodes() {
        return Counted.inAWindow(
                        "missing-episodes",
                        Counting.COUNT,
                        BREAKDOWNS,
                        KINDS,
                        scope -> facts("m.entry_id", all(scope)) + " where m.from_day between :first and :on")
                .hiddenWith(List.of("missing-repeat-children-ytd"), "missing-children-ytd");
    }

    /** Children with at least one of them. */
    @Bean
    Measure missingChildren() {
        return Counted.inAWindow(
                "missing-children-ytd",
                Counting.COUNT,
                BREAKDOWNS,
                KINDS,
                scope -> facts("m.child_id", all(scope)) + " where m.from_day between :first and :on");
    }

    /** Children with at least two: the second one makes it. */
    @Bean
    Measure missingRepeatedly() {
        return Counted.inAWindow(
                "missing-repeat-children-ytd",
                Counting.COUNT,
                List.of("sex", "age-band"),
                KINDS,
                scope ->
                        "select * from (select s.*, row_number() over (partition by s.child_id order by s.from_day, s.entry_id)"
                                + " as nth from (" + facts("m.child_id", all(scope))
                                + " where m.from_day between :first and :on) s) f where f.nth = 2");
    }

    /** Looked-after children missing on any day of the window, as the DfE counts: away without authorisation is another thing. */
    @Bean
    Measure lookedAfterMissing() {
        return Counted.inAWindow(
                "looked-after-missing-ytd",
                Counting.COUNT,
                List.of("sex", "age-band"),
                KINDS,
                scope -> facts("m.child_id", scope.tableBetween("missing_spell", "m", ":first", ":on"))
                        + " where m.setting = 'care' and m.kind = 'M' and m.authority is null and m.from_day <= :on"
                        + " and (m.to_day is null or m.to_day > :first or m.from_day >= :first)");
    }

    private static String facts(String unit, String spells) {
        return "select " + unit + " as unit, m.entry_id, m.child_id, true as numerator, m.setting,"
                + " case when m.setting = 'care' then m.kind else 'not-told-apart' end as kind,"
                + " coalesce(m.authority, 'own') as authority, " + PersonSql.sex("m") + ", "
                + PersonSql.ageBand("m", "m.from_day") + ", m.from_day from " + spells;
    }

    private static String all(Scope scope) {
        return scope.table("missing_spell", "m");
    }

    /** Of the returns whose 72 hours ended in the window: those with an interview held in them. */
    @Bean
    Measure interviewsInTime() {
        return Counted.inAWindow(
                "return-interviews-within-72h-percent",
                Counting.PERCENT,
                INTERVIEWS,
                KINDS,
                scope -> interviews("m.entry_id", "m.interview = 'held-in-time'", scope)
                        + " where m.due_day between :first and :on");
    }

    /** The mean time from return to interview, of the interviews held in the window. */
    @Bean
    Measure interviewMeanHours() {
        return Counted.inAWindow(
                "return-interview-mean-hours",
                Counting.MEAN_HOURS,
                List.of("setting", "interview-provider", "authority", "sex", "age-band"),
                KINDS,
                scope -> interviews("m.held_entry", "true", scope)
                        + " where m.held_day between :first and :on and m.held_minutes is not null");
    }

    private static String interviews(String entry, String numerator, Scope scope) {
        return "select m.entry_id as unit, " + entry + " as entry_id, m.child_id, " + numerator + " as numerator,"
                + " m.held_minutes as minutes, m.interview, m.setting, coalesce(m.provider, 'not-known') as interview_provider,"
                + " coalesce(m.authority, 'own') as authority, " + PersonSql.sex("m") + ", "
                + PersonSql.ageBand("m", "m.returned_day") + " from " + all(scope);
    }
}
