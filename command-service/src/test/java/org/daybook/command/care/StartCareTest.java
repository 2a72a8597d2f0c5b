package org.daybook.command.care;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.decide;
import static org.daybook.command.Given.ended;
import static org.daybook.command.Given.expected;
import static org.daybook.command.Given.placed;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.started;

import java.time.LocalDate;
import org.daybook.command.care.CareCommand.FirstPlacement;
import org.daybook.command.care.CareCommand.StartCare;
import org.daybook.command.child.ChildFixture;
import org.daybook.command.entry.Refused;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.junit.jupiter.api.Test;

class StartCareTest {

    private static final FirstPlacement FOSTER = new FirstPlacement("U6", "PR1", "SC000001", null, null, null, null);

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_child_starts_to_be_looked_after() {
        child.given(registered())
                .when(start("2026-01-05", null, null))
                .records(started("2026-01-05"))
                .warnsOf();
    }

    @Test
    void the_first_placement_is_made_in_the_same_act() {
        child.given(registered())
                .when(start("2026-01-05", FOSTER, null))
                .records(started("2026-01-05"), placed("2026-01-05", "U6", "PR1", "SC000001", null))
                .warnsOf();
    }

    @Test
    void a_whole_past_period_is_recorded_in_one_act() {
        child.given(registered(), started("2026-01-05"))
                .when(start("2024-01-05", FOSTER, "2024-06-01"))
                .records(
                        started("2024-01-05"),
                        placed("2024-01-05", "U6", "PR1", "SC000001", null),
                        ended("2024-06-01"));
    }

    @Test
    void a_whole_past_period_may_be_one_day() {
        child.given(registered())
                .when(start("2024-01-05", FOSTER, "2024-01-05"))
                .records(
                        started("2024-01-05"),
                        placed("2024-01-05", "U6", "PR1", "SC000001", null),
                        ended("2024-01-05"));
    }

    @Test
    void what_had_begun_earlier_is_neither_a_start_nor_a_placement_made() {
        child.given(registered())
                .when(new StartCare(CHILD, day("2026-01-05"), "C1", "N1", null, null, true, FOSTER, null, null))
                .records(
                        new CareStarted(day("2026-01-05"), "C1", "N1", null, null, true),
                        new PlacementMade(
                                day("2026-01-05"),
                                "U6",
                                "PR1",
                                "SC000001",
                                null,
                                null,
                                null,
                                null,
                                false,
                                true,
                                null,
                                null));
    }

    @Test
    void a_child_in_care_cannot_start_again() {
        child.given(registered(), started("2025-01-05"))
                .when(start("2026-01-05", FOSTER, null))
                .refuses("care-already-open");
    }

    @Test
    void the_period_in_the_way_is_named() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide(start("2026-01-05", null, null), registered(), started("2025-01-05")))
                .satisfies(refused -> org.assertj.core.api.Assertions.assertThat(refused.blockedBy())
                        .containsExactly("given-1"));
    }

    @Test
    void a_past_period_must_not_reach_into_another() {
        child.given(registered(), started("2024-05-05"))
                .when(start("2024-01-05", null, "2024-06-01"))
                .refuses("care-already-open");
    }

    @Test
    void an_unborn_child_is_not_in_care() {
        child.given(expected("2026-12-20"))
                .when(start("2026-11-20", null, null))
                .refuses("not-born-yet");
    }

    @Test
    void care_does_not_start_tomorrow() {
        child.given(registered()).when(start("2026-11-24", null, null)).refuses("date-in-future");
    }

    private static StartCare start(String from, FirstPlacement placement, String to) {
        LocalDate end = to == null ? null : day(to);
        return new StartCare(
                CHILD, day(from), "C1", "N1", null, null, null, placement, end, end == null ? null : "E4A");
    }
}
