package org.daybook.command.care;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.started;
import static org.daybook.command.Given.status;

import org.daybook.command.care.CareCommand.ChangeLegalStatus;
import org.daybook.command.child.ChildFixture;
import org.junit.jupiter.api.Test;

class ChangeLegalStatusTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void an_interim_order_becomes_a_full_one() {
        child.given(registered(), started("2026-01-05", "C1"))
                .when(new ChangeLegalStatus(CHILD, day("2026-06-01"), "C2"))
                .records(status("2026-06-01", "C2"))
                .warnsOf();
    }

    @Test
    void a_protection_order_that_overran_is_recorded_and_warned_about() {
        child.given(registered(), started("2026-01-05", "L2"))
                .when(new ChangeLegalStatus(CHILD, day("2026-01-27"), "C1"))
                .records(status("2026-01-27", "C1"))
                .warnsOf("emergency-protection-too-long");
    }

    @Test
    void a_warning_is_given_once_when_it_is_new() {
        child.given(registered(), started("2026-01-05", "L2"), status("2026-01-27", "C1"))
                .when(new ChangeLegalStatus(CHILD, day("2026-06-01"), "C2"))
                .warnsOf();
    }

    @Test
    void a_freeing_order_is_out_of_use() {
        child.given(registered(), started("2024-01-05"))
                .when(new ChangeLegalStatus(CHILD, day("2024-04-01"), "D1"))
                .warnsOf("code-not-valid-on-date");
    }

    @Test
    void outside_care_there_is_no_legal_status() {
        child.given(registered())
                .when(new ChangeLegalStatus(CHILD, day("2026-06-01"), "C2"))
                .refuses("not-in-care");
    }
}
