package org.daybook.command.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.daybook.command.Given.deciding;
import static org.daybook.command.Given.ended;
import static org.daybook.command.Given.entries;
import static org.daybook.command.Given.excluded;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.suspended;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.daybook.events.ChildEvent;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.WatchEvent.WarningWaived;
import org.junit.jupiter.api.Test;

/** The warnings that are on the list of a child. 7 February 2026 is a Saturday. */
class StandingWarningsTest {

    @Test
    void a_warning_stands_as_long_as_the_record_deserves_it() {
        assertThat(standing(registered(), suspended("2026-02-07", null)))
                .containsExactlyInAnyOrder(
                        tuple("starts-at-a-weekend", "given-1"), tuple("sessions-missing", "given-1"));
        assertThat(standing(registered(), suspended("2026-02-02", 2))).isEmpty();
    }

    @Test
    void what_somebody_decided_to_leave_is_off_the_list() {
        assertThat(standing(registered(), suspended("2026-02-07", null), waived("given-1", "sessions-missing")))
                .containsExactly(tuple("starts-at-a-weekend", "given-1"));
    }

    @Test
    void it_is_on_the_list_again_when_that_is_taken_back() {
        assertThat(standing(
                        registered(),
                        suspended("2026-02-02", null),
                        waived("given-1", "sessions-missing"),
                        new EntryWithdrawn("given-2", "keyed-in-error", null)))
                .containsExactly(tuple("sessions-missing", "given-1"));
    }

    @Test
    void what_is_left_at_one_entry_stands_at_another() {
        assertThat(standing(
                        registered(),
                        suspended("2026-02-02", null),
                        suspended("2026-03-02", null),
                        waived("given-1", "sessions-missing")))
                .containsExactly(tuple("sessions-missing", "given-2"));
    }

    @Test
    void what_another_entry_makes_of_it_is_another_warning() {
        ChildEvent permanent = excluded("PERM", "2026-02-02", null);
        ChildEvent left = new WarningWaived(
                "given-2", "after-permanent-exclusion", "startedOn", List.of("given-2", "given-1"), "other", null);
        assertThat(standing(registered(), permanent, suspended("2026-03-02", 2), left))
                .isEmpty();
        assertThat(standing(
                        registered(),
                        permanent,
                        suspended("2026-03-02", 2),
                        left,
                        excluded("PERM", "2026-02-05", null)))
                .contains(tuple("after-permanent-exclusion", "given-2"));
    }

    @Test
    void what_would_be_refused_today_is_no_warning() {
        assertThat(standing(registered(), ended("2026-02-02"))).isEmpty();
    }

    private static List<Tuple> standing(ChildEvent... given) {
        return deciding().warnings(entries(given)).stream()
                .map(breach -> tuple(breach.rule().code(), breach.entryIds().getFirst()))
                .toList();
    }

    private static WarningWaived waived(String entryId, String rule) {
        return new WarningWaived(entryId, rule, null, null, "checked-correct", null);
    }
}
