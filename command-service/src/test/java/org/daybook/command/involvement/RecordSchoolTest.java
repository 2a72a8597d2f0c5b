package org.daybook.command.involvement;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.registered;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.involvement.InvolvementCommand.RecordSchool;
import org.daybook.events.InvolvementEvent.SchoolRecorded;
import org.junit.jupiter.api.Test;

class RecordSchoolTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_child_goes_to_a_school() {
        child.given(registered())
                .when(new RecordSchool(CHILD, day("2026-09-02"), "Sample School", null))
                .records(new SchoolRecorded(day("2026-09-02"), "Sample School", null))
                .warnsOf();
    }

    @Test
    void a_child_went_to_a_school_and_left_it() {
        child.given(registered())
                .when(new RecordSchool(CHILD, day("2024-09-02"), "Sample School", day("2026-07-17")))
                .records(new SchoolRecorded(day("2024-09-02"), "Sample School", day("2026-07-17")))
                .warnsOf();
    }

    @Test
    void a_school_may_be_left_on_the_first_day() {
        child.given(registered())
                .when(new RecordSchool(CHILD, day("2026-09-02"), "Sample School", day("2026-09-02")))
                .records(new SchoolRecorded(day("2026-09-02"), "Sample School", day("2026-09-02")))
                .warnsOf();
    }

    @Test
    void nobody_leaves_a_school_before_going_there() {
        child.given(registered())
                .when(new RecordSchool(CHILD, day("2026-09-02"), "Sample School", day("2026-09-01")))
                .refuses("end-before-start");
    }

    @Test
    void nobody_has_left_a_school_tomorrow() {
        child.given(registered())
                .when(new RecordSchool(CHILD, day("2026-09-02"), "Sample School", day("2026-11-24")))
                .refuses("date-in-future");
    }
}
