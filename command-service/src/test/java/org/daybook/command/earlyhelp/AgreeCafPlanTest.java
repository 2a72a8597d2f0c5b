package org.daybook.command.earlyhelp;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.closed;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.opened;
import static org.daybook.command.Given.registered;

import java.util.List;
import org.daybook.command.child.ChildFixture;
import org.daybook.command.earlyhelp.EarlyHelpCommand.AgreeCafPlan;
import org.daybook.events.EarlyHelpEvent.CafPlanAgreed;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

class AgreeCafPlanTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_plan_is_agreed_and_its_review_may_lie_ahead() {
        child.given(registered(), opened("2026-11-02"))
                .when(new AgreeCafPlan(
                        CHILD,
                        day("2026-11-16"),
                        List.of("school", "health visitor"),
                        day("2027-01-11"),
                        "The aunt helps"))
                .records(new CafPlanAgreed(
                        day("2026-11-16"),
                        List.of("school", "health visitor"),
                        day("2027-01-11"),
                        Personal.of("The aunt helps")))
                .warnsOf();
    }

    @Test
    void a_plan_needs_an_open_caf() {
        child.given(registered(), opened("2026-01-05"), closed("2026-03-02"))
                .when(new AgreeCafPlan(CHILD, day("2026-03-03"), null, null, null))
                .refuses("no-open-caf");
    }

    @Test
    void a_plan_is_not_reviewed_before_it_is_agreed() {
        child.given(registered(), opened("2026-01-05"))
                .when(new AgreeCafPlan(CHILD, day("2026-01-20"), null, day("2026-01-19"), null))
                .refuses("review-in-the-past");
    }
}
