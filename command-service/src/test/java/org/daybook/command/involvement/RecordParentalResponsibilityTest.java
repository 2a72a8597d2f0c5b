package org.daybook.command.involvement;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.registered;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.involvement.InvolvementCommand.RecordParentalResponsibility;
import org.daybook.events.InvolvementEvent.ParentalResponsibilityRecorded;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

class RecordParentalResponsibilityTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_mother_has_parental_responsibility() {
        child.given(registered())
                .when(new RecordParentalResponsibility(CHILD, "Mother Sample", "mother", day("2010-05-07"), null))
                .records(new ParentalResponsibilityRecorded(
                        Personal.of("Mother Sample"), "mother", day("2010-05-07"), null))
                .warnsOf();
    }

    @Test
    void since_when_need_not_be_known() {
        child.given(registered())
                .when(new RecordParentalResponsibility(CHILD, "Father Sample", "father", null, day("2020-01-06")))
                .records(new ParentalResponsibilityRecorded(
                        Personal.of("Father Sample"), "father", null, day("2020-01-06")))
                .warnsOf();
    }

    @Test
    void nobody_loses_it_before_having_it() {
        child.given(registered())
                .when(new RecordParentalResponsibility(
                        CHILD, "Father Sample", "father", day("2020-01-06"), day("2020-01-05")))
                .refuses("end-before-start");
    }

    @Test
    void nobody_gets_it_tomorrow() {
        child.given(registered())
                .when(new RecordParentalResponsibility(CHILD, "Father Sample", "father", day("2026-11-24"), null))
                .refuses("date-in-future");
    }
}
