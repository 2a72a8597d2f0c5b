package org.daybook.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.daybook.history.MissingFacts.at;
import static org.daybook.history.MissingFacts.back;
import static org.daybook.history.MissingFacts.missing;
import static org.daybook.history.MissingFacts.missingFromHome;
import static org.daybook.history.MissingFacts.row;
import static org.daybook.history.Timeline.day;

import org.daybook.history.MissingHistory.Spell;
import org.daybook.history.MissingHistory.Stray;
import org.daybook.history.MissingHistory.Why;
import org.junit.jupiter.api.Test;

/** The spells; {@link MissingTimesTest} has those with a time missing, {@link ReturnInterviewsTest} what follows them. */
class MissingHistoryTest {

    @Test
    void a_spell_lasts_from_going_missing_until_before_the_return() {
        MissingHistory history = new Timeline()
                .record(missing("2018-02-01T22:00"), back("2018-02-03T07:00"))
                .missing();

        assertThat(history.openOn(day("2018-01-31"))).isNull();
        assertThat(history.openOn(day("2018-02-01"))).isEqualTo(history.spells().getFirst());
        assertThat(history.openOn(day("2018-02-02"))).isNotNull();
        assertThat(history.openOn(day("2018-02-03"))).isNull();
        assertThat(history.strays()).isEmpty();
    }

    @Test
    void who_has_not_come_back_is_missing_still() {
        MissingHistory history = new Timeline().record(missing("2018-02-01")).missing();

        assertThat(history.openOn(day("2026-11-23"))).isNotNull();
        assertThat(history.spells()).extracting(Spell::returned).containsOnlyNulls();
    }

    @Test
    void the_order_of_arrival_does_not_matter() {
        assertThat(Arrivals.of(
                        missing("2018-02-01T08:00"),
                        back("2018-02-01T10:00"),
                        missing("2018-02-01T14:00"),
                        back("2018-02-03"),
                        missing("2018-02-03"),
                        back("2018-02-04T07:00")))
                .hasSize(720)
                .allSatisfy(timeline -> {
                    assertThat(timeline.missing().spells())
                            .extracting(Spell::from, Spell::returned)
                            .containsExactly(
                                    tuple(at("2018-02-01T08:00"), at("2018-02-01T10:00")),
                                    tuple(at("2018-02-01T14:00"), at("2018-02-03")),
                                    tuple(at("2018-02-03"), at("2018-02-04T07:00")));
                    assertThat(timeline.missing().strays()).isEmpty();
                });
    }

    @Test
    void a_child_may_go_and_come_back_on_one_day() {
        MissingHistory history =
                new Timeline().record(back("2018-02-01"), missing("2018-02-01")).missing();

        assertThat(history.spells())
                .extracting(Spell::from, Spell::returned)
                .containsExactly(tuple(at("2018-02-01"), at("2018-02-01")));
        assertThat(history.openOn(day("2018-02-01"))).isNull();
        assertThat(history.strays()).isEmpty();
    }

    @Test
    void a_return_that_nobody_noted_the_time_of_ends_a_spell_of_that_day() {
        MissingHistory history = new Timeline()
                .record(missing("2018-02-01T22:00"), back("2018-02-01"))
                .missing();

        assertThat(history.spells()).extracting(Spell::returned).containsExactly(at("2018-02-01"));
        assertThat(history.strays()).isEmpty();
    }

    @Test
    void a_return_at_an_earlier_time_ends_nothing() {
        MissingHistory history = new Timeline()
                .record(missing("2018-02-01T22:00"), back("2018-02-01T21:59"))
                .missing();

        assertThat(history.spells()).extracting(Spell::returned).containsOnlyNulls();
        assertThat(history.strays())
                .extracting(s -> s.entry().entryId(), Stray::why, Stray::against)
                .containsExactly(tuple("e1", Why.NOT_MISSING, null));
    }

    @Test
    void a_second_return_ends_nothing() {
        MissingHistory history = new Timeline()
                .record(missing("2018-02-01"), back("2018-02-03"), back("2018-02-04"))
                .missing();

        assertThat(history.spells()).extracting(Spell::returned).containsExactly(at("2018-02-03"));
        assertThat(history.strays())
                .extracting(s -> s.entry().entryId(), Stray::why)
                .containsExactly(tuple("e2", Why.NOT_MISSING));
    }

    @Test
    void who_is_missing_does_not_go_missing_again_from_wherever() {
        MissingHistory history = new Timeline()
                .record(missing("2018-02-01"), missingFromHome("2018-02-02"), back("2018-02-03"))
                .missing();

        assertThat(history.spells()).hasSize(1);
        assertThat(history.strays())
                .extracting(
                        s -> s.entry().entryId(), Stray::why, s -> s.against().entryId())
                .containsExactly(tuple("e1", Why.ALREADY_MISSING, "e0"));
    }

