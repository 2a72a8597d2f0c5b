package org.daybook.command.missing;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.cameBack;
import static org.daybook.command.Given.missingFromHome;
import static org.daybook.command.Given.registered;

import java.util.List;
import org.daybook.command.child.ChildFixture;
import org.daybook.command.missing.MissingCommand.DeclineReturnInterview;
import org.daybook.events.MissingEvent.ReturnInterviewDeclined;
import org.daybook.events.Moment;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

class DeclineReturnInterviewTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_child_does_not_want_to_talk() {
        child.given(registered(), missingFromHome("2026-02-01T22:30"), cameBack("2026-02-02T07:00"))
                .when(new DeclineReturnInterview(
                        CHILD, Moment.parse("2026-02-02T11:00"), List.of("given-1"), "Not with a stranger"))
                .records(new ReturnInterviewDeclined(
                        Moment.parse("2026-02-02T11:00"), List.of("given-1"), Personal.of("Not with a stranger")))
                .warnsOf();
    }

    @Test
    void without_a_spell_there_is_nothing_to_decline() {
        child.given(registered())
                .when(new DeclineReturnInterview(CHILD, Moment.parse("2026-02-02"), null, null))
                .refuses("interview-before-return");
    }
}
