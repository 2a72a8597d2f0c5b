package org.daybook.command.registration;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.expected;
import static org.daybook.command.Given.registered;

import java.time.YearMonth;
import org.daybook.command.child.ChildFixture;
import org.daybook.command.registration.RegistrationCommand.RecordBirth;
import org.daybook.events.Personal;
import org.daybook.events.RegistrationEvent.BirthRecorded;
import org.junit.jupiter.api.Test;

class RecordBirthTest {

    private final ChildFixture child = new ChildFixture();
    private final RecordBirth command = new RecordBirth(CHILD, day("2026-11-20"), "M");
    private final BirthRecorded birth = new BirthRecorded(Personal.of("2026-11-20"), YearMonth.of(2026, 11), "M");

    @Test
    void an_expected_child_is_born() {
        child.given(expected("2026-12-01")).when(command).records(birth).warnsOf();
    }

    @Test
    void a_child_is_born_once() {
        child.given(expected("2026-12-01"), birth).when(command).refuses("already-born");
    }

    @Test
    void a_child_registered_with_its_birth_date_is_born_already() {
        child.given(registered()).when(command).refuses("already-born");
    }

    @Test
    void a_birth_lies_in_the_past() {
        child.given(expected("2026-12-01"))
                .when(new RecordBirth(CHILD, day("2026-11-24"), "M"))
                .refuses("date-in-future");
    }
}