    @Test
    void what_a_return_tells_is_a_spell_from_care() {
        Spell spell = new Timeline()
                .recordFrom("missing:1", row("A", "2018-02-01", "2018-02-03"))
                .missing()
                .spells()
                .getFirst();

        assertThat(spell.fromCare()).isTrue();
        assertThat(spell.kind()).isEqualTo("A");
        assertThat(spell.from()).isEqualTo(at("2018-02-01"));
        assertThat(spell.returned()).isEqualTo(at("2018-02-03"));
    }

    @Test
    void whoever_tells_of_them_two_spells_do_not_overlap() {
        MissingHistory history = new Timeline()
                .record(missing("2018-02-01"), back("2018-02-05T12:00"))
                .recordFrom("missing:1", row("M", "2018-02-04", "2018-02-06"))
                .recordFrom("missing:2", row("M", "2018-02-05", "2018-02-06"))
                .missing();

        assertThat(history.spells()).extracting(s -> s.entry().entryId()).containsExactly("e0", "e3");
        assertThat(history.strays())
                .extracting(
                        s -> s.entry().entryId(), Stray::why, s -> s.against().entryId())
                .containsExactly(tuple("e2", Why.ALREADY_MISSING, "e0"));
    }

    @Test
    void an_earlier_spell_that_has_not_ended_leaves_no_room_for_later_ones() {
        MissingHistory history = new Timeline()
                .record(missing("2018-02-10"), back("2018-02-12"))
                .recordFrom("missing:1", row("M", "2018-02-01", null))
                .missing();

        assertThat(history.spells()).extracting(s -> s.entry().entryId()).containsExactly("e2");
        assertThat(history.strays())
                .extracting(
                        s -> s.entry().entryId(), Stray::why, s -> s.against().entryId())
                .containsExactly(tuple("e0", Why.ALREADY_MISSING, "e2"));
    }

    @Test
    void a_return_that_says_back_before_missing_tells_of_no_spell() {
        MissingHistory history = new Timeline()
                .recordFrom("missing:1", row("M", "2018-02-10", "2018-02-09"))
                .missing();

        assertThat(history.spells()).isEmpty();
        assertThat(history.strays())
                .extracting(s -> s.entry().entryId(), Stray::why, Stray::against)
                .containsExactly(tuple("e0", Why.RETURNED_BEFORE, null));
    }

    @Test
    void from_home_every_child_is_simply_missing() {
        Spell spell = new Timeline()
                .record(missingFromHome("2018-02-01"))
                .missing()
                .spells()
                .getFirst();

        assertThat(spell.fromCare()).isFalse();
        assertThat(spell.kind()).isEqualTo("M");
    }

    @Test
    void a_corrected_day_moves_a_spell_and_a_withdrawn_return_opens_it_again() {
        MissingHistory history = new Timeline()
                .record(missing("2018-02-01"), back("2018-02-03"))
                .correct("e0", missing("2018-02-02T23:00"))
                .withdraw("e1", "keyed-in-error")
                .missing();

        assertThat(history.spells())
                .extracting(Spell::from, Spell::returned)
                .containsExactly(tuple(at("2018-02-02T23:00"), null));
    }

    @Test
    void a_return_brings_no_news_of_a_spell_that_people_recorded() {
        MissingHistory history = new Timeline()
                .record(missing("2018-02-01T22:00"), back("2018-02-03T07:00"), missing("2018-03-01"))
                .missing();

        assertThat(history.says(row("M", "2018-02-01", "2018-02-03"))).isTrue();
        assertThat(history.says(row("M", "2018-03-01", null))).isTrue();
        assertThat(history.says(row("A", "2018-02-01", "2018-02-03"))).isFalse();
        assertThat(history.says(row("M", "2018-02-01", "2018-02-04"))).isFalse();
        assertThat(history.says(row("M", "2018-02-01", null))).isFalse();
        assertThat(history.says(row("M", "2018-02-02", "2018-02-03"))).isFalse();
    }

    @Test
    void of_home_and_of_other_returns_that_is_not_so() {
        MissingHistory history = new Timeline()
                .record(missingFromHome("2018-02-01"), back("2018-02-03"))
                .recordFrom("missing:1", row("M", "2018-03-01", "2018-03-02"))
                .missing();

        assertThat(history.says(row("M", "2018-02-01", "2018-02-03"))).isFalse();
        assertThat(history.says(row("M", "2018-03-01", "2018-03-02"))).isFalse();
    }
}
