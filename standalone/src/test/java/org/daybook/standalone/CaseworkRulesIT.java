package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.standalone.Casework.blockedBy;
import static org.daybook.standalone.Casework.caf;
import static org.daybook.standalone.Casework.exclusion;
import static org.daybook.standalone.Casework.missing;
import static org.daybook.standalone.Casework.warnings;

import java.nio.file.Path;
import java.util.List;
import org.daybook.standalone.Readings.Watched;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a caseworker is refused, and what is recorded with a warning, in early help, missing and exclusions. */
class CaseworkRulesIT {

    private static final String BORN = "2006-05-06";

    @TempDir
    static Path folder;

    static Casework work;

    @BeforeAll
    static void start() {
        work = Casework.start(folder);
    }

    @AfterAll
    static void stop() {
        if (work != null) {
            work.close();
        }
    }

    private static JsonNode notified(String child, String category, String from, Object... more) {
        return work.record("notify-exclusion", child, exclusion(category, from, more));
    }

    private static String entry(JsonNode answer) {
        return answer.at("/events/0/entryId").asString();
    }

    @Test
    void a_child_has_one_caf_at_a_time() {
        String child = work.child(BORN);
        String first = work.entry("open-caf", child, caf("2018-05-01"));
        JsonNode later = work.refused("caf-already-open", "open-caf", child, caf("2018-06-01"));
        assertThat(blockedBy(later)).containsExactly(first);
        assertThat(later.at("/violations/0/field").asString()).isEqualTo("openedOn");
        JsonNode earlier = work.refused("caf-already-open", "open-caf", child, caf("2018-04-03"));
        assertThat(blockedBy(earlier)).containsExactly(first);

        String closed = work.entry("close-caf", child, "closedOn", "2018-06-01", "outcome", "moved-area");
        String second = work.entry("open-caf", child, caf("2018-06-01"));
        JsonNode longer = work.correctionRefused("caf-already-open", child, closed, "closedOn", "2018-06-02");
        assertThat(blockedBy(longer)).containsExactlyInAnyOrder(first, second);
        work.withdrawalRefused("caf-already-open", child, closed);
    }

    @Test
    void what_belongs_to_a_caf_needs_one_that_is_open() {
        String child = work.child(BORN);
        Object[] close = {"closedOn", "2018-05-02", "outcome", "needs-met"};
        JsonNode nothing = work.refused("no-open-caf", "close-caf", child, close);
        assertThat(nothing.at("/violations/0/field").asString()).isEqualTo("closedOn");
        String opened = work.entry("open-caf", child, caf("2018-05-08"));
        work.refused("no-open-caf", "review-caf", child, "reviewedOn", "2018-05-07");
        work.refused("no-open-caf", "agree-caf-plan", child, "agreedOn", "2018-05-07");
        Object[] nextInThePast = {"reviewedOn", "2018-06-01", "nextReviewOn", "2018-05-31"};
        work.refused("review-in-the-past", "review-caf", child, nextInThePast);
        work.refused("date-in-future", "review-caf", child, "reviewedOn", "2099-06-01");

        String closed = work.entry("close-caf", child, "closedOn", "2018-07-02", "outcome", "needs-met");
        work.refused("no-open-caf", "review-caf", child, "reviewedOn", "2018-07-03");
        JsonNode refusal = work.withdrawalRefused("no-open-caf", child, opened);
        assertThat(blockedBy(refusal)).containsExactly(closed);
        work.withdraw(child, closed);
        work.withdraw(child, opened);
        work.withdrawalRefused("entry-withdrawn", child, opened);
        Object[] both = caf("2018-05-08", "presentingIssues", List.of("21", "7A"));
        work.refused("no-factors-with-others", "open-caf", child, both);
    }

    @Test
    void consent_after_the_opening_is_warned_about_until_it_is_put_right() {
        String child = work.child(BORN);
        Watched open = work.watch("caf-open", "2015-09-07");
        JsonNode answer = work.record("open-caf", child, caf("2015-09-07", "consentedOn", "2015-09-14"));
        assertThat(warnings(answer)).containsExactly("consent-after-opening");
        assertThat(answer.at("/warnings/0/field").asString()).isEqualTo("consentedOn");
        assertThat(open.moved()).isEqualTo(1);

        JsonNode stillLate = work.correct(child, entry(answer), "consentedOn", "2015-09-08");
        assertThat(warnings(stillLate)).containsExactly("consent-after-opening");
        JsonNode right = work.correct(child, entry(answer), "consentedOn", "2015-09-07");
        assertThat(warnings(right)).isEmpty();
    }

