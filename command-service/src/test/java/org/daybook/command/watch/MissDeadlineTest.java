package org.daybook.command.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.cameBack;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.deciding;
import static org.daybook.command.Given.entries;
import static org.daybook.command.Given.interviewed;
import static org.daybook.command.Given.missingFromHome;
import static org.daybook.command.Given.opened;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.started;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.command.entry.Decision;
import org.daybook.command.entry.Draft;
import org.daybook.events.ChildEvent;
import org.daybook.events.ChildId;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.Recorded;
import org.daybook.events.Recorded.Amendment;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.daybook.events.WatchEvent.DeadlineMissed;
import org.daybook.history.Deadlines;
import org.daybook.history.Entries;
import org.junit.jupiter.api.Test;

/** By the fixed clock it is noon of 23 November 2026. */
class MissDeadlineTest {

    @Test
    void what_has_run_out_is_recorded_with_the_fact_that_set_the_limit() {
        Decision decision = decision(registered(), missingFromHome("2026-11-15"), cameBack("2026-11-16"));

        assertThat(decision.drafts()).containsExactly(missed("return-interview", "given-1", "2026-11-19"));
        assertThat(decision.breaches()).isEmpty();
    }

    @Test
    void everything_that_has_run_out_is_recorded_at_once() {
        assertThat(drafts(
                        registered(),
                        missingFromHome("2026-11-15"),
                        cameBack("2026-11-16"),
                        opened("2026-06-01"),
                        started("2026-08-24")))
                .containsExactlyInAnyOrder(
                        missed("return-interview", "given-1", "2026-11-19"),
                        missed("caf-review", "given-3", "2026-08-24"),
                        missed("care-review", "given-4", "2026-09-22"));
    }

    @Test
    void a_limit_has_run_out_when_its_last_second_is_over() {
        assertThat(drafts(registered(), missingFromHome("2026-11-15"), cameBack("2026-11-20T11:59:59")))
                .containsExactly(missed("return-interview", "given-1", "2026-11-23"));
        assertThat(drafts(registered(), missingFromHome("2026-11-15"), cameBack("2026-11-20T12:00")))
                .isEmpty();
    }

    @Test
    void what_is_not_due_yet_is_not_missed() {
        assertThat(drafts(registered(), missingFromHome("2026-11-15"), cameBack("2026-11-20")))
                .isEmpty();
        assertThat(drafts(registered(), missingFromHome("2026-11-15"))).isEmpty();
    }

    @Test
    void what_was_done_in_the_meantime_is_not_recorded_as_missed() {
        assertThat(drafts(
                        registered(), missingFromHome("2026-11-15"), cameBack("2026-11-16"), interviewed("2026-11-18")))
                .isEmpty();
        assertThat(drafts(
                        registered(), missingFromHome("2026-11-15"), cameBack("2026-11-16"), interviewed("2026-11-21")))
                .isEmpty();
    }

    @Test
    void who_has_died_is_owed_nothing_from_that_day_on() {
        assertThat(drafts(
                        registered(),
                        missingFromHome("2026-11-15"),
                        cameBack("2026-11-16"),
                        new ChildDied(day("2026-11-18"))))
                .isEmpty();
    }

    @Test
    void a_missed_limit_is_recorded_once() {
        Entries entries = afterTheClockHasRun();

        assertThat(decision(entries).drafts()).isEmpty();
        assertThat(entries.events(DeadlineMissed.class))
                .containsExactly(new DeadlineMissed("return-interview", "given-1", day("2026-11-19")));
    }

    @Test
    void a_missed_limit_that_people_withdrew_does_not_come_back() {
        Entries entries = afterTheClockHasRun();
        add(entries, Draft.of(new EntryWithdrawn("entry-3", "keyed-in-error", null)), 4);

        assertThat(entries.events(DeadlineMissed.class)).isEmpty();
        assertThat(decision(entries).drafts()).isEmpty();
    }

    @Test
    void a_limit_that_was_moved_and_has_run_out_again_is_another() {
        Entries entries = afterTheClockHasRun();
        Amendment correction = new Amendment("given-2", "wrong-date", null);
        add(entries, new Draft(cameBack("2026-11-17"), correction, null), 4);

        assertThat(decision(entries).drafts()).containsExactly(missed("return-interview", "given-1", "2026-11-20"));
    }

    private static Entries afterTheClockHasRun() {
        Entries entries = entries(registered(), missingFromHome("2026-11-15"), cameBack("2026-11-16"));
        decision(entries).drafts().forEach(draft -> add(entries, draft, 3));
        return entries;
    }

    private static void add(Entries entries, Draft draft, int sequence) {
        Recorded<?> recorded = new Recorded<>(new ChildId(CHILD), draft.event(), draft.amends(), draft.source());
        entries.add(recorded, "entry-" + sequence, sequence);
    }

    @Test
    void what_the_clock_does_not_speak_of_has_its_time_still() {
        Entries entries = entries(registered(), missingFromHome("2026-11-15"), cameBack("2026-11-16"));
        assertThat(deciding().decide(new MissDeadline(CHILD, Set.of()), entries).drafts())
                .isEmpty();
    }

    /** By a clock that speaks of every time limit that there is. */
    private static Decision decision(Entries entries) {
        Set<String> all =
                Deadlines.of(entries).stream().map(MissDeadline::source).collect(Collectors.toSet());
        return deciding().decide(new MissDeadline(CHILD, all), entries);
    }

    private static Decision decision(ChildEvent... given) {
        return decision(entries(given));
    }

    private static List<Draft> drafts(ChildEvent... given) {
        return decision(given).drafts();
    }

    private static Draft missed(String deadline, String entryId, String dueOn) {
        return new Draft(
                new DeadlineMissed(deadline, entryId, day(dueOn)),
                null,
                "clock:" + deadline + ":" + entryId + ":" + dueOn);
    }
}
