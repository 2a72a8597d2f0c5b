package org.daybook.command.exclusion;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.excluded;
import static org.daybook.command.Given.registered;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.exclusion.ExclusionCommand.RecordGovernorsDecision;
import org.daybook.events.ExclusionEvent.GovernorsDecided;
import org.junit.jupiter.api.Test;

class RecordGovernorsDecisionTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void the_governors_uphold_an_exclusion() {
        child.given(registered(), excluded("PERM", "2026-11-02", null))
                .when(new RecordGovernorsDecision(CHILD, "given-1", day("2026-11-20"), "upheld", null))
                .records(new GovernorsDecided("given-1", day("2026-11-20"), "upheld", null))
                .warnsOf();
    }

    @Test
    void the_pupil_may_come_back_on_a_day_that_lies_ahead() {
        child.given(registered(), excluded("PERM", "2026-11-02", null))
                .when(new RecordGovernorsDecision(CHILD, "given-1", day("2026-11-20"), "reinstated", day("2026-11-30")))
                .records(new GovernorsDecided("given-1", day("2026-11-20"), "reinstated", day("2026-11-30")))
                .warnsOf();
    }

    @Test
    void who_is_not_reinstated_does_not_come_back() {
        child.given(registered(), excluded("PERM", "2026-11-02", null))
                .when(new RecordGovernorsDecision(CHILD, "given-1", day("2026-11-20"), "upheld", day("2026-11-30")))
                .refuses("no-such-reinstatement");
    }

    @Test
    void there_is_an_exclusion_to_decide_on() {
        child.given(registered())
                .when(new RecordGovernorsDecision(CHILD, "given-1", day("2026-11-20"), "upheld", null))
                .refuses("exclusion-unknown");
    }
}
