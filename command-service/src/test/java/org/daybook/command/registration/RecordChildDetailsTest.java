package org.daybook.command.registration;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.started;

import java.time.YearMonth;
import org.daybook.command.child.ChildFixture;
import org.daybook.command.registration.RegistrationCommand.RecordChildDetails;
import org.daybook.events.Personal;
import org.daybook.events.RegistrationEvent.ChildDetailsRecorded;
import org.junit.jupiter.api.Test;

class RecordChildDetailsTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void only_what_is_given_is_recorded() {
        child.given(registered())
                .when(new RecordChildDetails(CHILD, "Samplegiven", null, null, null, "WBRI", null, null))
                .records(new ChildDetailsRecorded(
                        Personal.of("Samplegiven"), null, null, null, null, "WBRI", null, null));
    }

    @Test
    void a_birth_date_that_was_unknown_becomes_known() {
        child.given(registered(null), started("2026-01-05"))
                .when(new RecordChildDetails(CHILD, null, null, day("2010-05-07"), null, null, null, null))
                .records(new ChildDetailsRecorded(
                        null, null, Personal.of("2010-05-07"), YearMonth.of(2010, 5), null, null, null, null));
    }

    @Test
    void a_birth_date_after_something_recorded_is_refused() {
        child.given(registered(null), started("2026-01-05"))
                .when(new RecordChildDetails(CHILD, null, null, day("2026-01-06"), null, null, null, null))
                .refuses("before-birth");
    }

    @Test
    void nothing_is_not_a_detail() {
        child.given(registered())
                .when(new RecordChildDetails(CHILD, null, null, null, null, null, null, null))
                .refuses("nothing-given");
    }
}
