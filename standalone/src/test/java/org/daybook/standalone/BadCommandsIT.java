package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.daybook.standalone.BadCommands.Bad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nonsense and broken rules: refused with a problem document, and the log stays as it was. */
class BadCommandsIT {

    private static final int MUTATIONS = 7_500;
    /** How many children {@link #prepare(String)} registers. */
    private static final int CHILDREN = 6;

    @TempDir
    static Path folder;

    static RunningDaybook daybook;
    static final Map<String, String> PREPARED = new LinkedHashMap<>();

    @BeforeAll
    static void prepare() {
        daybook = RunningDaybook.start(folder);
        PREPARED.putAll(prepare(""));
    }

    /** Some children in every state. */
    private static Map<String, String> prepare(String prefix) {
        Map<String, String> prepared = new LinkedHashMap<>();
        prepared.put("@known", register(prefix + "known", "\"dateOfBirth\":\"2010-05-04\""));
        prepared.put("@unborn", register(prefix + "unborn", "\"expectedDateOfBirth\":\"2026-12-24\""));
        String inCare = register(prefix + "in-care", "\"dateOfBirth\":\"2010-05-04\"");
        JsonNode care = daybook.record("start-care", """
                {"childId":"%s","startedOn":"2015-01-10","legalStatus":"C2","categoryOfNeed":"N1",
                 "placement":{"placementType":"U4","provider":"PR1"}}""".formatted(inCare));
        String moved = entry(daybook.record("make-placement", """
                {"childId":"%s","startedOn":"2016-01-10","placementType":"U6"}""".formatted(inCare)), 0);
        daybook.record("withdraw-entry", """
                {"childId":"%s","entryId":"%s","reason":"duplicate"}""".formatted(inCare, moved));
        String dead = register(prefix + "dead", "\"dateOfBirth\":\"2010-05-04\"");
        daybook.record("record-death", "{\"childId\":\"%s\",\"diedOn\":\"2017-03-01\"}".formatted(dead));
        prepared.put("@inCare", inCare);
        prepared.put("@care", entry(care, 0));
        prepared.put("@placement", entry(care, 1));
        prepared.put("@withdrawn", moved);
        prepared.put("@dead", dead);
        prepareOutsideCare(prefix, prepared);
        return prepared;
    }

    /** One child with an open CAF, a missing spell that has ended and a suspension that was upheld; and one who is missing. */
    private static void prepareOutsideCare(String prefix, Map<String, String> prepared) {
        String helped = register(prefix + "helped", "\"dateOfBirth\":\"2010-05-04\"");
        prepared.put("@helped", helped);
        prepared.put("@caf", entry(daybook.record("open-caf", """
                {"childId":"%s","openedOn":"2018-01-10","consentedOn":"2018-01-08","organisation":"School nursing",
                 "leadProfessional":"Lee Moss","presentingIssues":["16A"]}""".formatted(helped)), 0));
        prepared.put("@spell", entry(daybook.record("notify-missing", """
                {"childId":"%s","missingSince":"2018-02-01T22:00","setting":"home","reportedBy":"Ann Reed"}""".formatted(helped)), 0));
        prepared.put("@return", entry(daybook.record("record-return", """
                {"childId":"%s","returnedAt":"2018-02-03T09:00"}""".formatted(helped)), 0));
        String exclusion = entry(daybook.record("notify-exclusion", """
                {"childId":"%s","category":"SUSP","startedOn":"2018-03-05","sessions":10,"reasons":["PP"],
                 "school":"Hill School"}""".formatted(helped)), 0);
        prepared.put("@exclusion", exclusion);
        prepared.put(
                "@decision", entry(daybook.record("record-governors-decision", """
                {"childId":"%s","entryId":"%s","decidedOn":"2018-03-20","decision":"upheld"}""".formatted(helped, exclusion)), 0));
        String away = register(prefix + "away", "\"dateOfBirth\":\"2010-05-04\"");
        prepared.put("@away", away);
        daybook.record("notify-missing", """
                {"childId":"%s","missingSince":"2018-06-01T20:00","setting":"home","reportedBy":"Ann Reed"}""".formatted(away));
    }

    private static String register(String localId, String birth) {
        return daybook.record("register-child", "{\"localId\":\"" + localId + "\",\"sex\":\"F\"," + birth + "}")
                .path("childId")
                .asString();
    }

    private static String entry(JsonNode answer, int index) {
        return answer.path("events").get(index).path("entryId").asString();
    }

    @AfterAll
    static void stop() {
        daybook.close();
    }

