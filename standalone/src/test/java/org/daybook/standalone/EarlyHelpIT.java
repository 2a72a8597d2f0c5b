package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.standalone.Casework.caf;

import java.nio.file.Path;
import java.util.List;
import org.daybook.standalone.Readings.Watched;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Early help in the words of the domain. Closings are counted in a year that no other scenario closes anything in. */
class EarlyHelpIT {

    private static final String OPEN = "caf-open";
    private static final String SUPPORTED = "caf-children-ytd";
    private static final String OVERDUE = "caf-reviews-overdue";
    private static final String NEEDS_MET = "caf-closed-needs-met-percent";
    private static final String BORN = "2004-05-06";

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

    @Test
    void a_caf_is_opened_reviewed_and_closed_with_needs_met() {
        String child = work.child(BORN);
        Watched dayBefore = work.watch(OPEN, "2012-05-09");
        Watched lastDay = work.watch(OPEN, "2012-09-19");
        Watched dayAfter = work.watch(OPEN, "2012-09-20");
        Watched supported = work.watch(SUPPORTED, "2013-03-31");
        work.record("open-caf", child, caf("2012-05-10", "levelOfNeed", "2"));
        work.record("agree-caf-plan", child, "agreedOn", "2012-05-24", "agencies", List.of("school", "health"));
        work.record("review-caf", child, "reviewedOn", "2012-07-10", "agenciesPresent", List.of("school"));
        assertThat(dayBefore.moved()).isZero();
        assertThat(dayAfter.moved()).isEqualTo(1);
        assertThat(supported.moved()).isEqualTo(1);
        work.shows(NEEDS_MET, "2013-03-31", "null");

        String closed = work.entry("close-caf", child, "closedOn", "2012-09-20", "outcome", "needs-met");
        long known = work.head();
        assertThat(lastDay.moved()).isEqualTo(1);
        assertThat(dayAfter.moved()).isZero();
        assertThat(supported.moved()).isEqualTo(1);
        work.shows(NEEDS_MET, "2012-09-19", "null");
        work.shows(NEEDS_MET, "2012-09-20", "100.0");

        work.correct(child, closed, "outcome", "disengaged");
        work.shows(NEEDS_MET, "2013-03-31", "0.0");
        work.splits(NEEDS_MET, "2013-03-31", "outcome", "disengaged 1");
        work.splits(NEEDS_MET, "2013-03-31", "level-of-need", "2 1");
        work.correct(child, closed, "closedOn", "2012-09-27");
        assertThat(dayAfter.moved()).isEqualTo(1);
        work.shows(NEEDS_MET, "2012-09-26", "null");

        work.withdraw(child, closed);
        work.shows(NEEDS_MET, "2013-03-31", "null");
        work.showed(known, NEEDS_MET, "2013-03-31", "100.0");
        assertThat(dayAfter.moved(known)).isZero();
    }

    @Test
    void a_caf_counts_from_the_day_it_was_opened_not_from_the_day_first_recorded() {
        String child = work.child(BORN);
        Watched early = work.watch(OPEN, "2010-06-12");
        Watched later = work.watch(OPEN, "2010-06-18");
        Watched supported = work.watch(SUPPORTED, "2011-03-31");
        String opened = work.entry("open-caf", child, caf("2010-06-10"));
        long known = work.head();
        assertThat(early.moved()).isEqualTo(1);

        work.correct(child, opened, "openedOn", "2010-06-18");
        assertThat(early.moved()).isZero();
        assertThat(later.moved()).isEqualTo(1);
        assertThat(early.moved(known)).isEqualTo(1);

        work.withdraw(child, opened);
        assertThat(later.moved()).isZero();
        assertThat(supported.moved()).isZero();
        assertThat(supported.moved(known)).isEqualTo(1);
    }

    @Test
    void a_review_is_overdue_the_day_after_the_plan_or_the_last_review_said() {
        String child = work.child(BORN);
        Watched june29 = work.watch(OVERDUE, "2011-06-29");
        Watched july13 = work.watch(OVERDUE, "2011-07-13");
        Watched july20 = work.watch(OVERDUE, "2011-07-20");
        Watched july26 = work.watch(OVERDUE, "2011-07-26");
        Watched july27 = work.watch(OVERDUE, "2011-07-27");
        work.record("open-caf", child, caf("2011-05-03"));
        // nobody has said when: twelve weeks
        assertThat(july26.moved()).isZero();
        assertThat(july27.moved()).isEqualTo(1);

        String plan = work.entry("agree-caf-plan", child, "agreedOn", "2011-05-17", "nextReviewOn", "2011-06-28");
        long planned = work.head();
        assertThat(june29.moved()).isEqualTo(1);
        work.correct(child, plan, "nextReviewOn", "2011-07-12");
        assertThat(june29.moved()).isZero();
        assertThat(june29.moved(planned)).isEqualTo(1);
        assertThat(july13.moved()).isEqualTo(1);

        String review = work.entry("review-caf", child, "reviewedOn", "2011-07-12", "nextReviewOn", "2011-10-04");
        long reviewed = work.head();
        assertThat(july13.moved()).isZero();
        work.correct(child, review, "reviewedOn", "2011-07-20");
        assertThat(july13.moved()).isEqualTo(1);
        assertThat(july20.moved()).isZero();
        work.withdraw(child, review);
        assertThat(july20.moved()).isEqualTo(1);
        assertThat(july20.moved(reviewed)).isZero();
        work.withdraw(child, plan);
        assertThat(july13.moved()).isZero();
        assertThat(july27.moved()).isEqualTo(1);
    }

