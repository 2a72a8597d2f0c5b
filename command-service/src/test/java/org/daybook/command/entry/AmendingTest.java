package org.daybook.command.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.cameBack;
import static org.daybook.command.Given.decide;
import static org.daybook.command.Given.ended;
import static org.daybook.command.Given.fostered;
import static org.daybook.command.Given.missingFromHome;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.started;
import static org.daybook.command.Given.status;

import java.util.List;
import org.daybook.command.entry.Amending.CorrectEntry;
import org.daybook.command.entry.Amending.WithdrawEntry;
import org.daybook.events.ChildEvent;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

/** Corrections and withdrawals revalidate the whole timeline and cascade nowhere. */
class AmendingTest {

    @Test
    void a_withdrawal_names_the_entry_and_why() {
        assertThat(decide(
                                new WithdrawEntry(CHILD, "given-1", "duplicate", "told twice"),
                                registered(),
                                started("2026-01-05"))
                        .drafts())
                .containsExactly(Draft.of(new EntryWithdrawn("given-1", "duplicate", Personal.of("told twice"))));
    }

    @Test
    void a_correction_carries_the_entry_the_reason_and_the_note() {
        Draft draft = decide(
                        new CorrectEntry(CHILD, "given-1", (now, facts) -> started("2026-01-06"), "wrong-date", "seen"),
                        registered(),
                        started("2026-01-05"))
                .drafts()
                .getFirst();

        assertThat(draft.event()).isEqualTo(started("2026-01-06"));
        assertThat(draft.amends().entryId()).isEqualTo("given-1");
        assertThat(draft.amends().note()).isEqualTo(Personal.of("seen"));
    }

    @Test
    void a_start_with_something_inside_its_period_cannot_be_withdrawn() {
        Refused refused = withdrawing(
                "given-1", registered(), started("2026-01-05"), fostered("2026-01-05"), status("2026-02-01", "C2"));

        assertThat(refused.code()).isEqualTo("not-in-care");
        assertThat(refused.blockedBy()).isNotEmpty().doesNotContain("given-1");
    }

    @Test
    void an_end_with_a_later_period_behind_it_cannot_be_withdrawn() {
        Refused refused =
                withdrawing("given-2", registered(), started("2024-01-05"), ended("2024-06-01"), started("2025-01-05"));

        assertThat(refused.code()).isEqualTo("care-already-open");
        assertThat(refused.blockedBy()).containsExactlyInAnyOrder("given-1", "given-3");
    }

    @Test
    void the_end_of_the_last_period_can_be_withdrawn() {
        assertThat(decide(
                                new WithdrawEntry(CHILD, "given-2", "keyed-in-error", null),
                                registered(),
                                started("2024-01-05"),
                                ended("2024-06-01"))
                        .breaches())
                .isEmpty();
    }

    @Test
    void a_start_and_its_return_are_withdrawn_in_one_act_although_a_later_spell_follows() {
        ChildEvent[] spells = {
            registered(), missingFromHome("2026-02-01"), cameBack("2026-02-02"), missingFromHome("2026-02-05")
        };

        assertThat(withdrawing("given-1", spells).code()).isEqualTo("not-missing");
        assertThat(withdrawing("given-2", spells).code()).isEqualTo("missing-already-open");
        assertThat(decide(together("given-1", "given-2"), spells).drafts())
                .containsExactly(withdrawn("given-1"), withdrawn("given-2"));
        assertThat(decide(together("given-2", "given-1"), spells).drafts())
                .containsExactly(withdrawn("given-2"), withdrawn("given-1"));
    }

    @Test
    void a_whole_period_of_care_is_withdrawn_in_one_act() {
        assertThat(decide(
                                together("given-1", "given-2", "given-3"),
                                registered(),
                                started("2024-01-05"),
                                fostered("2024-01-05"),
                                ended("2024-06-01"),
                                started("2025-01-05"))
                        .breaches())
                .isEmpty();
    }

    @Test
    void what_is_named_twice_is_withdrawn_once() {
        assertThat(decide(together("given-1", "given-1"), registered(), started("2026-01-05"))
                        .drafts())
                .containsExactly(withdrawn("given-1"));
    }

    @Test
    void of_an_act_with_an_entry_that_is_not_there_nothing_is_withdrawn() {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> decide(together("given-1", "given-9"), registered(), started("2026-01-05")));

        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo("entry-unknown");
    }

    @Test
    void a_warning_that_stood_before_is_not_given_again_by_a_withdrawal() {
        assertThat(decide(
                                new WithdrawEntry(CHILD, "given-3", "keyed-in-error", null),
                                registered(),
                                started("2026-01-05", "L2"),
                                status("2026-01-27", "C1"),
                                status("2026-03-01", "C2"))
                        .breaches())
                .isEmpty();
    }

    @Test
    void a_correction_that_brings_a_warning_is_warned_about() {
        assertThat(decide(
                                new CorrectEntry(
                                        CHILD,
                                        "given-2",
                                        (now, facts) -> status("2026-01-27", "C1"),
                                        "wrong-date",
                                        null),
                                registered(),
                                started("2026-01-05", "L2"),
                                status("2026-01-26", "C1"))
                        .breaches())
                .extracting(breach -> breach.rule().code())
                .containsExactly("emergency-protection-too-long");
    }

    @Test
    void recording_again_after_a_withdrawal_is_a_new_entry() {
        assertThat(decide(
                                org.daybook.command.Given.says(started("2026-01-05")),
                                registered(),
                                started("2026-01-05"),
                                new EntryWithdrawn("given-1", "keyed-in-error", null))
                        .drafts())
                .hasSize(1);
    }

    private static WithdrawEntry together(String entryId, String... with) {
        return new WithdrawEntry(CHILD, entryId, "duplicate", null, List.of(with));
    }

    private static Draft withdrawn(String entryId) {
        return Draft.of(new EntryWithdrawn(entryId, "duplicate", null));
    }

    private static Refused withdrawing(String entryId, ChildEvent... given) {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> decide(new WithdrawEntry(CHILD, entryId, "keyed-in-error", null), given));
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }
}
