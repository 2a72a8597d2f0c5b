package org.daybook.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.daybook.history.Timeline.day;

import java.time.LocalDate;
import org.daybook.events.InvolvementEvent.AllocationEnded;
import org.daybook.events.InvolvementEvent.CaseNoteWritten;
import org.daybook.events.InvolvementEvent.VisitMade;
import org.daybook.events.InvolvementEvent.WorkerAllocated;
import org.daybook.events.Personal;
import org.daybook.history.InvolvementHistory.Allocation;
import org.junit.jupiter.api.Test;

class InvolvementHistoryTest {

    @Test
    void a_child_belongs_to_the_team_of_its_lead_worker() {
        InvolvementHistory history = new Timeline()
                .record(allocated("2018-01-08", "East", "lead"), allocated("2018-01-10", "Leaving Care", "other"))
                .involvement();

        assertThat(history.teamOn(day("2018-01-07"))).isNull();
        assertThat(history.teamOn(day("2018-01-08"))).isEqualTo("East");
        assertThat(history.teamOn(day("2026-11-23"))).isEqualTo("East");
        assertThat(history.strays()).isEmpty();
    }

    @Test
    void who_has_no_lead_worker_belongs_to_no_team() {
        InvolvementHistory history = new Timeline()
                .record(allocated("2018-01-08", "East", "reviewing-officer"))
                .involvement();

        assertThat(history.allocations()).hasSize(1);
        assertThat(history.teamOn(day("2018-01-08"))).isNull();
    }

    @Test
    void whoever_takes_over_a_role_ends_it_for_the_one_before() {
        InvolvementHistory history = new Timeline()
                .record(allocated("2018-01-08", "East", "lead"), allocated("2018-03-05", "West", "lead"))
                .involvement();

        assertThat(history.allocations())
                .extracting(a -> a.entry().entryId(), InvolvementHistoryTest::from, Allocation::to)
                .containsExactly(
                        tuple("e0", day("2018-01-08"), day("2018-03-05")), tuple("e1", day("2018-03-05"), null));
        assertThat(history.teamOn(day("2018-03-04"))).isEqualTo("East");
        assertThat(history.teamOn(day("2018-03-05"))).isEqualTo("West");
    }

    @Test
    void the_other_roles_stay_with_those_who_have_them() {
        InvolvementHistory history = new Timeline()
                .record(allocated("2018-01-08", "East", "lead"), allocated("2018-03-05", "West", "social-worker"))
                .record(ended("2018-06-04", "social-worker"))
                .involvement();

        assertThat(history.allocations())
                .extracting(a -> a.entry().entryId(), Allocation::to)
                .containsExactlyInAnyOrder(tuple("e0", null), tuple("e1", day("2018-06-04")));
        assertThat(history.teamOn(day("2018-06-04"))).isEqualTo("East");
    }

    @Test
    void a_role_is_had_until_the_day_before_it_ends() {
        InvolvementHistory history = new Timeline()
                .record(allocated("2018-01-08", "East", "lead"), ended("2018-06-04", "lead"))
                .involvement();

        assertThat(history.teamOn(day("2018-06-03"))).isEqualTo("East");
        assertThat(history.teamOn(day("2018-06-04"))).isNull();
    }

    @Test
    void a_role_may_be_had_for_no_day_at_all() {
        InvolvementHistory history = new Timeline()
                .record(allocated("2018-01-08", "East", "lead"), ended("2018-01-08", "lead"))
                .involvement();

        assertThat(history.allocations()).extracting(Allocation::to).containsExactly(day("2018-01-08"));
        assertThat(history.teamOn(day("2018-01-08"))).isNull();
        assertThat(history.strays()).isEmpty();
    }

    @Test
    void the_end_of_a_role_that_nobody_has_is_a_stray() {
        InvolvementHistory history = new Timeline()
                .record(allocated("2018-01-08", "East", "lead"))
                .record(ended("2018-01-07", "lead"), ended("2018-02-05", "other"))
                .record(ended("2018-06-04", "lead"), ended("2018-06-05", "lead"))
                .involvement();

        assertThat(history.strays()).extracting(Entry::entryId).containsExactly("e1", "e2", "e4");
        assertThat(history.allocations()).extracting(Allocation::to).containsExactly(day("2018-06-04"));
    }

    @Test
    void the_order_of_arrival_does_not_matter() {
        assertThat(Arrivals.of(
                        allocated("2018-01-08", "East", "lead"),
                        ended("2018-03-01", "lead"),
                        allocated("2018-05-07", "West", "lead"),
                        allocated("2018-06-04", "North", "lead"),
                        ended("2018-07-02", "lead")))
                .hasSize(120)
                .allSatisfy(timeline -> {
                    assertThat(timeline.involvement().allocations())
                            .extracting(InvolvementHistoryTest::from, Allocation::to)
                            .containsExactly(
                                    tuple(day("2018-01-08"), day("2018-03-01")),
                                    tuple(day("2018-05-07"), day("2018-06-04")),
                                    tuple(day("2018-06-04"), day("2018-07-02")));
                    assertThat(timeline.involvement().strays()).isEmpty();
                });
    }

    @Test
    void a_withdrawn_handover_leaves_the_child_with_the_worker_before() {
        InvolvementHistory history = new Timeline()
                .record(allocated("2018-01-08", "East", "lead"), allocated("2018-03-05", "West", "lead"))
                .withdraw("e1", "wrong-child")
                .involvement();

        assertThat(history.teamOn(day("2018-04-02"))).isEqualTo("East");
    }

    @Test
    void a_corrected_handover_moves_both() {
        InvolvementHistory history = new Timeline()
                .record(allocated("2018-01-08", "East", "lead"), allocated("2018-03-05", "West", "lead"))
                .correct("e1", allocated("2018-04-09", "North", "lead"))
                .involvement();

        assertThat(history.teamOn(day("2018-04-08"))).isEqualTo("East");
        assertThat(history.teamOn(day("2018-04-09"))).isEqualTo("North");
    }

    @Test
    void without_the_allocation_its_end_is_a_stray() {
        InvolvementHistory history = new Timeline()
                .record(allocated("2018-01-08", "East", "lead"), ended("2018-06-04", "lead"))
                .withdraw("e0", "wrong-child")
                .involvement();

        assertThat(history.allocations()).isEmpty();
        assertThat(history.strays()).extracting(Entry::entryId).containsExactly("e1");
    }

    @Test
    void who_visits_a_child_or_writes_of_it_has_no_role_by_that() {
        InvolvementHistory history = new Timeline()
                .record(new VisitMade(day("2018-01-08"), "statutory", true, true, Personal.of("Worker Sample")))
                .record(new CaseNoteWritten(day("2018-01-08"), Personal.of("A note")))
                .involvement();

        assertThat(history.allocations()).isEmpty();
        assertThat(history.strays()).isEmpty();
    }

    private static LocalDate from(Allocation allocation) {
        return allocation.allocated().startedOn();
    }

    private static WorkerAllocated allocated(String day, String team, String role) {
        return new WorkerAllocated(day(day), Personal.of("Worker Sample"), team, role);
    }

    private static AllocationEnded ended(String day, String role) {
        return new AllocationEnded(day(day), role);
    }
}
