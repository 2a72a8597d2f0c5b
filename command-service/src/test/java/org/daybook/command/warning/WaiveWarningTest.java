package org.daybook.command.warning;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.excluded;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.suspended;

import java.util.List;
import org.daybook.command.child.ChildFixture;
import org.daybook.command.warning.WarningCommand.WaiveWarning;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.Personal;
import org.daybook.events.WatchEvent.WarningWaived;
import org.junit.jupiter.api.Test;

/** 2 February 2026 is a Monday, 7 February a Saturday. */
class WaiveWarningTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void somebody_has_looked_at_a_warning_and_leaves_it() {
        child.given(registered(), suspended("2026-02-02", null))
                .when(new WaiveWarning(
                        CHILD, "given-1", "sessions-missing", null, "cannot-be-known", "The school has been closed"))
                .records(new WarningWaived(
                        "given-1",
                        "sessions-missing",
                        "sessions",
                        List.of("given-1"),
                        "cannot-be-known",
                        Personal.of("The school has been closed")))
                .warnsOf();
    }

    @Test
    void of_two_warnings_about_one_entry_each_is_left_by_its_own() {
        child.given(registered(), suspended("2026-02-07", null))
                .when(waive("given-1", "starts-at-a-weekend"))
                .records(new WarningWaived(
                        "given-1", "starts-at-a-weekend", "startedOn", List.of("given-1"), "checked-correct", null))
                .warnsOf();
    }

    @Test
    void where_no_warning_stands_there_is_none_to_leave() {
        child.given(registered(), suspended("2026-02-02", 2))
                .when(waive("given-1", "sessions-missing"))
                .refuses("no-such-warning");
    }

    @Test
    void a_warning_about_another_entry_is_another() {
        child.given(registered(), suspended("2026-02-02", null), suspended("2026-03-02", 2))
                .when(waive("given-2", "sessions-missing"))
                .refuses("no-such-warning");
    }

    @Test
    void a_warning_by_another_rule_is_another() {
        child.given(registered(), suspended("2026-02-02", null))
                .when(waive("given-1", "starts-at-a-weekend"))
                .refuses("no-such-warning");
    }

    @Test
    void a_warning_is_gone_with_the_entry_it_spoke_of() {
        child.given(registered(), suspended("2026-02-02", null), new EntryWithdrawn("given-1", "keyed-in-error", null))
                .when(waive("given-1", "sessions-missing"))
                .refuses("no-such-warning");
    }

    @Test
    void a_warning_about_two_entries_is_left_at_the_one_it_speaks_of() {
        child.given(registered(), excluded("PERM", "2026-02-02", null), suspended("2026-03-02", 2))
                .when(waive("given-2", "after-permanent-exclusion"))
                .records(new WarningWaived(
                        "given-2",
                        "after-permanent-exclusion",
                        "startedOn",
                        List.of("given-2", "given-1"),
                        "checked-correct",
                        null));
    }

    @Test
    void and_not_at_the_other() {
        child.given(registered(), excluded("PERM", "2026-02-02", null), suspended("2026-03-02", 2))
                .when(waive("given-1", "after-permanent-exclusion"))
                .refuses("no-such-warning");
    }

    @Test
    void who_names_a_field_leaves_the_warning_about_it_and_no_other() {
        child.given(registered(), suspended("2026-02-02", null))
                .when(new WaiveWarning(CHILD, "given-1", "sessions-missing", "sessions", "checked-correct", null))
                .records(new WarningWaived(
                        "given-1", "sessions-missing", "sessions", List.of("given-1"), "checked-correct", null));
        child.given(registered(), suspended("2026-02-02", null))
                .when(new WaiveWarning(CHILD, "given-1", "sessions-missing", "reasons", "checked-correct", null))
                .refuses("no-such-warning");
    }

    @Test
    void a_warning_is_left_once() {
        child.given(
                        registered(),
                        suspended("2026-02-02", null),
                        new WarningWaived("given-1", "sessions-missing", "sessions", List.of("given-1"), "other", null))
                .when(waive("given-1", "sessions-missing"))
                .refuses("no-such-warning");
    }

    private static WaiveWarning waive(String entryId, String rule) {
        return new WaiveWarning(CHILD, entryId, rule, null, "checked-correct", null);
    }
}
