package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** How things stand for a child: what is open, who works with the child, what is due. */
class ChildSituationIT {

    @TempDir
    static Path folder;

    static RunningDaybook daybook;
    static Casework work;

    @BeforeAll
    static void start() {
        daybook = RunningDaybook.start(folder);
        work = Casework.over(daybook);
    }

    @AfterAll
    static void stop() {
        daybook.close();
    }

    private static String register(String localId, String given, String family) {
        return daybook.record("register-child", """
                        {"localId":"%s","givenName":"%s","familyName":"%s","sex":"F","dateOfBirth":"2014-03-14"}""".formatted(localId, given, family))
                .path("childId")
                .asString();
    }

    @Test
    void how_things_stand_for_a_child_is_told() {
        String child = register("CH-4", "Cora", "Standing");
        work.inCare(child, "2025-02-03");
        work.record(
                "allocate-worker",
                child,
                "startedOn",
                "2025-02-03",
                "worker",
                "Sam Okafor",
                "team",
                "North",
                "role",
                "lead");
        work.record("record-school", child, "startedOn", "2024-09-01", "school", "Millbrook Academy");
        JsonNode told = daybook.get("caseworker", "/api/children/" + child).json();

        assertThat(told.path("version").asLong()).isEqualTo(3);
        assertThat(told.path("name").asString()).isEqualTo("Cora Standing");
        assertThat(told.path("dateOfBirth").asString()).isEqualTo("2014-03-14");
        assertThat(told.path("school").asString()).isEqualTo("Millbrook Academy");
        assertThat(told.at("/open/0/label").asString()).isEqualTo("In care");
        assertThat(told.at("/open/0/since").asString()).isEqualTo("2025-02-03");
        assertThat(told.at("/workers/0/worker").asString()).isEqualTo("Sam Okafor");
        assertThat(told.at("/due/0/kind").asString()).isEqualTo("care-review");
        assertThat(told.at("/due/0/overdue").asBoolean()).isTrue();
    }

    @Test
    void a_child_who_is_not_born_yet_or_whose_birth_date_nobody_knows_is_told_of() {
        String expected = java.time.LocalDate.now(org.daybook.events.Days.LONDON)
                .plusWeeks(8)
                .toString();
        String unborn = work.unborn(expected);
        JsonNode told = daybook.get("caseworker", "/api/children/" + unborn + "?atLeast=" + daybook.head())
                .json();
        assertThat(told.path("expectedDateOfBirth").asString()).isEqualTo(expected);
        assertThat(told.path("age").isNull()).isTrue();
        assertThat(told.path("name").asString()).isEqualTo("Name not recorded");

        daybook.bringIn(
                "",
                RunningDaybook.Part.of(
                        "2017-episodes.csv", BrokenFiles.EPISODES + "NOHEADER,01/02/2018,S,C2,N1,U4,PR1,,,,,,\n"));
        daybook.get("caseworker", "/api/position?atLeast=" + daybook.head());
        String unknown = daybook.post("caseworker", "/api/children/find", "{\"query\":\"NOHEADER\"}")
                .json()
                .at("/children/0/childId")
                .asString();
        JsonNode imported =
                daybook.get("caseworker", "/api/children/" + unknown).json();
        assertThat(imported.path("dateOfBirth").isNull()).isTrue();
        assertThat(imported.at("/open/0/label").asString()).isEqualTo("In care");
    }

    @Test
    void who_has_died_has_nothing_open() {
        String child = register("CH-5", "Dan", "Gone");
        work.inCare(child, "2020-02-03");
        work.record("record-death", child, "diedOn", "2021-05-06");
        JsonNode told = daybook.get("caseworker", "/api/children/" + child + "?atLeast=" + daybook.head())
                .json();
        assertThat(told.path("open")).isEmpty();
        assertThat(told.path("diedOn").asString()).isEqualTo("2021-05-06");
        assertThat(told.path("age").asInt()).isEqualTo(7);
    }
}
