package org.daybook.command.involvement;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.allocated;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.expected;
import static org.daybook.command.Given.registered;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.involvement.InvolvementCommand.AllocateWorker;
import org.daybook.events.InvolvementEvent.WorkerAllocated;
import org.daybook.events.Personal;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.junit.jupiter.api.Test;

class AllocateWorkerTest {

    private final ChildFixture child = new ChildFixture();
    private final AllocateWorker command =
            new AllocateWorker(CHILD, day("2026-02-02"), "Worker Sample", "East Team", null);

    @Test
    void a_reviewing_officer_takes_a_child_on() {
        child.given(registered(), allocated("2026-02-02"))
                .when(new AllocateWorker(CHILD, day("2026-02-02"), "Officer Sample", "Reviews", "reviewing-officer"))
                .records(new WorkerAllocated(
                        day("2026-02-02"), Personal.of("Officer Sample"), "Reviews", "reviewing-officer"))
                .warnsOf();
    }

    @Test
    void where_no_role_is_said_a_worker_takes_the_lead() {
        child.given(registered()).when(command).records(allocated("2026-02-02")).warnsOf();
    }

    @Test
    void another_worker_may_take_over() {
        child.given(registered(), allocated("2026-01-05"))
                .when(command)
                .records(allocated("2026-02-02"))
                .warnsOf();
    }

    @Test
    void a_child_may_have_a_worker_before_it_is_born() {
        child.given(expected("2026-12-20"))
                .when(command)
                .records(allocated("2026-02-02"))
                .warnsOf();
    }

    @Test
    void nobody_takes_a_child_on_tomorrow() {
        child.given(registered())
                .when(new AllocateWorker(CHILD, day("2026-11-24"), "Worker Sample", "East Team", null))
                .refuses("date-in-future");
    }

    @Test
    void nobody_takes_a_child_on_after_its_death() {
        child.given(registered(), new ChildDied(day("2026-02-01")))
                .when(command)
                .refuses("after-death");
    }
}
