package org.daybook.command.care;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.ended;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.started;

import org.daybook.command.care.CareCommand.HoldCareReview;
import org.daybook.command.child.ChildFixture;
import org.daybook.events.CareEvent.CareReviewHeld;
import org.junit.jupiter.api.Test;

class HoldCareReviewTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_review_is_held_in_care() {
        child.given(registered(), started("2026-01-05"))
                .when(new HoldCareReview(CHILD, day("2026-02-01"), "PN1"))
                .records(new CareReviewHeld(day("2026-02-01"), "PN1"))
                .warnsOf();
    }

    @Test
    void a_review_outside_care_is_recorded_and_warned_about() {
        child.given(registered(), started("2026-01-05"), ended("2026-01-31"))
                .when(new HoldCareReview(CHILD, day("2026-02-01"), "PN1"))
                .records(new CareReviewHeld(day("2026-02-01"), "PN1"))
                .warnsOf("review-outside-care");
    }

    @Test
    void a_review_is_not_recorded_before_it_is_held() {
        child.given(registered(), started("2026-01-05"))
                .when(new HoldCareReview(CHILD, day("2026-11-24"), "PN1"))
                .refuses("date-in-future");
    }
}