    @Test
    void a_caf_ends_with_the_childs_life_and_is_not_counted_as_closed() {
        String child = work.child(BORN);
        Watched before = work.watch(OPEN, "2019-03-09");
        Watched after = work.watch(OPEN, "2019-03-10");
        work.record("open-caf", child, caf("2019-02-03"));
        assertThat(after.moved()).isEqualTo(1);
        work.record("record-death", child, "diedOn", "2019-03-10");
        assertThat(before.moved()).isEqualTo(1);
        assertThat(after.moved()).isZero();

        JsonNode closed = work.daybook().figure("caf-closed-needs-met-percent", "2019-03-31", "&by=outcome");
        assertThat(closed.path("denominator").asInt()).isZero();
        assertThat(closed.path("groups")).isEmpty();
    }

    @Test
    void another_lead_professional_or_a_consent_withdrawn_does_not_close_a_caf() {
        String child = work.child(BORN);
        Watched open = work.watch(OPEN, "2013-07-01");
        work.record("open-caf", child, caf("2013-05-07"));
        Object[] change = {"changedOn", "2013-06-03", "organisation", "Oak Clinic", "leadProfessional", "A nurse"};
        String changed = work.entry("change-lead-professional", child, change);
        String consent = work.entry("withdraw-caf-consent", child, "withdrawnOn", "2013-06-17", "by", "A parent");
        assertThat(open.moved()).isEqualTo(1);
        work.shows(NEEDS_MET, "2014-03-31", "null");

        work.correct(child, changed, "changedOn", "2013-06-04", "organisation", "Ash Clinic");
        work.correct(child, consent, "withdrawnOn", "2013-06-18");
        work.correctionRefused("no-open-caf", child, changed, "changedOn", "2013-05-06");
        work.correctionRefused("no-open-caf", child, consent, "withdrawnOn", "2013-05-06");
        assertThat(open.moved()).isEqualTo(1);

        work.withdraw(child, changed);
        work.record("close-caf", child, "closedOn", "2013-06-24", "outcome", "consent-withdrawn");
        assertThat(open.moved()).isZero();
        work.withdraw(child, consent);
        work.splits(NEEDS_MET, "2014-03-31", "outcome", "consent-withdrawn 1");
        work.shows(NEEDS_MET, "2014-03-31", "0.0");
    }

    @Test
    void a_family_is_counted_once_beside_its_children() {
        Watched children = work.watch(OPEN, "2014-06-02");
        Watched families = work.watchFamilies(OPEN, "2014-06-02");
        Watched supported = work.watchFamilies(SUPPORTED, "2015-03-31");
        work.record("open-caf", work.child(BORN), caf("2014-05-06", "familyRef", "F-1"));
        String sibling = work.child(BORN);
        String opened = work.entry("open-caf", sibling, caf("2014-05-13", "familyRef", "F-1"));
        String alone = work.child(BORN);
        String without = work.entry("open-caf", alone, caf("2014-05-20"));
        long known = work.head();
        assertThat(children.moved()).isEqualTo(3);
        assertThat(families.moved()).isEqualTo(2);
        assertThat(supported.moved()).isEqualTo(2);

        work.correct(sibling, opened, "familyRef", "F-2");
        assertThat(children.moved()).isEqualTo(3);
        assertThat(families.moved()).isEqualTo(3);

        work.withdraw(alone, without);
        assertThat(children.moved()).isEqualTo(2);
        assertThat(families.moved()).isEqualTo(2);
        work.correct(sibling, opened, "familyRef", "F-1");
        assertThat(families.moved()).isEqualTo(1);
        assertThat(supported.moved()).isEqualTo(1);
        assertThat(families.moved(known)).isEqualTo(2);
    }

    @Test
    void a_caf_of_last_year_supports_the_child_as_long_as_it_was_open_this_year() {
        String child = work.child(BORN);
        Watched lastYear = work.watch(SUPPORTED, "2017-03-31");
        Watched thisYear = work.watch(SUPPORTED, "2017-04-30");
        work.record("open-caf", child, caf("2017-02-01"));
        String closed = work.entry("close-caf", child, "closedOn", "2017-04-01", "outcome", "needs-met");
        assertThat(lastYear.moved()).isEqualTo(1);
        assertThat(thisYear.moved()).isZero();

        work.correct(child, closed, "closedOn", "2017-04-02");
        assertThat(thisYear.moved()).isEqualTo(1);
    }

    @Test
    void a_caf_beside_care_is_warned_about_unless_it_is_a_step_down() {
        String child = work.child(BORN);
        work.inCare(child, "2014-01-13");
        JsonNode answer = work.record("open-caf", child, caf("2014-07-01"));
        assertThat(Casework.warnings(answer)).containsExactly("caf-open-while-in-care");
        assertThat(answer.at("/warnings/0/field").asString()).isEqualTo("openedOn");

        String opened = answer.at("/events/0/entryId").asString();
        JsonNode corrected = work.correct(child, opened, "steppedDownFrom", "care");
        assertThat(Casework.warnings(corrected)).isEmpty();
        work.record("end-care", child, "endedOn", "2014-07-31", "reason", "E4A");
    }
}
