package org.daybook.command.care;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.ended;
import static org.daybook.command.Given.fostered;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.started;
import static org.daybook.command.Given.status;

import org.daybook.command.care.CareCommand.EndCare;
import org.daybook.command.child.ChildFixture;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.junit.jupiter.api.Test;

class EndCareTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_child_goes_home() {
        child.given(registered(), started("2026-01-05"))
                .when(new EndCare(CHILD, day("2026-02-01"), "E4A"))
                .records(ended("2026-02-01"))
                .warnsOf();
    }

    @Test
    void care_that_ends_by_death_records_the_death() {
        child.given(registered(), started("2026-01-05"))
                .when(new EndCare(CHILD, day("2026-02-01"), "E2"))
                .records(new CareEnded(day("2026-02-01"), "E2"), new ChildDied(day("2026-02-01")));
    }

    @Test
    void a_death_that_is_known_is_not_recorded_twice() {
        child.given(registered(), new ChildDied(day("2026-02-01")), started("2026-01-05"))
                .when(new EndCare(CHILD, day("2026-02-01"), "E2"))
                .records(new CareEnded(day("2026-02-01"), "E2"));
    }

    @Test
    void after_the_death_nothing_may_be_recorded() {
        child.given(registered(), started("2026-01-05"), status("2026-02-02", "C2"))
                .when(new EndCare(CHILD, day("2026-02-01"), "E2"))
                .refuses("after-death");
    }

    @Test
    void care_ends_where_care_is_open() {
        child.given(registered(), started("2026-01-05"), ended("2026-02-01"))
                .when(new EndCare(CHILD, day("2026-03-01"), "E4A"))
                .refuses("not-in-care");
    }

    @Test
    void care_does_not_end_before_it_starts() {
        child.given(registered(), started("2026-01-05"))
                .when(new EndCare(CHILD, day("2026-01-04"), "E4A"))
                .refuses("end-before-start");
    }

    @Test
    void an_end_between_two_periods_ends_neither() {
        child.given(registered(), started("2024-01-05"), ended("2024-02-01"), started("2026-01-05"))
                .when(new EndCare(CHILD, day("2025-01-01"), "E4A"))
                .refuses("not-in-care");
    }

    @Test
    void what_happened_after_the_end_stands_in_the_way() {
        child.given(registered(), started("2026-01-05"), fostered("2026-03-01"))
                .when(new EndCare(CHILD, day("2026-02-01"), "E4A"))
                .refuses("not-in-care");
    }

    @Test
    void an_episode_that_goes_on_is_no_end_of_care() {
        child.given(registered(), started("2026-01-05"))
                .when(new EndCare(CHILD, day("2026-02-01"), "X1"))
                .refuses("care-goes-on");
    }
}
