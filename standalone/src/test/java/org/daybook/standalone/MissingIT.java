package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.standalone.Casework.missing;

import java.nio.file.Path;
import java.util.List;
import org.daybook.standalone.RunningDaybook.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Being missing in the words of the domain, as people and returns say it. Every scenario has a year of its own. */
class MissingIT {

    private static final String EPISODES = "missing-episodes";
    private static final String CHILDREN = "missing-children-ytd";
    private static final String REPEATEDLY = "missing-repeat-children-ytd";
    private static final String LOOKED_AFTER = "looked-after-missing-ytd";
    private static final String IN_TIME = "return-interviews-within-72h-percent";
    private static final String HOURS = "return-interview-mean-hours";
    private static final String BORN = "2003-05-06";

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

    private static String inCare(String from) {
        String child = work.child(BORN);
        work.inCare(child, from);
        return child;
    }

    @Test
    void a_child_goes_missing_from_care_returns_and_is_interviewed_within_72_hours() {
        String child = inCare("2013-01-07");
        String on = "2013-05-31";
        Object[] notice = missing("care", "2013-05-06T21:30", "notifiedAt", "2013-05-06T22:00", "riskLevel", "medium");
        String gone = work.entry("notify-missing", child, notice);
        work.shows(EPISODES, on, "1");
        work.shows(CHILDREN, on, "1");
        work.shows(REPEATEDLY, on, "0");
        work.shows(LOOKED_AFTER, on, "1");
        work.shows(IN_TIME, on, "null");

        String back = work.entry("record-return", child, "returnedAt", "2013-05-07T10:00", "foundAt", "A friend's");
        work.shows(IN_TIME, "2013-05-09", "null");
        work.shows(IN_TIME, "2013-05-10", "0.0");
        Object[] talk = {"heldAt", "2013-05-10T09:00", "factors", List.of("11A"), "informationShared", true};
        String held = work.entry("hold-return-interview", child, talk);
        long known = work.head();
        work.shows(IN_TIME, on, "100.0");
        work.shows(HOURS, on, "71.0");

        work.correct(child, back, "returnedAt", "2013-05-06T23:00");
        work.shows(IN_TIME, on, "0.0");
        work.splits(IN_TIME, on, "interview", "held-late 1");
        work.shows(HOURS, on, "82.0");
        work.showed(known, IN_TIME, on, "100.0");
        work.showed(known, HOURS, on, "71.0");

        // nothing cascades: what stands on something else goes first
        JsonNode refusal = work.withdrawalRefused("interview-before-return", child, back);
        assertThat(Casework.blockedBy(refusal)).containsExactly(held);
        work.withdraw(child, held);
        work.shows(IN_TIME, on, "0.0");
        work.shows(HOURS, on, "null");
        refusal = work.withdrawalRefused("not-missing", child, gone);
        assertThat(Casework.blockedBy(refusal)).containsExactly(back);
        work.withdraw(child, back);
        work.shows(IN_TIME, on, "null");
        work.withdraw(child, gone);
        work.shows(EPISODES, on, "0");
        work.shows(LOOKED_AFTER, on, "0");
        work.showed(known, EPISODES, on, "1");
    }

    @Test
    void away_without_authorisation_is_an_episode_but_not_missing_as_the_return_counts() {
        String child = inCare("2019-01-07");
        String on = "2019-06-30";
        String first = work.entry("notify-missing", child, missing("care", "2019-05-01T20:00", "kind", "M"));
        work.record("record-return", child, "returnedAt", "2019-05-02T08:00");
        String second = work.entry("notify-missing", child, missing("care", "2019-06-03T20:00", "kind", "A"));
        String back = work.entry("record-return", child, "returnedAt", "2019-06-04T08:00");
        long known = work.head();
        work.shows(EPISODES, on, "2");
        work.shows(CHILDREN, on, "1");
        work.shows(REPEATEDLY, "2019-06-02", "0");
        work.shows(REPEATEDLY, on, "1");
        work.shows(LOOKED_AFTER, on, "1");
        work.splits(EPISODES, on, "kind", "A 1, M 1");

        work.correct(child, first, "kind", "A");
        work.shows(LOOKED_AFTER, on, "0");
        work.shows(EPISODES, on, "2");
        work.showed(known, LOOKED_AFTER, on, "1");
        work.correctionRefused("kind-in-care-only", child, second, "setting", "home");
        JsonNode corrected = work.correct(child, second, "setting", "home", "kind", null);
        assertThat(Casework.warnings(corrected)).contains("missing-from-home-while-in-care");
        work.splits(EPISODES, on, "setting", "care 1, home 1");
        work.splits(EPISODES, on, "kind", "A 1, not-told-apart 1");

        work.withdraw(child, back);
        work.withdraw(child, second);
        work.shows(EPISODES, on, "1");
        work.shows(REPEATEDLY, on, "0");
        work.showed(known, REPEATEDLY, on, "1");
    }