    @Test
    void a_child_that_comes_into_care_has_its_caf_stepped_up() {
        String late = work.child(BORN);
        Watched open = work.watch("caf-open", "2015-06-15");
        String opened = work.entry("open-caf", late, caf("2015-05-05"));
        JsonNode answer = work.inCare(late, "2015-06-15");
        assertThat(warnings(answer)).contains("caf-open-while-in-care");
        assertThat(answer.path("warnings").findValuesAsString("entryId")).contains(opened);
        work.record("close-caf", late, "closedOn", "2015-06-15", "outcome", "stepped-up");

        String inTime = work.child(BORN);
        work.record("open-caf", inTime, caf("2015-05-05"));
        work.record("close-caf", inTime, "closedOn", "2015-06-15", "outcome", "stepped-up");
        assertThat(warnings(work.inCare(inTime, "2015-06-15"))).doesNotContain("caf-open-while-in-care");
        assertThat(open.moved()).isZero();
    }

    @Test
    void an_unborn_child_cannot_go_missing_nor_be_excluded() {
        String child = work.unborn("2016-12-24");
        work.refused("not-born-yet", "notify-missing", child, missing("home", "2016-11-01"));
        work.refused("not-born-yet", "notify-exclusion", child, exclusion("SUSP", "2016-11-01"));
    }

    @Test
    void an_unborn_child_may_have_a_caf_which_its_birth_does_not_end() {
        String child = work.unborn("2016-12-24");
        Watched open = work.watch("caf-open", "2016-11-15");
        work.record("open-caf", child, caf("2016-11-01"));
        work.record("record-birth", child, "dateOfBirth", "2016-12-20");
        assertThat(open.moved()).isEqualTo(1);
    }

    @Test
    void a_child_goes_missing_before_it_returns_and_returns_before_it_is_interviewed() {
        String child = work.child(BORN);
        work.refused("not-missing", "record-return", child, "returnedAt", "2022-05-03T20:00");
        String gone = work.entry("notify-missing", child, missing("home", "2022-05-03T20:00"));
        JsonNode again = work.refused("missing-already-open", "notify-missing", child, missing("home", "2022-05-04"));
        assertThat(blockedBy(again)).containsExactly(gone);
        assertThat(again.path("rule").asString()).isEqualTo("574");
        work.refused("interview-before-return", "hold-return-interview", child, "heldAt", "2022-05-04T09:00");
        work.refused("not-missing", "record-return", child, "returnedAt", "2022-05-03T19:59");

        work.record("record-return", child, "returnedAt", "2022-05-04T09:00");
        work.refused("not-missing", "record-return", child, "returnedAt", "2022-05-04T10:00");
        work.refused("interview-before-return", "offer-return-interview", child, "offeredAt", "2022-05-04T08:59");
        Object[] ofAnother = {"heldAt", "2022-05-05", "spells", List.of("no-such-spell")};
        work.refused("interview-before-return", "hold-return-interview", child, ofAnother);
        work.record("notify-missing", child, missing("home", "2022-05-04T09:00"));
    }

    @Test
    void missing_and_away_are_told_apart_in_care_and_nothing_lies_in_the_future() {
        String child = work.child(BORN);
        work.refused("kind-in-care-only", "notify-missing", child, missing("home", "2022-06-01", "kind", "M"));
        JsonNode outside = work.refused("not-in-care", "notify-missing", child, missing("care", "2022-06-01"));
        assertThat(outside.path("rule").asString()).isEqualTo("581");
        Object[] heardBefore = missing("home", "2022-06-01T20:00", "notifiedAt", "2022-06-01T19:00");
        work.refused("notified-before-missing", "notify-missing", child, heardBefore);
        work.refused("date-in-future", "notify-missing", child, missing("home", "2099-06-01T20:00"));
    }

    @Test
    void care_that_ends_while_the_child_is_missing_ends_for_another_reason() {
        String child = work.child(BORN);
        work.inCare(child, "2022-01-10");
        work.record("notify-missing", child, missing("care", "2022-06-01T20:00", "kind", "M"));
        JsonNode ended = work.record("end-care", child, "endedOn", "2022-06-10", "reason", "E4A");
        assertThat(warnings(ended)).contains("missing-when-care-ended");
        assertThat(ended.path("warnings").toString()).contains("\"rule\":\"580\"");
        JsonNode corrected = work.correct(child, entry(ended), "reason", "E8");
        assertThat(warnings(corrected)).doesNotContain("missing-when-care-ended");
    }

