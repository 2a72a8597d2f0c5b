package org.daybook.command.exclusion;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.excluded;
import static org.daybook.command.Given.registered;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.exclusion.ExclusionCommand.RecordReviewPanelDecision;
import org.daybook.events.ExclusionEvent.ReviewPanelDecided;
import org.junit.jupiter.api.Test;

class RecordReviewPanelDecisionTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_panel_asks_the_governors_to_consider_again() {
        child.given(registered(), excluded("PERM", "2026-02-02", null))
                .when(new RecordReviewPanelDecision(CHILD, "given-1", day("2026-03-30"), "recommended"))
                .records(new ReviewPanelDecided("given-1", day("2026-03-30"), "recommended"))
                .warnsOf();
    }

    @Test
    void a_panel_does_not_decide_before_the_exclusion() {
        child.given(registered(), excluded("PERM", "2026-02-02", null))
                .when(new RecordReviewPanelDecision(CHILD, "given-1", day("2026-01-30"), "quashed"))
                .refuses("before-the-exclusion");
    }
}
