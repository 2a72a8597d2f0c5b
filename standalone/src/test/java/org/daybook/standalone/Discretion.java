package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.standalone.RunningDaybook.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes a record through its life, over HTTP alone: no answer repeats a name, and what is refused leaves nothing. */
final class Discretion {

    private final Casework work;
    private final Traces names;

    /** @param names what only the people of a test are called, one rare word each */
    Discretion(Casework work, String... names) {
        this.work = work;
        this.names = Traces.of(List.of(names), List.of());
    }

    /** Records one fact, expects it to be that kind of event and without a warning, and names its entry. */
    String recorded(String type, String command, String child, Object... fields) {
        JsonNode event = oneEvent(type, command, child, fields);
        String entry = event.path("entryId").asString();
        assertThat(entry).isNotBlank().isEqualTo(event.path("eventId").asString());
        return entry;
    }

    /** Corrects an entry, which keeps its name and says the new values from now on. */
    void corrected(String type, String child, String entry, Object... fields) {
        JsonNode event = oneEvent(type, "correct-entry", child, correction(entry, fields));
        assertThat(event.path("entryId").asString()).isEqualTo(entry);
        assertThat(event.path("eventId").asString()).isNotBlank().isNotEqualTo(entry);
        stands(child, entry, fields);
    }

    /** Expects that an entry says these values already: correcting it to them changes nothing. */
    void stands(String child, String entry, Object... fields) {
        correctionRefused("nothing-changed", "fields", child, entry, fields);
    }

    /** Withdraws an entry, which then can be neither withdrawn again nor corrected. */
    void withdrawn(String child, String entry) {
        JsonNode event = oneEvent("EntryWithdrawn", "withdraw-entry", child, withdrawal(entry));
        assertThat(event.path("entryId").asString()).isEqualTo(entry);
        withdrawalRefused("entry-withdrawn", "entryId", child, entry);
        correctionRefused("entry-withdrawn", "entryId", child, entry, "startedOn", "2024-01-08");
    }

    private JsonNode oneEvent(String type, String command, String child, Object... fields) {
        long head = work.head();
        JsonNode answer = record(command, child, fields);
        assertThat(answer.path("stream").asString()).isEqualTo(child);
        assertThat(answer.path("position").asLong()).isEqualTo(head + 1);
        assertThat(work.head()).as("the head of the log").isEqualTo(head + 1);
        assertThat(Casework.warnings(answer)).as(answer.toString()).isEmpty();
        assertThat(answer.path("events").size()).as(answer.toString()).isEqualTo(1);
        assertThat(answer.at("/events/0/type").asString()).isEqualTo(type);
        return answer.at("/events/0");
    }

    /** Records, and expects that the answer names nobody. */
    JsonNode record(String command, String child, Object... fields) {
        JsonNode answer = work.record(command, child, fields);
        namesNobody("the answer to " + command, answer.toString());
        return answer;
    }

    /** Expects that a rule refuses it for a field, and that nothing is recorded. */
    JsonNode refused(String code, String field, String command, String child, Object... fields) {
        JsonNode problem = problem(422, code, command, child, fields);
        assertThat(fieldsOf(problem)).as(problem.toString()).containsExactly(field);
        return problem;
    }

    JsonNode correctionRefused(String code, String field, String child, String entry, Object... fields) {
        return refused(code, field, "correct-entry", child, correction(entry, fields));
    }

    JsonNode withdrawalRefused(String code, String field, String child, String entry) {
        return refused(code, field, "withdraw-entry", child, withdrawal(entry));
    }

    /** Expects that it cannot be read because of one field, and that nothing is recorded. */
    void malformed(String code, String field, String command, String child, Object... fields) {
        JsonNode problem = problem(400, code, command, child, fields);
        assertThat(fieldsOf(problem)).as(problem.toString()).containsExactly(field);
    }

    /** Expects that it speaks of somebody who is not there, and that nothing is recorded. */
    void unknown(String code, String command, String child, Object... fields) {
        problem(404, code, command, child, fields);
    }

    private JsonNode problem(int status, String code, String command, String child, Object... fields) {
        long head = work.head();
        Map<String, Object> body = new LinkedHashMap<>(Map.of("childId", child));
        body.putAll(map(fields));
        HttpResponse<String> response = Wire.send(work.daybook()
                .request("caseworker", "/api/commands/" + command)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
        JsonNode problem = Wire.problem(response, status, code);
        assertThat(work.head()).as("the head of the log").isEqualTo(head);
        namesNobody("the refusal of " + command, response.body());
        return problem;
    }

    private static List<String> fieldsOf(JsonNode problem) {
        return problem.path("violations").findValuesAsString("field");
    }

    private static Object[] correction(String entry, Object... fields) {
        return new Object[] {"entryId", entry, "reason", "new-information", "fields", map(fields)};
    }

    private static Object[] withdrawal(String entry) {
        return new Object[] {"entryId", entry, "reason", "wrong-child"};
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** Asks what is behind every figure of a day, and what moved it: the child stands there, and nobody is named. */
    void figuresNameNobody(String child, String on, long from) {
        StringBuilder behind = new StringBuilder();
        for (JsonNode measure : read("/api/measures").json()) {
            String path = "/api/measures/" + measure.path("key").asString();
            String question = "?on=" + on + "&atLeast=" + work.head();
            behind.append(read(path + "/entries" + question).body());
            behind.append(read(path + "/changes" + question + "&from=position:" + from)
                    .body());
        }
        assertThat(behind.toString()).contains(child);
        namesNobody("what is behind the figures", behind.toString());
    }

    private Answer read(String path) {
        Answer answer = work.daybook().get("caseworker", path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer;
    }

    void namesNobody(String where, String text) {
        assertThat(names.in(Map.of(where, text.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }
}
