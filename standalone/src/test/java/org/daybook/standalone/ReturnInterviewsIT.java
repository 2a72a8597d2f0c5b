package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.standalone.Casework.missing;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What follows a return, in the words of the domain. Every scenario has a financial year of its own. */
class ReturnInterviewsIT {

    private static final String IN_TIME = "return-interviews-within-72h-percent";
    private static final String HOURS = "return-interview-mean-hours";
    private static final String BORN = "2010-05-06";

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

    /** A child that was missing from home and came back. */
    private static String back(String since, String returned) {
        String child = work.child(BORN);
        away(child, since, returned);
        return child;
    }

    private static String away(String child, String since, String returned) {
        String spell = work.entry("notify-missing", child, missing("home", since));
        work.record("record-return", child, "returnedAt", returned);
        return spell;
    }

    @Test
    void hours_are_real_hours_in_the_night_the_clocks_go_forward() {
        String on = "2026-03-31";
        String child = back("2026-03-28T18:00", "2026-03-28T22:00");
        String held = work.entry("hold-return-interview", child, "heldAt", "2026-03-29T06:00");
        work.shows(HOURS, on, "7.0");
        long known = work.head();
        String other = back("2026-03-28T22:00", "2026-03-29T06:00");
        work.record("hold-return-interview", other, "heldAt", "2026-03-29T07:30:00Z");
        // seven hours and two and a half
        work.shows(HOURS, on, "4.8");
        work.showed(known, HOURS, on, "7.0");

        // 72 hours after 22:00 in winter time it is 23:00 in summer time
        work.correct(child, held, "heldAt", "2026-03-31T22:45");
        work.shows(IN_TIME, on, "100.0");
        work.correct(child, held, "heldAt", "2026-03-31T23:01");
        work.shows(IN_TIME, on, "0.0");
        work.malformed("malformed-date", "record-return", child, "returnedAt", "2026-03-29T01:30");
    }

    @Test
    void hours_are_real_hours_in_the_night_the_clocks_go_back() {
        String on = "2026-10-31";
        String child = back("2026-10-24T18:00", "2026-10-24T22:00");
        String held = work.entry("hold-return-interview", child, "heldAt", "2026-10-25T06:00");
        long known = work.head();
        work.shows(HOURS, on, "9.0");
        work.shows(IN_TIME, on, "100.0");

        work.correct(child, held, "heldAt", "2026-10-27T21:30");
        work.shows(HOURS, on, "72.5");
        work.shows(IN_TIME, on, "0.0");
        work.showed(known, IN_TIME, on, "100.0");
    }

    @Test
    void a_return_known_only_by_its_day() {
        String child = work.child(BORN);
        work.record("notify-missing", child, missing("home", "2014-05-08"));
        String back = work.entry("record-return", child, "returnedAt", "2014-05-10");
        String held = work.entry("hold-return-interview", child, "heldAt", "2014-05-13T18:00");
        long known = work.head();
        work.shows(IN_TIME, "2014-05-12", "null");
        work.shows(IN_TIME, "2014-05-31", "100.0");
        work.shows(HOURS, "2014-05-31", "72.0");

        work.correct(child, held, "heldAt", "2014-05-14");
        work.shows(IN_TIME, "2014-05-31", "0.0");
        work.shows(HOURS, "2014-05-31", "96.0");
        work.correct(child, back, "returnedAt", "2014-05-11T09:00");
        work.shows(IN_TIME, "2014-05-31", "100.0");
        work.shows(HOURS, "2014-05-31", "72.0");

        work.withdraw(child, held);
        work.shows(IN_TIME, "2014-05-31", "0.0");
        work.shows(HOURS, "2014-05-31", "null");
        work.showed(known, HOURS, "2014-05-31", "72.0");
    }

