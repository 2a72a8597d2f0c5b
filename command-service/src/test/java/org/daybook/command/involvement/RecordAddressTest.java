package org.daybook.command.involvement;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.registered;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.involvement.InvolvementCommand.RecordAddress;
import org.daybook.events.InvolvementEvent.AddressRecorded;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

class RecordAddressTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_child_lives_somewhere_that_not_everybody_is_told() {
        child.given(registered())
                .when(new RecordAddress(CHILD, day("2026-02-02"), "1 Sample Street", "ZZ1 1ZZ", true, null))
                .records(new AddressRecorded(
                        day("2026-02-02"), Personal.of("1 Sample Street"), Personal.of("ZZ1 1ZZ"), true, null))
                .warnsOf();
    }

    @Test
    void where_nothing_is_said_of_it_an_address_is_not_confidential() {
        child.given(registered())
                .when(new RecordAddress(CHILD, day("2026-02-02"), "1 Sample Street", null, null, day("2026-06-01")))
                .records(new AddressRecorded(
                        day("2026-02-02"), Personal.of("1 Sample Street"), null, false, day("2026-06-01")))
                .warnsOf();
    }

    @Test
    void nobody_moves_out_before_moving_in() {
        child.given(registered())
                .when(new RecordAddress(CHILD, day("2026-02-02"), "1 Sample Street", null, null, day("2026-02-01")))
                .refuses("end-before-start");
    }

    @Test
    void nobody_moves_in_tomorrow() {
        child.given(registered())
                .when(new RecordAddress(CHILD, day("2026-11-24"), "1 Sample Street", null, null, null))
                .refuses("date-in-future");
    }
}
