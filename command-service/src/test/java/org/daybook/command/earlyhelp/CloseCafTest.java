package org.daybook.command.earlyhelp;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.closed;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.opened;
import static org.daybook.command.Given.registered;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.earlyhelp.EarlyHelpCommand.CloseCaf;
import org.daybook.events.EarlyHelpEvent.CafReviewed;
import org.junit.jupiter.api.Test;

class CloseCafTest {

    private final ChildFixture child = new ChildFixture();
    private final CloseCaf command = new CloseCaf(CHILD, day("2026-03-02"), "needs-met");

    @Test
    void a_family_needs_no_more_help() {
        child.given(registered(), opened("2026-01-05"))
                .when(command)
                .records(closed("2026-03-02"))
                .warnsOf();
    }

    @Test
    void a_caf_may_close_on_the_day_it_was_opened() {
        child.given(registered(), opened("2026-03-02")).when(command).records(closed("2026-03-02"));
    }

    @Test
    void a_caf_closes_once() {
        child.given(registered(), opened("2026-01-05"), closed("2026-02-02"))
                .when(command)
                .refuses("no-open-caf");
    }

    @Test
    void a_caf_does_not_close_before_it_is_opened() {
        child.given(registered(), opened("2026-03-03")).when(command).refuses("no-open-caf");
    }

    @Test
    void what_was_recorded_after_the_end_stands_in_the_way() {
        child.given(registered(), opened("2026-01-05"), new CafReviewed(day("2026-03-03"), null, null, null))
                .when(command)
                .refuses("no-open-caf");
    }
}
