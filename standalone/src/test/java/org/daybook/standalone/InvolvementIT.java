package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.standalone.Caseload.NO_TEAM;
import static org.daybook.standalone.Casework.blockedBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who works with the child in the words of the domain: workers and their teams, visits, case notes. */
class InvolvementIT {

    private static final String ALLOCATE = "allocate-worker";
    private static final String ALLOCATED = "WorkerAllocated";
    private static final String END = "end-allocation";
    private static final String ENDED = "AllocationEnded";
    private static final String VISIT = "record-visit";
    private static final String VISITED = "VisitMade";
    private static final String WRITE = "write-case-note";
    private static final String WRITTEN = "CaseNoteWritten";
    private static final String NOBODY = "nobody-allocated";
    private static final String NOT_SEEN = "seen-alone-but-not-seen";
    private static final String FUTURE = "date-in-future";

    private static final String BORN = "2012-05-06";
    private static final String WORKER = "Worker Quabblethorn";
    private static final String OTHER_WORKER = "Worker Zizzleforth";
    private static final String NOTE = "The child told of Fribblewick.";

    @TempDir
    static Path folder;

    static Casework work;
    static Discretion cases;
    static Caseload caseload;

    @BeforeAll
    static void start() {
        work = Casework.start(folder);
        cases = new Discretion(work, "Quabblethorn", "Zizzleforth", "Fribblewick");
        caseload = new Caseload(work, cases);
    }

    @AfterAll
    static void stop() {
        if (work != null) {
            work.close();
        }
    }

    private static Object[] worker(String startedOn, String worker, String team, Object... more) {
        List<Object> fields = new ArrayList<>(Arrays.asList("startedOn", startedOn, "worker", worker, "team", team));
        fields.addAll(Arrays.asList(more));
        return fields.toArray();
    }

    private static Object[] visit(String visitedOn, Object... more) {
        List<Object> fields = new ArrayList<>(List.of("visitedOn", visitedOn, "purpose", "statutory"));
        fields.addAll(Arrays.asList(more));
        return fields.toArray();
    }

    private static String allocated(String child, Object... fields) {
        return cases.recorded(ALLOCATED, ALLOCATE, child, fields);
    }

    @Test
    void a_child_is_handed_over_to_another_team_and_its_warnings_and_time_limits_go_with_it() {
        String child = caseload.child();
        caseload.standsUnder(NO_TEAM, child);
        allocated(child, worker("2024-01-08", WORKER, "North"));
        caseload.standsUnder("North", child);
        String handedOver = allocated(child, worker("2024-03-04", OTHER_WORKER, "South"));
        caseload.standsUnder("South", child);

        cases.corrected(ALLOCATED, child, handedOver, "team", "East", "worker", WORKER);
        caseload.standsUnder("East", child);
        // on this day the other one had not taken over yet
        cases.corrected(ALLOCATED, child, handedOver, "startedOn", "2023-12-04");
        caseload.standsUnder("North", child);
        cases.corrected(ALLOCATED, child, handedOver, "startedOn", "2024-03-04");
        caseload.standsUnder("East", child);
        cases.withdrawn(child, handedOver);
        caseload.standsUnder("North", child);
    }

    @Test
    void a_child_whose_allocation_has_ended_stands_under_no_team() {
        String child = caseload.child();
        allocated(child, worker("2024-01-08", WORKER, "North"));
        allocated(child, worker("2024-03-04", OTHER_WORKER, "South"));
        String ended = cases.recorded(ENDED, END, child, "endedOn", "2024-05-06");
        cases.stands(child, ended, "role", "lead");
        caseload.standsUnder(NO_TEAM, child);

        // it was the first one who left, and somebody took over later
        cases.corrected(ENDED, child, ended, "endedOn", "2024-02-05");
        caseload.standsUnder("South", child);
        cases.corrected(ENDED, child, ended, "endedOn", "2024-03-05");
        caseload.standsUnder(NO_TEAM, child);
        cases.withdrawn(child, ended);
        caseload.standsUnder("South", child);
    }

