package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** Figures as they are read now, and as they were known before. */
class Readings {

    private final RunningDaybook daybook;

    Readings(RunningDaybook daybook) {
        this.daybook = daybook;
    }

    /** The position up to which something has been recorded by now. */
    long head() {
        return daybook.head();
    }

    /** Expects a number of a measure on a day, as JSON writes it: {@code 3}, {@code 66.7} or {@code null}. */
    void shows(String key, String on, String expected) {
        shows(key, on, "", expected);
    }

    /** Expects the number that was known at a position. */
    void showed(long known, String key, String on, String expected) {
        shows(key, on, knownAt(known), expected);
    }

    private void shows(String key, String on, String more, String expected) {
        JsonNode figure = daybook.figure(key, on, more);
        assertThat(figure.path("value").toString()).as(figure.toString()).isEqualTo(expected);
    }

    /** Expects the groups of a measure, each with how many it is made of: {@code "declined 1, offered 2"}. */
    void splits(String key, String on, String by, String expected) {
        splits(key, on, "", by, expected);
    }

    /** Expects the groups that were known at a position. */
    void split(long known, String key, String on, String by, String expected) {
        splits(key, on, knownAt(known), by, expected);
    }

    private void splits(String key, String on, String more, String by, String expected) {
        JsonNode figure = daybook.figure(key, on, more + "&by=" + by);
        StringJoiner groups = new StringJoiner(", ");
        for (JsonNode group : figure.path("groups")) {
            JsonNode base = group.path("denominator");
            JsonNode many = base.isNumber() ? base : group.path("numerator");
            groups.add(group.path("code").asString() + " " + many);
        }
        assertThat(groups.toString()).as(figure.toString()).isEqualTo(expected);
    }

    private static String knownAt(long position) {
        return "&knownAt=position:" + position;
    }

    /** Remembers a number, to tell later by how much it has moved. */
    Watched watch(String key, String on) {
        return watch(key, on, "/value");
    }

    /** Remembers how many families stand beside a number of children. */
    Watched watchFamilies(String key, String on) {
        assertThat(daybook.figure(key, on, "").at("/also/0/unit").asString()).isEqualTo("families");
        return watch(key, on, "/also/0/value");
    }

    private Watched watch(String key, String on, String pointer) {
        return new Watched(daybook, key, on, pointer, number(daybook, key, on, pointer, ""));
    }

    private static long number(RunningDaybook daybook, String key, String on, String pointer, String more) {
        JsonNode figure = daybook.figure(key, on, more);
        assertThat(figure.at(pointer).isNumber()).as(figure.toString()).isTrue();
        return figure.at(pointer).asLong();
    }

    /** A number that moves. */
    record Watched(RunningDaybook daybook, String key, String on, String pointer, long before) {

        long moved() {
            return number(daybook, key, on, pointer, "") - before;
        }

        /** By how much it had moved as far as was known at a position. */
        long moved(long known) {
            return number(daybook, key, on, pointer, knownAt(known)) - before;
        }
    }
}
