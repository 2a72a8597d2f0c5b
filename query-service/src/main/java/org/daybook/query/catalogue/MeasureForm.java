package org.daybook.query.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.daybook.query.asat.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a measure's page, as it was typed; all of it stands in the address, so that what is seen can be cited.
 *
 * @param knownAt the state of knowledge: an event number, a moment or a day
 * @param points how many days the series has
 * @param from since which state of knowledge it is asked what moved the figure, up to {@code to}
 * @param moved {@code show} to list what moved it, however much that is
 * @param page of the entries behind the figure; {@code movedPage} of what moved it
 */
record MeasureForm(
        @Nullable String on,
        @Nullable String window,
        @Nullable String by,
        @Nullable String every,
        @Nullable String points,
        @Nullable String knownAt,
        @Nullable String from,
        @Nullable String to,
        @Nullable String moved,
        @Nullable String page,
        @Nullable String movedPage,
        @Nullable Long atLeast) {

    /** What was typed, by the names of the address. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        put(typed, "on", on);
        put(typed, "window", window);
        put(typed, "by", by);
        put(typed, "every", every);
        put(typed, "points", points);
        put(typed, "knownAt", knownAt);
        put(typed, "from", from);
        put(typed, "to", to);
        put(typed, "moved", moved);
        put(typed, "page", page);
        put(typed, "movedPage", movedPage);
        return typed;
    }

    private static void put(Map<String, String> typed, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            typed.put(name, value.strip());
        }
    }

    /** The page of a measure. */
    static String page(String key) {
        return "/measures/" + key;
    }

    /** The address of the same page with some of it said otherwise. */
    static String address(String key, Map<String, String> said, Map<String, String> otherwise) {
        Map<String, String> all = new LinkedHashMap<>(said);
        all.putAll(otherwise);
        return Addresses.of(page(key), all);
    }
}
