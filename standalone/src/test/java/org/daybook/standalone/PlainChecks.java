package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.query.check.PlainCount;
import org.daybook.query.measure.BehindFigures.Behind;
import org.daybook.query.measure.Figure;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Numbers;

/** Every measure on one day, as known at one position, held against a plain fold: the number, and how many entries stand behind it. */
final class PlainChecks {

    /** Children aged 0 to 17 in the middle of the year, as the ONS estimates them for the council of the settings. */
    private static final Map<Integer, Long> CHILDREN_IN_MID = Map.of(
            2014, 28018L, 2015, 27982L, 2016, 27909L, 2017, 27859L, 2018, 27936L, 2019, 27856L, 2020, 27662L, 2021,
            27523L);

    private final Cell cell;
    private final LocalDate on;
    private final Known at;
    private final String where;
    private final Set<String> counted = new HashSet<>();

    PlainChecks(Cell cell, LocalDate on, Known at, String where) {
        this.cell = cell;
        this.on = on;
        this.at = at;
        this.where = where;
    }

    /** Checks all of the catalogue, each of which must have its plain rule, and names those for which there was something to count. */
    Set<String> against(PlainFold fold) {
        PlainCount plain = fold.on(on);
        Measures measures = cell.bean(Measures.class);
        assertThat(plain.numbers().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        measures.cards().stream().map(card -> card.key()).toList());
        plain.numbers().forEach((key, numbers) -> {
            switch (measures.rule(key).counting()) {
                case COUNT -> count(key, numbers.numerator());
                case RATE -> rate(numbers.numerator());
                case PERCENT -> percent(key, numbers);
                case MEAN_HOURS -> mean(key, numbers);
            }
        });
        plain.families().forEach(this::families);
        inForce(plain.numbers().get("permanent-exclusions").numerator(), plain.inForce());
        return counted;
    }

    private void count(String key, long expected) {
        Figure figure = cell.figure(key, on, at, null);
        assertThat(figure.value().longValueExact()).as(key + ", " + where).isEqualTo(expected);
        behind(key, expected, 0);
    }

    /** With one decimal, half up; null where there is no whole. */
    private static BigDecimal divided(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private void percent(String key, Numbers expected) {
        Figure figure = cell.figure(key, on, at, null);
        same(figure, divided(expected.numerator() * 100, expected.denominator()), expected);
        behind(key, expected.numerator(), expected.denominator() - expected.numerator());
    }

    private void mean(String key, Numbers expected) {
        Figure figure = cell.figure(key, on, at, null);
        same(figure, divided(expected.numerator(), expected.denominator() * 60), expected);
        behind(key, expected.denominator(), 0);
    }

    private void same(Figure figure, BigDecimal value, Numbers expected) {
        assertThat(String.valueOf(figure.value()))
                .as(figure.key() + ", " + where)
                .isEqualTo(String.valueOf(value));
        assertThat(figure.numerator())
                .as("numerator of " + figure.key() + ", " + where)
                .isEqualTo(expected.numerator());
        assertThat(figure.denominator())
                .as("denominator of " + figure.key() + ", " + where)
                .isEqualTo(expected.denominator());
    }

    /** The entries of a figure: those in the numerator, and those that are in the denominator only. */
    private void behind(String key, long numerator, long rest) {
        List<Behind> entries = cell.behind(key, on, at);
        long counting = entries.stream().filter(e -> e.in().equals("numerator")).count();
        assertThat(counting).as("entries of " + key + ", " + where).isEqualTo(numerator);
        assertThat(entries).as("all entries of " + key + ", " + where).hasSize((int) (numerator + rest));
        if (numerator > 0) {
            counted.add(key);
        }
    }

    private void rate(long inCare) {
        int year = on.getMonthValue() < 4 ? on.getYear() - 1 : on.getYear();
        long population = CHILDREN_IN_MID.get(year);
        long halfUp = (inCare * 20_000 + population) / (2 * population);
        Figure figure = cell.figure("children-in-care-rate", on, at, null);
        assertThat(figure.value().longValueExact()).as("rate, " + where).isEqualTo(halfUp);
        assertThat(figure.numerator()).as("numerator of the rate, " + where).isEqualTo(inCare);
        behind(figure.key(), inCare, 0);
    }

    /** Those beside the children. */
    private void families(String key, long expected) {
        Figure.Also families = cell.figure(key, on, at, null).also().getFirst();
        assertThat(families.unit()).isEqualTo("families");
        assertThat(families.value()).as("families of " + key + ", " + where).isEqualTo(expected);
    }

    private void inForce(long issued, long inForce) {
        Map<String, Long> groups = new HashMap<>();
        for (Figure.Group group :
                cell.figure("permanent-exclusions", on, at, "in-force").groups()) {
            groups.put(group.code(), group.value().longValueExact());
        }
        Map<String, Long> expected = new HashMap<>(Map.of("in-force", inForce, "overturned", issued - inForce));
        expected.values().removeIf(n -> n == 0);
        assertThat(groups).as("permanent exclusions in force, " + where).isEqualTo(expected);
    }
}
