package org.daybook.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.history.Timeline.ended;
import static org.daybook.history.Timeline.started;
import static org.daybook.history.Timeline.status;

import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.PupilEvent.PupilLinked;
import org.junit.jupiter.api.Test;

class EntriesTest {

    private static final String SOURCE = "ssda903:start:2018-01-02";

    @Test
    void an_entry_keeps_the_id_of_the_event_that_first_recorded_it() {
        Entries entries = new Timeline()
                .record(started("2018-01-02"))
                .correct("e0", started("2018-01-03"))
                .correct("e0", started("2018-01-04"))
                .entries;

        assertThat(entries.live()).hasSize(1);
        assertThat(entries.find("e0").event()).isEqualTo(started("2018-01-04"));
        assertThat(entries.find("e0").sequence()).isZero();
        assertThat(entries.find("e1")).isNull();
    }

    @Test
    void a_withdrawn_entry_is_seen_and_counts_nowhere() {
        Entries entries = new Timeline().record(started("2018-01-02")).withdraw("e0", "duplicate").entries;

        assertThat(entries.live()).isEmpty();
        assertThat(entries.find("e0")).isNull();
        assertThat(entries.isWithdrawn("e0")).isTrue();
        assertThat(entries.isEmpty()).isFalse();
    }

    @Test
    void a_withdrawn_entry_cannot_come_back_by_a_correction() {
        Entries entries = new Timeline()
                .record(started("2018-01-02"))
                .withdraw("e0", "duplicate")
                .correct("e0", started("2018-01-03"))
                .entries;

        assertThat(entries.live()).isEmpty();
        assertThat(entries.isWithdrawn("e0")).isTrue();
    }

    @Test
    void what_is_recorded_again_after_a_withdrawal_is_a_new_entry() {
        Entries entries = new Timeline()
                .record(started("2018-01-02"))
                .withdraw("e0", "duplicate")
                .record(started("2018-01-02"))
                .entries;

        assertThat(entries.live()).extracting(Entry::entryId).containsExactly("e2");
    }

    @Test
    void withdrawing_what_is_not_there_changes_nothing() {
        Entries entries = new Timeline().record(started("2018-01-02")).withdraw("e7", "other").entries;

        assertThat(entries.live()).hasSize(1);
        assertThat(entries.isWithdrawn("e7")).isFalse();
    }

    @Test
    void an_event_names_the_entry_it_is_about() {
        Entries entries = new Entries();
        var first = org.daybook.events.Recorded.of(org.daybook.events.EventSamples.CHILD, started("2018-01-02"));
        var gone = org.daybook.events.Recorded.of(
                org.daybook.events.EventSamples.CHILD, new EntryWithdrawn("a", "other", null));

        assertThat(entries.add(first, "a", 0)).isEqualTo("a");
        assertThat(entries.add(gone, "b", 1)).isEqualTo("a");
    }

    @Test
    void a_persons_correction_leaves_standing_what_the_return_said() {
        Entries entries =
                new Timeline().recordFrom(SOURCE, started("2018-01-02")).correct("e0", started("2018-01-05")).entries;

        assertThat(entries.find("e0").event()).isEqualTo(started("2018-01-05"));
        assertThat(entries.find("e0").given()).isEqualTo(started("2018-01-02"));
        assertThat(entries.find("e0").source()).isEqualTo(SOURCE);
    }

    @Test
    void a_returns_own_correction_is_what_the_return_says_now() {
        Entries entries = new Timeline()
                .recordFrom(SOURCE, started("2018-01-02"))
                .correctFrom(SOURCE, "e0", started("2018-01-05"))
                .entries;

        assertThat(entries.find("e0").given()).isEqualTo(started("2018-01-05"));
    }

    @Test
    void what_people_recorded_was_given_by_no_return() {
        assertThat(new Timeline()
                        .record(started("2018-01-02"))
                        .entries
                        .find("e0")
                        .given())
                .isNull();
    }

    @Test
    void a_fact_that_people_withdrew_is_dismissed_as_long_as_the_return_says_just_that() {
        Entries entries =
                new Timeline().recordFrom(SOURCE, started("2018-01-02")).withdraw("e0", "keyed-in-error").entries;

        assertThat(entries.dismissed(SOURCE, started("2018-01-02"))).isTrue();
        assertThat(entries.dismissed(SOURCE, started("2018-01-03"))).isFalse();
        assertThat(entries.dismissed("ssda903:start:2019-01-02", started("2018-01-02")))
                .isFalse();
    }

    @Test
    void after_a_persons_correction_and_withdrawal_the_returns_own_words_are_dismissed() {
        Entries entries = new Timeline()
                .recordFrom(SOURCE, started("2018-01-02"))
                .correct("e0", started("2018-01-05"))
                .withdraw("e0", "keyed-in-error")
                .entries;

        assertThat(entries.dismissed(SOURCE, started("2018-01-02"))).isTrue();
        assertThat(entries.dismissed(SOURCE, started("2018-01-05"))).isFalse();
    }

