package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.standalone.Casework.blockedBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Where a child lives and learns and to whom it belongs, in the words of the domain. */
class HouseholdIT {

    private static final String SCHOOL = "record-school";
    private static final String SCHOOLED = "SchoolRecorded";
    private static final String LIVE = "record-address";
    private static final String LIVES = "AddressRecorded";
    private static final String LINK = "link-sibling";
    private static final String LINKED = "SiblingLinked";
    private static final String PARENT = "record-parental-responsibility";
    private static final String RESPONSIBLE = "ParentalResponsibilityRecorded";
    private static final String BEFORE_START = "end-before-start";
    private static final String FUTURE = "date-in-future";

    private static final String BORN = "2012-05-06";
    private static final String ADDRESS = "7 Zilverdune Row";
    private static final String OTHER_ADDRESS = "9 Crumblefen Rise";
    private static final String POSTCODE = "ZQ91 1QZ";
    private static final String MOTHER = "Mother Pellowhisk";
    private static final String AUNT = "Aunt Drizzlemarch";
    private static final String NOTE = "Wobblethwaite rang about it.";
    private static final String NOBODY = "child:00000000-0000-4000-8000-000000000000";

    @TempDir
    static Path folder;

    static Casework work;
    static Discretion cases;

    @BeforeAll
    static void start() {
        work = Casework.start(folder);
        cases = new Discretion(
                work, "Zilverdune", "Crumblefen", POSTCODE, "Pellowhisk", "Drizzlemarch", "Wobblethwaite");
    }

    @AfterAll
    static void stop() {
        if (work != null) {
            work.close();
        }
    }

    @Test
    void a_child_goes_to_a_school_and_leaves_it() {
        String child = work.child(BORN);
        Object[] elm = {"startedOn", "2017-09-04", "school", "Elm School"};
        String school = cases.recorded(SCHOOLED, SCHOOL, child, elm);
        cases.stands(child, school, "endedOn", null);
        cases.corrected(SCHOOLED, child, school, "endedOn", "2023-07-21");
        cases.correctionRefused(BEFORE_START, "endedOn", child, school, "endedOn", "2017-09-03");
        cases.correctionRefused(BEFORE_START, "endedOn", child, school, "startedOn", "2023-07-22");
        cases.corrected(SCHOOLED, child, school, "startedOn", "2023-07-21");
        cases.corrected(SCHOOLED, child, school, "school", "Ash School", "endedOn", null);
        cases.withdrawn(child, school);
        cases.recorded(SCHOOLED, SCHOOL, child, elm);
    }

    @Test
    void a_school_has_a_name_and_is_not_left_before_it_is_begun() {
        String child = work.child(BORN);
        cases.malformed("missing-field", "school", SCHOOL, child, "startedOn", "2017-09-04");
        cases.malformed("missing-field", "startedOn", SCHOOL, child, "school", "Elm School");
        Object[] telephone = {"startedOn", "2017-09-04", "school", "Elm School 07700 900123"};
        cases.malformed("not-an-organisation", "school", SCHOOL, child, telephone);
        Object[] left = {"startedOn", "2017-09-04", "school", "Elm School", "endedOn", "2017-09-03"};
        cases.refused(BEFORE_START, "endedOn", SCHOOL, child, left);
        Object[] leaving = {"startedOn", "2017-09-04", "school", "Elm School", "endedOn", "2199-01-01"};
        cases.refused(FUTURE, "endedOn", SCHOOL, child, leaving);
    }

    @Test
    void a_child_goes_to_no_school_before_it_is_born_nor_after_its_death() {
        String child = work.child(BORN);
        Object[] early = {"startedOn", "2012-05-05", "school", "Elm School"};
        JsonNode unborn = cases.refused("before-birth", "startedOn", SCHOOL, child, early);
        assertThat(unborn.path("rule").asString()).isEqualTo("302");
        Object[] expected = {"startedOn", "2016-11-01", "school", "Elm School"};
        cases.refused("not-born-yet", "childId", SCHOOL, work.unborn("2016-12-24"), expected);

        Object[] inTime = {"startedOn", "2017-09-04", "school", "Elm School"};
        String school = cases.recorded(SCHOOLED, SCHOOL, child, inTime);
        cases.correctionRefused("before-birth", "startedOn", child, school, "startedOn", "2012-05-05");
        work.record("record-death", child, "diedOn", "2024-03-01");
        cases.correctionRefused("after-death", "endedOn", child, school, "endedOn", "2024-03-02");
    }

    @Test
    void an_address_may_be_kept_from_those_who_need_not_know_it() {
        String child = work.child(BORN);
        Object[] home = {"startedOn", "2020-06-01", "address", ADDRESS, "postcode", POSTCODE, "confidential", true};
        String address = cases.recorded(LIVES, LIVE, child, home);
        cases.stands(child, address, "address", ADDRESS, "postcode", POSTCODE, "confidential", true);
        cases.corrected(LIVES, child, address, "confidential", false);
        cases.corrected(LIVES, child, address, "confidential", true, "address", OTHER_ADDRESS, "postcode", null);
        cases.correctionRefused(BEFORE_START, "endedOn", child, address, "endedOn", "2020-05-31");
        cases.corrected(LIVES, child, address, "endedOn", "2020-06-01");
        cases.stands(child, address, "address", OTHER_ADDRESS, "confidential", true);
        cases.withdrawn(child, address);
    }

