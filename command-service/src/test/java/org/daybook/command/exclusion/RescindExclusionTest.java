package org.daybook.command.exclusion;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.suspended;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.exclusion.ExclusionCommand.RescindExclusion;
import org.daybook.events.ExclusionEvent.ExclusionRescinded;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

class RescindExclusionTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_head_teacher_takes_a_suspension_back() {
        child.given(registered(), suspended("2026-02-02", 10))
                .when(new RescindExclusion(CHILD, "given-1", day("2026-02-04"), "It was somebody else"))
                .records(new ExclusionRescinded("given-1", day("2026-02-04"), Personal.of("It was somebody else")))
                .warnsOf();
    }

    @Test
    void what_the_child_does_not_have_is_not_taken_back() {
        child.given(registered(), suspended("2026-02-02", 10))
                .when(new RescindExclusion(CHILD, "given-9", day("2026-02-04"), null))
                .refuses("exclusion-unknown");
    }
}