    @Test
    void what_a_later_return_superseded_is_not_dismissed() {
        Entries entries = new Timeline()
                .recordFrom(SOURCE, started("2018-01-02"))
                .withdraw("e0", EntryWithdrawn.SUPERSEDED_BY_RETURN)
                .entries;

        assertThat(entries.dismissed(SOURCE, started("2018-01-02"))).isFalse();
    }

    @Test
    void what_was_said_once_has_been_said_whatever_becomes_of_it() {
        Entries withdrawn =
                new Timeline().recordFrom(SOURCE, started("2018-01-02")).withdraw("e0", "keyed-in-error").entries;
        Entries superseded = new Timeline()
                .recordFrom(SOURCE, started("2018-01-02"))
                .withdraw("e0", EntryWithdrawn.SUPERSEDED_BY_RETURN)
                .entries;

        assertThat(withdrawn.everSaid(SOURCE)).isTrue();
        assertThat(superseded.everSaid(SOURCE)).isTrue();
        assertThat(withdrawn.everSaid("ssda903:start:2019-01-02")).isFalse();
    }

    @Test
    void what_people_recorded_and_corrected_nobody_else_has_said() {
        Entries entries = new Timeline().record(started("2018-01-02")).correct("e0", started("2018-01-05")).entries;

        assertThat(entries.everSaid(SOURCE)).isFalse();
    }

    @Test
    void a_copy_knows_what_was_said_before_and_not_what_is_said_after() {
        Timeline timeline = new Timeline().recordFrom(SOURCE, started("2018-01-02"));
        Entries copy = timeline.entries.copy();

        timeline.recordFrom("ssda903:end:2018-01-02", ended("2018-02-01"));

        assertThat(copy.everSaid(SOURCE)).isTrue();
        assertThat(copy.everSaid("ssda903:end:2018-01-02")).isFalse();
        assertThat(timeline.entries.everSaid("ssda903:end:2018-01-02")).isTrue();
    }

    @Test
    void a_pupil_is_the_child_it_is_linked_to_until_the_link_is_taken_back() {
        String child = "child:22222222-3333-4444-5555-666666666666";
        Timeline timeline = new Timeline();
        assertThat(timeline.entries.linkedTo()).isNull();

        timeline.record(new PupilLinked(child, null));
        assertThat(timeline.entries.linkedTo()).isEqualTo(child);

        timeline.withdraw("e0", "wrong-child");
        assertThat(timeline.entries.linkedTo()).isNull();
    }

    @Test
    void what_entries_add_up_to_is_worked_out_once_until_another_such_fact_comes() {
        Timeline timeline = new Timeline().record(started("2018-01-02"));

        assertThat(number(timeline.entries, 1)).isEqualTo(1);
        assertThat(number(timeline.entries, 2)).isEqualTo(1);
        assertThat(number(timeline.entries.copy(), 3)).isEqualTo(1);

        timeline.record(new PupilLinked("child:22222222-3333-4444-5555-666666666666", null));
        assertThat(number(timeline.entries, 4)).as("a link is no care").isEqualTo(1);
        timeline.withdraw("e1", "wrong-child");
        assertThat(number(timeline.entries, 5)).as("nor is its withdrawal").isEqualTo(1);

        timeline.record(ended("2018-02-01"));
        assertThat(number(timeline.entries, 6)).isEqualTo(6);
        timeline.withdraw("e3", "other");
        assertThat(number(timeline.entries, 7))
                .as("the end of care was withdrawn")
                .isEqualTo(7);
    }

    private static int number(Entries entries, int next) {
        return entries.history(Integer.class, CareHistory::makesPeriods, all -> next);
    }

    @Test
    void a_copy_goes_its_own_way() {
        Timeline timeline = new Timeline().recordFrom(SOURCE, started("2018-01-02"));
        Entries copy = timeline.entries.copy();

        timeline.record(ended("2018-02-01")).withdraw("e0", "other");

        assertThat(copy.live()).extracting(Entry::entryId).containsExactly("e0");
        assertThat(copy.isWithdrawn("e0")).isFalse();
        assertThat(copy.dismissed(SOURCE, started("2018-01-02"))).isFalse();
    }

    @Test
    void entries_are_found_by_kind_in_the_order_of_recording() {
        Entries entries = new Timeline()
                .record(ended("2018-05-01"), started("2018-01-02"), status("2018-02-01", "C2"), started("2017-01-02"))
                .entries;

        assertThat(entries.of(CareStarted.class)).extracting(Entry::entryId).containsExactly("e1", "e3");
        assertThat(entries.events(CareEnded.class)).containsExactly(ended("2018-05-01"));
        assertThat(new Entries().isEmpty()).isTrue();
    }
}
