package org.daybook.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.history.Timeline.day;

import java.time.LocalDate;
import java.util.List;
import org.daybook.events.ChildEvent;
import org.daybook.events.ExclusionEvent.DaySixProvisionArranged;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.daybook.events.ExclusionEvent.ExclusionRescinded;
import org.daybook.events.ExclusionEvent.GovernorsDecided;
import org.daybook.events.ExclusionEvent.ReviewPanelDecided;
import org.daybook.history.ExclusionHistory.Exclusion;
import org.junit.jupiter.api.Test;

class ExclusionHistoryTest {

    @Test
    void exclusions_stand_in_the_order_of_their_days_whatever_arrived_first() {
        ExclusionHistory history = new Timeline()
                .record(excluded("SUSP", "2018-03-05"), excluded("LNCH", "2018-02-05"), excluded("PERM", "2018-03-05"))
                .record(excluded("SUSP", "2018-01-15"))
                .exclusions();

        assertThat(ids(history.exclusions())).containsExactly("e3", "e1", "e0", "e2");
        assertThat(history.strays()).isEmpty();
    }

    @Test
    void suspensions_lunchtimes_and_permanent_exclusions_are_told_apart() {
        ExclusionHistory history = new Timeline()
                .record(excluded("SUSP", "2018-01-15"), excluded("LNCH", "2018-02-05"), excluded("PERM", "2018-03-05"))
                .record(excluded("SUSP", "2018-01-22"))
                .exclusions();

        assertThat(ids(history.of(ExclusionHistory.SUSPENSION).toList())).containsExactly("e0", "e3");
        assertThat(ids(history.of(ExclusionHistory.LUNCHTIME).toList())).containsExactly("e1");
        assertThat(ids(history.of(ExclusionHistory.PERMANENT).toList())).containsExactly("e2");
    }

    @Test
    void what_is_said_later_belongs_to_the_exclusion_it_names() {
        ExclusionHistory history = new Timeline()
                .record(excluded("SUSP", "2018-01-15"), excluded("PERM", "2018-03-05"))
                .record(upheld("e1", "2018-03-19"), elsewhere("e1", "2018-03-12"), rescinded("e0", "2018-01-16"))
                .exclusions();

        assertThat(later(history.exclusions().get(0))).containsExactly("e4");
        assertThat(later(history.exclusions().get(1))).containsExactly("e2", "e3");
        assertThat(history.strays()).isEmpty();
    }

    @Test
    void a_decision_may_arrive_before_the_exclusion() {
        ExclusionHistory history = new Timeline()
                .record(reinstated("e1", "2018-03-19", "2018-03-26"), excluded("PERM", "2018-03-05"))
                .exclusions();

        assertThat(history.strays()).isEmpty();
        assertThat(history.exclusions().getFirst().overturnedOn()).isEqualTo(day("2018-03-26"));
    }

    @Test
    void a_decision_about_what_is_no_exclusion_is_a_stray() {
        ExclusionHistory history = new Timeline()
                .record(excluded("PERM", "2018-03-05"), upheld("e9", "2018-03-19"), upheld("e1", "2018-03-20"))
                .record(Timeline.started("2018-03-01"), elsewhere("e3", "2018-03-12"))
                .exclusions();

        assertThat(later(history.exclusions().getFirst())).isEmpty();
        assertThat(history.strays()).extracting(Entry::entryId).containsExactly("e1", "e2", "e4");
    }

    @Test
    void an_exclusion_stands_until_something_overturns_it() {
        assertThat(overturned()).isNull();
        assertThat(overturned(upheld("e0", "2018-03-19"))).isNull();
        assertThat(overturned(elsewhere("e0", "2018-03-12"))).isNull();
    }

    @Test
    void a_pupil_is_reinstated_from_the_day_the_governors_say() {
        assertThat(overturned(reinstated("e0", "2018-03-19", "2018-04-16"))).isEqualTo(day("2018-04-16"));
    }

    @Test
    void where_they_say_none_it_is_the_day_of_the_decision() {
        assertThat(overturned(reinstated("e0", "2018-03-19", null))).isEqualTo(day("2018-03-19"));
    }

    @Test
    void a_review_panel_cannot_reinstate_but_the_governors_can_after_it() {
        ReviewPanelDecided quashed = new ReviewPanelDecided("e0", day("2018-04-30"), "quashed");

        assertThat(overturned(upheld("e0", "2018-03-19"), quashed)).isNull();
        assertThat(overturned(upheld("e0", "2018-03-19"), quashed, reinstated("e0", "2018-05-14", "2018-05-21")))
                .isEqualTo(day("2018-05-21"));
    }

