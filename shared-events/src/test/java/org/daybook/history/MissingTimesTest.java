package org.daybook.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.daybook.history.MissingFacts.at;
import static org.daybook.history.MissingFacts.back;
import static org.daybook.history.MissingFacts.missing;
import static org.daybook.history.MissingFacts.row;

import org.daybook.events.MissingEvent.MissingNotified;
import org.daybook.events.Personal;
import org.daybook.history.MissingHistory.Spell;
import org.daybook.history.MissingHistory.Stray;
import org.daybook.history.MissingHistory.Why;
import org.junit.jupiter.api.Test;

/** Days of which some times are known and others not, and spells that returns and people both tell of. */
class MissingTimesTest {

    @Test
    void a_return_without_a_time_may_have_been_the_last_of_its_day() {
        assertThat(Arrivals.of(
                        missing("2018-02-01T08:00"),
                        back("2018-02-01T10:00"),
                        missing("2018-02-01T14:00"),
                        back("2018-02-01")))
                .hasSize(24)
                .allSatisfy(timeline -> {
                    assertThat(timeline.missing().spells())
                            .extracting(Spell::from, Spell::returned)
                            .containsExactly(
                                    tuple(at("2018-02-01T08:00"), at("2018-02-01T10:00")),
                                    tuple(at("2018-02-01T14:00"), at("2018-02-01")));
                    assertThat(timeline.missing().strays()).isEmpty();
                });
    }

    @Test
    void a_return_without_a_time_may_have_been_the_first_of_its_day() {
        assertThat(Arrivals.of(
                        missing("2018-01-31T22:00"),
                        back("2018-02-01"),
                        missing("2018-02-01T14:00"),
                        back("2018-02-01T16:00")))
                .hasSize(24)
                .allSatisfy(timeline -> {
                    assertThat(timeline.missing().spells())
                            .extracting(Spell::from, Spell::returned)
                            .containsExactly(
                                    tuple(at("2018-01-31T22:00"), at("2018-02-01")),
                                    tuple(at("2018-02-01T14:00"), at("2018-02-01T16:00")));
                    assertThat(timeline.missing().strays()).isEmpty();
                });
    }

    @Test
    void a_spell_without_a_time_may_have_begun_after_another_of_its_day() {
        assertThat(Arrivals.of(
                        missing("2018-02-01T08:00"),
                        back("2018-02-01T10:00"),
                        missing("2018-02-01"),
                        back("2018-02-01T20:00")))
                .hasSize(24)
                .allSatisfy(timeline -> {
                    assertThat(timeline.missing().spells())
                            .extracting(Spell::from, Spell::returned)
                            .containsExactlyInAnyOrder(
                                    tuple(at("2018-02-01T08:00"), at("2018-02-01T10:00")),
                                    tuple(at("2018-02-01"), at("2018-02-01T20:00")));
                    assertThat(timeline.missing().strays()).isEmpty();
                });
    }

    @Test
    void a_spell_without_a_time_may_have_begun_before_another_of_its_day() {
        MissingHistory history = new Timeline()
                .record(missing("2018-02-01"), back("2018-02-01T10:00"))
                .record(missing("2018-02-01T14:00"), back("2018-02-01T20:00"))
                .missing();

        assertThat(history.spells())
                .extracting(Spell::from, Spell::returned)
                .containsExactly(
                        tuple(at("2018-02-01"), at("2018-02-01T10:00")),
                        tuple(at("2018-02-01T14:00"), at("2018-02-01T20:00")));
        assertThat(history.strays()).isEmpty();
    }

    @Test
    void of_two_returns_without_a_time_one_is_left_over() {
        MissingHistory history = new Timeline()
                .record(missing("2018-02-01T08:00"), back("2018-02-01"), back("2018-02-01"))
                .missing();

        assertThat(history.spells()).extracting(Spell::returned).containsExactly(at("2018-02-01"));
        assertThat(history.strays())
                .extracting(s -> s.entry().entryId(), Stray::why)
                .containsExactly(tuple("e2", Why.NOT_MISSING));
    }

    @Test
    void a_spell_that_a_return_left_open_is_ended_by_people() {
        assertThat(Arrivals.of(row("A", "2018-02-01", null), back("2018-02-03T07:00")))
                .hasSize(2)
                .allSatisfy(timeline -> {
                    assertThat(timeline.missing().spells())
                            .extracting(Spell::from, Spell::returned, Spell::kind, Spell::fromCare)
                            .containsExactly(tuple(at("2018-02-01"), at("2018-02-03T07:00"), "A", true));
                    assertThat(timeline.missing().strays()).isEmpty();
                });
    }

    @Test
    void what_people_noted_of_the_day_of_a_return_gives_it_its_time() {
        assertThat(Arrivals.of(row("M", "2018-02-01", "2018-02-03"), back("2018-02-03T07:00")))
                .hasSize(2)
                .allSatisfy(timeline -> {
                    assertThat(timeline.missing().spells())
                            .extracting(Spell::from, Spell::returned)
                            .containsExactly(tuple(at("2018-02-01"), at("2018-02-03T07:00")));
                    assertThat(timeline.missing().strays()).isEmpty();
                });
    }

    @Test
    void a_spell_that_people_ended_and_the_next_return_ends_on_that_day_is_one() {
        MissingHistory history = new Timeline()
                .recordFrom("missing:1", row("M", "2018-02-01", null))
                .record(back("2018-02-03T07:00"))
                .correctFrom("missing:1", "e0", row("M", "2018-02-01", "2018-02-03"))
                .missing();

        assertThat(history.spells())
                .extracting(s -> s.entry().entryId(), Spell::returned)
                .containsExactly(tuple("e0", at("2018-02-03T07:00")));
        assertThat(history.strays()).isEmpty();
    }

    @Test
    void a_return_on_another_day_than_the_row_says_ends_nothing() {
        MissingHistory history = new Timeline()
                .recordFrom("missing:1", row("M", "2018-02-01", "2018-02-03"))
                .record(back("2018-02-04T07:00"))
                .missing();

        assertThat(history.spells()).extracting(Spell::returned).containsExactly(at("2018-02-03"));
        assertThat(history.strays())
                .extracting(s -> s.entry().entryId(), Stray::why)
                .containsExactly(tuple("e1", Why.NOT_MISSING));
    }

    @Test
    void nobody_gives_a_return_two_times() {
        MissingHistory history = new Timeline()
                .recordFrom("missing:1", row("M", "2018-02-01", "2018-02-03"))
                .record(back("2018-02-03T07:00"), back("2018-02-03T08:00"))
                .missing();

        assertThat(history.spells()).extracting(Spell::returned).containsExactly(at("2018-02-03T07:00"));
        assertThat(history.strays())
                .extracting(s -> s.entry().entryId(), Stray::why)
                .containsExactly(tuple("e2", Why.NOT_MISSING));
    }

    @Test
    void a_child_placed_here_is_looked_after_by_the_council_that_placed_it() {
        MissingNotified placedHere = new MissingNotified(
                at("2018-02-01"),
                null,
                "care",
                "M",
                "Sample Council",
                null,
                Personal.of("Reporter Sample"),
                null,
                null);
        MissingHistory history = new Timeline()
                .record(placedHere, back("2018-02-03"), missing("2018-03-01"))
                .missing();

        assertThat(history.spells()).extracting(Spell::authority).containsExactly("Sample Council", null);
    }
}
