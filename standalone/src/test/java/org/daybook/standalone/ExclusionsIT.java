package org.daybook.standalone;

import static org.daybook.standalone.Casework.exclusion;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exclusions in the words of the domain. Every scenario has a school year of its own. */
class ExclusionsIT {

    private static final String SUSPENSIONS = "suspensions";
    private static final String LUNCHTIMES = "lunchtime-exclusions";
    private static final String PERMANENT = "permanent-exclusions";
    private static final String TWICE = "pupils-suspended-twice";
    private static final String DAY_SIX = "day-six-provision-percent";
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

    private static String excluded(String child, String category, String from, Object... more) {
        return work.entry("notify-exclusion", child, exclusion(category, from, more));
    }

    @Test
    void a_suspension_on_31_july_counts_in_the_school_year_before() {
        String child = work.child(BORN);
        String suspended = excluded(child, "SUSP", "2013-07-31", "sessions", 2, "reasons", List.of("PP", "DB"));
        long known = work.head();
        work.shows(SUSPENSIONS, "2013-07-30", "0");
        work.shows(SUSPENSIONS, "2013-07-31", "1");
        work.splits(SUSPENSIONS, "2013-07-31", "main-reason", "PP 1");
        work.shows(SUSPENSIONS, "2013-08-31", "0");

        work.correct(child, suspended, "startedOn", "2013-08-01", "reasons", List.of("DB", "PP"));
        work.shows(SUSPENSIONS, "2013-07-31", "0");
        work.shows(SUSPENSIONS, "2013-08-31", "1");
        work.splits(SUSPENSIONS, "2014-07-31", "main-reason", "DB 1");
        work.showed(known, SUSPENSIONS, "2013-07-31", "1");
        work.showed(known, SUSPENSIONS, "2013-08-31", "0");

        long corrected = work.head();
        work.withdraw(child, suspended);
        work.shows(SUSPENSIONS, "2013-08-31", "0");
        work.showed(corrected, SUSPENSIONS, "2013-08-31", "1");
    }

    @Test
    void lunchtime_exclusions_are_no_suspensions() {
        String child = work.child(BORN);
        excluded(child, "LNCH", "2014-10-06");
        String second = excluded(child, "LNCH", "2014-10-07");
        long known = work.head();
        work.shows(LUNCHTIMES, "2014-10-31", "2");
        work.shows(SUSPENSIONS, "2014-10-31", "0");
        work.shows(TWICE, "2014-10-31", "0");

        work.correct(child, second, "category", "SUSP", "sessions", 1);
        work.shows(LUNCHTIMES, "2014-10-31", "1");
        work.shows(SUSPENSIONS, "2014-10-31", "1");
        work.shows(TWICE, "2014-10-31", "0");
        work.showed(known, LUNCHTIMES, "2014-10-31", "2");

        work.withdraw(child, second);
        work.shows(LUNCHTIMES, "2014-10-31", "1");
        work.shows(SUSPENSIONS, "2014-10-31", "0");
    }

    @Test
    void a_pupil_is_suspended_twice() {
        String child = work.child(BORN);
        String other = work.child(BORN);
        excluded(child, "SUSP", "2015-10-05", "sessions", 4);
        excluded(other, "SUSP", "2015-10-12", "sessions", 4);
        work.shows(TWICE, "2016-07-31", "0");
        String again = excluded(child, "SUSP", "2015-11-09", "sessions", 6);
        excluded(other, "PERM", "2015-11-16");
        long known = work.head();
        work.shows(SUSPENSIONS, "2016-07-31", "3");
        work.shows(TWICE, "2015-11-08", "0");
        work.shows(TWICE, "2015-11-09", "1");

        // in another school year the second one is the first again
        work.correct(child, again, "startedOn", "2016-09-05");
        work.shows(TWICE, "2016-07-31", "0");
        work.shows(TWICE, "2017-07-31", "0");
        work.correct(child, again, "startedOn", "2015-11-10");
        work.shows(TWICE, "2016-07-31", "1");
        work.withdraw(child, again);
        work.shows(TWICE, "2016-07-31", "0");
        work.showed(known, TWICE, "2016-07-31", "1");
    }

    @Test
    void a_suspension_of_over_five_days_needs_provision_from_the_sixth_day() {
        String briefly = work.child(BORN);
        String fiveDays = excluded(briefly, "SUSP", "2017-03-06", "sessions", 10);
        String child = work.child(BORN);
        String sixDays = excluded(child, "SUSP", "2017-04-24", "sessions", 12);
        // a weekend and the early May holiday lie between
        work.shows(DAY_SIX, "2017-05-01", "null");
        work.shows(DAY_SIX, "2017-05-02", "0.0");

        Object[] provision = {"entryId", sixDays, "startedOn", "2017-05-02", "provider", "Tuition centre"};
        String arranged = work.entry("arrange-day-six-provision", child, provision);
        long known = work.head();
        work.shows(DAY_SIX, "2017-05-02", "100.0");
        work.correct(child, arranged, "startedOn", "2017-05-03");
        work.shows(DAY_SIX, "2017-05-31", "0.0");
        work.showed(known, DAY_SIX, "2017-05-31", "100.0");
        work.correct(child, arranged, "startedOn", "2017-04-28");
        work.shows(DAY_SIX, "2017-05-31", "100.0");

        // one session more and the five days are over five
        work.correct(briefly, fiveDays, "sessions", 11);
        work.shows(DAY_SIX, "2017-03-12", "null");
        work.shows(DAY_SIX, "2017-03-13", "0.0");
        work.shows(DAY_SIX, "2017-05-31", "50.0");
        work.withdraw(child, arranged);
        work.shows(DAY_SIX, "2017-05-31", "0.0");
        work.showed(known, DAY_SIX, "2017-05-31", "100.0");
    }