    static Stream<Bad> bad() {
        return Stream.of(
                        BadCommands.all(), BrokenRules.all(), BadEarlyHelp.all(), BadMissing.all(), BadExclusions.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void a_bad_command_is_refused_and_leaves_nothing(Bad bad) {
        long before = Wire.head(daybook);
        byte[] body =
                prepared(new String(bad.body(), StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        HttpRequest.Builder request = daybook.request("caseworker", bad.path());
        for (int i = 0; i < bad.headers().size(); i += 2) {
            request.header(bad.headers().get(i), bad.headers().get(i + 1));
        }

        HttpResponse<String> response = Wire.send(request.method(bad.method(), BodyPublishers.ofByteArray(body)));

        JsonNode problem = Wire.problem(response, bad.status(), bad.code());
        if (!bad.field().isEmpty()) {
            assertThat(problem.at("/violations/0/field").asString()).isEqualTo(bad.field());
        }
        assertThat(Wire.head(daybook)).as("the head of the log").isEqualTo(before);
    }

    private static String prepared(String text) {
        for (Map.Entry<String, String> each : PREPARED.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return text;
    }

    @Test
    void a_refusal_names_the_field_the_rule_and_the_entries_in_the_way() {
        HttpResponse<String> response = Wire.send(daybook.request("caseworker", "/api/commands/start-care")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(prepared("""
                        {"childId":"@inCare","startedOn":"2018-06-01","legalStatus":"C2","categoryOfNeed":"N1"}"""))));

        JsonNode problem = Wire.problem(response, 422, "care-already-open");
        assertThat(problem.path("rule").asString()).isEqualTo("142");
        assertThat(problem.path("blockedBy").get(0).asString()).isEqualTo(PREPARED.get("@care"));
        assertThat(problem.path("violations").get(0).path("field").asString()).isEqualTo("startedOn");
    }

    @Test
    void every_field_that_is_wrong_is_named_at_once() {
        HttpResponse<String> response = Wire.send(daybook.request("caseworker", "/api/commands/register-child")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"sex\":\"X\",\"dateOfBirth\":\"2018-02-30\",\"shoes\":1}")));

        JsonNode problem = Wire.problem(response, 400, "unknown-field");
        assertThat(problem.path("violations").findValuesAsString("field"))
                .containsExactlyInAnyOrder("shoes", "localId", "sex", "dateOfBirth");
    }

    @Test
    void a_good_command_is_recorded_as_it_stands() {
        for (int i = 0; i < GoodCommands.ALL.size(); i++) {
            GoodCommands.Good good = GoodCommands.ALL.get(i);
            JsonNode answer = daybook.record(good.command(), good.about(prepare("good-" + i + "-"), "good-" + i));
            assertThat(answer.path("events").isEmpty()).as(good.body()).isFalse();
        }
    }

    @Test
    void random_changes_to_good_commands_are_recorded_whole_or_not_at_all() {
        long seed = Long.getLong("daybook.seed", System.nanoTime());
        long claimsBefore = Wire.number(daybook, "select count(*) from event_store.claim");
        Mutations mutations = new Mutations(new Random(seed), prepare("mutated-0-"));
        long registered = CHILDREN;
        long accepted = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            if (i % 100 == 99) {
                mutations.about(prepare("mutated-" + i + "-"));
                registered += CHILDREN;
            }
            Mutations.Mutated mutated = mutations.next();
            String what = "seed " + seed + ", number " + i + ": " + mutated;
            long before = Wire.head(daybook);
            HttpResponse<String> response =
                    Wire.send(daybook.request("caseworker", "/api/commands/" + mutated.command())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(mutated.body())));
            long recorded = Wire.head(daybook) - before;
            assertThat(response.statusCode()).as(what + response.body()).isLessThan(500);
            if (response.statusCode() == 200) {
                JsonNode answer = JsonMapper.shared().readTree(response.body());
                assertThat(recorded).as(what).isEqualTo(answer.path("events").size());
                assertThat(answer.path("position").asLong()).as(what).isEqualTo(before + recorded);
                registered += answer.path("childId").isString() ? 1 : 0;
                accepted++;
            } else {
                assertThat(recorded).as(what).isZero();
                Wire.problem(
                        response,
                        response.statusCode(),
                        JsonMapper.shared()
                                .readTree(response.body())
                                .path("code")
                                .asString());
            }
        }
        String what = "seed " + seed + ", accepted " + accepted;
        assertThat(accepted).as(what).isBetween(MUTATIONS / 50L, MUTATIONS * 3L / 4);
        assertThat(Wire.number(daybook, "select count(*) from event_store.claim") - claimsBefore)
                .as(what)
                .isEqualTo(registered);
        RunningDaybook.Answer position = daybook.get("auditor", "/api/position?atLeast=" + Wire.head(daybook));
        assertThat(position.status()).as(what + position.body()).isEqualTo(200);
        assertThat(position.json().path("complete").asBoolean()).as(what).isTrue();
    }
}
