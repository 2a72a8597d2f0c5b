package org.daybook.command.missing;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.cameBack;
import static org.daybook.command.Given.missingFromHome;
import static org.daybook.command.Given.registered;

import java.util.List;
import org.daybook.command.child.ChildFixture;
import org.daybook.command.missing.MissingCommand.AcceptReturnInterview;
import org.daybook.events.MissingEvent.ReturnInterviewAccepted;
import org.daybook.events.Moment;
import org.junit.jupiter.api.Test;

class AcceptReturnInterviewTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_child_wants_to_talk() {
        child.given(registered(), missingFromHome("2026-02-01T22:30"), cameBack("2026-02-02T07:00"))
                .when(new AcceptReturnInterview(CHILD, Moment.parse("2026-02-02T11:00"), List.of("given-1")))
                .records(new ReturnInterviewAccepted(Moment.parse("2026-02-02T11:00"), List.of("given-1")))
                .warnsOf();
    }

    @Test
    void nothing_is_agreed_to_before_the_return() {
        child.given(registered(), missingFromHome("2026-02-01T22:30"), cameBack("2026-02-02T07:00"))
                .when(new AcceptReturnInterview(CHILD, Moment.parse("2026-02-02T06:59"), null))
                .refuses("interview-before-return");
    }
}
