package org.daybook.command.exclusion;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.excluded;
import static org.daybook.command.Given.registered;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.exclusion.ExclusionCommand.ArrangeDaySixProvision;
import org.daybook.events.ExclusionEvent.DaySixProvisionArranged;
import org.junit.jupiter.api.Test;

class ArrangeDaySixProvisionTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_place_elsewhere_is_found_from_the_sixth_day() {
        child.given(registered(), excluded("PERM", "2026-02-02", null))
                .when(new ArrangeDaySixProvision(CHILD, "given-1", day("2026-02-09"), "Sample Pupil Referral Unit"))
                .records(new DaySixProvisionArranged("given-1", day("2026-02-09"), "Sample Pupil Referral Unit"))
                .warnsOf();
    }

    @Test
    void a_registration_is_no_exclusion() {
        child.given(registered(), excluded("PERM", "2026-02-02", null))
                .when(new ArrangeDaySixProvision(CHILD, "given-0", day("2026-02-09"), "Sample Pupil Referral Unit"))
                .refuses("exclusion-unknown");
    }

    @Test
    void before_the_exclusion_nothing_is_owed() {
        child.given(registered(), excluded("PERM", "2026-02-02", null))
                .when(new ArrangeDaySixProvision(CHILD, "given-1", day("2026-02-01"), "Sample Pupil Referral Unit"))
                .refuses("before-the-exclusion");
    }
}
