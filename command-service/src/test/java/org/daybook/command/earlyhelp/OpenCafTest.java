package org.daybook.command.earlyhelp;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.MASTER;
import static org.daybook.command.Given.closed;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.expected;
import static org.daybook.command.Given.opened;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.started;

import java.util.List;
import org.daybook.command.child.ChildFixture;
import org.daybook.command.earlyhelp.EarlyHelpCommand.OpenCaf;
import org.daybook.events.EarlyHelpEvent.CafOpened;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

class OpenCafTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_caf_is_opened_with_the_familys_consent() {
        child.given(registered())
                .when(open("2026-01-05", "2026-01-05", null, "16A"))
                .records(opened("2026-01-05"))
                .warnsOf();
    }

    @Test
    void the_children_of_one_family_are_known_by_a_keyed_hash_of_its_reference() {
        child.given(registered())
                .when(new OpenCaf(
                        CHILD,
                        day("2026-01-05"),
                        day("2026-01-02"),
                        "Sample School",
                        "Lead Sample",
                        null,
                        List.of("16A", "3A"),
                        "FAM-SAMPLE-7",
                        null))
                .records(new CafOpened(
                        day("2026-01-05"),
                        day("2026-01-02"),
                        "Sample School",
                        Personal.of("Lead Sample"),
                        null,
                        List.of("16A", "3A"),
                        Personal.of("FAM-SAMPLE-7"),
                        MASTER.fingerprint("family", "FAM-SAMPLE-7"),
                        null))
                .warnsOf();
    }

    @Test
    void after_one_is_closed_another_may_be_opened() {
        child.given(registered(), opened("2025-09-01"), closed("2026-01-05"))
                .when(open("2026-01-05", "2026-01-05", null, "16A"))
                .records(opened("2026-01-05"))
                .warnsOf();
    }

    @Test
    void consent_that_came_later_is_recorded_and_warned_about() {
        child.given(registered())
                .when(open("2026-01-05", "2026-01-06", null, "16A"))
                .records(opened("2026-01-05", "2026-01-06", null))
                .warnsOf("consent-after-opening");
    }

    @Test
    void a_caf_of_a_child_in_care_is_warned_about() {
        child.given(registered(), started("2025-09-01"))
                .when(open("2026-01-05", "2026-01-05", null, "16A"))
                .warnsOf("caf-open-while-in-care");
    }

    @Test
    void a_step_down_may_begin_before_care_ends() {
        child.given(registered(), started("2025-09-01"))
                .when(open("2026-01-05", "2026-01-05", "care", "16A"))
                .records(opened("2026-01-05", "2026-01-05", "care"))
                .warnsOf();
    }

    @Test
    void a_child_has_one_caf_at_a_time() {
        child.given(registered(), opened("2025-09-01"))
                .when(open("2026-01-05", "2026-01-05", null, "16A"))
                .refuses("caf-already-open");
    }

    @Test
    void no_factors_identified_stands_alone() {
        child.given(registered())
                .when(open("2026-01-05", "2026-01-05", null, "21", "16A"))
                .refuses("no-factors-with-others");
    }

    @Test
    void a_family_may_be_helped_before_its_child_is_born() {
        child.given(expected("2026-12-20"))
                .when(open("2026-11-20", "2026-11-20", null, "16A"))
                .records(opened("2026-11-20"))
                .warnsOf();
    }

    @Test
    void a_caf_from_before_the_birth_may_be_recorded_later() {
        child.given(registered("2026-05-07"))
                .when(open("2026-04-06", "2026-04-06", null, "16A"))
                .records(opened("2026-04-06"))
                .warnsOf();
    }

    @Test
    void a_caf_is_not_opened_tomorrow() {
        child.given(expected("2026-12-20"))
                .when(open("2026-11-24", "2026-11-24", null, "16A"))
                .refuses("date-in-future");
    }

    private static OpenCaf open(String day, String consentedOn, String steppedDownFrom, String... issues) {
        return new OpenCaf(
                CHILD,
                day(day),
                day(consentedOn),
                "Sample School",
                "Lead Sample",
                "2",
                List.of(issues),
                null,
                steppedDownFrom);
    }
}
