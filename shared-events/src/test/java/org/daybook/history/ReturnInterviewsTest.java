package org.daybook.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.daybook.history.MissingFacts.accepted;
import static org.daybook.history.MissingFacts.at;
import static org.daybook.history.MissingFacts.back;
import static org.daybook.history.MissingFacts.declined;
import static org.daybook.history.MissingFacts.held;
import static org.daybook.history.MissingFacts.missing;
import static org.daybook.history.MissingFacts.missingFromHome;
import static org.daybook.history.MissingFacts.offered;
import static org.daybook.history.MissingFacts.row;

import java.util.List;
import org.daybook.events.MissingEvent.ReturnInterviewDeclined;
import org.daybook.events.MissingEvent.ReturnInterviewHeld;
import org.daybook.events.MissingEvent.ReturnInterviewOffered;
import org.daybook.events.MissingEvent.SafeAndWellChecked;
import org.daybook.history.MissingHistory.Spell;
import org.daybook.history.MissingHistory.Stray;
import org.daybook.history.MissingHistory.Why;
import org.junit.jupiter.api.Test;

/** What followed the return from a missing spell. */
class ReturnInterviewsTest {

    @Test
    void an_interview_is_about_the_last_spell_that_had_ended() {
        Timeline timeline = new Timeline()
                .record(missing("2018-02-01"), back("2018-02-02"))
                .record(missingFromHome("2018-02-05"), back("2018-02-06"))
                .record(missing("2018-02-20"))
                .record(held("2018-02-21"));

        assertThat(followUps(timeline)).containsExactly(List.of(), List.of("e5"), List.of());
        assertThat(timeline.missing().strays()).isEmpty();
    }

    @Test
    void the_order_of_arrival_does_not_matter() {
        assertThat(Arrivals.of(
                        missing("2018-02-01T22:00"),
                        back("2018-02-02T07:00"),
                        offered("2018-02-02T09:00"),
                        missing("2018-02-05"),
                        back("2018-02-06"),
                        held("2018-02-07")))
                .hasSize(720)
                .allSatisfy(timeline -> {
                    assertThat(timeline.missing().spells())
                            .extracting(spell ->
                                    spell.followUps().stream().map(Entry::event).toList())
                            .containsExactly(List.of(offered("2018-02-02T09:00")), List.of(held("2018-02-07")));
                    assertThat(timeline.missing().strays()).isEmpty();
                });
    }

    @Test
    void an_interview_may_be_about_several_spells_that_it_names() {
        Timeline timeline = twoSpells().record(held("2018-02-10", "e0", "e2"));

        assertThat(followUps(timeline)).containsExactly(List.of("e4"), List.of("e4"));
    }

    @Test
    void an_interview_may_be_about_an_earlier_spell_that_it_names() {
        Timeline timeline = twoSpells().record(offered("2018-02-10", "e0"), declined("2018-02-11", "e0"));

        assertThat(followUps(timeline)).containsExactly(List.of("e4", "e5"), List.of());
    }

    @Test
    void a_spell_that_a_return_tells_of_can_be_named() {
        Timeline timeline = new Timeline()
                .recordFrom("missing:1", row("M", "2018-02-01", "2018-02-02"))
                .record(held("2018-02-03", "e0"));

        assertThat(followUps(timeline)).containsExactly(List.of("e1"));
    }

    @Test
    void a_spell_that_is_named_twice_is_one() {
        Timeline timeline = twoSpells().record(held("2018-02-10", "e0", "e0"));

        assertThat(followUps(timeline)).containsExactly(List.of("e4"), List.of());
        assertThat(timeline.missing().strays()).isEmpty();
    }

    @Test
    void a_list_that_names_nothing_is_as_good_as_none() {
        Timeline timeline =
                twoSpells().record(new ReturnInterviewHeld(at("2018-02-10"), List.of(), null, null, null, null, null));

        assertThat(followUps(timeline)).containsExactly(List.of(), List.of("e4"));
    }

    @Test
    void what_followed_stands_in_the_order_in_which_it_happened() {
        Timeline timeline = new Timeline()
                .record(missing("2018-02-01"), back("2018-02-02"))
                .record(offered("2018-02-05"), declined("2018-02-04"), offered("2018-02-03"));
        Spell spell = timeline.missing().spells().getFirst();

        assertThat(followUps(timeline)).containsExactly(List.of("e4", "e3", "e2"));
        assertThat(spell.first(ReturnInterviewOffered.class).entryId()).isEqualTo("e4");
        assertThat(spell.first(ReturnInterviewDeclined.class).entryId()).isEqualTo("e3");
        assertThat(spell.first(ReturnInterviewHeld.class)).isNull();
    }

