package org.daybook.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.daybook.history.Timeline.day;

import java.time.LocalDate;
import java.util.List;
import org.daybook.events.EarlyHelpEvent.CafClosed;
import org.daybook.events.EarlyHelpEvent.CafConsentWithdrawn;
import org.daybook.events.EarlyHelpEvent.CafOpened;
import org.daybook.events.EarlyHelpEvent.CafPlanAgreed;
import org.daybook.events.EarlyHelpEvent.CafReviewed;
import org.daybook.events.EarlyHelpEvent.LeadProfessionalChanged;
import org.daybook.events.Personal;
import org.daybook.history.EarlyHelpHistory.Caf;
import org.daybook.history.EarlyHelpHistory.Caf.Due;
import org.junit.jupiter.api.Test;

class EarlyHelpHistoryTest {

    @Test
    void a_caf_is_open_from_its_opening_until_before_it_closes() {
        Caf caf = only(new Timeline().record(opened("2018-01-02"), closed("2018-06-01")));

        assertThat(caf.openOn(day("2018-01-01"))).isFalse();
        assertThat(caf.openOn(day("2018-01-02"))).isTrue();
        assertThat(caf.openOn(day("2018-05-31"))).isTrue();
        assertThat(caf.openOn(day("2018-06-01"))).isFalse();
        assertThat(caf.closing()).isEqualTo(closed("2018-06-01"));
    }

    @Test
    void a_caf_that_is_not_closed_stays_open() {
        Caf caf = only(new Timeline().record(opened("2018-01-02")));

        assertThat(caf.openOn(day("2026-11-23"))).isTrue();
        assertThat(caf.to()).isNull();
        assertThat(caf.closing()).isNull();
        assertThat(caf.opening()).isEqualTo(opened("2018-01-02"));
    }

    @Test
    void the_order_of_arrival_does_not_matter() {
        assertThat(Arrivals.of(
                        opened("2018-01-02"),
                        planned("2018-01-20", null),
                        reviewed("2018-03-05", null),
                        closed("2018-06-01"),
                        opened("2018-06-01"),
                        reviewed("2018-07-02", null)))
                .hasSize(720)
                .allSatisfy(timeline -> {
                    EarlyHelpHistory history = timeline.earlyHelp();
                    assertThat(history.cafs())
                            .extracting(Caf::from, Caf::to, EarlyHelpHistoryTest::days)
                            .containsExactly(
                                    tuple(
                                            day("2018-01-02"),
                                            day("2018-06-01"),
                                            List.of(day("2018-01-20"), day("2018-03-05"))),
                                    tuple(day("2018-06-01"), null, List.of(day("2018-07-02"))));
                    assertThat(history.overlaps()).isEmpty();
                    assertThat(history.strays()).isEmpty();
                });
    }

    @Test
    void a_caf_may_open_and_close_on_one_day() {
        Timeline timeline =
                new Timeline().record(opened("2018-01-02"), closed("2018-01-02"), planned("2018-01-02", null));

        assertThat(only(timeline).to()).isEqualTo(day("2018-01-02"));
        assertThat(only(timeline).openOn(day("2018-01-02"))).isFalse();
        assertThat(only(timeline).steps()).extracting(Entry::entryId).containsExactly("e2");
    }

    @Test
    void an_opening_while_another_is_open_overlaps_with_it() {
        EarlyHelpHistory history = new Timeline()
                .record(opened("2018-01-02"), opened("2018-03-01"), closed("2018-06-01"))
                .earlyHelp();

        assertThat(history.cafs())
                .extracting(Caf::from, Caf::to)
                .containsExactly(tuple(day("2018-01-02"), day("2018-06-01")));
        assertThat(history.overlaps())
                .extracting(o -> o.opened().entryId(), o -> o.open().entryId())
                .containsExactly(tuple("e1", "e0"));
    }

    @Test
    void closing_where_nothing_is_open_is_a_stray() {
        EarlyHelpHistory history = new Timeline()
                .record(closed("2017-12-01"), opened("2018-01-02"), closed("2018-06-01"), closed("2018-06-02"))
                .earlyHelp();

        assertThat(history.cafs()).hasSize(1);
        assertThat(history.strays()).extracting(Entry::entryId).containsExactly("e0", "e3");
    }

    @Test
    void what_happens_on_the_day_a_caf_closes_belongs_to_it_still() {
        EarlyHelpHistory history = new Timeline()
                .record(opened("2018-01-02"), closed("2018-06-01"))
                .record(reviewed("2018-01-01", null), reviewed("2018-06-01", null), reviewed("2018-06-02", null))
                .earlyHelp();

        assertThat(days(history.cafs().getFirst())).containsExactly(day("2018-06-01"));
        assertThat(history.strays()).extracting(Entry::entryId).containsExactly("e2", "e4");
    }