    @Test
    void a_spell_over_1_april_counts_for_looked_after_children_in_both_years() {
        String child = inCare("2020-06-01");
        work.record("notify-missing", child, missing("care", "2021-03-30T22:00"));
        String back = work.entry("record-return", child, "returnedAt", "2021-04-02T09:00");
        long known = work.head();
        work.shows(LOOKED_AFTER, "2021-03-31", "1");
        work.shows(LOOKED_AFTER, "2021-04-30", "1");
        work.shows(EPISODES, "2021-03-31", "1");
        work.shows(EPISODES, "2021-04-30", "0");
        work.shows(CHILDREN, "2021-04-30", "0");

        // half an hour after midnight in England is before midnight in Greenwich
        work.correct(child, back, "returnedAt", "2021-04-02T00:30");
        work.shows(LOOKED_AFTER, "2021-04-30", "1");
        work.correct(child, back, "returnedAt", "2021-03-31T23:30");
        work.shows(LOOKED_AFTER, "2021-04-30", "0");
        work.showed(known, LOOKED_AFTER, "2021-04-30", "1");
    }

    private static JsonNode upload(String rows) {
        Part file = Part.of("missing.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END\n" + rows);
        JsonNode job = work.daybook().bringIn("", file);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
        return job;
    }

    /** The child stands in the return as looked after from a day. */
    private static void returned(String localId, String from) {
        String header = BrokenFiles.HEADER + localId + ",1,06/05/2003,WBRI,,,\n";
        String episodes = BrokenFiles.EPISODES + localId + "," + from + ",S,C2,N1,U4,PR1,,,,,,\n";
        Part[] files = {Part.of("header.csv", header), Part.of("episodes.csv", episodes)};
        JsonNode job = work.daybook().bringIn("", files);
        assertThat(job.path("accepted").asInt()).as(job.toString()).isEqualTo(2);
    }

    @Test
    void a_spell_of_the_return_that_a_caseworker_has_recorded_counts_once() {
        String child = work.register("return-same", "dateOfBirth", BORN);
        returned("return-same", "02/05/2011");
        work.record("notify-missing", child, missing("care", "2011-06-01T21:00", "kind", "M"));
        work.record("record-return", child, "returnedAt", "2011-06-03T08:00");
        work.shows(EPISODES, "2011-07-31", "1");
        long head = work.head();

        String row = "return-same,06/05/2003,M,01/06/2011,03/06/2011\n";
        JsonNode job = upload(row);
        assertThat(job.path("rejected").asInt()).as(job.toString()).isZero();
        assertThat(job.path("events").asInt()).as(job.toString()).isZero();
        assertThat(work.head()).isEqualTo(head);
        work.shows(EPISODES, "2011-07-31", "1");
        work.shows(LOOKED_AFTER, "2011-07-31", "1");
        assertThat(upload(row).path("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void a_spell_of_the_return_that_overlaps_what_a_caseworker_has_recorded_is_rejected() {
        String child = work.register("return-other", "dateOfBirth", BORN);
        returned("return-other", "02/05/2012");
        work.record("notify-missing", child, missing("care", "2012-06-01T21:00", "kind", "M"));
        work.record("record-return", child, "returnedAt", "2012-06-05T08:00");
        long head = work.head();

        JsonNode job = upload("return-other,06/05/2003,M,03/06/2012,07/06/2012\n");
        assertThat(job.path("rejected").asInt()).as(job.toString()).isEqualTo(1);
        assertThat(work.head()).isEqualTo(head);
        String path = "/api/imports/" + job.path("id").asString() + "/rows?outcome=rejected";
        JsonNode row = work.daybook().get("auditor", path).json().at("/rows/0");
        assertThat(row.path("code").asString()).as(row.toString()).isEqualTo("missing-already-open");
        assertThat(row.path("rule").asString()).isEqualTo("574");
        assertThat(row.path("line").asInt()).isEqualTo(2);
        work.shows(EPISODES, "2012-07-31", "1");
    }

    @Test
    void a_spell_of_the_return_is_ended_by_the_next_one_and_can_be_withdrawn_but_not_corrected() {
        String child = work.register("return-only", "dateOfBirth", BORN);
        String on = "2010-06-30";
        returned("return-only", "03/05/2010");
        upload("return-only,06/05/2003,M,01/06/2010,\n");
        long open = work.head();
        work.shows(EPISODES, on, "1");
        work.shows(IN_TIME, on, "null");
        String ended = "return-only,06/05/2003,M,01/06/2010,03/06/2010\n";
        assertThat(upload(ended).path("events").asInt()).isEqualTo(1);
        work.shows(EPISODES, on, "1");
        work.shows(IN_TIME, on, "null");
        work.showed(open, IN_TIME, on, "null");

        String held = work.entry("hold-return-interview", child, "heldAt", "2010-06-05");
        // who was talked to and who was not cannot be told apart where a file says that the child came back
        work.shows(IN_TIME, on, "null");
        work.shows(HOURS, on, "48.0");
        String path = "/api/measures/" + EPISODES + "/entries?on=" + on + "&atLeast=" + work.head();
        JsonNode behind = work.daybook().get("caseworker", path).json().at("/entries/0");
        assertThat(behind.path("type").asString()).isEqualTo("MissingFromCareReturned");
        String spell = behind.path("entryId").asString();
        work.correctionRefused("not-correctable", child, spell, "returnedOn", "2010-06-04");
        JsonNode refusal = work.withdrawalRefused("interview-before-return", child, spell);
        assertThat(Casework.blockedBy(refusal)).containsExactly(held);
        long known = work.head();
        work.withdraw(child, held);
        work.withdraw(child, spell);
        work.shows(EPISODES, on, "0");
        work.showed(known, EPISODES, on, "1");
        // a return that says the same again brings no news
        assertThat(upload(ended).path("events").asInt()).isZero();
        work.shows(EPISODES, on, "0");
    }
}