    @Test
    void a_pupil_is_not_suspended_on_days_that_it_is_suspended_on_already() {
        String child = work.child(BORN);
        String first = entry(notified(child, "SUSP", "2022-10-03", "sessions", 4));
        Object[] secondDay = exclusion("SUSP", "2022-10-04", "sessions", 1);
        JsonNode refusal = work.refused("already-suspended", "notify-exclusion", child, secondDay);
        assertThat(blockedBy(refusal)).containsExactly(first);
        String next = entry(notified(child, "SUSP", "2022-10-05", "sessions", 1));
        JsonNode moved = work.correctionRefused("already-suspended", child, next, "startedOn", "2022-10-04");
        assertThat(blockedBy(moved)).containsExactly(first);

        for (List<String> reasons : List.of(List.<String>of(), List.of("PP", "PA", "VP", "VA"))) {
            Object[] notice = exclusion("PERM", "2022-11-01", "reasons", reasons);
            work.refused("one-to-three-reasons", "notify-exclusion", child, notice);
        }
        Object[] twice = exclusion("PERM", "2022-11-01", "reasons", List.of("PP", "PP"));
        work.refused("reason-twice", "notify-exclusion", child, twice);
        work.refused(
                "sessions-out-of-range", "notify-exclusion", child, exclusion("SUSP", "2022-11-01", "sessions", 0));
    }

    @Test
    void what_is_said_of_an_exclusion_needs_one_of_this_pupil() {
        String child = work.child(BORN);
        String excluded = entry(notified(child, "PERM", "2023-02-06"));
        String another = entry(notified(work.child(BORN), "PERM", "2023-02-06"));
        for (String unknown : List.of("no-such-entry", another)) {
            Object[] back = {"entryId", unknown, "rescindedOn", "2023-02-10"};
            work.refused("exclusion-unknown", "rescind-exclusion", child, back);
        }
        Object[] early = {"entryId", excluded, "rescindedOn", "2023-02-05"};
        work.refused("before-the-exclusion", "rescind-exclusion", child, early);
        Object[] upheld = {"entryId", excluded, "decidedOn", "2023-02-20", "decision", "upheld"};
        String decided = work.entry("record-governors-decision", child, upheld);
        work.correctionRefused("no-such-reinstatement", child, decided, "reinstatedFrom", "2023-03-01");
        JsonNode refusal = work.withdrawalRefused("exclusion-unknown", child, excluded);
        assertThat(blockedBy(refusal)).containsExactly(decided);
    }

    @Test
    void what_is_doubtful_about_an_exclusion_is_recorded_with_a_warning() {
        String child = work.child(BORN);
        Watched suspensions = work.watch("suspensions", "2022-07-31");
        JsonNode saturday = notified(child, "SUSP", "2021-10-02", "sessions", 2);
        assertThat(warnings(saturday)).containsExactly("starts-at-a-weekend");
        JsonNode monday = work.correct(child, entry(saturday), "startedOn", "2021-10-04");
        assertThat(warnings(monday)).isEmpty();
        assertThat(warnings(notified(child, "SUSP", "2021-11-01"))).containsExactly("sessions-missing");
        assertThat(warnings(notified(child, "LNCH", "2021-11-01"))).containsExactly("two-exclusions-on-one-day");
        JsonNode oldReason = notified(child, "PERM", "2021-11-08", "reasons", List.of("OT"));
        assertThat(warnings(oldReason)).containsExactly("code-not-valid-on-date");
        JsonNode after = notified(child, "SUSP", "2021-11-15", "sessions", 2);
        assertThat(warnings(after)).containsExactly("after-permanent-exclusion");
        assertThat(suspensions.moved()).isEqualTo(3);
    }

    @Test
    void more_than_45_days_of_suspension_in_a_school_year_are_warned_about() {
        String child = work.child(BORN);
        assertThat(warnings(notified(child, "SUSP", "2021-09-06", "sessions", 60)))
                .isEmpty();
        assertThat(warnings(notified(child, "SUSP", "2022-01-10", "sessions", 29)))
                .isEmpty();
        // a lunchtime is half a day
        assertThat(warnings(notified(child, "LNCH", "2022-05-09"))).isEmpty();
        JsonNode over = notified(child, "SUSP", "2022-05-16", "sessions", 1);
        assertThat(warnings(over)).containsExactly("over-45-days-in-a-year");
        JsonNode nextYear = work.correct(child, entry(over), "startedOn", "2022-09-05");
        assertThat(warnings(nextYear)).isEmpty();
    }
}
