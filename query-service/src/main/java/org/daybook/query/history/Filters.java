package org.daybook.query.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.daybook.events.ChildId;
import org.jspecify.annotations.Nullable;

/** By what the history is narrowed down, as it was asked for; null where it was not. */
record Filters(
        @Nullable String type,
        @Nullable String stream,
        @Nullable String actor,
        @Nullable String recordedFrom,
        @Nullable String recordedTo) {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Blank is not asked for; a bare UUID is a child's. */
    static Filters of(
            @Nullable String type,
            @Nullable String stream,
            @Nullable String actor,
            @Nullable String recordedFrom,
            @Nullable String recordedTo) {
        String record = blank(stream);
        return new Filters(
                blank(type),
                record != null && UUID.matcher(record).matches() ? "child:" + record : record,
                blank(actor),
                blank(recordedFrom),
                blank(recordedTo));
    }

    static Filters of(Map<String, String> parameters) {
        return of(
                parameters.get("type"),
                parameters.get("stream"),
                parameters.get("actor"),
                parameters.get("recordedFrom"),
                parameters.get("recordedTo"));
    }

    /** Asked by the page, hence public. */
    public boolean any() {
        return !parameters().isEmpty();
    }

    /** As they stand in an address. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "type", type);
        put(parameters, "stream", stream);
        put(parameters, "actor", actor);
        put(parameters, "recordedFrom", recordedFrom);
        put(parameters, "recordedTo", recordedTo);
        return parameters;
    }

    /** The child whose record alone is asked for. */
    @Nullable
    String child() {
        return stream != null && ChildId.isOne(stream) ? stream : null;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
