package org.daybook.command.missing;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.cameBack;
import static org.daybook.command.Given.interviewed;
import static org.daybook.command.Given.missingFromHome;
import static org.daybook.command.Given.registered;

import java.util.List;
import org.daybook.command.child.ChildFixture;
import org.daybook.command.missing.MissingCommand.HoldReturnInterview;
import org.daybook.events.MissingEvent.ReturnInterviewDeclined;
import org.daybook.events.MissingEvent.ReturnInterviewHeld;
import org.daybook.events.Moment;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

class HoldReturnInterviewTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void an_interview_is_held_and_what_was_found_is_recorded() {
        child.given(registered(), missingFromHome("2026-02-01T22:30"), cameBack("2026-02-02T07:00"))
                .when(new HoldReturnInterview(
                        CHILD,
                        Moment.parse("2026-02-04T16:00"),
                        null,
                        "Sample Charity",
                        "Interviewer Sample",
                        List.of("10A", "24A"),
                        true,
                        "Talked openly"))
                .records(new ReturnInterviewHeld(
                        Moment.parse("2026-02-04T16:00"),
                        null,
                        "Sample Charity",
                        Personal.of("Interviewer Sample"),
                        List.of("10A", "24A"),
                        true,
                        Personal.of("Talked openly")))
                .warnsOf();
    }

    @Test
    void one_interview_may_be_about_several_spells() {
        child.given(
                        registered(),
                        missingFromHome("2026-02-01"),
                        cameBack("2026-02-02"),
                        missingFromHome("2026-02-03"),
                        cameBack("2026-02-04"))
                .when(hold("2026-02-05", List.of("given-1", "given-3")))
                .records(interviewed("2026-02-05", "given-1", "given-3"))
                .warnsOf();
    }

    @Test
    void lateness_is_counted_and_refuses_nothing() {
        child.given(registered(), missingFromHome("2026-02-01"), cameBack("2026-02-02"))
                .when(hold("2026-06-01", null))
                .records(interviewed("2026-06-01"))
                .warnsOf("time-limit-missed");
    }

    @Test
    void an_interview_that_had_been_declined_is_recorded_and_warned_about() {
        child.given(
                        registered(),
                        missingFromHome("2026-02-01"),
                        cameBack("2026-02-02"),
                        new ReturnInterviewDeclined(Moment.parse("2026-02-03"), null, null))
                .when(hold("2026-02-05", null))
                .records(interviewed("2026-02-05"))
                .warnsOf("interview-held-after-declined");
    }

    @Test
    void an_interview_before_a_later_one_was_declined_is_nothing_odd() {
        child.given(
                        registered(),
                        missingFromHome("2026-02-01"),
                        cameBack("2026-02-02"),
                        new ReturnInterviewDeclined(Moment.parse("2026-02-05T09:00"), null, null))
                .when(hold("2026-02-04", null))
                .records(interviewed("2026-02-04"))
                .warnsOf();
    }

    @Test
    void nobody_is_interviewed_about_a_spell_that_has_not_ended() {
        child.given(registered(), missingFromHome("2026-02-01"), cameBack("2026-02-02"), missingFromHome("2026-02-03"))
                .when(hold("2026-02-05", List.of("given-1", "given-3")))
                .refuses("interview-before-return");
    }

    @Test
    void a_spell_of_another_child_is_not_talked_about_here() {
        child.given(registered(), missingFromHome("2026-02-01"), cameBack("2026-02-02"))
                .when(hold("2026-02-05", List.of("given-9")))
                .refuses("interview-before-return");
    }

    private static HoldReturnInterview hold(String day, List<String> spells) {
        return new HoldReturnInterview(CHILD, Moment.parse(day), spells, null, null, null, null, null);
    }
}