    @Test
    void the_governors_reinstate_a_pupil_from_a_day_of_its_own() {
        String child = work.child(BORN);
        String excluded = excluded(child, "PERM", "2019-02-04");
        work.shows(PERMANENT, "2019-07-31", "1");
        work.splits(PERMANENT, "2019-07-31", "in-force", "in-force 1");

        String day = "2019-02-20";
        String from = "2019-03-01";
        Object[] back = {"entryId", excluded, "decidedOn", day, "decision", "reinstated", "reinstatedFrom", from};
        String decided = work.entry("record-governors-decision", child, back);
        long known = work.head();
        work.shows(PERMANENT, "2019-03-01", "1");
        work.splits(PERMANENT, "2019-02-28", "in-force", "in-force 1");
        work.splits(PERMANENT, "2019-03-01", "in-force", "overturned 1");

        work.correct(child, decided, "reinstatedFrom", "2019-03-11");
        work.splits(PERMANENT, "2019-03-10", "in-force", "in-force 1");
        work.splits(PERMANENT, "2019-03-11", "in-force", "overturned 1");
        work.split(known, PERMANENT, "2019-03-10", "in-force", "overturned 1");
        // without a day of its own it is that of the decision
        work.correct(child, decided, "reinstatedFrom", null);
        work.splits(PERMANENT, "2019-02-19", "in-force", "in-force 1");
        work.splits(PERMANENT, "2019-02-20", "in-force", "overturned 1");
        work.correct(child, decided, "decision", "upheld");
        work.splits(PERMANENT, "2019-07-31", "in-force", "in-force 1");

        work.correct(child, decided, "decision", "reinstated");
        work.withdraw(child, decided);
        work.splits(PERMANENT, "2019-07-31", "in-force", "in-force 1");
        work.shows(PERMANENT, "2019-07-31", "1");
        work.split(known, PERMANENT, "2019-07-31", "in-force", "overturned 1");
    }

    @Test
    void an_exclusion_is_rescinded() {
        String child = work.child(BORN);
        String excluded = excluded(child, "PERM", "2019-11-04");
        work.shows(DAY_SIX, "2019-11-30", "0.0");

        Object[] back = {"entryId", excluded, "rescindedOn", "2019-11-08", "reason", "New evidence"};
        String rescinded = work.entry("rescind-exclusion", child, back);
        long known = work.head();
        work.shows(PERMANENT, "2019-11-30", "1");
        work.splits(PERMANENT, "2019-11-07", "in-force", "in-force 1");
        work.splits(PERMANENT, "2019-11-08", "in-force", "overturned 1");
        // the sixth day, 11 November, did not come
        work.shows(DAY_SIX, "2019-11-30", "null");

        work.correct(child, rescinded, "rescindedOn", "2019-11-15");
        work.splits(PERMANENT, "2019-11-14", "in-force", "in-force 1");
        work.splits(PERMANENT, "2019-11-15", "in-force", "overturned 1");
        work.shows(DAY_SIX, "2019-11-30", "0.0");
        work.split(known, PERMANENT, "2019-11-14", "in-force", "overturned 1");
        work.showed(known, DAY_SIX, "2019-11-30", "null");

        work.withdraw(child, rescinded);
        work.splits(PERMANENT, "2019-11-30", "in-force", "in-force 1");
        work.withdraw(child, excluded);
        work.shows(PERMANENT, "2019-11-30", "0");
        work.shows(DAY_SIX, "2019-11-30", "null");
    }

    @Test
    void a_review_panel_cannot_reinstate_but_the_governors_can_then() {
        String child = work.child(BORN);
        String excluded = excluded(child, "PERM", "2020-11-02");
        Object[] upheld = {"entryId", excluded, "decidedOn", "2020-11-20", "decision", "upheld"};
        work.record("record-governors-decision", child, upheld);
        Object[] quashed = {"entryId", excluded, "decidedOn", "2020-12-15", "decision", "quashed"};
        String panel = work.entry("record-review-panel-decision", child, quashed);
        work.splits(PERMANENT, "2021-01-31", "in-force", "in-force 1");

        work.correct(child, panel, "decision", "recommended", "decidedOn", "2020-12-16");
        work.splits(PERMANENT, "2021-01-31", "in-force", "in-force 1");
        long known = work.head();
        Object[] reinstated = {"entryId", excluded, "decidedOn", "2021-01-11", "decision", "reinstated"};
        work.record("record-governors-decision", child, reinstated);
        work.splits(PERMANENT, "2021-01-10", "in-force", "in-force 1");
        work.splits(PERMANENT, "2021-01-11", "in-force", "overturned 1");

        work.withdraw(child, panel);
        work.splits(PERMANENT, "2021-01-31", "in-force", "overturned 1");
        work.shows(PERMANENT, "2021-01-31", "1");
        work.split(known, PERMANENT, "2021-01-31", "in-force", "in-force 1");
    }
}
