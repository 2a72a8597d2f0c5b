package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about events that cannot be answered: what is wrong is named, and nothing is guessed. */
class EventQuestionsIT {

    private static final String LINES = "application/x-ndjson";

    @TempDir
    static Path folder;

    static RunningDaybook daybook;

    @BeforeAll
    static void start() {
        daybook = RunningDaybook.start(folder);
    }

    @AfterAll
    static void stop() {
        daybook.close();
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
    @ValueSource(
            strings = {
                "/events?knownAt=tomorrow",
                "/events?knownAt=position:99999",
                "/events?before=x",
                "/events?open=-1",
                "/events?actor=%00",
                "/events/export?knownAt=x",
                "/events/export?recordedFrom=x"
            })
    void an_address_that_cannot_be_is_refused(String path) {
        var answer = Wire.send(
                daybook.request("auditor", path).header("Accept", "text/html").GET());
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertThat(answer.body()).contains("The request cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/events/0", "/events/99999", "/events/x", "/events/99999999999999999999", "/events/-1"})
    void an_event_that_there_is_not_is_not_found(String path) {
        var answer = Wire.send(
                daybook.request("auditor", path).header("Accept", "text/html").GET());
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
    }
}
