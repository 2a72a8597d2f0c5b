package org.daybook.command.earlyhelp;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.closed;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.opened;
import static org.daybook.command.Given.registered;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.earlyhelp.EarlyHelpCommand.WithdrawCafConsent;
import org.daybook.events.EarlyHelpEvent.CafConsentWithdrawn;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

class WithdrawCafConsentTest {

    private final ChildFixture child = new ChildFixture();
    private final WithdrawCafConsent command = new WithdrawCafConsent(CHILD, day("2026-02-02"), "Mother Sample");

    @Test
    void a_family_does_not_want_help_any_more() {
        child.given(registered(), opened("2026-01-05"))
                .when(command)
                .records(new CafConsentWithdrawn(day("2026-02-02"), Personal.of("Mother Sample")))
                .warnsOf();
    }

    @Test
    void what_is_closed_needs_no_consent() {
        child.given(registered(), opened("2026-01-05"), closed("2026-02-01"))
                .when(command)
                .refuses("no-open-caf");
    }
}
