package org.daybook.command.involvement;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.allocated;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.registered;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.involvement.InvolvementCommand.EndAllocation;
import org.daybook.events.InvolvementEvent.AllocationEnded;
import org.daybook.events.InvolvementEvent.WorkerAllocated;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

class EndAllocationTest {

    private final ChildFixture child = new ChildFixture();
    private final EndAllocation command = new EndAllocation(CHILD, day("2026-02-02"), null);

    @Test
    void a_lead_worker_gives_the_child_up() {
        child.given(registered(), allocated("2026-01-05"))
                .when(command)
                .records(new AllocationEnded(day("2026-02-02"), "lead"))
                .warnsOf();
    }

    @Test
    void another_role_ends_by_its_name() {
        child.given(
                        registered(),
                        allocated("2026-01-05"),
                        new WorkerAllocated(day("2026-01-05"), Personal.of("Helper Sample"), "West Team", "other"))
                .when(new EndAllocation(CHILD, day("2026-02-02"), "other"))
                .records(new AllocationEnded(day("2026-02-02"), "other"))
                .warnsOf();
    }

    @Test
    void a_role_may_end_on_the_day_it_was_taken_on() {
        child.given(registered(), allocated("2026-02-02"))
                .when(command)
                .records(new AllocationEnded(day("2026-02-02"), "lead"))
                .warnsOf();
    }

    @Test
    void where_nobody_works_nobody_leaves() {
        child.given(registered()).when(command).refuses("nobody-allocated");
    }

    @Test
    void a_role_that_nobody_has_does_not_end() {
        child.given(registered(), allocated("2026-01-05"))
                .when(new EndAllocation(CHILD, day("2026-02-02"), "social-worker"))
                .refuses("nobody-allocated");
    }

    @Test
    void a_role_ends_once() {
        child.given(registered(), allocated("2026-01-05"), new AllocationEnded(day("2026-01-20"), "lead"))
                .when(command)
                .refuses("nobody-allocated");
    }

    @Test
    void a_role_does_not_end_before_it_is_taken_on() {
        child.given(registered(), allocated("2026-02-03")).when(command).refuses("nobody-allocated");
    }
}