    @Test
    void an_address_of_which_nothing_else_is_said_is_not_confidential() {
        String child = work.child(BORN);
        String address = cases.recorded(LIVES, LIVE, child, "startedOn", "2020-06-01", "address", ADDRESS);
        cases.stands(child, address, "confidential", false);
        cases.malformed("missing-field", "address", LIVE, child, "startedOn", "2020-06-01", "address", " ");
        Object[] endless = {"startedOn", "2020-06-01", "address", ADDRESS.repeat(13)};
        cases.malformed("text-not-allowed", "address", LIVE, child, endless);
        Object[] perhaps = {"startedOn", "2020-06-01", "address", ADDRESS, "confidential", "perhaps"};
        cases.malformed("wrong-type", "confidential", LIVE, child, perhaps);
        Object[] left = {"startedOn", "2020-06-01", "address", ADDRESS, "endedOn", "2020-05-31"};
        cases.refused(BEFORE_START, "endedOn", LIVE, child, left);
        cases.refused(FUTURE, "startedOn", LIVE, child, "startedOn", "2199-01-01", "address", ADDRESS);
        Object[] longAgo = {"startedOn", "2011-07-05", "address", ADDRESS};
        cases.refused("long-before-birth", "startedOn", LIVE, child, longAgo);
    }

    @Test
    void two_children_are_linked_as_siblings_once() {
        String child = work.child(BORN);
        String sister = work.child(BORN);
        Object[] full = {"sibling", sister, "relation", "full"};
        String link = cases.recorded(LINKED, LINK, child, full);
        cases.recorded(LINKED, LINK, child, "sibling", work.child(BORN), "relation", "half");
        for (String relation : List.of("full", "half")) {
            Object[] again = {"sibling", sister, "relation", relation};
            JsonNode refusal = cases.refused("sibling-already-linked", "sibling", LINK, child, again);
            assertThat(blockedBy(refusal)).containsExactly(link);
        }
        // the other child must be there, which only linking asks
        cases.correctionRefused("not-correctable", "entryId", child, link, "relation", "half");
        cases.withdrawn(child, link);
        cases.recorded(LINKED, LINK, child, full);
    }

    @Test
    void a_sibling_is_another_child_who_is_known() {
        String child = work.child(BORN);
        for (String nobody : List.of(NOBODY, "no-such-child")) {
            cases.unknown("child-unknown", LINK, child, "sibling", nobody, "relation", "full");
        }
        cases.refused("sibling-is-the-child", "sibling", LINK, child, "sibling", child, "relation", "full");
        cases.malformed("missing-field", "sibling", LINK, child, "relation", "full");
        String other = work.child(BORN);
        cases.malformed("unknown-code", "relation", LINK, child, "sibling", other, "relation", "cousin");
        cases.unknown("child-unknown", LINK, NOBODY, "sibling", other, "relation", "full");
    }

    @Test
    void somebody_has_parental_responsibility_from_one_day_until_another() {
        String child = work.child(BORN);
        Object[] mother = {"person", MOTHER, "relation", "mother", "startedOn", BORN};
        String responsible = cases.recorded(RESPONSIBLE, PARENT, child, mother);
        cases.corrected(RESPONSIBLE, child, responsible, "endedOn", "2019-03-04");
        cases.correctionRefused(BEFORE_START, "endedOn", child, responsible, "startedOn", "2019-03-05");
        cases.corrected(RESPONSIBLE, child, responsible, "person", AUNT, "relation", "special-guardian");
        cases.stands(child, responsible, "person", AUNT, "startedOn", BORN, "endedOn", "2019-03-04");
        cases.withdrawn(child, responsible);
    }

    @Test
    void since_when_somebody_has_parental_responsibility_need_not_be_known() {
        String child = work.child(BORN);
        Object[] aunt = {"person", AUNT, "relation", "relative", "endedOn", "2019-03-04"};
        String responsible = cases.recorded(RESPONSIBLE, PARENT, child, aunt);
        cases.corrected(RESPONSIBLE, child, responsible, "startedOn", "2019-03-04");
        cases.corrected(RESPONSIBLE, child, responsible, "startedOn", null, "endedOn", null);

        Object[] lost = {"person", MOTHER, "relation", "mother", "startedOn", "2019-03-04", "endedOn", "2019-03-03"};
        cases.refused(BEFORE_START, "endedOn", PARENT, child, lost);
        cases.malformed("missing-field", "person", PARENT, child, "person", " ", "relation", "mother");
        cases.malformed("unknown-code", "relation", PARENT, child, "person", MOTHER, "relation", "aunt");
        Object[] tomorrow = {"person", MOTHER, "relation", "mother", "startedOn", "2199-01-01"};
        cases.refused(FUTURE, "startedOn", PARENT, child, tomorrow);
    }

    @Test
    void nobody_of_the_family_and_no_address_is_read_behind_a_figure() {
        String child = work.child(BORN);
        long before = work.head();
        work.inCare(child, "2024-01-08");
        String address =
                cases.recorded(LIVES, LIVE, child, "startedOn", "2020-06-01", "address", ADDRESS, "postcode", POSTCODE);
        cases.recorded(RESPONSIBLE, PARENT, child, "person", MOTHER, "relation", "mother");
        Map<String, Object> moved = Map.of("address", OTHER_ADDRESS);
        Object[] correction = {"entryId", address, "reason", "new-information", "note", NOTE, "fields", moved};
        cases.record("correct-entry", child, correction);
        cases.figuresNameNobody(child, "2024-06-30", before);
    }
}