    @Test
    void a_head_teacher_takes_an_exclusion_back_from_that_day() {
        assertThat(overturned(rescinded("e0", "2018-03-07"))).isEqualTo(day("2018-03-07"));
    }

    @Test
    void what_overturns_it_first_counts_whatever_arrived_first() {
        assertThat(overturned(reinstated("e0", "2018-03-19", "2018-03-26"), rescinded("e0", "2018-03-07")))
                .isEqualTo(day("2018-03-07"));
        assertThat(overturned(rescinded("e0", "2018-03-07"), reinstated("e0", "2018-03-19", "2018-03-26")))
                .isEqualTo(day("2018-03-07"));
    }

    @Test
    void an_exclusion_that_is_not_taken_back_after_all_stands() {
        ExclusionHistory history = new Timeline()
                .record(excluded("PERM", "2018-03-05"), rescinded("e0", "2018-03-07"))
                .withdraw("e1", "keyed-in-error")
                .exclusions();

        assertThat(history.exclusions().getFirst().overturnedOn()).isNull();
    }

    @Test
    void a_corrected_decision_counts_as_it_says_now() {
        ExclusionHistory history = new Timeline()
                .record(excluded("PERM", "2018-03-05"), upheld("e0", "2018-03-19"))
                .correct("e1", reinstated("e0", "2018-03-20", null))
                .exclusions();

        assertThat(history.exclusions().getFirst().overturnedOn()).isEqualTo(day("2018-03-20"));
    }

    @Test
    void a_corrected_exclusion_keeps_what_was_said_of_it() {
        ExclusionHistory history = new Timeline()
                .record(excluded("SUSP", "2018-03-05"), rescinded("e0", "2018-03-07"))
                .correct("e0", excluded("PERM", "2018-03-06"))
                .exclusions();

        Exclusion exclusion = history.exclusions().getFirst();
        assertThat(exclusion.from()).isEqualTo(day("2018-03-06"));
        assertThat(exclusion.is(ExclusionHistory.PERMANENT)).isTrue();
        assertThat(exclusion.notice()).isEqualTo(excluded("PERM", "2018-03-06"));
        assertThat(later(exclusion)).containsExactly("e1");
    }

    @Test
    void without_the_exclusion_what_was_said_of_it_is_stray() {
        ExclusionHistory history = new Timeline()
                .record(excluded("SUSP", "2018-03-05"), rescinded("e0", "2018-03-07"))
                .withdraw("e0", "wrong-child")
                .exclusions();

        assertThat(history.exclusions()).isEmpty();
        assertThat(history.strays()).extracting(Entry::entryId).containsExactly("e1");
    }

    @Test
    void a_pupil_is_taught_elsewhere_from_the_first_day_that_was_arranged() {
        ExclusionHistory history = new Timeline()
                .record(excluded("PERM", "2018-03-05"), elsewhere("e0", "2018-03-19"), elsewhere("e0", "2018-03-12"))
                .record(excluded("PERM", "2018-06-04"))
                .exclusions();

        assertThat(history.exclusions().get(0).provisionFrom()).isEqualTo(day("2018-03-12"));
        assertThat(history.exclusions().get(1).provisionFrom()).isNull();
    }

    private static LocalDate overturned(ChildEvent... later) {
        return new Timeline()
                .record(excluded("PERM", "2018-03-05"))
                .record(later)
                .exclusions()
                .exclusions()
                .getFirst()
                .overturnedOn();
    }

    private static List<String> ids(List<Exclusion> exclusions) {
        return exclusions.stream().map(e -> e.entry().entryId()).toList();
    }

    private static List<String> later(Exclusion exclusion) {
        return exclusion.later().stream().map(Entry::entryId).toList();
    }

    private static ExclusionNotified excluded(String category, String day) {
        return new ExclusionNotified(category, day(day), null, List.of("DB"), "Sample School", null);
    }

    private static GovernorsDecided upheld(String entryId, String day) {
        return new GovernorsDecided(entryId, day(day), "upheld", null);
    }

    private static GovernorsDecided reinstated(String entryId, String day, String from) {
        return new GovernorsDecided(entryId, day(day), "reinstated", from == null ? null : day(from));
    }

    private static DaySixProvisionArranged elsewhere(String entryId, String day) {
        return new DaySixProvisionArranged(entryId, day(day), "Sample Pupil Referral Unit");
    }

    private static ExclusionRescinded rescinded(String entryId, String day) {
        return new ExclusionRescinded(entryId, day(day), null);
    }
}
