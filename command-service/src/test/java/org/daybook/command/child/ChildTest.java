package org.daybook.command.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.says;
import static org.daybook.command.Given.started;
import static org.daybook.command.Given.status;

import org.daybook.command.care.CareCommand.ChangeLegalStatus;
import org.daybook.store.Act;
import org.junit.jupiter.api.Test;

/** What holds for every command on a child. */
class ChildTest {

    private final ChildFixture child = new ChildFixture();
    private final ChangeLegalStatus command = new ChangeLegalStatus(CHILD, day("2026-02-01"), "C2");

    @Test
    void the_answer_names_what_was_stored_and_the_new_version() {
        child.given(registered(), started("2026-01-05"))
                .when(command)
                .records(status("2026-02-01", "C2"))
                .answers(
                        "version 2 and one entry of its own event",
                        answer -> answer.version() == 2
                                && answer.childId() == null
                                && answer.stream().equals(CHILD)
                                && answer.events().size() == 1
                                && answer.events().getFirst().type().equals("LegalStatusChanged")
                                && answer.events()
                                        .getFirst()
                                        .entryId()
                                        .equals(answer.events().getFirst().eventId()));
    }

    @Test
    void a_warning_names_the_entry_that_was_stored() {
        child.given(registered(), started("2026-01-05"))
                .when(new ChangeLegalStatus(CHILD, day("2026-02-01"), "D1"))
                .warnsOf("code-not-valid-on-date")
                .answers(
                        "a warning about the new entry",
                        answer -> answer.warnings()
                                .getFirst()
                                .entryId()
                                .equals(answer.events().getFirst().entryId()));
    }

    @Test
    void a_child_that_nobody_registered_is_unknown() {
        child.given().when(command).refuses("child-unknown");
    }

    @Test
    void what_somebody_else_changed_in_the_meantime_is_not_overwritten() {
        child.given(registered(), started("2026-01-05"))
                .when(command, 0L, null, new Act())
                .refuses("record-changed");
    }

    @Test
    void the_version_that_the_caller_saw_is_still_the_last() {
        child.given(registered(), started("2026-01-05"))
                .when(command, 1L, null, new Act())
                .records(status("2026-02-01", "C2"));
    }

    @Test
    void the_act_knows_on_which_version_the_decision_was_taken() {
        Act act = new Act();

        child.given(registered(), started("2026-01-05")).when(command, null, null, act);

        assertThat(act.decidedAt()).isEqualTo(1);
    }

    @Test
    void an_act_of_several_facts_is_recorded_whole_or_not_at_all() {
        child.given(registered())
                .when(says(started("2026-01-05"), status("2026-01-04", "C2")))
                .refuses("not-in-care");
    }
}
