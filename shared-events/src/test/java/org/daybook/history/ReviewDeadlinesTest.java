package org.daybook.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.daybook.history.Timeline.day;
import static org.daybook.history.Timeline.ended;
import static org.daybook.history.Timeline.started;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.daybook.events.CareEvent.CareReviewHeld;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.Days;
import org.daybook.events.EarlyHelpEvent.CafClosed;
import org.daybook.events.EarlyHelpEvent.CafOpened;
import org.daybook.events.EarlyHelpEvent.CafPlanAgreed;
import org.daybook.events.EarlyHelpEvent.CafReviewed;
import org.daybook.events.Personal;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.daybook.history.Deadlines.Deadline;
import org.daybook.history.Deadlines.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a CAF and the plan of a child in care are to be reviewed. */
class ReviewDeadlinesTest {

    private static final Instant LONG_AFTER = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void a_caf_is_reviewed_within_twelve_weeks_where_nobody_says_when() {
        List<Deadline> deadlines = Deadlines.of(new Timeline().record(opened("2018-01-02")).entries);

        assertThat(deadlines).singleElement().satisfies(deadline -> {
            assertThat(deadline.kind()).isEqualTo(Deadlines.CAF_REVIEW);
            assertThat(deadline.entryId()).isEqualTo("e0");
            assertThat(deadline.due()).isEqualTo(endOf("2018-03-27"));
            assertThat(deadline.dueOn()).isEqualTo(day("2018-03-27"));
            assertThat(deadline.met()).isNull();
            assertThat(deadline.state(endOf("2018-03-27"))).isEqualTo(State.DUE);
            assertThat(deadline.state(endOf("2018-03-27").plusSeconds(1))).isEqualTo(State.OVERDUE);
        });
    }

    @Test
    void a_caf_is_reviewed_by_the_day_that_was_agreed() {
        Timeline timeline = new Timeline().record(opened("2018-01-02"), planned("2018-01-20", "2018-03-01"));

        assertThat(limits(timeline)).containsExactly(tuple(day("2018-03-01"), State.OVERDUE));
    }

    @ParameterizedTest
    @CsvSource({"2018-02-12, MET", "2018-03-01, MET", "2018-03-02, MET_LATE"})
    void a_review_is_in_time_or_late_and_the_next_is_due(String reviewed, State state) {
        Timeline timeline = new Timeline()
                .record(opened("2018-01-02"), planned("2018-01-20", "2018-03-01"), reviewed(reviewed, "2018-05-14"));

        assertThat(limits(timeline))
                .containsExactly(tuple(day("2018-03-01"), state), tuple(day("2018-05-14"), State.OVERDUE));
    }

    @Test
    void a_plan_that_is_agreed_anew_moves_the_day() {
        Timeline timeline = new Timeline()
                .record(opened("2018-01-02"), planned("2018-01-20", "2018-03-01"), planned("2018-02-20", "2018-04-09"));

        assertThat(limits(timeline)).containsExactly(tuple(day("2018-04-09"), State.OVERDUE));
    }

    @Test
    void a_closed_caf_owes_no_review() {
        assertThat(limits(new Timeline().record(opened("2018-01-02"), closed("2018-02-01"))))
                .isEmpty();
        assertThat(limits(new Timeline().record(opened("2018-01-02"), closed("2018-06-01"))))
                .isEmpty();
    }

    @Test
    void the_reviews_that_a_closed_caf_had_stay() {
        Timeline timeline =
                new Timeline().record(opened("2018-01-02"), reviewed("2018-04-02", null), closed("2018-06-01"));

        assertThat(limits(timeline)).containsExactly(tuple(day("2018-03-27"), State.MET_LATE));
    }

