package org.daybook.command.earlyhelp;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.closed;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.opened;
import static org.daybook.command.Given.registered;

import java.util.List;
import org.daybook.command.child.ChildFixture;
import org.daybook.command.earlyhelp.EarlyHelpCommand.ReviewCaf;
import org.daybook.events.EarlyHelpEvent.CafReviewed;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

class ReviewCafTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_plan_is_reviewed() {
        child.given(registered(), opened("2026-01-05"))
                .when(new ReviewCaf(CHILD, day("2026-03-02"), List.of("school"), day("2026-05-25"), "Going well"))
                .records(new CafReviewed(
                        day("2026-03-02"), List.of("school"), day("2026-05-25"), Personal.of("Going well")))
                .warnsOf();
    }

    @Test
    void the_last_review_may_be_held_on_the_day_the_caf_closes() {
        child.given(registered(), opened("2026-01-05"), closed("2026-03-02"))
                .when(new ReviewCaf(CHILD, day("2026-03-02"), null, null, null))
                .records(new CafReviewed(day("2026-03-02"), null, null, null))
                .warnsOf();
    }

    @Test
    void without_a_caf_there_is_nothing_to_review() {
        child.given(registered())
                .when(new ReviewCaf(CHILD, day("2026-03-02"), null, null, null))
                .refuses("no-open-caf");
    }

    @Test
    void the_next_review_comes_later() {
        child.given(registered(), opened("2026-01-05"))
                .when(new ReviewCaf(CHILD, day("2026-03-02"), null, day("2026-03-01"), null))
                .refuses("review-in-the-past");
    }
}
