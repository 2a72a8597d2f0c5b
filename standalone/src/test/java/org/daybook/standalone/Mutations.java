package org.daybook.standalone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daybook.standalone.GoodCommands.Good;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Good commands with one to three random changes: to their fields, their values or their bytes. */
final class Mutations {

    /** A changed command. */
    record Mutated(String command, byte[] body) {
        @Override
        public String toString() {
            return command + " " + new String(body, StandardCharsets.ISO_8859_1);
        }
    }

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "1e2147483647",
            "-1e-2147483647",
            "99999999999999999999",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"a\":{}}",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"\\u0000\"",
            "\"\\u202e\"",
            "\"\\ud83d\"",
            "\"\\ud83d\\ude00\"",
            "\"2018-02-30\"",
            "\"0203-01-01\"",
            "\"9999-12-31\"",
            "\"-999999999-01-01\"",
            "\"+999999999-12-31\"",
            "\"2018-01-02\"",
            "\"1900-01-01\"",
            "\"child:x\"",
            "\"C2\"",
            "\"N1\"",
            "\"E4A\"",
            "\"X1\"",
            "\"E2\"",
            "\"PERM\"",
            "\"home\"",
            "\"M\"",
            "[\"PP\",\"PP\"]",
            "[\"21\",\"16A\"]",
            "\"2018-03-25T01:30\"",
            "\"2018-10-28T01:30\"",
            "\"2018-06-03T10:15:00+01:00\"",
            "\"0203-01-01T00:00Z\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"-999999999-01-01T00:00:00+18:00\"",
            "\"${jndi:ldap://x}\"",
            "\"'; drop table event; --\"",
            "\"=1+1\"",
            "\"<script>\"");

    private final Random random;
    private Map<String, String> prepared;
    private int count;

    Mutations(Random random, Map<String, String> prepared) {
        this.random = random;
        this.prepared = prepared;
    }

    /** From now on about other children, so that no record grows without end. */
    void about(Map<String, String> others) {
        prepared = others;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    Mutated next() {
        Good good = any(GoodCommands.ALL);
        String text = good.about(prepared, "mutated-" + count++);
        String command = random.nextInt(20) == 0 ? any(GoodCommands.ALL).command() : good.command();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            text = change(text);
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(12) == 0) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return new Mutated(command, body);
    }

    private String change(String text) {
        return switch (random.nextInt(9)) {
            case 0 -> text.substring(0, 1 + random.nextInt(text.length()));
            case 1 -> text + any(List.of("}", " ", "x", text));
            case 2 -> insert(text, Character.toString(random.nextInt(0xD7FF)));
            case 3 -> moveDay(text);
            default -> changeField(text);
        };
    }

    private String insert(String text, String what) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + what + text.substring(at);
    }

    private String moveDay(String text) {
        return text.replaceFirst(
                "20\\d\\d-\\d\\d", "20%02d-%02d".formatted(8 + random.nextInt(20), 1 + random.nextInt(12)));
    }

    private String changeField(String text) {
        JsonNode tree = parsed(text);
        if (!(tree instanceof ObjectNode object) || object.isEmpty()) {
            return text;
        }
        List<ObjectNode> objects = new ArrayList<>(List.of(object));
        object.forEach(value -> {
            if (value instanceof ObjectNode inner && !inner.isEmpty()) {
                objects.add(inner);
            }
        });
        ObjectNode chosen = any(objects);
        String field = any(List.copyOf(chosen.propertyNames()));
        JsonNode value = JsonMapper.shared().readTree(any(VALUES));
        switch (random.nextInt(4)) {
            case 0 -> chosen.remove(field);
            case 1 -> chosen.set(any(List.of("note", "shoeSize", "childId", "placement", "\u0000")), value);
            default -> chosen.set(field, value);
        }
        return object.toString();
    }

    private static JsonNode parsed(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (tools.jackson.core.JacksonException e) {
            return JsonMapper.shared().nullNode();
        }
    }
}
