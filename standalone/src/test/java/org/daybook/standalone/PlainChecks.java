package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.query.measure.BehindFigures.Behind;
import org.daybook.query.measure.Figure;
import org.daybook.query.measure.Known;
import org.daybook.standalone.PlainEarlyHelp.Caf;
import org.daybook.standalone.PlainFold.Share;
import org.daybook.standalone.PlainMissing.Waits;

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

    /** Checks all of them, and names those for which there was something to count. */
    Set<String> against(PlainFold fold) {
        LocalDate april = firstOf(Month.APRIL);
        care(fold, april);
        earlyHelp(new PlainEarlyHelp(fold), april);
        missing(new PlainMissing(fold), april);
        exclusions(new PlainExclusions(fold), firstOf(Month.AUGUST));
        return counted;
    }

    /** The year that the day lies in began with this month. */
    private LocalDate firstOf(Month month) {
        return LocalDate.of(on.getMonthValue() < month.getValue() ? on.getYear() - 1 : on.getYear(), month, 1);
    }

    private void care(PlainFold fold, LocalDate first) {
        List<String> starts = fold.starts(first, on);
        List<String> ends = fold.ends(first, on);
        count("children-in-care", fold.childrenInCare(on).size());
        rate(fold.childrenInCare(on).size());
        count("care-start-occasions", starts.size());
        count("care-starts", new HashSet<>(starts).size());
        count("care-end-occasions", ends.size());
        count("care-ends", new HashSet<>(ends).size());
        count("placements-made", fold.moves(first, on, false).size());
        count(
                "placements-open",
                fold.openByType(on).values().stream().mapToLong(n -> n).sum());
        percent("placements-three-plus-percent", fold.threePlus(on));
    }

    private void earlyHelp(PlainEarlyHelp fold, LocalDate first) {
        children("caf-open", fold.openOn(on));
        children("caf-children-ytd", fold.openWithin(first, on));
        percent("caf-closed-needs-met-percent", fold.needsMet(first, on));
        count("caf-reviews-overdue", fold.overdueOn(on));
    }

    private void missing(PlainMissing fold, LocalDate first) {
        count("missing-episodes", fold.episodes(first, on));
        count("missing-children-ytd", fold.children(first, on, 1));
        count("missing-repeat-children-ytd", fold.children(first, on, 2));
        count("looked-after-missing-ytd", fold.lookedAfter(first, on));
        percent("return-interviews-within-72h-percent", fold.inTime(first, on));
        Waits waits = fold.waits(first, on);
        Figure mean = cell.figure("return-interview-mean-hours", on, at, null);
        same(mean, waits.meanHours(), waits.minutes(), waits.interviews());
        behind(mean.key(), waits.interviews(), 0);
    }

    private void exclusions(PlainExclusions fold, LocalDate first) {
        count("suspensions", fold.count("SUSP", first, on));
        count("lunchtime-exclusions", fold.count("LNCH", first, on));
        long issued = fold.count("PERM", first, on);
        count("permanent-exclusions", issued);
        inForce(issued, fold.inForce("PERM", first, on));
        count("pupils-suspended-twice", fold.pupilsSuspendedTwice(first, on));
        percent("day-six-provision-percent", fold.daySix(first, on));
    }

    private void count(String key, long expected) {
        Figure figure = cell.figure(key, on, at, null);
        assertThat(figure.value().longValueExact()).as(key + ", " + where).isEqualTo(expected);
        behind(key, expected, 0);
    }

    private void percent(String key, Share expected) {
        Figure figure = cell.figure(key, on, at, null);
        same(figure, expected.percent(), expected.part(), expected.whole());
        behind(key, expected.part(), expected.whole() - expected.part());
    }

    private void same(Figure figure, BigDecimal value, long numerator, long denominator) {
        assertThat(String.valueOf(figure.value()))
                .as(figure.key() + ", " + where)
                .isEqualTo(String.valueOf(value));
        assertThat(figure.numerator())
                .as("numerator of " + figure.key() + ", " + where)
                .isEqualTo(numerator);
        assertThat(figure.denominator())
                .as("denominator of " + figure.key() + ", " + where)
                .isEqualTo(denominator);
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
        long population = CHILDREN_IN_MID.get(firstOf(Month.APRIL).getYear());
        long halfUp = (inCare * 20_000 + population) / (2 * population);
        Figure figure = cell.figure("children-in-care-rate", on, at, null);
        assertThat(figure.value().longValueExact()).as("rate, " + where).isEqualTo(halfUp);
        assertThat(figure.numerator()).as("numerator of the rate, " + where).isEqualTo(inCare);
        behind(figure.key(), inCare, 0);
    }

    /** Children, with their families beside them. */
    private void children(String key, List<Caf> cafs) {
        count(key, PlainEarlyHelp.children(cafs));
        Figure.Also families = cell.figure(key, on, at, null).also().getFirst();
        assertThat(families.unit()).isEqualTo("families");
        assertThat(families.value()).as("families of " + key + ", " + where).isEqualTo(PlainEarlyHelp.families(cafs));
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
