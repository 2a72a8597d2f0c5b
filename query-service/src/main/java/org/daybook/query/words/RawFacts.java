package org.daybook.query.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.query.words.Words.Fact;
import tools.jackson.databind.JsonNode;

/** What stands in JSON that this build knows nothing about, said as well as can be. */
final class RawFacts {

    private static final Set<String> ENVELOPE = Set.of("key", "iv", "ct");
    private static final Set<String> AROUND = Set.of("childId", "event", "amends", "source");

    private RawFacts() {}

    /** The fields of the event, and what else stands beside it. */
    static List<Fact> of(String type, JsonNode payload) {
        JsonNode event = payload.path("event");
        if (!event.isObject()) {
            return payload.isObject()
                    ? fields(type, payload, Set.of("childId"))
                    : List.of(new Fact("Payload", value(payload)));
        }
        List<Fact> facts = new ArrayList<>(fields(type, event, Set.of()));
        facts.addAll(fields(type, payload, AROUND));
        return facts;
    }

    /** All fields of an object but these. */
    static List<Fact> fields(String type, JsonNode object, Set<String> except) {
        return object.properties().stream()
                .filter(each ->
                        !except.contains(each.getKey()) && !each.getValue().isNull())
                .map(each -> new Fact(Labels.of(type, each.getKey()), value(each.getValue())))
                .toList();
    }

    private static String value(JsonNode node) {
        if (node.isObject()) {
            return envelope(node) ? "[personal]" : object(node);
        }
        if (node.isArray()) {
            return node.isEmpty()
                    ? "None"
                    : node.valueStream().map(RawFacts::value).collect(Collectors.joining("; "));
        }
        if (node.isBoolean()) {
            return node.asBoolean() ? "Yes" : "No";
        }
        if (node.isMissingNode()) {
            return "It cannot be taken apart";
        }
        return node.isString() ? Values.text(node.asString()) : node.toString();
    }

    private static String object(JsonNode node) {
        return node.properties().stream().map(RawFacts::named).collect(Collectors.joining(", "));
    }

    private static String named(Map.Entry<String, JsonNode> each) {
        return Titles.apart(each.getKey()) + ": " + value(each.getValue());
    }

    private static boolean envelope(JsonNode node) {
        return Set.copyOf(node.propertyNames()).equals(ENVELOPE);
    }
}
