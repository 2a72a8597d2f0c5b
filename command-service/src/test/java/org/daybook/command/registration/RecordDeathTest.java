package org.daybook.command.registration;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.ended;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.started;
import static org.daybook.command.Given.status;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.registration.RegistrationCommand.RecordDeath;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.junit.jupiter.api.Test;

class RecordDeathTest {

    private final ChildFixture child = new ChildFixture();
    private final RecordDeath command = new RecordDeath(CHILD, day("2026-03-01"));
    private final ChildDied death = new ChildDied(day("2026-03-01"));

    @Test
    void the_death_of_a_child_outside_care_is_one_fact() {
        child.given(registered(), started("2026-01-05"), ended("2026-02-01"))
                .when(command)
                .records(death);
    }

    @Test
    void an_open_period_of_care_ends_with_the_death() {
        child.given(registered(), started("2026-01-05"))
                .when(command)
                .records(new CareEnded(day("2026-03-01"), "E2"), death);
    }

    @Test
    void a_child_dies_once() {
        child.given(registered(), death).when(command).refuses("already-died");
    }

    @Test
    void nothing_is_effective_after_the_death() {
        child.given(registered(), started("2026-01-05"), status("2026-03-02", "C2"))
                .when(command)
                .refuses("after-death");
    }

    @Test
    void nobody_dies_before_being_born() {
        child.given(registered("2026-03-02")).when(command).refuses("before-birth");
    }
}
