package org.daybook.query.earlyhelp;

import java.util.List;
import org.daybook.query.measure.Counted;
import org.daybook.query.measure.Measure;
import org.daybook.query.measure.Measure.Counting;
import org.daybook.query.measure.PersonSql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The measures of early help: CAFs open, children supported, outcomes, reviews that are late. */
@Configuration(proxyBeanMethods = false)
class EarlyHelpMeasures {

    private static final List<String> KINDS =
            List.of("CafOpened", "CafPlanAgreed", "CafReviewed", "LeadProfessionalChanged", "CafClosed");
    private static final List<String> BREAKDOWNS = List.of("sex", "age-band", "level-of-need", "organisation");

    /** Children with a CAF open on the day; the families are counted beside them. */
    @Bean
    Measure cafOpen() {
        return Counted.onTheDay(
                        "caf-open",
                        Counting.COUNT,
                        BREAKDOWNS,
                        KINDS,
                        scope -> children(scope.tableOn("caf", "c", ":on"))
                                + " where c.from_day <= :on and (c.to_day is null or c.to_day > :on)")
                .alsoCounting("families");
    }

    /** Children with a CAF open on any day since 1 April. */
    @Bean
    Measure cafChildren() {
        return Counted.inAWindow(
                        "caf-children-ytd",
                        Counting.COUNT,
                        BREAKDOWNS,
                        KINDS,
                        scope -> children(scope.tableBetween("caf", "c", ":first", ":on"))
                                + " where c.from_day <= :on and (c.to_day is null or c.to_day > greatest(:first, c.from_day))")
                .alsoCounting("families");
    }

    /** Where no family is named, the child stands for one. */
    private static String children(String cafs) {
        return "select c.child_id as unit, c.entry_id, c.child_id, true as numerator,"
                + " coalesce(c.family, c.child_id) as families, " + PersonSql.sex("c") + ", "
                + PersonSql.ageBand("c", ":on") + ", coalesce(c.level_of_need, 'not-known') as level_of_need,"
                + " c.organisation from " + cafs;
    }

    /** Of the CAFs that closed: those whose needs were met. */
    @Bean
    Measure cafNeedsMet() {
        return Counted.inAWindow(
                "caf-closed-needs-met-percent",
                Counting.PERCENT,
                List.of("outcome", "sex", "age-band", "level-of-need", "organisation"),
                KINDS,
                scope -> "select c.closed_entry as unit, c.closed_entry as entry_id, c.child_id,"
                        + " c.outcome = 'needs-met' as numerator, c.outcome, " + PersonSql.sex("c") + ", "
                        + PersonSql.ageBand("c", "c.to_day")
                        + ", coalesce(c.level_of_need, 'not-known') as level_of_need, c.organisation from "
                        + scope.table("caf", "c")
                        + " where c.closed_entry is not null and c.to_day between :first and :on");
    }

    /** CAFs open on the day whose review should have been before it. */
    @Bean
    Measure cafReviewsOverdue() {
        return Counted.onTheDay(
                "caf-reviews-overdue",
                Counting.COUNT,
                List.of("sex", "age-band", "organisation"),
                KINDS,
                scope -> "select d.entry_id as unit, d.entry_id, d.child_id, true as numerator, "
                        + PersonSql.sex("d") + ", " + PersonSql.ageBand("d", ":on") + ", d.organisation from "
                        + scope.tableOn("caf_review", "d", ":on")
                        + " where d.from_day <= :on and (d.to_day is null or d.to_day > :on) and d.review_on < :on");
    }
}
