package org.daybook.command.involvement;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.expected;
import static org.daybook.command.Given.registered;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.involvement.InvolvementCommand.RecordVisit;
import org.daybook.events.InvolvementEvent.VisitMade;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

class RecordVisitTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_child_is_seen_alone() {
        child.given(registered())
                .when(new RecordVisit(CHILD, day("2026-02-02"), "statutory", true, true, "Worker Sample"))
                .records(new VisitMade(day("2026-02-02"), "statutory", true, true, Personal.of("Worker Sample")))
                .warnsOf();
    }

    @Test
    void where_nothing_is_said_of_it_a_child_was_not_seen_alone() {
        child.given(registered())
                .when(new RecordVisit(CHILD, day("2026-02-02"), "protection", true, null, null))
                .records(new VisitMade(day("2026-02-02"), "protection", true, false, null))
                .warnsOf();
    }

    @Test
    void a_visit_to_a_child_who_was_out_is_recorded_too() {
        child.given(registered())
                .when(new RecordVisit(CHILD, day("2026-02-02"), "statutory", false, false, null))
                .records(new VisitMade(day("2026-02-02"), "statutory", false, false, null))
                .warnsOf();
    }

    @Test
    void a_family_may_be_visited_before_the_birth() {
        child.given(expected("2026-12-20"))
                .when(new RecordVisit(CHILD, day("2026-11-20"), "early-help", false, null, null))
                .records(new VisitMade(day("2026-11-20"), "early-help", false, false, null))
                .warnsOf();
    }

    @Test
    void who_was_not_seen_was_not_seen_alone() {
        child.given(registered())
                .when(new RecordVisit(CHILD, day("2026-02-02"), "statutory", false, true, null))
                .refuses("seen-alone-but-not-seen");
    }

    @Test
    void a_visit_is_not_recorded_before_it_is_made() {
        child.given(registered())
                .when(new RecordVisit(CHILD, day("2026-11-24"), "statutory", true, null, null))
                .refuses("date-in-future");
    }
}
