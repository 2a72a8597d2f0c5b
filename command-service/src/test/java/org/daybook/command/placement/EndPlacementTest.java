package org.daybook.command.placement;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.fostered;
import static org.daybook.command.Given.left;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.started;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.placement.PlacementCommand.EndPlacement;
import org.junit.jupiter.api.Test;

class EndPlacementTest {

    private final ChildFixture child = new ChildFixture();
    private final EndPlacement command = new EndPlacement(CHILD, day("2026-02-01"), "CARPL");

    @Test
    void a_child_leaves_a_placement() {
        child.given(registered(), started("2026-01-05"), fostered("2026-01-05"))
                .when(command)
                .records(left("2026-02-01"))
                .warnsOf();
    }

    @Test
    void a_placement_ends_once() {
        child.given(registered(), started("2026-01-05"), fostered("2026-01-05"), left("2026-01-20"))
                .when(command)
                .refuses("no-open-placement");
    }

    @Test
    void where_nobody_lives_nothing_ends() {
        child.given(registered(), started("2026-01-05")).when(command).refuses("no-open-placement");
    }
}
