package org.daybook.standalone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daybook.standalone.BadCommands.Bad;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bad commands as they come together: each with the answer that it must get and the field that is named first. */
final class BadList {

    static final String NO_ENTRY = "00000000-0000-4000-8000-000000000000";

    private final List<Bad> all = new ArrayList<>();

    List<Bad> all() {
        return all;
    }

    /** What cannot be read. */
    void malformed(String name, String command, String body, String code, String field) {
        add(name, command, body, 400, code, field);
    }

    /** What can be read, and a rule does not allow. */
    void rule(String name, String command, String body, String code, String field) {
        add(name, command, body, 422, code, field);
    }

    private void add(String name, String command, String body, int status, String code, String field) {
        all.add(new Bad(
                name,
                "POST",
                "/api/commands/" + command,
                body.getBytes(StandardCharsets.UTF_8),
                List.of("Content-Type", "application/json"),
                status,
                code,
                field));
    }

    /** The body with another value, given as JSON, in one field. */
    static String with(String body, String field, String value) {
        ObjectNode object = object(body);
        object.set(field, JsonMapper.shared().readTree(value));
        return object.toString();
    }

    /** The body with another text in one field. */
    static String text(String body, String field, String text) {
        return with(body, field, '"' + text + '"');
    }

    static String without(String body, String field) {
        ObjectNode object = object(body);
        object.remove(field);
        return object.toString();
    }

    private static ObjectNode object(String body) {
        return (ObjectNode) JsonMapper.shared().readTree(body);
    }

    static String correct(String child, String entry, String fields) {
        return """
                {"childId":"%s","entryId":"%s","reason":"wrong-date","fields":%s}""".formatted(child, entry, fields);
    }

    static String withdraw(String child, String entry) {
        return """
                {"childId":"%s","entryId":"%s","reason":"duplicate"}""".formatted(child, entry);
    }
}
