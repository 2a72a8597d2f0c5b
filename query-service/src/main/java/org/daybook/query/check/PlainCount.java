package org.daybook.query.check;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.query.measure.Numbers;

/**
 * The figures of a day, counted plainly.
 *
 * @param numbers for each measure that has a plain rule, nought included
 * @param families those beside the children, once each, for the measures that have them
 * @param inForce the permanent exclusions that stand on the day
 */
public record PlainCount(Map<String, Numbers> numbers, Map<String, Long> families, long inForce) {

    /** Out of what every stream adds. */
    public static PlainCount of(LocalDate on, Iterable<Contribution> all) {
        Tally tally = new Tally();
        // nobody's figures are nought, but they are all there
        PlainCare.NOBODY.forEach(key -> tally.count(key, 0));
        PlainEarlyHelp.NOBODY.forEach(key -> tally.count(key, 0));
        PlainMissing.NOBODY.forEach(key -> tally.count(key, 0));
        all.forEach(tally::add);
        Stretch year = Stretch.upTo(on, Month.AUGUST);
        List<Excluded> once = PlainExclusions.once(tally.exclusions());
        PlainExclusions.count(once, year, tally);
        Map<String, Long> families = new HashMap<>();
        PlainEarlyHelp.WITH_FAMILIES.forEach(key -> families.put(key, (long)
                tally.families().getOrDefault(key, java.util.Set.of()).size()));
        return new PlainCount(tally.numbers(), families, PlainExclusions.inForce(once, year));
    }
}
