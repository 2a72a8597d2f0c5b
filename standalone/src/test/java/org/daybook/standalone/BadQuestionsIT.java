package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nonsense in a question is named, never guessed at and never answered with a wrong number. */
class BadQuestionsIT {

    private static final int GENERATED = 2_500;
    private static final String KEY = "/api/measures/children-in-care";

    @TempDir
    static Path folder;

    static RunningDaybook daybook;

    @BeforeAll
    static void start() {
        daybook = RunningDaybook.start(folder);
        daybook.record("register-child", "{\"localId\":\"Q\",\"sex\":\"F\",\"dateOfBirth\":\"2010-05-04\"}");
    }

    @AfterAll
    static void stop() {
        daybook.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "?ON=2020-03-31, unknown-parameter, ON",
        "?on=2020-03-31&colour=blue, unknown-parameter, colour",
        "?on=banana, malformed-parameter, on",
        "?on=2020-02-30, malformed-parameter, on",
        "?on=0020-02-03, malformed-parameter, on",
        "?window=fortnight, malformed-parameter, window",
        "?by=shoe-size, malformed-parameter, by",
        "?knownAt=2026-11-23, malformed-parameter, knownAt",
        "?knownAt=position:99999999, malformed-parameter, knownAt",
        "?knownAt=2099-01-01T00:00:00Z, malformed-parameter, knownAt",
        "?knownAt=position:-1, malformed-parameter, knownAt",
        "?atLeast=soon, malformed-parameter, atLeast",
        "/series?to=2020-01-01, missing-parameter, from",
        "/series?from=2021-01-01&to=2020-01-01, malformed-parameter, from",
        "/series?from=2020-01-01&to=2021-01-01&every=minute, malformed-parameter, every",
        "/series?from=1900-01-01&to=2200-01-01&every=day, malformed-parameter, to",
        "/changes, missing-parameter, from",
        "/changes?from=yesterday, malformed-parameter, from",
        "/changes?from=position:1&to=tomorrow, malformed-parameter, to",
        "/changes?from=position:1&to=position:0, malformed-parameter, from"
    })
    void what_is_wrong_is_named(String question, String code, String field) {
        HttpResponse<String> answer =
                Wire.send(daybook.request("auditor", KEY + question).GET());
        var problem = Wire.problem(answer, 400, code);
        assertThat(problem.at("/violations/0/field").asString()).isEqualTo(field);
    }

    @Test
    void what_the_server_itself_cannot_take_apart_is_refused_in_the_same_words() {
        for (String path : List.of(
                KEY + "?on=" + "a".repeat(9000), "/api/measures/%2f", "/api/measures/%00", "/api/measures/..%2f..")) {
            Wire.problem(Wire.send(daybook.request("auditor", path).GET()), 400, "malformed-request");
        }
    }

    @Test
    void what_no_record_can_hold_is_not_asked_for() {
        for (String path :
                List.of("/api/warnings?team=%00x", "/api/deadlines?deadline=%00", "/api/pupils?school=%07")) {
            Wire.problem(Wire.send(daybook.request("auditor", path).GET()), 400, "malformed-parameter");
        }
        for (String path : List.of("/worklist?team=%00", "/worklist?after=zzz")) {
            HttpResponse<String> page = Wire.send(daybook.request("auditor", path)
                    .header("Accept", "text/html")
                    .GET());
            assertThat(page.statusCode()).as(path).isEqualTo(400);
            assertThat(page.body()).contains("The request cannot be read");
        }
    }

    private static final List<String> PATHS = List.of(
            KEY,
            KEY + "/series",
            KEY + "/entries",
            KEY + "/changes",
            "/api/measures/placements-three-plus-percent",
            "/api/measures",
            "/api/measures/no-such-measure",
            "/api/position",
            "/api/commands",
            "/api/imports/open-not-in-latest-return",
            "/api/imports/x/rows",
            "/api/warnings",
            "/api/deadlines",
            "/api/pupils",
            "/api/events",
            "/events",
            "/worklist",
            "/");
    private static final List<String> NAMES = List.of(
            "on",
            "window",
            "by",
            "knownAt",
            "atLeast",
            "from",
            "to",
            "every",
            "limit",
            "after",
            "outcome",
            "On",
            "",
            "team",
            "rule",
            "state",
            "school",
            "olderThanDays",
            "linked",
            "type",
            "stream",
            "actor",
            "recordedFrom",
            "asAtDate",
            "a[b]");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "2020-03-31",
            "2020-02-30",
            "0000-00-00",
            "+999999999-12-31",
            "-1",
            "0",
            "1e9",
            "9223372036854775808",
            "null",
            "ytd",
            "quarter",
            "12m",
            "day",
            "month",
            "year",
            "sex",
            "age-band",
            "position:1",
            "position:0",
            "position:999999999999999999999",
            "2026-11-23T00:00:00Z",
            "2026-11-23T25:00:00Z",
            "\u0000",
            "\u202egpj",
            "';drop table x;--",
            "<script>",
            "%00",
            "..%2f..",
            "😀",
            "a".repeat(3000));

    @Test
    void generated_questions_are_answered_or_refused_in_words() {
        long seed = Long.getLong("daybook.seed", System.nanoTime());
        System.err.println("daybook.seed=" + seed + " for " + GENERATED + " generated questions");
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < GENERATED; i++) {
            StringBuilder question = new StringBuilder(pick(PATHS, random));
            for (int n = random.nextInt(4), j = 0; j <= n; j++) {
                question.append(j == 0 ? '?' : '&')
                        .append(encoded(pick(NAMES, random)))
                        .append('=')
                        .append(encoded(pick(VALUES, random)));
            }
            HttpResponse<String> answer =
                    Wire.send(daybook.request("auditor", question.toString()).GET());
            int status = answer.statusCode();
            assertThat(status).as("seed " + seed + ": " + question).isIn(200, 400, 404);
            if (status != 200) {
                refused++;
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .as("seed " + seed + ": " + question)
                        .startsWith("application/problem+json");
            }
        }
        assertThat(refused).isBetween(GENERATED / 2, GENERATED - 50);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
