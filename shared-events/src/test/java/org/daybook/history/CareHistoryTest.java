package org.daybook.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.daybook.history.Timeline.day;
import static org.daybook.history.Timeline.ended;
import static org.daybook.history.Timeline.left;
import static org.daybook.history.Timeline.placed;
import static org.daybook.history.Timeline.started;
import static org.daybook.history.Timeline.status;

import org.daybook.history.CareHistory.Why;
import org.daybook.history.CarePeriod.LegalSpell;
import org.daybook.history.CarePeriod.PlacementSpell;
import org.junit.jupiter.api.Test;

class CareHistoryTest {

    @Test
    void a_period_is_open_from_its_start_until_before_its_end() {
        CareHistory care = new Timeline()
                .record(started("2018-01-02"), ended("2018-06-01"))
                .care();

        assertThat(care.inCareOn(day("2018-01-01"))).isFalse();
        assertThat(care.inCareOn(day("2018-01-02"))).isTrue();
        assertThat(care.inCareOn(day("2018-05-31"))).isTrue();
        assertThat(care.inCareOn(day("2018-06-01"))).isFalse();
        assertThat(care.strays()).isEmpty();
    }

    @Test
    void a_period_without_an_end_stays_open() {
        CareHistory care = new Timeline().record(started("2018-01-02")).care();

        assertThat(care.inCareOn(day("2026-11-23"))).isTrue();
        assertThat(care.periods().getFirst().to()).isNull();
        assertThat(care.periods().getFirst().ended()).isNull();
    }

    @Test
    void the_order_of_recording_does_not_matter() {
        CareHistory care = new Timeline()
                .record(ended("2019-03-01"), started("2019-01-02"), ended("2018-06-01"), started("2018-01-02"))
                .care();

        assertThat(care.periods())
                .extracting(CarePeriod::from, CarePeriod::to)
                .containsExactly(
                        tuple(day("2018-01-02"), day("2018-06-01")), tuple(day("2019-01-02"), day("2019-03-01")));
        assertThat(care.strays()).isEmpty();
    }

    @Test
    void on_the_day_one_period_ends_the_next_may_start() {
        CareHistory care = new Timeline()
                .record(started("2018-01-02"), started("2018-06-01"), ended("2018-06-01"))
                .care();

        assertThat(care.strays()).isEmpty();
        assertThat(care.periods()).hasSize(2);
        assertThat(care.periods().get(0).to()).isEqualTo(day("2018-06-01"));
        assertThat(care.periods().get(1).to()).isNull();
        assertThat(care.periodOn(day("2018-06-01"))).isSameAs(care.periods().get(1));
    }

    @Test
    void a_period_may_start_and_end_on_one_day() {
        CareHistory care = new Timeline()
                .record(started("2018-01-02"), ended("2018-01-02"))
                .care();

        assertThat(care.strays()).isEmpty();
        assertThat(care.periods()).hasSize(1);
        assertThat(care.periods().getFirst().to()).isEqualTo(day("2018-01-02"));
        assertThat(care.inCareOn(day("2018-01-02"))).isFalse();
    }

    @Test
    void the_placement_of_a_period_of_one_day_belongs_to_it() {
        CareHistory care = new Timeline()
                .record(started("2018-01-02"), placed("2018-01-02", "U6"), ended("2018-01-02"))
                .care();

        assertThat(care.strays()).isEmpty();
        assertThat(care.periods().getFirst().placements())
                .extracting(PlacementSpell::from, PlacementSpell::to)
                .containsExactly(tuple(day("2018-01-02"), day("2018-01-02")));
    }

    @Test
    void a_second_start_is_a_stray_against_the_open_period() {
        CareHistory care = new Timeline()
                .record(started("2018-01-02"), started("2018-03-01"))
                .care();

        assertThat(care.periods()).hasSize(1);
        assertThat(care.strays()).singleElement().satisfies(stray -> {
            assertThat(stray.entry().entryId()).isEqualTo("e1");
            assertThat(stray.why()).isEqualTo(Why.CARE_ALREADY_OPEN);
            assertThat(stray.against().entryId()).isEqualTo("e0");
        });
    }

    @Test
    void an_end_without_a_period_is_a_stray() {
        CareHistory care = new Timeline()
                .record(ended("2017-12-01"), started("2018-01-02"), ended("2018-02-01"), ended("2018-03-01"))
                .care();

        assertThat(care.periods()).hasSize(1);
        assertThat(care.strays())
                .extracting(stray -> stray.entry().entryId(), CareHistory.Stray::why)
                .containsExactly(tuple("e0", Why.NOT_IN_CARE), tuple("e3", Why.NOT_IN_CARE));
    }