    @Test
    void a_worker_in_another_role_does_not_take_the_child_to_another_team() {
        String child = caseload.child();
        String lead = allocated(child, worker("2024-01-08", WORKER, "North"));
        cases.stands(child, lead, "role", "lead");
        Object[] reviewing = worker("2024-02-05", OTHER_WORKER, "Reviews", "role", "reviewing-officer");
        String officer = allocated(child, reviewing);
        caseload.standsUnder("North", child);

        cases.corrected(ALLOCATED, child, officer, "role", "lead");
        caseload.standsUnder("Reviews", child);
        cases.corrected(ALLOCATED, child, officer, "role", "social-worker");
        caseload.standsUnder("North", child);
        cases.withdrawn(child, officer);
        cases.withdrawn(child, lead);
        caseload.standsUnder(NO_TEAM, child);
    }

    @Test
    void nobody_gives_up_a_role_that_nobody_has() {
        String child = work.child(BORN);
        cases.refused(NOBODY, "role", END, child, "endedOn", "2024-05-06");
        String allocated = allocated(child, worker("2024-01-08", WORKER, "North"));
        cases.refused(NOBODY, "role", END, child, "endedOn", "2024-01-07");
        cases.refused(NOBODY, "role", END, child, "endedOn", "2024-05-06", "role", "other");
        String ended = cases.recorded(ENDED, END, child, "endedOn", "2024-05-06", "role", "lead");
        cases.refused(NOBODY, "role", END, child, "endedOn", "2024-06-03");
        cases.correctionRefused(NOBODY, "role", child, ended, "endedOn", "2024-01-07");
        cases.correctionRefused(NOBODY, "role", child, ended, "role", "other");

        for (Object[] change : new Object[][] {{"startedOn", "2024-05-07"}, {"role", "other"}}) {
            JsonNode refusal = cases.correctionRefused(NOBODY, "role", child, allocated, change);
            assertThat(blockedBy(refusal)).containsExactly(ended);
        }
        JsonNode refusal = cases.withdrawalRefused(NOBODY, "role", child, allocated);
        assertThat(blockedBy(refusal)).containsExactly(ended);
        cases.withdrawn(child, ended);
        cases.withdrawn(child, allocated);
    }

    @Test
    void an_allocation_says_who_in_which_team_since_a_day_that_is_possible() {
        String child = work.child(BORN);
        cases.malformed("missing-field", "worker", ALLOCATE, child, worker("2024-01-08", " ", "North"));
        cases.malformed("missing-field", "team", ALLOCATE, child, worker("2024-01-08", WORKER, null));
        String telephone = "North 07700 900123";
        cases.malformed("not-an-organisation", "team", ALLOCATE, child, worker("2024-01-08", WORKER, telephone));
        Object[] captain = worker("2024-01-08", WORKER, "North", "role", "captain");
        cases.malformed("unknown-code", "role", ALLOCATE, child, captain);
        cases.malformed("malformed-date", "startedOn", ALLOCATE, child, worker("08/01/2024", WORKER, "North"));
        cases.refused("impossible-date", "startedOn", ALLOCATE, child, worker("1899-12-31", WORKER, "North"));
        cases.refused("long-before-birth", "startedOn", ALLOCATE, child, worker("2011-07-05", WORKER, "North"));
        cases.refused(FUTURE, "startedOn", ALLOCATE, child, worker("2199-01-01", WORKER, "North"));

        String unborn = allocated(child, worker("2011-07-06", WORKER, "North"));
        cases.correctionRefused(FUTURE, "startedOn", child, unborn, "startedOn", "2199-01-01");
        cases.refused(FUTURE, "endedOn", END, child, "endedOn", "2199-01-01");
        cases.malformed("missing-field", "endedOn", END, child, "role", "lead");
    }

