package org.daybook.query.child;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.query.asat.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What of a chronology a page shows, and how: it stands in the address, so that a view can be kept and sent on. None of it tells
 * anything about the child.
 *
 * @param typed what was typed, by field, to be shown again
 * @param wrong what is wrong, by field
 */
record Filters(
        Set<String> kinds,
        Set<String> by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean withdrawnToo,
        boolean oldestFirst,
        int page,
        Map<String, String> typed,
        Map<String, String> wrong) {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,5}");

    static Filters read(MultiValueMap<String, String> asked) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        LocalDate from = day("from", "Happened from", asked, typed, wrong);
        LocalDate to = day("to", "Happened to", asked, typed, wrong);
        if (from != null && to != null && from.isAfter(to)) {
            wrong.put("to", "Happened to must be the same as or after happened from");
            to = null;
        }
        String page = asked.getFirst("page");
        return new Filters(
                chosen("kind", asked),
                chosen("by", asked),
                from,
                to,
                !"hide".equals(asked.getFirst("withdrawn")),
                "oldest".equals(asked.getFirst("order")),
                page != null && PAGE.matcher(page).matches() ? Integer.parseInt(page) : 1,
                typed,
                wrong);
    }

    /** Ticked one by one in a form, or together in an address. */
    private static Set<String> chosen(String field, MultiValueMap<String, String> asked) {
        Set<String> chosen = new LinkedHashSet<>();
        asked.getOrDefault(field, List.of()).forEach(each -> chosen.addAll(List.of(each.split(","))));
        chosen.removeIf(String::isBlank);
        return chosen;
    }

    private static @Nullable LocalDate day(
            String field,
            String label,
            MultiValueMap<String, String> asked,
            Map<String, String> typed,
            Map<String, String> wrong) {
        String text = asked.getFirst(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        typed.put(field, text);
        LocalDate day = day(text.strip());
        if (day == null) {
            wrong.put(field, label + " must be a real date");
        }
        return day;
    }

    /** A day as people write it here, {@code 17/5/2026}, or as addresses have it. */
    static @Nullable LocalDate day(String text) {
        Matcher written = DAY.matcher(text);
        Matcher iso = ISO.matcher(text);
        try {
            LocalDate day = written.matches()
                    ? LocalDate.of(number(written, 3), number(written, 2), number(written, 1))
                    : iso.matches() ? LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)) : null;
            return day == null || day.getYear() < 1900 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** How a kind of event stands in an address. */
    static String slug(String kind) {
        return kind.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    boolean let(ChronologyEntry entry) {
        return letsTimeOf(entry)
                && (kinds.isEmpty() || kinds.contains(slug(entry.kind())))
                && (by.isEmpty() || by.contains(String.valueOf(entry.recordedBy())));
    }

    /** Without the choices that are counted beside themselves. */
    boolean letsTimeOf(ChronologyEntry entry) {
        return (withdrawnToo || !entry.withdrawn())
                && (from == null || !entry.day().isBefore(from))
                && (to == null || !entry.day().isAfter(to));
    }

    public boolean any() {
        return !kinds.isEmpty() || !by.isEmpty() || from != null || to != null || !withdrawnToo;
    }

    Filters page(int number) {
        return new Filters(kinds, by, from, to, withdrawnToo, oldestFirst, number, typed, wrong);
    }

    Filters turnedRound() {
        return new Filters(kinds, by, from, to, withdrawnToo, !oldestFirst, 1, typed, wrong);
    }

    /** The same without one choice. */
    Filters without(String field, String value) {
        Set<String> fewerKinds = new LinkedHashSet<>(kinds);
        Set<String> fewerBy = new LinkedHashSet<>(by);
        (field.equals("kind") ? fewerKinds : fewerBy).remove(value);
        return new Filters(
                fewerKinds,
                fewerBy,
                field.equals("from") ? null : from,
                field.equals("to") ? null : to,
                withdrawnToo || field.equals("withdrawn"),
                oldestFirst,
                1,
                typed,
                wrong);
    }

    /** All choices forgotten, but not the order. */
    Filters cleared() {
        return new Filters(Set.of(), Set.of(), null, null, true, oldestFirst, 1, Map.of(), Map.of());
    }

    /** The parameters of this view, without page and moment. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        if (!kinds.isEmpty()) {
            kept.put("kind", String.join(",", kinds));
        }
        if (!by.isEmpty()) {
            kept.put("by", String.join(",", by));
        }
        if (from != null) {
            kept.put("from", from.toString());
        }
        if (to != null) {
            kept.put("to", to.toString());
        }
        if (!withdrawnToo) {
            kept.put("withdrawn", "hide");
        }
        if (oldestFirst) {
            kept.put("order", "oldest");
        }
        return kept;
    }

    /** The address of the page as it is filtered, and as at a moment. */
    String address(String path, @Nullable String knownAt) {
        Map<String, String> parameters = kept();
        if (page > 1) {
            parameters.put("page", String.valueOf(page));
        }
        if (knownAt != null) {
            parameters.put("knownAt", knownAt);
        }
        return Addresses.of(path, parameters);
    }
}
