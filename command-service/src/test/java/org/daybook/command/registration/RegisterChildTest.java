package org.daybook.command.registration;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.expected;
import static org.daybook.command.Given.registered;

import java.util.List;
import org.daybook.command.child.ChildFixture;
import org.daybook.command.registration.RegistrationCommand.OtherIdentifier;
import org.daybook.command.registration.RegistrationCommand.RegisterChild;
import org.daybook.events.Personal;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.daybook.events.RegistrationEvent.Identifier;
import org.junit.jupiter.api.Test;

class RegisterChildTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_child_becomes_known_and_the_answer_says_under_which_id() {
        child.given()
                .when(new RegisterChild("LA-17", null, null, day("2010-05-07"), null, "F", null, null, null))
                .records(registered("2010-05-07"))
                .answers("the child's id", answer -> CHILD.equals(answer.childId()) && answer.version() == 0);
    }

    @Test
    void an_expected_child_may_be_known_before_its_birth() {
        child.given()
                .when(new RegisterChild("LA-17", null, null, null, day("2027-01-10"), "U", null, null, null))
                .records(expected("2027-01-10"));
    }

    @Test
    void the_birth_month_stays_readable_beside_the_sealed_birth_date() {
        ChildRegistered whole = new ChildRegistered(
                Personal.of("LA-17"),
                Personal.of("Samplegiven"),
                Personal.of("Samplefamily"),
                Personal.of("2010-05-07"),
                java.time.YearMonth.of(2010, 5),
                null,
                "F",
                "WBRI",
                Personal.of("H801200001001"),
                List.of(new Identifier("nhs", Personal.of("999 000 0001"))));

        child.given()
                .when(new RegisterChild(
                        "LA-17",
                        "Samplegiven",
                        "Samplefamily",
                        day("2010-05-07"),
                        null,
                        "F",
                        "WBRI",
                        "H801200001001",
                        List.of(new OtherIdentifier("nhs", "999 000 0001"))))
                .records(whole)
                .warnsOf();
    }

    @Test
    void a_upn_with_a_wrong_check_letter_is_kept_and_warned_about() {
        child.given()
                .when(new RegisterChild("LA-17", null, null, day("2010-05-07"), null, "F", null, "A801200001001", null))
                .warnsOf("upn-not-valid");
    }

    @Test
    void a_child_has_one_birth_date() {
        child.given()
                .when(new RegisterChild("LA-17", null, null, null, null, "F", null, null, null))
                .refuses("one-birth-date");
    }

    @Test
    void a_birth_lies_in_the_past() {
        child.given()
                .when(new RegisterChild("LA-17", null, null, day("2026-11-24"), null, "F", null, null, null))
                .refuses("date-in-future");
    }
}
