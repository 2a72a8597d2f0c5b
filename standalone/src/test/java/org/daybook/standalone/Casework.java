package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who records what happens to children, and looks at the figures before and after. */
final class Casework extends Readings implements AutoCloseable {

    private final RunningDaybook daybook;
    private int children;

    private Casework(RunningDaybook daybook) {
        super(daybook);
        this.daybook = daybook;
    }

    static Casework start(Path folder) {
        return new Casework(RunningDaybook.start(folder));
    }

    /** Somebody at work where Daybook runs already. */
    static Casework over(RunningDaybook daybook) {
        return new Casework(daybook);
    }

    RunningDaybook daybook() {
        return daybook;
    }

    /** Makes a boy known, under a local id of his own, and names him. */
    String child(String born) {
        return register("case-" + ++children, "dateOfBirth", born);
    }

    /** Makes a child known that is not born yet. */
    String unborn(String expected) {
        return register("case-" + ++children, "expectedDateOfBirth", expected);
    }

    String register(String localId, String field, String day) {
        Map<String, Object> fields = fields("localId", localId, "sex", "M", field, day);
        return daybook.record("register-child", json(fields)).path("childId").asString();
    }

    /** Records something about a child; the fields are names and values in turn. */
    JsonNode record(String command, String child, Object... fields) {
        return daybook.record(command, about(child, fields));
    }

    /** Records and names the entry that it made. */
    String entry(String command, String child, Object... fields) {
        JsonNode answer = record(command, child, fields);
        return answer.at("/events/0/entryId").asString();
    }

    /** Starts to look after a child; answers what was said to it. */
    JsonNode inCare(String child, String from) {
        return record("start-care", child, "startedOn", from, "legalStatus", "C2", "categoryOfNeed", "N1");
    }

    /** The fields of a CAF; what is said again replaces what is usual. */
    static Object[] caf(String openedOn, Object... more) {
        List<Object> fields = new ArrayList<>(List.of("openedOn", openedOn, "consentedOn", openedOn));
        fields.addAll(List.of("organisation", "Elm School", "leadProfessional", "A teacher"));
        fields.addAll(List.of("presentingIssues", List.of("7A")));
        fields.addAll(Arrays.asList(more));
        return fields.toArray();
    }

    /** The fields of an exclusion; what is said again replaces what is usual. */
    static Object[] exclusion(String category, String startedOn, Object... more) {
        List<Object> fields = new ArrayList<>(List.of("category", category, "startedOn", startedOn));
        fields.addAll(List.of("reasons", List.of("DB"), "school", "Elm School"));
        fields.addAll(Arrays.asList(more));
        return fields.toArray();
    }

    /** The fields of a notice that a child is missing from home or care. */
    static Object[] missing(String setting, String since, Object... more) {
        List<Object> fields = new ArrayList<>(List.of("setting", setting, "missingSince", since));
        fields.addAll(List.of("reportedBy", "The carer"));
        fields.addAll(Arrays.asList(more));
        return fields.toArray();
    }

    JsonNode correct(String child, String entry, Object... fields) {
        return record("correct-entry", child, correction(entry, fields));
    }

    void withdraw(String child, String entry) {
        record("withdraw-entry", child, "entryId", entry, "reason", "keyed-in-error");
    }

    /** Expects that a rule refuses it, and that nothing is recorded. */
    JsonNode refused(String code, String command, String child, Object... fields) {
        return problem(422, code, command, about(child, fields));
    }

    JsonNode correctionRefused(String code, String child, String entry, Object... fields) {
        return refused(code, "correct-entry", child, correction(entry, fields));
    }

    JsonNode withdrawalRefused(String code, String child, String entry) {
        return refused(code, "withdraw-entry", child, "entryId", entry, "reason", "keyed-in-error");
    }

    /** Expects that it cannot be read, and that nothing is recorded. */
    JsonNode malformed(String code, String command, String child, Object... fields) {
        return problem(400, code, command, about(child, fields));
    }

    private JsonNode problem(int status, String code, String command, String json) {
        long head = Wire.head(daybook);
        JsonNode problem = Wire.problem(
                Wire.send(daybook.request("caseworker", "/api/commands/" + command)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))),
                status,
                code);
        assertThat(Wire.head(daybook)).as("the head of the log").isEqualTo(head);
        return problem;
    }

    /** The entries that are in the way of what was refused. */
    static List<String> blockedBy(JsonNode problem) {
        List<String> entries = new ArrayList<>();
        problem.path("blockedBy").forEach(entry -> entries.add(entry.asString()));
        return entries;
    }

    /** The codes of the warnings that something was recorded with. */
    static List<String> warnings(JsonNode answer) {
        return answer.path("warnings").findValuesAsString("code");
    }

    private static Object[] correction(String entry, Object... fields) {
        return new Object[] {"entryId", entry, "reason", "keyed-in-error", "fields", fields(fields)};
    }

    private static String about(String child, Object... fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("childId", child);
        all.putAll(fields(fields));
        return json(all);
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String json(Map<String, Object> fields) {
        return JsonMapper.shared().writeValueAsString(fields);
    }

    @Override
    public void close() {
        daybook.close();
    }
}