    @Test
    void the_last_review_may_be_held_on_the_day_a_caf_closes() {
        Timeline timeline =
                new Timeline().record(opened("2018-01-02"), reviewed("2018-03-05", null), closed("2018-03-05"));

        assertThat(limits(timeline)).containsExactly(tuple(day("2018-03-27"), State.MET));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-09-03, 2018-10-01",
        // over Easter, over Christmas and New Year, from a Saturday
        "2018-03-05, 2018-04-04",
        "2018-12-03, 2019-01-03",
        "2018-09-01, 2018-09-28",
    })
    void a_child_in_care_is_first_reviewed_within_twenty_working_days(String from, LocalDate due) {
        List<Deadline> deadlines = Deadlines.of(new Timeline().record(started(from)).entries);

        assertThat(deadlines).singleElement().satisfies(deadline -> {
            assertThat(deadline.kind()).isEqualTo(Deadlines.CARE_REVIEW);
            assertThat(deadline.entryId()).isEqualTo("e0");
            assertThat(deadline.dueOn()).isEqualTo(due);
            assertThat(deadline.due()).isEqualTo(endOf(due.toString()));
        });
    }

    @Test
    void then_after_three_months_and_then_after_six() {
        Timeline timeline = new Timeline()
                .record(started("2018-09-03"), review("2019-07-01"), review("2018-10-01"), review("2019-01-01"));

        assertThat(limits(timeline))
                .containsExactly(
                        tuple(day("2018-10-01"), State.MET),
                        tuple(day("2019-01-01"), State.MET),
                        tuple(day("2019-07-01"), State.MET),
                        tuple(day("2020-01-01"), State.OVERDUE));
    }

    @Test
    void a_late_review_sets_the_next_limit_all_the_same() {
        Timeline timeline = new Timeline().record(started("2018-09-03"), review("2018-10-02"), review("2019-01-03"));

        assertThat(limits(timeline))
                .containsExactly(
                        tuple(day("2018-10-01"), State.MET_LATE),
                        tuple(day("2019-01-02"), State.MET_LATE),
                        tuple(day("2019-07-03"), State.OVERDUE));
    }

    @Test
    void care_that_ends_in_time_needs_no_review() {
        assertThat(limits(new Timeline().record(started("2018-09-03"), ended("2018-09-28"))))
                .isEmpty();
    }

    @Test
    void a_review_that_was_missed_while_the_child_was_in_care_stays_missed() {
        Timeline timeline = new Timeline().record(started("2018-09-03"), ended("2018-11-05"));

        assertThat(limits(timeline)).containsExactly(tuple(day("2018-10-01"), State.OVERDUE));
    }

    @Test
    void a_review_on_the_last_day_belongs_to_care_and_one_afterwards_does_not() {
        Timeline lastDay = new Timeline().record(started("2018-09-03"), ended("2018-09-28"), review("2018-09-28"));
        Timeline dayAfter = new Timeline().record(started("2018-09-03"), ended("2018-11-05"), review("2018-11-06"));

        assertThat(limits(lastDay)).containsExactly(tuple(day("2018-10-01"), State.MET));
        assertThat(limits(dayAfter)).containsExactly(tuple(day("2018-10-01"), State.OVERDUE));
    }

    @Test
    void every_period_of_care_begins_with_a_first_review() {
        Timeline timeline = new Timeline()
                .record(started("2018-03-05"), review("2018-03-20"), ended("2018-04-16"))
                .record(started("2018-09-03"), review("2018-10-05"), ended("2018-11-05"));

        assertThat(Deadlines.of(timeline.entries))
                .extracting(Deadline::entryId, Deadline::dueOn, d -> d.state(LONG_AFTER))
                .containsExactly(
                        tuple("e0", day("2018-04-04"), State.MET), tuple("e3", day("2018-10-01"), State.MET_LATE));
    }

    @Test
    void care_that_a_return_tells_of_or_that_had_begun_earlier_sets_no_limit() {
        CareStarted earlier = new CareStarted(day("2018-09-03"), "C1", "N1", null, null, true);

        assertThat(limits(new Timeline().record(earlier))).isEmpty();
        assertThat(limits(new Timeline().recordFrom("ssda903:start:2018-09-03", started("2018-09-03"))))
                .isEmpty();
    }

    @Test
    void nothing_is_reviewed_after_death() {
        Timeline timeline = new Timeline()
                .record(started("2018-09-03"), review("2018-09-20"), opened("2018-09-03"))
                .record(new ChildDied(day("2018-11-05")));

        assertThat(limits(timeline)).containsExactly(tuple(day("2018-10-01"), State.MET));
    }

    private static List<Tuple> limits(Timeline timeline) {
        return Deadlines.of(timeline.entries).stream()
                .map(deadline -> tuple(deadline.dueOn(), deadline.state(LONG_AFTER)))
                .toList();
    }

    private static Instant endOf(String day) {
        return day(day).plusDays(1).atStartOfDay(Days.LONDON).toInstant();
    }

    private static CareReviewHeld review(String day) {
        return new CareReviewHeld(day(day), "PN1");
    }

    private static CafOpened opened(String day) {
        return new CafOpened(
                day(day), day(day), "Sample School", Personal.of("Lead Sample"), "2", List.of("16A"), null, null, null);
    }

    private static CafPlanAgreed planned(String day, String nextReview) {
        return new CafPlanAgreed(day(day), null, day(nextReview), null);
    }

    private static CafReviewed reviewed(String day, String nextReview) {
        return new CafReviewed(day(day), null, nextReview == null ? null : day(nextReview), null);
    }

    private static CafClosed closed(String day) {
        return new CafClosed(day(day), "needs-met");
    }
}
