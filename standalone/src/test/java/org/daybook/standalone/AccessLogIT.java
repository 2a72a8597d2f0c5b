package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who saw what is written down before it is shown, and cannot be altered. */
class AccessLogIT {

    private static final String ENTRIES = "/api/measures/children-in-care/entries?on=2020-03-31";

    @TempDir
    static Path folder;

    static RunningDaybook daybook;
    static String child;

    @BeforeAll
    static void start() {
        daybook = RunningDaybook.start(folder);
        child = daybook.record(
                        "register-child",
                        "{\"localId\":\"LOG-1\",\"givenName\":\"Amelia\",\"familyName\":\"Hartley\",\"sex\":\"F\",\"dateOfBirth\":\"2010-05-04\"}")
                .path("childId")
                .asString();
        daybook.get("auditor", "/api/position?atLeast=" + daybook.head());
    }

    @AfterAll
    static void stop() {
        daybook.close();
    }

    private static JsonNode views(String query) {
        RunningDaybook.Answer answer = daybook.get("auditor", "/api/access-log?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("views");
    }

    private static long looks() {
        return Wire.number(daybook, "select count(*) from access.view");
    }

    private static JdbcClient owner() {
        return JdbcClient.create(daybook.owner());
    }

    @Test
    void a_look_at_the_entries_behind_a_figure_is_written_down_with_the_measure() {
        daybook.get("caseworker", ENTRIES);
        daybook.get("caseworker", "/api/measures/children-in-care/changes?on=2020-03-31&from=position:0");

        JsonNode views = views("actor=caseworker&limit=2");
        assertThat(views.findValuesAsString("detail")).containsExactly("children-in-care changes", "children-in-care");
        assertThat(views.get(0).path("what").asString()).isEqualTo("entries");
        assertThat(views.get(0).path("role").asString()).isEqualTo("caseworker");
        assertThat(views.get(0).path("at").asString()).endsWith("Z");
    }

    @Test
    void who_sees_pseudonyms_only_leaves_no_look_at_a_child() {
        daybook.get("analyst", ENTRIES);
        assertThat(views("actor=analyst")).isEmpty();
    }

    @Test
    void looks_are_found_by_child_by_who_and_by_day_and_the_look_at_them_is_one() {
        daybook.get("caseworker", "/api/children/" + child);
        daybook.get("auditor", "/api/children/" + child + "/chronology?knownAt=position:1");

        JsonNode ofChild = views("child=" + child);
        assertThat(ofChild.findValuesAsString("what")).contains("child", "chronology", "access-log");
        assertThat(ofChild.findValuesAsString("detail")).contains("as known at position 1", "by child");
        ofChild.forEach(view -> assertThat(view.path("childId").asString()).isEqualTo(child));
        views("actor=caseworker")
                .forEach(view -> assertThat(view.path("actor").asString()).isEqualTo("caseworker"));
        assertThat(views("from=2200-01-01")).isEmpty();
        assertThat(views("to=2001-01-01")).isEmpty();
        assertThat(views("from=2020-01-01&to=2200-01-01T00:00:00Z")).isNotEmpty();
    }

    @Test
    void the_pages_of_the_log_hold_every_look_once() {
        for (int i = 0; i < 7; i++) {
            daybook.get("caseworker", ENTRIES);
        }
        // the looks at the log itself are newer than the first page, and not in those that follow it
        List<String> whole = views("actor=caseworker&limit=1000").findValuesAsString("at");
        java.util.ArrayList<String> paged = new java.util.ArrayList<>();
        String after = "";
        do {
            JsonNode page = daybook.get("auditor", "/api/access-log?actor=caseworker&limit=3" + after)
                    .json();
            paged.addAll(page.path("views").findValuesAsString("at"));
            after = page.path("next").isNull()
                    ? null
                    : "&after=" + page.path("next").asLong();
        } while (after != null);
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void what_was_searched_for_is_not_kept_only_whom_it_showed() {
        daybook.post("caseworker", "/api/children/find", "{\"query\":\"Hartley\"}");
        daybook.post("caseworker", "/api/children/find", "{\"query\":\"Nobodyhere\"}");

        JsonNode views = views("actor=caseworker&limit=2");
        assertThat(views.findValuesAsString("what")).containsExactly("child-search", "child-search");
        assertThat(views.get(0).path("childId").isNull()).isTrue();
        assertThat(views.get(0).path("detail").asString()).isEqualTo("0 found");
        assertThat(views.get(1).path("childId").asString()).isEqualTo(child);
        assertThat(views.get(1).path("detail").asString()).isEqualTo("1 found");
        assertThat(owner().sql("select string_agg(v::text, ' ') from access.view v")
                        .query(String.class)
                        .single())
                .doesNotContainIgnoringCase("hartley")
                .doesNotContainIgnoringCase("nobodyhere");
    }

    @Test
    void nobody_can_alter_a_look() {
        daybook.get("caseworker", ENTRIES);
        for (String change :
                List.of("update access.view set actor = 'x'", "delete from access.view", "truncate access.view")) {
            assertThatThrownBy(() -> owner().sql(change).update()).isInstanceOf(DataAccessException.class);
        }
        assertThat(owner().sql("select string_agg(privilege_type, ',' order by privilege_type)"
                                + " from information_schema.role_table_grants where table_schema = 'access'"
                                + " and grantee = 'daybook_query'")
                        .query(String.class)
                        .single())
                .isEqualTo("INSERT,SELECT");
    }

    @Test
    void what_cannot_be_written_down_is_not_shown() {
        owner().sql("revoke insert on access.view from daybook_query").update();
        try {
            long before = looks();
            for (String path : List.of(
                    ENTRIES,
                    "/api/measures/children-in-care/changes?on=2020-03-31&from=position:0",
                    "/api/pupils",
                    "/api/children?query=Hartley",
                    "/api/children/" + child,
                    "/api/children/" + child + "/chronology")) {
                var answer = Wire.send(daybook.request("caseworker", path).GET());
                Wire.problem(answer, 503, "unavailable");
                assertThat(answer.body()).as(path).doesNotContain("Hartley").doesNotContain("LOG-1");
            }
            Wire.problem(Wire.send(daybook.request("auditor", "/api/access-log").GET()), 503, "unavailable");
            for (String page : List.of("/children/" + child, "/access-log")) {
                var answer = Wire.send(daybook.request("auditor", page)
                        .header("Accept", "text/html")
                        .GET());
                assertThat(answer.statusCode()).as(page).isEqualTo(503);
                assertThat(answer.body()).as(page).doesNotContain("Hartley").doesNotContain("LOG-1");
            }
            assertThat(looks()).isEqualTo(before);
        } finally {
            owner().sql("grant insert on access.view to daybook_query").update();
        }
        assertThat(daybook.get("caseworker", "/api/children/" + child).status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "child=Hartley, child",
        "child=child:1, child",
        "from=yesterday, from",
        "from=2026-02-30, from",
        "to=99999-01-01, to",
        "to=+1000000000-01-01T00:00:00Z, to",
        "from=2026-02-02&to=2026-02-01T00:00:00Z, from",
        "limit=0, limit",
        "limit=1001, limit",
        "after=last, after"
    })
    void what_is_wrong_in_the_question_is_named(String query, String field) {
        var problem = Wire.problem(
                Wire.send(daybook.request("auditor", "/api/access-log?" + query.replace("+", "%2B"))
                        .GET()),
                400,
                "malformed-parameter");
        assertThat(problem.at("/violations/0/field").asString()).isEqualTo(field);
    }
}
