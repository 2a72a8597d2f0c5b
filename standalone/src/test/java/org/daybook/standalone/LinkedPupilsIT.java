package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Pupils of a school census are found to be children, and the figures move to where they belong. */
class LinkedPupilsIT {

    private static final String DAY = "2024-12-31";

    @TempDir
    static Path folder;

    private static RunningDaybook daybook;

    @BeforeAll
    static void bring_the_term_in() {
        daybook = RunningDaybook.start(folder);
        daybook.bringInAs(
                StraightFromTheCensus.FORMAT,
                "",
                StraightFromTheCensus.file(StraightFromTheCensus.ON),
                StraightFromTheCensus.file(StraightFromTheCensus.OFF));
    }

    @AfterAll
    static void stop() {
        if (daybook != null) {
            daybook.close();
        }
    }

    private static long count(String key) {
        return daybook.figure(key, DAY, "").path("value").asLong();
    }

    @Test
    void a_pupil_and_a_child_with_one_suspension_each_are_one_suspended_twice_once_they_are_linked() {
        String child = register("linked");
        JsonNode pupil = pupilSuspendedOnce(0);
        String own = suspend(child, "2024-08-06", pupil.path("school").asString());
        long twice = count("pupils-suspended-twice");
        long suspensions = count("suspensions");
        long girls = girls("suspensions");
        long before = daybook.head();

        JsonNode link = daybook.record(
                "link-pupil",
                "{\"pupilId\":\"" + pupil.path("pupilId").asString() + "\",\"linkedTo\":\"" + child + "\"}");

        assertThat(count("pupils-suspended-twice")).isEqualTo(twice + 1);
        assertThat(count("suspensions")).isEqualTo(suspensions);
        assertThat(girls("suspensions")).isEqualTo(girls + 1);
        assertThat(linked(true, pupil).path("linkedTo").asString()).isEqualTo(child);
        JsonNode changes = changes("pupils-suspended-twice", before);
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).path("type").asString()).isEqualTo("PupilLinked");
        assertThat(changes.get(0).path("effect").asInt()).isEqualTo(1);

        daybook.record(
                "withdraw-entry",
                "{\"childId\":\"" + pupil.path("pupilId").asString() + "\",\"entryId\":\""
                        + link.path("events").get(0).path("entryId").asString() + "\",\"reason\":\"wrong-child\"}");

        assertThat(count("pupils-suspended-twice")).isEqualTo(twice);
        assertThat(girls("suspensions")).isEqualTo(girls);
        assertThat(linked(false, pupil).path("linkedTo").isNull()).isTrue();
        assertThat(daybook.figure("pupils-suspended-twice", DAY, "&knownAt=position:" + (daybook.head() - 1))
                        .path("value")
                        .asLong())
                .isEqualTo(twice + 1);
        assertThat(own).isNotEmpty();
    }

    @Test
    void a_suspension_that_was_recorded_here_and_stands_in_the_census_counts_once_when_linked() {
        JsonNode pupil = pupilSuspendedOnce(1);
        String child = register("twice-said");
        String day = pupil.path("first").asString();
        suspend(child, day, pupil.path("school").asString());
        long suspensions = count("suspensions");
        long before = daybook.head();

        daybook.record(
                "link-pupil",
                "{\"pupilId\":\"" + pupil.path("pupilId").asString() + "\",\"linkedTo\":\"" + child + "\"}");

        assertThat(count("suspensions")).isEqualTo(suspensions - 1);
        JsonNode changes = changes("suspensions", before);
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).path("effect").asInt()).isEqualTo(-1);
    }

    @Test
    void links_that_make_no_sense_are_refused() {
        JsonNode pupil = pupilSuspendedOnce(2);
        String pupilId = pupil.path("pupilId").asString();
        String child = register("no-sense");
        linkRefused(pupilId, "child:00000000-0000-0000-0000-000000000000", 404, "child-unknown");
        linkRefused(pupilId, pupilId, 404, "child-unknown");
        linkRefused(child, child, 422, "child-is-no-pupil");
        daybook.record("link-pupil", "{\"pupilId\":\"" + pupilId + "\",\"linkedTo\":\"" + child + "\"}");
        linkRefused(pupilId, register("other"), 422, "pupil-already-linked");
        refused(
                "start-care",
                "{\"childId\":\"" + pupilId
                        + "\",\"startedOn\":\"2025-01-02\",\"legalStatus\":\"C2\",\"categoryOfNeed\":\"N1\"}",
                422,
                "pupil-is-no-child");
    }

    private static void linkRefused(String pupil, String child, int status, String code) {
        refused("link-pupil", "{\"pupilId\":\"" + pupil + "\",\"linkedTo\":\"" + child + "\"}", status, code);
    }

    private static void refused(String command, String body, int status, String code) {
        RunningDaybook.Answer answer = daybook.post("caseworker", "/api/commands/" + command, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
    }

    private static String register(String localId) {
        return daybook.record(
                        "register-child",
                        "{\"localId\":\"" + localId + "\",\"dateOfBirth\":\"2012-05-01\",\"sex\":\"F\"}")
                .path("childId")
                .asString();
    }

    private static String suspend(String child, String day, String school) {
        String entry = daybook.record(
                        "notify-exclusion",
                        "{\"childId\":\"" + child + "\",\"category\":\"SUSP\",\"startedOn\":\"" + day
                                + "\",\"sessions\":4,\"reasons\":[\"DB\"],\"school\":\"" + school + "\"}")
                .path("events")
                .get(0)
                .path("entryId")
                .asString();
        return entry;
    }

    private static long girls(String key) {
        return StreamSupport.stream(
                        daybook.figure(key, DAY, "&by=sex").path("groups").spliterator(), false)
                .filter(group -> group.path("code").asString().equals("F"))
                .mapToLong(group -> group.path("value").asLong())
                .sum();
    }

    private static JsonNode changes(String key, long from) {
        return daybook.get(
                        "auditor",
                        "/api/measures/" + key + "/changes?on=" + DAY + "&from=position:" + from + "&atLeast="
                                + daybook.head())
                .json()
                .path("changes");
    }

    /** The pupil as the list of pupils has it. */
    private static JsonNode linked(boolean linked, JsonNode pupil) {
        JsonNode all = daybook.get(
                        "caseworker",
                        "/api/pupils?limit=500&linked=" + linked + "&school="
                                + pupil.path("school").asString() + "&atLeast=" + daybook.head())
                .json()
                .path("pupils");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(each -> each.path("pupilId")
                        .asString()
                        .equals(pupil.path("pupilId").asString()))
                .findFirst()
                .orElseThrow();
    }

    /** Unlinked pupils of whom the census has a single exclusion, a suspension. */
    private static JsonNode pupilSuspendedOnce(int which) {
        JsonNode all = daybook.get("caseworker", "/api/pupils?limit=500&roll=on&collection=2024%20autumn")
                .json()
                .path("pupils");
        List<String> suspended = suspendedPupils();
        return StreamSupport.stream(all.spliterator(), false)
                .filter(pupil -> pupil.path("exclusions").asInt() == 1)
                .filter(pupil -> suspended.contains(pupil.path("pupilId").asString()))
                .skip(which)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> suspendedPupils() {
        JsonNode entries = daybook.get("auditor", "/api/measures/suspensions/entries?on=" + DAY)
                .json()
                .path("entries");
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.path("childId").asString())
                .toList();
    }
}
