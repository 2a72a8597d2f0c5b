package org.daybook.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.daybook.history.MissingFacts.accepted;
import static org.daybook.history.MissingFacts.back;
import static org.daybook.history.MissingFacts.declined;
import static org.daybook.history.MissingFacts.held;
import static org.daybook.history.MissingFacts.missing;
import static org.daybook.history.MissingFacts.offered;
import static org.daybook.history.MissingFacts.row;
import static org.daybook.history.Timeline.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.daybook.events.ExclusionEvent.DaySixProvisionArranged;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.daybook.events.ExclusionEvent.ExclusionRescinded;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.daybook.history.Deadlines.Deadline;
import org.daybook.history.Deadlines.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due after a return and after an exclusion; {@link ReviewDeadlinesTest} has the reviews. */
class DeadlinesTest {

    private static final Instant LONG_AFTER = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void an_interview_is_due_72_hours_after_the_return_to_the_second() {
        Deadline deadline = only(cameBack("2018-02-03T07:00"));

        assertThat(deadline.kind()).isEqualTo(Deadlines.RETURN_INTERVIEW);
        assertThat(deadline.entryId()).isEqualTo("e0");
        assertThat(deadline.due()).isEqualTo(Instant.parse("2018-02-06T07:00:00Z"));
        assertThat(deadline.dueOn()).isEqualTo(day("2018-02-06"));
        assertThat(deadline.met()).isNull();
        assertThat(deadline.state(deadline.due())).isEqualTo(State.DUE);
        assertThat(deadline.state(deadline.due().plusSeconds(1))).isEqualTo(State.OVERDUE);
    }