    @Test
    void before_the_return_there_is_nothing_to_talk_about() {
        Timeline timeline = new Timeline()
                .record(missing("2018-02-01T22:00"), back("2018-02-02T07:00"))
                .record(offered("2018-02-02T06:59"), accepted("2018-02-01"), declined("2018-01-31"))
                .record(held("2018-02-02T07:00"), held("2018-02-02"));

        assertThat(followUps(timeline)).containsExactly(List.of("e6", "e5"));
        assertThat(timeline.missing().strays())
                .extracting(s -> s.entry().entryId(), Stray::why, Stray::against)
                .containsExactlyInAnyOrder(
                        tuple("e2", Why.NOTHING_TO_TALK_ABOUT, null),
                        tuple("e3", Why.NOTHING_TO_TALK_ABOUT, null),
                        tuple("e4", Why.NOTHING_TO_TALK_ABOUT, null));
    }

    @Test
    void an_interview_about_a_spell_that_is_not_there_or_goes_on_is_about_none() {
        Timeline timeline = twoSpells()
                .record(missing("2018-02-09"))
                .record(held("2018-02-10", "e0", "e4"), held("2018-02-10", "e0", "e9"), held("2018-02-10", "e1"));

        assertThat(followUps(timeline)).containsExactly(List.of(), List.of(), List.of());
        assertThat(timeline.missing().strays())
                .extracting(s -> s.entry().entryId())
                .containsExactly("e5", "e6", "e7");
    }

    @Test
    void a_spell_recorded_late_takes_the_interview_that_named_none() {
        Timeline timeline = new Timeline()
                .record(missing("2018-02-01"), back("2018-02-02"), held("2018-02-10"))
                .record(missing("2018-02-05"), back("2018-02-06"));

        assertThat(followUps(timeline)).containsExactly(List.of(), List.of("e2"));
    }

    @Test
    void a_return_that_is_corrected_to_a_later_day_leaves_the_interview_nothing() {
        Timeline timeline = new Timeline()
                .record(missing("2018-02-01"), back("2018-02-02"), held("2018-02-03"))
                .correct("e1", back("2018-02-04"));

        assertThat(followUps(timeline)).containsExactly(List.of());
        assertThat(strays(timeline)).containsExactly("e2");
    }

    @Test
    void so_does_a_return_that_is_withdrawn() {
        Timeline timeline = new Timeline()
                .record(missing("2018-02-01"), back("2018-02-02"), held("2018-02-03"))
                .withdraw("e1", "keyed-in-error");

        assertThat(timeline.missing().spells()).extracting(Spell::returned).containsOnlyNulls();
        assertThat(strays(timeline)).containsExactly("e2");
    }

    @Test
    void without_the_report_neither_return_nor_interview_stand() {
        Timeline timeline = new Timeline()
                .record(missing("2018-02-01"), back("2018-02-02"), held("2018-02-03", "e0"))
                .withdraw("e0", "wrong-child");

        assertThat(timeline.missing().spells()).isEmpty();
        assertThat(timeline.missing().strays())
                .extracting(s -> s.entry().entryId(), Stray::why)
                .containsExactly(tuple("e1", Why.NOT_MISSING), tuple("e2", Why.NOTHING_TO_TALK_ABOUT));
    }

    @Test
    void a_corrected_interview_is_about_what_it_says_now() {
        Timeline timeline = twoSpells().record(held("2018-02-10")).correct("e4", held("2018-02-10", "e0"));

        assertThat(followUps(timeline)).containsExactly(List.of("e4"), List.of());
    }

    @Test
    void a_check_by_the_police_is_no_interview() {
        Timeline timeline = twoSpells()
                .record(new SafeAndWellChecked(at("2018-02-06"), null), new SafeAndWellChecked(at("2017-12-01"), null));

        assertThat(followUps(timeline)).containsExactly(List.of(), List.of());
        assertThat(timeline.missing().strays()).isEmpty();
    }

    private static Timeline twoSpells() {
        return new Timeline()
                .record(missing("2018-02-01"), back("2018-02-02"), missing("2018-02-05"), back("2018-02-06"));
    }

    private static List<List<String>> followUps(Timeline timeline) {
        return timeline.missing().spells().stream()
                .map(spell -> spell.followUps().stream().map(Entry::entryId).toList())
                .toList();
    }

    private static List<String> strays(Timeline timeline) {
        return timeline.missing().strays().stream()
                .map(stray -> stray.entry().entryId())
                .toList();
    }
}