    @Test
    void a_visit_says_whether_the_child_was_seen_and_seen_alone() {
        String child = work.child(BORN);
        Object[] alone = visit("2024-02-12", "seen", true, "seenAlone", true, "worker", WORKER);
        String visited = cases.recorded(VISITED, VISIT, child, alone);
        cases.correctionRefused(NOT_SEEN, "seenAlone", child, visited, "seen", false);
        cases.corrected(VISITED, child, visited, "seen", false, "seenAlone", false);
        cases.correctionRefused(NOT_SEEN, "seenAlone", child, visited, "seenAlone", true);
        cases.corrected(VISITED, child, visited, "seen", true, "visitedOn", "2024-02-13", "worker", OTHER_WORKER);
        cases.withdrawn(child, visited);
    }

    @Test
    void a_child_who_was_not_seen_was_not_seen_alone() {
        String child = work.child(BORN);
        cases.refused(NOT_SEEN, "seenAlone", VISIT, child, visit("2024-02-12", "seen", false, "seenAlone", true));
        String visited = cases.recorded(VISITED, VISIT, child, visit("2024-02-12", "seen", false));
        cases.stands(child, visited, "seenAlone", false);
        cases.malformed("missing-field", "seen", VISIT, child, visit("2024-02-12"));
        cases.malformed("wrong-type", "seen", VISIT, child, visit("2024-02-12", "seen", "yes"));
        Object[] forTea = visit("2024-02-12", "seen", true, "purpose", "tea");
        cases.malformed("unknown-code", "purpose", VISIT, child, forTea);
        cases.refused(FUTURE, "visitedOn", VISIT, child, visit("2199-01-01", "seen", true));
        cases.correctionRefused("long-before-birth", "visitedOn", child, visited, "visitedOn", "2011-07-05");
    }

    @Test
    void a_case_note_is_kept_word_for_word_until_it_is_corrected_or_withdrawn() {
        String child = work.child(BORN);
        String written = cases.recorded(WRITTEN, WRITE, child, "writtenOn", "2024-02-14", "note", NOTE);
        cases.stands(child, written, "note", NOTE);
        cases.corrected(WRITTEN, child, written, "note", NOTE + " Twice.");
        cases.corrected(WRITTEN, child, written, "writtenOn", "2024-02-15");
        cases.stands(child, written, "note", NOTE + " Twice.");
        cases.withdrawn(child, written);

        cases.malformed("missing-field", "note", WRITE, child, "writtenOn", "2024-02-14", "note", " ");
        Object[] endless = {"writtenOn", "2024-02-14", "note", NOTE + "x".repeat(4_000)};
        cases.malformed("text-not-allowed", "note", WRITE, child, endless);
        cases.refused(FUTURE, "writtenOn", WRITE, child, "writtenOn", "2199-01-01", "note", NOTE);
        cases.refused("long-before-birth", "writtenOn", WRITE, child, "writtenOn", "2011-07-05", "note", NOTE);
    }

    @Test
    void nobody_takes_on_or_visits_a_child_after_the_day_of_its_death() {
        String child = work.child(BORN);
        work.record("record-death", child, "diedOn", "2024-03-01");
        JsonNode refusal = cases.refused("after-death", "visitedOn", VISIT, child, visit("2024-03-02", "seen", true));
        assertThat(refusal.path("rule").asString()).isEqualTo("8535Q");
        cases.refused("after-death", "startedOn", ALLOCATE, child, worker("2024-03-02", WORKER, "North"));
        cases.recorded(VISITED, VISIT, child, visit("2024-03-01", "seen", true));
    }

    @Test
    void nobody_who_works_with_the_child_is_named_behind_a_figure() {
        String child = work.child(BORN);
        long before = work.head();
        work.inCare(child, "2024-01-08");
        String allocated = allocated(child, worker("2024-01-08", WORKER, "North"));
        cases.recorded(VISITED, VISIT, child, visit("2024-02-12", "seen", true, "worker", OTHER_WORKER));
        cases.recorded(WRITTEN, WRITE, child, "writtenOn", "2024-02-14", "note", NOTE);
        Object[] withdrawal = {"entryId", allocated, "reason", "wrong-child", "note", NOTE};
        cases.record("withdraw-entry", child, withdrawal);
        cases.figuresNameNobody(child, "2024-06-30", before);
    }
}
