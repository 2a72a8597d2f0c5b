package org.daybook.command.earlyhelp;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.opened;
import static org.daybook.command.Given.registered;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.earlyhelp.EarlyHelpCommand.ChangeLeadProfessional;
import org.daybook.events.EarlyHelpEvent.LeadProfessionalChanged;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

class ChangeLeadProfessionalTest {

    private final ChildFixture child = new ChildFixture();
    private final ChangeLeadProfessional command =
            new ChangeLeadProfessional(CHILD, day("2026-02-02"), "Sample Health Centre", "Next Sample");

    @Test
    void somebody_else_takes_the_lead() {
        child.given(registered(), opened("2026-01-05"))
                .when(command)
                .records(new LeadProfessionalChanged(
                        day("2026-02-02"), "Sample Health Centre", Personal.of("Next Sample")))
                .warnsOf();
    }

    @Test
    void before_the_caf_is_opened_nobody_leads() {
        child.given(registered(), opened("2026-02-03")).when(command).refuses("no-open-caf");
    }
}
