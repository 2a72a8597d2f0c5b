package org.daybook.command.missing;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.cameBack;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.ended;
import static org.daybook.command.Given.missingFromHome;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.started;
import static org.daybook.command.Given.wentMissing;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.missing.MissingCommand.RecordReturn;
import org.daybook.events.MissingEvent.ChildReturned;
import org.daybook.events.MissingEvent.MissingFromCareReturned;
import org.daybook.events.Moment;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

class RecordReturnTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_child_is_found() {
        child.given(registered(), started("2026-01-05"), wentMissing("2026-02-01T22:30"))
                .when(new RecordReturn(CHILD, Moment.parse("2026-02-02T07:00"), "Sample Station"))
                .records(new ChildReturned(Moment.parse("2026-02-02T07:00"), Personal.of("Sample Station")))
                .warnsOf();
    }

    @Test
    void a_child_may_come_back_at_a_time_that_nobody_noted() {
        child.given(registered(), missingFromHome("2026-02-01T22:30"))
                .when(new RecordReturn(CHILD, Moment.parse("2026-02-01"), null))
                .records(cameBack("2026-02-01"))
                .warnsOf();
    }

    @Test
    void a_return_after_care_ended_says_nothing_new_of_it() {
        child.given(registered(), started("2026-01-05"), wentMissing("2026-02-01"), ended("2026-03-02"))
                .when(new RecordReturn(CHILD, Moment.parse("2026-03-05"), null))
                .records(cameBack("2026-03-05"))
                .warnsOf();
    }

    @Test
    void a_spell_that_a_return_left_open_is_ended() {
        child.given(registered(), started("2026-01-05"), new MissingFromCareReturned("M", day("2026-02-01"), null))
                .when(new RecordReturn(CHILD, Moment.parse("2026-02-03T07:00"), null))
                .records(cameBack("2026-02-03T07:00"))
                .warnsOf();
    }

    @Test
    void the_time_is_said_of_a_day_that_a_return_has_told() {
        child.given(
                        registered(),
                        started("2026-01-05"),
                        new MissingFromCareReturned("M", day("2026-02-01"), day("2026-02-03")))
                .when(new RecordReturn(CHILD, Moment.parse("2026-02-03T07:00"), null))
                .records(cameBack("2026-02-03T07:00"))
                .warnsOf();
    }

    @Test
    void another_day_than_a_return_has_told_is_a_contradiction() {
        child.given(
                        registered(),
                        started("2026-01-05"),
                        new MissingFromCareReturned("M", day("2026-02-01"), day("2026-02-03")))
                .when(new RecordReturn(CHILD, Moment.parse("2026-02-04T07:00"), null))
                .refuses("not-missing");
    }

    @Test
    void who_is_not_missing_does_not_come_back() {
        child.given(registered(), missingFromHome("2026-02-01"), cameBack("2026-02-02"))
                .when(new RecordReturn(CHILD, Moment.parse("2026-02-03"), null))
                .refuses("not-missing");
    }

    @Test
    void nobody_comes_back_before_going_missing() {
        child.given(registered(), missingFromHome("2026-02-01T22:30"))
                .when(new RecordReturn(CHILD, Moment.parse("2026-02-01T22:00"), null))
                .refuses("not-missing");
    }
}
