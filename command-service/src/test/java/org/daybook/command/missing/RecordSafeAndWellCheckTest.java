package org.daybook.command.missing;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.cameBack;
import static org.daybook.command.Given.missingFromHome;
import static org.daybook.command.Given.registered;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.missing.MissingCommand.RecordSafeAndWellCheck;
import org.daybook.events.MissingEvent.SafeAndWellChecked;
import org.daybook.events.Moment;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

class RecordSafeAndWellCheckTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void the_police_see_that_the_child_is_well() {
        child.given(registered(), missingFromHome("2026-02-01T22:30"), cameBack("2026-02-02T07:00"))
                .when(new RecordSafeAndWellCheck(CHILD, Moment.parse("2026-02-02T09:15"), "Seen by PC Sample"))
                .records(new SafeAndWellChecked(Moment.parse("2026-02-02T09:15"), Personal.of("Seen by PC Sample")))
                .warnsOf();
    }

    @Test
    void a_check_is_not_recorded_before_it_is_made() {
        child.given(registered(), missingFromHome("2026-02-01T22:30"), cameBack("2026-02-02T07:00"))
                .when(new RecordSafeAndWellCheck(CHILD, Moment.parse("2026-11-24"), null))
                .refuses("date-in-future");
    }
}
