package org.daybook.command.rules;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.closed;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.ended;
import static org.daybook.command.Given.opened;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.says;
import static org.daybook.command.Given.started;
import static org.daybook.command.rules.RuleExample.given;
import static org.daybook.command.rules.RuleExample.kept;
import static org.daybook.command.rules.RuleExample.refused;
import static org.daybook.command.rules.RuleExample.rule;
import static org.daybook.command.rules.RuleExample.warned;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.command.earlyhelp.EarlyHelpCommand.AgreeCafPlan;
import org.daybook.command.earlyhelp.EarlyHelpCommand.OpenCaf;
import org.daybook.command.earlyhelp.EarlyHelpCommand.ReviewCaf;
import org.daybook.events.ChildEvent;
import org.daybook.events.EarlyHelpEvent.CafConsentWithdrawn;
import org.daybook.events.EarlyHelpEvent.CafPlanAgreed;
import org.daybook.events.EarlyHelpEvent.CafReviewed;
import org.daybook.events.EarlyHelpEvent.LeadProfessionalChanged;
import org.daybook.events.Personal;

/** Early help before social care, one CAF at a time. */
final class EarlyHelpRuleExamples {

    private EarlyHelpRuleExamples() {}

    static Stream<RuleExample> all() {
        return Stream.of(oneAtATime(), consent(), duringCare(), onTheWay()).flatMap(s -> s);
    }

    private static Stream<RuleExample> oneAtATime() {
        List<ChildEvent> given = given(registered(), opened("2026-01-05"), closed("2026-03-02"));
        return Stream.of(
                        rule(
                                "caf-already-open",
                                null,
                                given,
                                kept("on the day the former closed", says(opened("2026-03-02"))),
                                kept(
                                        "an earlier one, recorded late and whole",
                                        says(opened("2025-10-06"), closed("2026-01-05"))),
                                kept("another of that one day", says(opened("2026-03-02"), closed("2026-03-02"))),
                                refused("while it is open", says(opened("2026-02-02"))),
                                refused("an earlier one that has not closed", says(opened("2025-10-06"))),
                                refused(
                                        "an earlier one that closed too late",
                                        says(opened("2025-10-06"), closed("2026-01-06")))),
                        rule(
                                "no-open-caf",
                                null,
                                given,
                                kept("a plan on the day it was opened", says(planned("2026-01-05"))),
                                kept("a review on the day it closed", says(reviewed("2026-03-02"))),
                                kept("a new lead while it is open", says(newLead("2026-02-02"))),
                                kept("consent withdrawn while it is open", says(unwilling("2026-02-02"))),
                                refused("a plan before it was opened", says(planned("2026-01-04"))),
                                refused("a review after it closed", says(reviewed("2026-03-03"))),
                                refused("a new lead after it closed", says(newLead("2026-03-03"))),
                                refused("consent withdrawn after it closed", says(unwilling("2026-03-03"))),
                                refused("it closes twice", says(closed("2026-03-03")))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> consent() {
        return rule(
                "consent-after-opening",
                null,
                given(registered()),
                kept("on the same day", says(opened("2026-01-05", "2026-01-05", null))),
                kept("a week before", says(opened("2026-01-05", "2025-12-29", null))),
                warned("on the day after", says(opened("2026-01-05", "2026-01-06", null))));
    }

    private static Stream<RuleExample> duringCare() {
        String code = "caf-open-while-in-care";
        return Stream.of(
                        rule(
                                code,
                                null,
                                given(registered(), opened("2026-01-05")),
                                kept(
                                        "it closes on the day care starts",
                                        says(closed("2026-03-02"), started("2026-03-02"))),
                                warned("it closes on the day after", says(closed("2026-03-03"), started("2026-03-02"))),
                                warned("care starts while it is open", says(started("2026-03-02")))),
                        rule(
                                code,
                                null,
                                given(registered(), started("2026-01-05"), ended("2026-03-02")),
                                kept("opened on the day care ended", says(opened("2026-03-02"))),
                                kept("a step down on the day before", says(steppedDown("2026-03-01"))),
                                warned("opened on the day before", says(opened("2026-03-01"))),
                                warned(
                                        "care starts again after a step down",
                                        says(steppedDown("2026-03-01"), started("2026-04-01")))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> onTheWay() {
        List<ChildEvent> open = given(registered(), opened("2026-01-05"));
        return Stream.of(
                        rule(
                                "review-in-the-past",
                                null,
                                open,
                                kept("nobody said when", agree(null)),
                                kept("the plan is reviewed on its day", agree("2026-02-02")),
                                kept("a review that lies ahead", review("2026-12-21")),
                                refused("the plan is reviewed before it is agreed", agree("2026-02-01")),
                                refused("the next review is before this one", review("2026-02-01"))),
                        rule(
                                "no-factors-with-others",
                                null,
                                given(registered()),
                                kept("no factors identified", open("21")),
                                kept("two factors", open("16A", "3A")),
                                kept("none said", open()),
                                refused("no factors and one", open("21", "16A"))))
                .flatMap(s -> s);
    }

    private static CafPlanAgreed planned(String day) {
        return new CafPlanAgreed(day(day), List.of("school"), null, null);
    }

    private static CafReviewed reviewed(String day) {
        return new CafReviewed(day(day), List.of("school"), null, null);
    }

    private static LeadProfessionalChanged newLead(String day) {
        return new LeadProfessionalChanged(day(day), "Sample Health Centre", Personal.of("Next Sample"));
    }

    private static CafConsentWithdrawn unwilling(String day) {
        return new CafConsentWithdrawn(day(day), null);
    }

    private static ChildEvent steppedDown(String day) {
        return opened(day, day, "care");
    }

    private static AgreeCafPlan agree(String nextReview) {
        return new AgreeCafPlan(CHILD, day("2026-02-02"), null, nextReview == null ? null : day(nextReview), null);
    }

    private static ReviewCaf review(String nextReview) {
        return new ReviewCaf(CHILD, day("2026-02-02"), null, day(nextReview), null);
    }

    private static OpenCaf open(String... issues) {
        return new OpenCaf(
                CHILD,
                day("2026-01-05"),
                day("2026-01-05"),
                "Sample School",
                "Lead Sample",
                null,
                List.of(issues),
                null,
                null);
    }
}