    @Test
    void legal_statuses_follow_one_another_and_the_last_ends_with_the_period() {
        CarePeriod period = new Timeline()
                .record(
                        started("2018-01-02"),
                        status("2018-04-01", "E1"),
                        status("2018-02-01", "C2"),
                        ended("2018-06-01"))
                .care()
                .periods()
                .getFirst();

        assertThat(period.legal())
                .extracting(LegalSpell::status, LegalSpell::from, LegalSpell::to)
                .containsExactly(
                        tuple("C1", day("2018-01-02"), day("2018-02-01")),
                        tuple("C2", day("2018-02-01"), day("2018-04-01")),
                        tuple("E1", day("2018-04-01"), day("2018-06-01")));
        assertThat(period.lastLegalStatus()).isEqualTo("E1");
    }

    @Test
    void a_legal_status_outside_care_is_a_stray() {
        CareHistory care = new Timeline()
                .record(
                        started("2018-01-02"),
                        ended("2018-06-01"),
                        status("2018-06-01", "C2"),
                        status("2018-01-01", "C2"))
                .care();

        assertThat(care.strays())
                .extracting(CareHistory.Stray::why)
                .containsOnly(Why.NOT_IN_CARE)
                .hasSize(2);
        assertThat(care.periods().getFirst().legal()).hasSize(1);
    }

    @Test
    void a_placement_ends_the_one_before_and_the_last_ends_with_care() {
        CarePeriod period = new Timeline()
                .record(
                        started("2018-01-02"),
                        placed("2018-03-01", "K2"),
                        placed("2018-01-02", "U6"),
                        ended("2018-06-01"))
                .care()
                .periods()
                .getFirst();

        assertThat(period.placements())
                .extracting(s -> s.placement().placementType(), PlacementSpell::from, PlacementSpell::to)
                .containsExactly(
                        tuple("U6", day("2018-01-02"), day("2018-03-01")),
                        tuple("K2", day("2018-03-01"), day("2018-06-01")));
    }

    @Test
    void a_placement_may_end_with_nothing_following() {
        CarePeriod period = new Timeline()
                .record(
                        started("2018-01-02"),
                        placed("2018-01-02", "U6"),
                        left("2018-02-01"),
                        placed("2018-02-05", "K2"))
                .care()
                .periods()
                .getFirst();

        assertThat(period.placements())
                .extracting(PlacementSpell::from, PlacementSpell::to)
                .containsExactly(tuple(day("2018-01-02"), day("2018-02-01")), tuple(day("2018-02-05"), null));
    }

    @Test
    void a_placement_may_end_on_the_last_day_of_care() {
        CareHistory care = new Timeline()
                .record(started("2018-01-02"), placed("2018-01-02", "U6"), ended("2018-02-01"), left("2018-02-01"))
                .care();

        assertThat(care.strays()).isEmpty();
        assertThat(care.periods().getFirst().placements().getFirst().to()).isEqualTo(day("2018-02-01"));
    }

    @Test
    void ending_a_placement_where_none_is_open_is_a_stray() {
        CareHistory care = new Timeline()
                .record(started("2018-01-02"), placed("2018-02-01", "U6"), left("2018-01-15"), left("2018-03-01"))
                .record(left("2018-03-02"))
                .care();

        assertThat(care.strays())
                .extracting(stray -> stray.entry().entryId(), CareHistory.Stray::why)
                .containsExactly(tuple("e2", Why.NO_OPEN_PLACEMENT), tuple("e4", Why.NO_OPEN_PLACEMENT));
    }

    @Test
    void a_placement_outside_care_is_a_stray() {
        CareHistory care = new Timeline()
                .record(started("2018-01-02"), ended("2018-02-01"), placed("2018-02-01", "U6"))
                .care();

        assertThat(care.strays()).extracting(CareHistory.Stray::why).containsExactly(Why.NOT_IN_CARE);
    }

    @Test
    void a_temporary_placement_is_known_by_its_code() {
        var placements = new Timeline()
                .record(started("2018-01-02"), placed("2018-01-02", "U6"), placed("2018-02-01", "T1"))
                .care()
                .periods()
                .getFirst()
                .placements();

        assertThat(placements).extracting(PlacementSpell::temporary).containsExactly(false, true);
    }

    @Test
    void a_withdrawn_end_opens_the_period_again_and_a_corrected_start_moves_it() {
        CareHistory care = new Timeline()
                .record(started("2018-01-02"), ended("2018-06-01"))
                .withdraw("e1", "keyed-in-error")
                .correct("e0", started("2018-01-10"))
                .care();

        assertThat(care.periods()).singleElement().satisfies(period -> {
            assertThat(period.from()).isEqualTo(day("2018-01-10"));
            assertThat(period.to()).isNull();
        });
    }
}
