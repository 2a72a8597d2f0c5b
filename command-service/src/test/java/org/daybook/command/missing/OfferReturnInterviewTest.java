package org.daybook.command.missing;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.cameBack;
import static org.daybook.command.Given.missingFromHome;
import static org.daybook.command.Given.registered;

import java.util.List;
import org.daybook.command.child.ChildFixture;
import org.daybook.command.missing.MissingCommand.OfferReturnInterview;
import org.daybook.events.MissingEvent.ReturnInterviewOffered;
import org.daybook.events.Moment;
import org.junit.jupiter.api.Test;

class OfferReturnInterviewTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void an_interview_is_offered_after_the_return() {
        child.given(registered(), missingFromHome("2026-02-01T22:30"), cameBack("2026-02-02T07:00"))
                .when(new OfferReturnInterview(CHILD, Moment.parse("2026-02-02T10:00"), null, "Sample Charity"))
                .records(new ReturnInterviewOffered(Moment.parse("2026-02-02T10:00"), null, "Sample Charity"))
                .warnsOf();
    }

    @Test
    void the_spell_may_be_named() {
        child.given(registered(), missingFromHome("2026-02-01T22:30"), cameBack("2026-02-02T07:00"))
                .when(new OfferReturnInterview(CHILD, Moment.parse("2026-02-02"), List.of("given-1"), null))
                .records(new ReturnInterviewOffered(Moment.parse("2026-02-02"), List.of("given-1"), null))
                .warnsOf();
    }

    @Test
    void nobody_is_asked_while_still_missing() {
        child.given(registered(), missingFromHome("2026-02-01T22:30"))
                .when(new OfferReturnInterview(CHILD, Moment.parse("2026-02-02T10:00"), null, null))
                .refuses("interview-before-return");
    }
}