    @Test
    void one_interview_covers_two_spells() {
        String on = "2015-06-30";
        String child = work.child(BORN);
        String first = away(child, "2015-06-01T20:00", "2015-06-02T08:00");
        String second = away(child, "2015-06-03T18:00", "2015-06-04T10:00");
        Object[] talk = {"heldAt", "2015-06-04T20:00", "spells", List.of(first, second)};
        String held = work.entry("hold-return-interview", child, talk);
        long known = work.head();
        work.shows("missing-repeat-children-ytd", on, "1");
        work.splits(IN_TIME, on, "interview", "held-in-time 2");
        work.shows(IN_TIME, on, "100.0");
        work.shows(HOURS, on, "35.0");

        work.correct(child, held, "spells", List.of(second));
        work.shows(IN_TIME, on, "50.0");
        work.shows(HOURS, on, "10.0");
        work.splits(IN_TIME, on, "interview", "held-in-time 1, not-offered 1");
        work.showed(known, HOURS, on, "35.0");

        work.withdraw(child, held);
        work.shows(IN_TIME, on, "0.0");
        work.shows(HOURS, on, "null");
        // which spell it was about is not said: the last one that had ended
        work.record("hold-return-interview", child, "heldAt", "2015-06-03T12:00");
        work.shows(HOURS, on, "28.0");
        work.shows(IN_TIME, on, "50.0");
        work.showed(known, IN_TIME, on, "100.0");
    }

    @Test
    void an_interview_is_offered_and_declined() {
        String on = "2016-05-31";
        String child = back("2016-05-02T18:00", "2016-05-03T07:00");
        work.splits(IN_TIME, on, "interview", "not-offered 1");
        Object[] offer = {"offeredAt", "2016-05-03T12:00", "provider", "Youth service"};
        String offered = work.entry("offer-return-interview", child, offer);
        work.splits(IN_TIME, on, "interview", "offered 1");
        String accepted = work.entry("accept-return-interview", child, "acceptedAt", "2016-05-03T15:00");
        work.splits(IN_TIME, on, "interview", "accepted 1");
        Object[] no = {"declinedAt", "2016-05-04T09:00", "reason", "Did not want to"};
        String declined = work.entry("decline-return-interview", child, no);
        long known = work.head();
        work.splits(IN_TIME, on, "interview", "declined 1");
        work.splits(IN_TIME, on, "interview-provider", "Youth service 1");
        work.shows(IN_TIME, on, "0.0");

        work.correct(child, offered, "provider", "Family service");
        work.splits(IN_TIME, on, "interview-provider", "Family service 1");
        work.correct(child, accepted, "acceptedAt", "2016-05-03T16:00");
        work.correct(child, declined, "declinedAt", "2016-05-04T10:00");
        work.splits(IN_TIME, on, "interview", "declined 1");
        work.correctionRefused("interview-before-return", child, declined, "declinedAt", "2016-05-03T06:00");

        work.withdraw(child, declined);
        work.splits(IN_TIME, on, "interview", "accepted 1");
        work.withdraw(child, accepted);
        work.splits(IN_TIME, on, "interview", "offered 1");
        work.withdraw(child, offered);
        work.splits(IN_TIME, on, "interview", "not-offered 1");
        work.split(known, IN_TIME, on, "interview", "declined 1");
        work.split(known, IN_TIME, on, "interview-provider", "Youth service 1");
    }

    @Test
    void an_interview_that_is_held_although_declined_counts_and_is_warned_about() {
        String on = "2017-05-31";
        String child = back("2017-05-02T18:00", "2017-05-03T07:00");
        work.record("decline-return-interview", child, "declinedAt", "2017-05-03T12:00");
        JsonNode answer = work.record("hold-return-interview", child, "heldAt", "2017-05-05T07:00");
        assertThat(Casework.warnings(answer)).containsExactly("interview-held-after-declined");
        work.splits(IN_TIME, on, "interview", "held-in-time 1");
        work.shows(HOURS, on, "48.0");
    }

    @Test
    void that_the_police_found_the_child_well_is_not_the_interview() {
        String on = "2018-05-31";
        String child = back("2018-05-02T18:00", "2018-05-03T07:00");
        Object[] well = {"checkedAt", "2018-05-03T08:00", "note", "Well"};
        String checked = work.entry("record-safe-and-well-check", child, well);
        work.shows(IN_TIME, on, "0.0");
        work.shows(HOURS, on, "null");
        work.splits(IN_TIME, on, "interview", "not-offered 1");
        work.correct(child, checked, "checkedAt", "2018-05-03T08:30");
        work.withdraw(child, checked);
        work.splits(IN_TIME, on, "interview", "not-offered 1");
        work.shows("missing-episodes", on, "1");
    }
}
