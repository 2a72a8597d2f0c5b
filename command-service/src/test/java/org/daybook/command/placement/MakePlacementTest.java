package org.daybook.command.placement;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.ended;
import static org.daybook.command.Given.fostered;
import static org.daybook.command.Given.placed;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.started;

import java.math.BigDecimal;
import org.daybook.command.child.ChildFixture;
import org.daybook.command.placement.PlacementCommand.MakePlacement;
import org.daybook.events.Personal;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.junit.jupiter.api.Test;

class MakePlacementTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_child_comes_to_live_with_foster_carers() {
        child.given(registered(), started("2026-01-05"))
                .when(make("2026-01-05", "U6", "PR1", "SC000001", null))
                .records(placed("2026-01-05", "U6", "PR1", "SC000001", null))
                .warnsOf();
    }

    @Test
    void everything_that_is_given_is_kept_and_a_plan_may_lie_ahead() {
        child.given(registered(), started("2026-01-05"))
                .when(new MakePlacement(
                        CHILD,
                        day("2026-01-05"),
                        "K2",
                        "PR4",
                        "SC000001",
                        "ZZ1 1ZZ",
                        "OUT",
                        new BigDecimal("12.5"),
                        new BigDecimal("3250.00"),
                        true,
                        true,
                        day("2027-03-01"),
                        null))
                .records(new PlacementMade(
                        day("2026-01-05"),
                        "K2",
                        "PR4",
                        "SC000001",
                        Personal.of("ZZ1 1ZZ"),
                        "OUT",
                        new BigDecimal("12.5"),
                        new BigDecimal("3250.00"),
                        true,
                        true,
                        day("2027-03-01"),
                        null));
    }

    @Test
    void the_reason_for_the_change_is_asked_for() {
        child.given(registered(), started("2026-01-05"), fostered("2026-01-05"))
                .when(make("2026-02-01", "K2", "PR4", "SC000002", null))
                .warnsOf("placement-change-reason-missing");
    }

    @Test
    void a_doubtful_placement_is_recorded_with_every_warning() {
        child.given(registered(), started("2026-01-05", "V2"))
                .when(make("2026-01-05", "P1", "PR4", "SC000002", null))
                .records(placed("2026-01-05", "P1", "PR4", "SC000002", null))
                .warnsOf("provider-does-not-suit-placement", "urn-not-expected", "placed-with-parent-under-section-20");
    }

    @Test
    void a_placement_lies_inside_care() {
        child.given(registered(), started("2026-01-05"), ended("2026-02-01"))
                .when(make("2026-02-01", "K2", "PR4", "SC000002", null))
                .refuses("not-in-care");
    }

    private static MakePlacement make(String day, String type, String provider, String urn, String reason) {
        return new MakePlacement(
                CHILD, day(day), type, provider, urn, null, null, null, null, null, null, null, reason);
    }
}
