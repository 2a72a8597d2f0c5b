package org.daybook.command.exclusion;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.excluded;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.suspended;

import java.util.List;
import org.daybook.command.child.ChildFixture;
import org.daybook.command.exclusion.ExclusionCommand.NotifyExclusion;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.daybook.events.ExclusionEvent.ExclusionRescinded;
import org.junit.jupiter.api.Test;

class NotifyExclusionTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_school_tells_of_a_suspension() {
        child.given(registered())
                .when(new NotifyExclusion(
                        CHILD, "SUSP", day("2026-02-02"), 4, List.of("VP", "DB", "DM"), "Sample School", "K"))
                .records(new ExclusionNotified(
                        "SUSP", day("2026-02-02"), 4, List.of("VP", "DB", "DM"), "Sample School", "K"))
                .warnsOf();
    }

    @Test
    void a_permanent_exclusion_has_no_sessions() {
        child.given(registered())
                .when(tell("PERM", "2026-02-02", null))
                .records(excluded("PERM", "2026-02-02", null))
                .warnsOf();
    }

    @Test
    void one_suspension_may_follow_another() {
        child.given(registered(), suspended("2026-02-02", 10))
                .when(tell("SUSP", "2026-02-09", 2))
                .records(suspended("2026-02-09", 2))
                .warnsOf();
    }

    @Test
    void what_is_doubtful_is_recorded_and_warned_about() {
        child.given(registered())
                .when(tell("SUSP", "2026-02-07", null))
                .records(suspended("2026-02-07", null))
                .warnsOf("starts-at-a-weekend", "sessions-missing");
    }

    @Test
    void a_pupil_is_not_suspended_while_suspended() {
        child.given(registered(), suspended("2026-02-02", 10))
                .when(tell("SUSP", "2026-02-06", 2))
                .refuses("already-suspended");
    }

    @Test
    void an_exclusion_has_a_reason() {
        child.given(registered())
                .when(new NotifyExclusion(CHILD, "SUSP", day("2026-02-02"), 2, List.of(), "Sample School", null))
                .refuses("one-to-three-reasons");
    }

    @Test
    void a_reason_is_given_once() {
        child.given(registered())
                .when(new NotifyExclusion(
                        CHILD, "SUSP", day("2026-02-02"), 2, List.of("DB", "DB"), "Sample School", null))
                .refuses("reason-twice");
    }

    @Test
    void a_suspension_of_no_session_is_none() {
        child.given(registered()).when(tell("SUSP", "2026-02-02", 0)).refuses("sessions-out-of-range");
    }

    @Test
    void a_suspension_is_not_longer_than_a_school_year() {
        child.given(registered()).when(tell("SUSP", "2026-02-02", 381)).refuses("sessions-out-of-range");
    }

    @Test
    void a_suspension_of_a_whole_school_year_is_warned_about() {
        child.given(registered())
                .when(tell("SUSP", "2026-02-02", 380))
                .records(suspended("2026-02-02", 380))
                .warnsOf("over-45-days-in-a-year");
    }

    @Test
    void after_a_suspension_that_was_taken_back_another_may_follow_on_its_days() {
        child.given(
                        registered(),
                        suspended("2026-02-02", 10),
                        new ExclusionRescinded("given-1", day("2026-02-04"), null))
                .when(tell("SUSP", "2026-02-05", 2))
                .records(suspended("2026-02-05", 2))
                .warnsOf();
    }

    private static NotifyExclusion tell(String category, String day, Integer sessions) {
        return new NotifyExclusion(CHILD, category, day(day), sessions, List.of("DB"), "Sample School", null);
    }
}