    @Test
    void where_the_next_opens_on_that_day_it_belongs_to_the_next() {
        EarlyHelpHistory history = new Timeline()
                .record(opened("2018-01-02"), closed("2018-06-01"), opened("2018-06-01"), reviewed("2018-06-01", null))
                .earlyHelp();

        assertThat(history.cafs()).extracting(caf -> caf.steps().size()).containsExactly(0, 1);
    }

    @Test
    void withdrawing_the_end_opens_a_caf_again_and_a_corrected_opening_moves_it() {
        Timeline timeline = new Timeline()
                .record(opened("2018-01-02"), closed("2018-06-01"))
                .withdraw("e1", "keyed-in-error")
                .correct("e0", opened("2018-01-10"));

        assertThat(only(timeline).from()).isEqualTo(day("2018-01-10"));
        assertThat(only(timeline).to()).isNull();
    }

    @Test
    void without_its_opening_everything_of_a_caf_is_stray() {
        EarlyHelpHistory history = new Timeline()
                .record(opened("2018-01-02"), planned("2018-01-20", null), closed("2018-06-01"))
                .withdraw("e0", "wrong-child")
                .earlyHelp();

        assertThat(history.cafs()).isEmpty();
        assertThat(history.strays()).extracting(Entry::entryId).containsExactlyInAnyOrder("e1", "e2");
    }

    @Test
    void where_nobody_says_when_the_next_review_is_due_in_twelve_weeks() {
        assertThat(only(new Timeline().record(opened("2018-01-02"))).reviewsDue())
                .containsExactly(new Due(day("2018-01-02"), null, day("2018-03-27")));
    }

    @Test
    void the_plan_and_each_review_say_when_the_next_is_due() {
        Caf caf = only(new Timeline()
                .record(
                        opened("2018-01-02"),
                        reviewed("2018-03-05", null),
                        planned("2018-01-20", "2018-03-01"),
                        closed("2018-06-01")));

        assertThat(caf.reviewsDue())
                .containsExactly(
                        new Due(day("2018-01-02"), day("2018-01-20"), day("2018-03-27")),
                        new Due(day("2018-01-20"), day("2018-03-05"), day("2018-03-01")),
                        new Due(day("2018-03-05"), day("2018-06-01"), day("2018-05-28")));
    }

    @Test
    void of_two_said_on_one_day_the_last_counts() {
        Caf caf = only(new Timeline()
                .record(
                        opened("2018-01-02"),
                        planned("2018-01-02", "2018-03-01"),
                        reviewed("2018-01-02", "2018-02-20")));

        assertThat(caf.reviewsDue()).containsExactly(new Due(day("2018-01-02"), null, day("2018-02-20")));
    }

    @Test
    void a_new_lead_and_a_lost_consent_move_no_review() {
        Caf caf = only(new Timeline()
                .record(
                        opened("2018-01-02"),
                        new LeadProfessionalChanged(day("2018-02-01"), "Sample School", Personal.of("Next Sample")),
                        new CafConsentWithdrawn(day("2018-03-01"), null)));

        assertThat(caf.steps()).hasSize(2);
        assertThat(caf.to()).isNull();
        assertThat(caf.reviewsDue()).containsExactly(new Due(day("2018-01-02"), null, day("2018-03-27")));
    }

    @Test
    void a_review_on_the_last_day_makes_nothing_due() {
        Caf caf = only(new Timeline()
                .record(opened("2018-01-02"), closed("2018-06-01"), reviewed("2018-06-01", "2018-08-01")));
        Caf ofOneDay = only(new Timeline().record(opened("2018-01-02"), closed("2018-01-02")));

        assertThat(caf.reviewsDue()).containsExactly(new Due(day("2018-01-02"), day("2018-06-01"), day("2018-03-27")));
        assertThat(ofOneDay.reviewsDue()).isEmpty();
    }

    @Test
    void a_corrected_plan_says_another_day() {
        Timeline timeline = new Timeline()
                .record(opened("2018-01-02"), planned("2018-01-02", "2018-03-01"))
                .correct("e1", planned("2018-01-02", "2018-02-15"));

        assertThat(only(timeline).reviewsDue()).containsExactly(new Due(day("2018-01-02"), null, day("2018-02-15")));
    }

    private static Caf only(Timeline timeline) {
        assertThat(timeline.earlyHelp().cafs()).hasSize(1);
        return timeline.earlyHelp().cafs().getFirst();
    }

    private static List<LocalDate> days(Caf caf) {
        return caf.steps().stream().map(Entry::effectiveOn).toList();
    }

    private static CafOpened opened(String day) {
        return new CafOpened(
                day(day), day(day), "Sample School", Personal.of("Lead Sample"), "2", List.of("16A"), null, null, null);
    }

    private static CafPlanAgreed planned(String day, String nextReview) {
        return new CafPlanAgreed(day(day), null, nextReview == null ? null : day(nextReview), null);
    }

    private static CafReviewed reviewed(String day, String nextReview) {
        return new CafReviewed(day(day), null, nextReview == null ? null : day(nextReview), null);
    }

    private static CafClosed closed(String day) {
        return new CafClosed(day(day), "needs-met");
    }
}
