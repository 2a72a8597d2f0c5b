package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Children are found by what people know of them, and how things stand for a child is told. */
class ChildrenIT {

    private static final String NOBODY = "child:00000000-0000-4000-8000-000000000000";

    @TempDir
    static Path folder;

    static RunningDaybook daybook;
    static Casework work;
    static String zoe;

    @BeforeAll
    static void start() {
        daybook = RunningDaybook.start(folder);
        work = Casework.over(daybook);
        zoe = register("CH-1", "Zoë Ann", "O’Neill-Müller", Map.of("upn", "A777888999012"));
    }

    @AfterAll
    static void stop() {
        daybook.close();
    }

    private static String register(String localId, String given, String family, Map<String, Object> more) {
        Map<String, Object> fields = new java.util.LinkedHashMap<>(more);
        fields.put("localId", localId);
        fields.put("givenName", given);
        fields.put("familyName", family);
        fields.put("sex", "F");
        fields.putIfAbsent("dateOfBirth", "2014-03-14");
        String child = daybook.record("register-child", JsonMapper.shared().writeValueAsString(fields))
                .path("childId")
                .asString();
        daybook.get("auditor", "/api/position?atLeast=" + daybook.head());
        return child;
    }

    private static JsonNode search(String query) {
        return daybook.get(
                        "caseworker",
                        "/api/children?atLeast=" + daybook.head() + "&query="
                                + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .json();
    }

    private static List<String> found(String query) {
        return search(query).path("children").findValuesAsString("childId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CH-1",
                " CH-1 ",
                "A777888999012",
                "a777 888 999 012",
                "O’Neill-Müller",
                "oneill muller",
                "O'NEILL MULLER",
                "Müller",
                "Zoe O'Neill-Muller",
                "Zoë Ann O’Neill-Müller",
                "zoe muller",
                "O'Neill-Müller, Zoë"
            })
    void a_child_is_found_by_number_or_name_however_it_is_spelt(String query) {
        assertThat(found(query)).contains(zoe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ch-1", "CH", "Neil", "Zoe", "Ann Other", "' or 1=1 --", "%", "_", "\"'<script>"})
    void who_is_not_meant_is_not_found(String query) {
        assertThat(found(query)).doesNotContain(zoe);
    }

    @Test
    void a_search_can_be_asked_in_a_body_and_shows_who_and_what_is_open() {
        String child = register("CH-2", "Amelia", "Hartley", Map.of());
        work.inCare(child, "2020-02-01");
        work.record("open-caf", child, Casework.caf("2019-05-01"));
        work.record("notify-missing", child, Casework.missing("care", "2024-01-05T10:00:00Z"));
        daybook.get("auditor", "/api/position?atLeast=" + daybook.head());

        JsonNode found = daybook.post("auditor", "/api/children/find", "{\"query\":\"Amelia Hartley\"}")
                .json()
                .path("children")
                .get(0);
        assertThat(found.path("childId").asString()).isEqualTo(child);
        assertThat(found.path("localId").asString()).isEqualTo("CH-2");
        assertThat(found.path("name").asString()).isEqualTo("Amelia Hartley");
        assertThat(found.path("ageSaid").asString()).endsWith("(born 14 March 2014)");
        assertThat(found.path("open").findValuesAsString("label"))
                .containsExactlyInAnyOrder("Missing now", "In care", "CAF open");
    }

    @Test
    void a_child_is_found_by_a_former_name_too_but_not_by_one_that_was_keyed_in_error() {
        String child = register("CH-3", "Bea", "Firstname", Map.of());
        work.record("record-child-details", child, "familyName", "Secondname");
        assertThat(found("Bea Firstname")).contains(child);
        assertThat(found("Bea Secondname")).contains(child);
        assertThat(found("Secondname")).contains(child);

        String wrong = work.entry("record-child-details", child, "familyName", "Thirdname");
        assertThat(found("Thirdname")).contains(child);
        work.withdraw(child, wrong);
        assertThat(found("Thirdname")).isEmpty();
        assertThat(daybook.get("caseworker", "/api/children/" + child)
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("Bea Secondname");
    }

    @Test
    void more_than_fifty_are_to_be_narrowed_down() {
        for (int i = 0; i < 51; i++) {
            daybook.record(
                    "register-child",
                    "{\"localId\":\"MANY-%d\",\"givenName\":\"N%d\",\"familyName\":\"Manyfold\",\"sex\":\"M\",\"dateOfBirth\":\"2012-01-01\"}"
                            .formatted(i, i));
        }
        JsonNode many = search("Manyfold");
        assertThat(many.path("children")).hasSize(50);
        assertThat(many.path("more").asBoolean()).isTrue();
        assertThat(search("N7 Manyfold").path("children")).hasSize(1);
        assertThat(search("N7 Manyfold").path("more").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner", "analyst", "admin"})
    void nobody_else_finds_or_sees_a_child(String who) {
        for (String path :
                List.of("/api/children?query=CH-1", "/api/children/" + zoe, "/api/children/" + zoe + "/chronology")) {
            Wire.problem(Wire.send(daybook.request(who, path).GET()), 403, "not-allowed");
        }
        assertThat(daybook.get(who, "/children/" + zoe).status()).isEqualTo(403);
    }

    @Test
    void what_is_wrong_in_the_question_is_named() {
        Wire.problem(Wire.send(daybook.request("caseworker", "/api/children").GET()), 400, "malformed-parameter");
        Wire.problem(
                Wire.send(daybook.request("caseworker", "/api/children?query=" + "a".repeat(201))
                        .GET()),
                400,
                "malformed-parameter");
        assertThat(daybook.post("caseworker", "/api/children/find", "{\"query\":\"a\\u0000b\"}")
                        .status())
                .isEqualTo(400);
        for (String id : List.of(NOBODY, "child:1", "pupil:00000000-0000-4000-8000-000000000000", "x", "..")) {
            assertThat(daybook.get("caseworker", "/api/children/" + id).status())
                    .as(id)
                    .isIn(400, 404);
        }
        Wire.problem(
                Wire.send(daybook.request("caseworker", "/api/children/" + NOBODY + "/chronology")
                        .GET()),
                404,
                "not-found");
        Wire.problem(
                Wire.send(daybook.request("caseworker", "/api/children/" + zoe + "?knownAt=tomorrow")
                        .GET()),
                400,
                "malformed-parameter");
        Wire.problem(
                Wire.send(daybook.request("caseworker", "/api/children/" + zoe + "?knownAt=position:0")
                        .GET()),
                404,
                "not-found");
    }

    @Test
    void no_name_stands_in_clear_to_be_searched() {
        TreeSet<String> kinds = new TreeSet<>(JdbcClient.create(daybook.owner())
                .sql("select distinct kind || ' ' || length(hash) from rows_v1.lookup")
                .query(String.class)
                .list());
        assertThat(kinds).containsExactly("family-name 32", "full-name 32", "local-id 32", "upn 32");
    }
}