    @ParameterizedTest
    @CsvSource({
        // the clocks went forward on 25 March and back on 28 October
        "2018-03-24T12:00, 2018-03-27T12:00:00Z, 2018-03-27",
        "2018-10-27T12:00, 2018-10-30T11:00:00Z, 2018-10-30",
        // of a return known by its day the third day after it counts whole
        "2018-02-03, 2018-02-07T00:00:00Z, 2018-02-06",
        "2018-06-30, 2018-07-03T23:00:00Z, 2018-07-03",
        "2018-03-23, 2018-03-26T23:00:00Z, 2018-03-26",
    })
    void summer_time_makes_no_hour_longer_and_no_day_shorter(String returned, Instant due, LocalDate lastDay) {
        Deadline deadline = only(cameBack(returned));

        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.dueOn()).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-03T07:00, 2018-02-06T07:00:00, MET",
        "2018-02-03T07:00, 2018-02-06T07:00:01, MET_LATE",
        "2018-02-03T07:00, 2018-02-05, MET",
        "2018-02-03T07:00, 2018-02-07, MET_LATE",
        "2018-02-03, 2018-02-06T23:59:59, MET",
        "2018-02-03, 2018-02-06, MET",
        "2018-02-03, 2018-02-07T00:00:01, MET_LATE",
        "2018-02-03, 2018-02-07, MET_LATE",
    })
    void an_interview_is_held_in_time_or_late(String returned, String heldAt, State state) {
        Deadline deadline = only(cameBack(returned).record(held(heldAt)));

        assertThat(deadline.state(LONG_AFTER)).isEqualTo(state);
    }

    @Test
    void to_offer_it_and_to_agree_to_it_is_not_yet_to_hold_it() {
        Timeline timeline = cameBack("2018-02-03").record(offered("2018-02-03"), accepted("2018-02-04"));

        assertThat(only(timeline).state(LONG_AFTER)).isEqualTo(State.OVERDUE);
    }

    @Test
    void who_declined_is_owed_no_interview() {
        assertThat(deadlines(cameBack("2018-02-03").record(declined("2018-02-04"))))
                .isEmpty();
    }

    @Test
    void an_interview_that_was_declined_and_held_after_all_is_met() {
        Timeline timeline = cameBack("2018-02-03").record(declined("2018-02-04"), held("2018-02-05"));

        assertThat(only(timeline).state(LONG_AFTER)).isEqualTo(State.MET);
    }

    @Test
    void while_a_child_is_missing_nothing_is_due() {
        assertThat(deadlines(new Timeline().record(missing("2018-02-01")))).isEmpty();
    }

    @Test
    void every_return_has_an_interview_of_its_own_and_one_talk_may_be_about_two() {
        Timeline timeline = new Timeline()
                .record(missing("2018-02-01"), back("2018-02-02"), missing("2018-02-03"), back("2018-02-04"))
                .record(missing("2018-02-20"), back("2018-02-21"), held("2018-02-06", "e0", "e2"));

        assertThat(deadlines(timeline))
                .extracting(Deadline::entryId, Deadline::dueOn, d -> d.state(LONG_AFTER))
                .containsExactly(
                        tuple("e0", day("2018-02-05"), State.MET_LATE),
                        tuple("e2", day("2018-02-07"), State.MET),
                        tuple("e4", day("2018-02-24"), State.OVERDUE));
    }

    @Test
    void a_corrected_return_moves_the_limit_and_a_withdrawn_one_takes_it_away() {
        Timeline timeline = cameBack("2018-02-03").correct("e1", back("2018-02-02T07:00"));
        assertThat(only(timeline).due()).isEqualTo(Instant.parse("2018-02-05T07:00:00Z"));

        assertThat(deadlines(timeline.withdraw("e1", "keyed-in-error"))).isEmpty();
    }

    @Test
    void what_a_return_of_the_council_tells_of_is_counted_and_not_watched_but_what_people_say_of_it_is() {
        Timeline told = new Timeline()
                .recordFrom("ssda903:missing:1", row("M", "2018-02-01", "2018-02-02"))
                .recordFrom("ssda903:missing:2", row("M", "2018-03-01", null))
                .record(back("2018-03-03T07:00"))
                .recordFrom("school-census-exclusions:1", excluded("PERM", "2018-03-05", null));

        assertThat(told.missing().spells()).hasSize(2);
        assertThat(only(told).entryId()).isEqualTo("e1");
        assertThat(only(told).due()).isEqualTo(Instant.parse("2018-03-06T07:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "PERM, 2018-03-05, , 2018-03-12",
        "SUSP, 2018-03-05, 11, 2018-03-12",
        // from a Saturday, and over Easter
        "PERM, 2018-03-03, , 2018-03-12",
        "PERM, 2018-03-26, , 2018-04-04",
    })
    void education_is_due_by_the_sixth_day(String category, String from, Integer sessions, LocalDate sixth) {
        Deadline deadline = only(new Timeline().record(excluded(category, from, sessions)));

        assertThat(deadline.kind()).isEqualTo(Deadlines.DAY_SIX_PROVISION);
        assertThat(deadline.entryId()).isEqualTo("e0");
        assertThat(deadline.dueOn()).isEqualTo(sixth);
        assertThat(deadline.state(LONG_AFTER)).isEqualTo(State.OVERDUE);
    }

    @ParameterizedTest
    @CsvSource({"SUSP, 10", "SUSP, ", "LNCH, 1"})
    void after_a_short_exclusion_none_is_due(String category, Integer sessions) {
        assertThat(deadlines(new Timeline().record(excluded(category, "2018-03-05", sessions))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2018-03-06, MET", "2018-03-12, MET", "2018-03-13, MET_LATE"})
    void education_elsewhere_begins_in_time_or_late(LocalDate from, State state) {
        Timeline timeline = new Timeline()
                .record(excluded("PERM", "2018-03-05", null))
                .record(new DaySixProvisionArranged("e0", from, "Sample Pupil Referral Unit"));

        assertThat(only(timeline).state(LONG_AFTER)).isEqualTo(state);
    }

    @Test
    void who_is_back_at_school_by_the_sixth_day_needs_no_place_elsewhere() {
        assertThat(deadlines(takenBack("2018-03-12"))).isEmpty();
        assertThat(deadlines(takenBack("2018-03-13"))).hasSize(1);
    }

    @Test
    void nothing_is_due_after_death() {
        assertThat(deadlines(cameBack("2018-02-03").record(new ChildDied(day("2018-02-05")))))
                .isEmpty();
        assertThat(deadlines(cameBack("2018-02-03").record(new ChildDied(day("2018-02-06")))))
                .isEmpty();
        assertThat(deadlines(cameBack("2018-02-03").record(new ChildDied(day("2018-02-07")))))
                .hasSize(1);
    }

    private static Timeline cameBack(String at) {
        return new Timeline().record(missing("2018-02-01T22:00"), back(at));
    }

    private static Timeline takenBack(String day) {
        return new Timeline()
                .record(excluded("PERM", "2018-03-05", null), new ExclusionRescinded("e0", day(day), null));
    }

    private static ExclusionNotified excluded(String category, String day, Integer sessions) {
        return new ExclusionNotified(category, day(day), sessions, List.of("DB"), "Sample School", null);
    }

    private static List<Deadline> deadlines(Timeline timeline) {
        return Deadlines.of(timeline.entries);
    }

    private static Deadline only(Timeline timeline) {
        assertThat(deadlines(timeline)).hasSize(1);
        return deadlines(timeline).getFirst();
    }
}
