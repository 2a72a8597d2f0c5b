package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of the history of events beyond its pages: what is not there, what is wrong, and who looked. */
class EventQuestionsIT extends EventHistoryScene {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?type=NoSuch",
                "?stream=child:0",
                "?actor=nobody",
                "?recordedTo=2001-01-01",
                "?actor=%27%3B--",
                "?type=%F0%9F%98%80"
            })
    void what_there_is_not_is_an_empty_page(String query) {
        assertThat(events(page(query))).isEmpty();
        assertThat(page(query).path("next").isNull()).isTrue();
        assertThat(lines(query)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "?limit=0, malformed-parameter, limit",
        "?limit=1001, malformed-parameter, limit",
        "?limit=99999999999, malformed-parameter, limit",
        "?limit=many, malformed-parameter, limit",
        "?after=-1, malformed-parameter, after",
        "?after=x, malformed-parameter, after",
        "?after=99999999999999999999, malformed-parameter, after",
        "?recordedFrom=yesterday, malformed-parameter, recordedFrom",
        "?recordedTo=2020-02-30, malformed-parameter, recordedTo",
        "?recordedFrom=2020-02-30T25:00:00Z, malformed-parameter, recordedFrom",
        "?recordedFrom=1000000000-01-01T00:00:00Z, malformed-parameter, recordedFrom",
        "?recordedTo=0001-01-01T00:00:00.0Z, malformed-parameter, recordedTo",
        "?recordedFrom=2021-01-01&recordedTo=2020-01-01, malformed-parameter, recordedFrom",
        "?type=%00, malformed-parameter, type",
        "?Type=CafOpened, unknown-parameter, Type",
        "?knownAt=position:1, unknown-parameter, knownAt"
    })
    void what_is_wrong_is_named(String query, String code, String field) {
        for (String accept : List.of("application/json", LINES)) {
            if (query.startsWith("?limit=1001") && accept.equals(LINES)) {
                continue;
            }
            HttpResponse<String> answer = Wire.send(daybook.request("auditor", "/api/events" + query)
                    .header("Accept", accept)
                    .GET());
            assertThat(Wire.problem(answer, 400, code).at("/violations/0/field").asString())
                    .isEqualTo(field);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, application/json",
        "'application/json, application/x-ndjson', application/json",
        "'application/x-ndjson;q=0.9, application/json;q=0.1', application/x-ndjson",
        "'application/*, text/html', application/json"
    })
    void lines_are_given_to_whoever_asks_for_them_by_name(String accept, String type) {
        HttpResponse<String> answer = Wire.send(daybook.request("auditor", "/api/events")
                .header("Accept", accept)
                .GET());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    }

    @Test
    void every_look_is_in_the_access_log_before_it_is_answered() {
        String count = "select count(*) from access.view where what = 'events' and actor = 'auditor'";
        long before = Wire.number(daybook, count);
        page("?limit=1");
        lines("?stream=" + child);
        assertThat(Wire.number(daybook, count)).isEqualTo(before + 2);
        assertThat(Wire.number(daybook, count + " and child_id = '" + child + "'"))
                .isPositive();
    }

    @Test
    void a_file_of_what_a_page_shows_has_all_of_it() {
        HttpResponse<String> file =
                Wire.send(daybook.request("auditor", "/events/export?actor=caseworker&knownAt=position:4")
                        .header("Accept", "text/html")
                        .GET());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"daybook-events.ndjson\"");
        assertThat(file.body().lines()).hasSize(4);
    }
}
