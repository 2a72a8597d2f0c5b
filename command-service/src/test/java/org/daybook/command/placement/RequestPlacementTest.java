package org.daybook.command.placement;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.registered;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.placement.PlacementCommand.RequestPlacement;
import org.daybook.events.PlacementEvent.PlacementRequested;
import org.junit.jupiter.api.Test;

class RequestPlacementTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_placement_may_be_asked_for_before_care_starts() {
        child.given(registered())
                .when(new RequestPlacement(CHILD, day("2026-01-05"), "U6", null))
                .records(new PlacementRequested(day("2026-01-05"), "U6", null))
                .warnsOf();
    }

    @Test
    void a_request_is_not_recorded_before_it_is_made() {
        child.given(registered())
                .when(new RequestPlacement(CHILD, day("2026-11-24"), null, null))
                .refuses("date-in-future");
    }
}
