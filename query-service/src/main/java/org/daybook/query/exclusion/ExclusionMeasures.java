package org.daybook.query.exclusion;

import java.util.ArrayList;
import java.util.List;
import org.daybook.query.measure.Counted;
import org.daybook.query.measure.Measure;
import org.daybook.query.measure.Measure.Counting;
import org.daybook.query.measure.PersonSql;
import org.daybook.query.measure.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The measures of exclusions, by school year. */
@Configuration(proxyBeanMethods = false)
class ExclusionMeasures {

    private static final List<String> KINDS = List.of("ExclusionNotified");
    private static final List<String> BREAKDOWNS = List.of("school", "main-reason", "sen-provision", "sex", "age-band");

    /** Suspensions begun in the window. */
    @Bean
    Measure suspensions() {
        return begun("suspensions", "SUSP", BREAKDOWNS);
    }

    /** Lunchtime exclusions begun in the window. */
    @Bean
    Measure lunchtimeExclusions() {
        return begun("lunchtime-exclusions", "LNCH", BREAKDOWNS);
    }

    /** Permanent exclusions as they were issued; the group {@code in-force} leaves out what was taken back by then. */
    @Bean
    Measure permanentExclusions() {
        List<String> breakdowns = new ArrayList<>(BREAKDOWNS);
        breakdowns.add("in-force");
        return begun("permanent-exclusions", "PERM", List.copyOf(breakdowns));
    }

    private static Measure begun(String key, String category, List<String> breakdowns) {
        return Counted.inAWindow(
                        key,
                        Counting.COUNT,
                        breakdowns,
                        KINDS,
                        scope -> facts("x.entry_id", "true", scope) + " where x.category = '" + category
                                + "' and x.started_on between :first and :on")
                .bySchoolYear();
    }

    /** Pupils with two or more suspensions in the window: the second one makes it. */
    @Bean
    Measure pupilsSuspendedTwice() {
        return Counted.inAWindow(
                        "pupils-suspended-twice",
                        Counting.COUNT,
                        List.of("sex", "age-band"),
                        KINDS,
                        scope ->
                                "select * from (select s.*, row_number() over (partition by s.child_id order by s.started_on, s.entry_id)"
                                        + " as nth from (" + facts("x.child_id", "true", scope)
                                        + " where x.category = 'SUSP' and x.started_on between :first and :on) s) f where f.nth = 2")
                .bySchoolYear();
    }

    /**
     * Of the exclusions of more than five days whose sixth day was in the window: those with education arranged by it. A census does not
     * say what was arranged, so what only it says is left out.
     */
    @Bean
    Measure daySixProvision() {
        return Counted.inAWindow(
                        "day-six-provision-percent",
                        Counting.PERCENT,
                        BREAKDOWNS,
                        List.of("ExclusionNotified", "DaySixProvisionArranged"),
                        scope -> facts(
                                        "x.entry_id",
                                        "coalesce(x.provision_from <= x.sixth_day, false)",
                                        scope,
                                        // what is recorded here always counts: there is nothing to leave out first
                                        scope.table("exclusion", "x"))
                                + " where x.pupil is null and x.sixth_day between :first and :on")
                .bySchoolYear();
    }

    private static String facts(String unit, String numerator, Scope scope) {
        return facts(unit, numerator, scope, counted(scope) + " x");
    }

    private static String facts(String unit, String numerator, Scope scope, String exclusions) {
        return "select " + unit + " as unit, x.entry_id, x.child_id, " + numerator + " as numerator, x.school,"
                + " x.main_reason, coalesce(x.sen_provision, 'not-known') as sen_provision,"
                + " case when x.overturned_on <= :on then 'overturned' else 'in-force' end as in_force,"
                + " coalesce((select " + PersonSql.sex("p") + person(scope) + "), 'U') as sex, coalesce((select "
                + PersonSql.ageBand("p", "x.started_on") + person(scope) + "), 'unknown') as age_band, x.started_on"
                + " from " + exclusions;
    }

    /** Looked up where it is asked for only: most figures are not split by who the child is. */
    private static String person(Scope scope) {
        return " from " + scope.table("person", "p") + " where p.child_id = x.child_id limit 1";
    }

    /**
     * What several say of one child is one exclusion: the record here counts before what a census says of a pupil who is the child, and
     * of two such pupils one.
     */
    private static String counted(Scope scope) {
        return "(select e.* from (select e.*, dense_rank() over (partition by e.child_id, e.category, e.started_on"
                + " order by e.pupil nulls first) as nth from " + scope.table("exclusion", "e")
                + ") e where e.nth = 1)";
    }
}
