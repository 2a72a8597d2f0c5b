package org.daybook.query.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.query.measure.Numbers;

/** What one stream adds to the figures of a day: all that is kept of it in memory. */
public record Contribution(Map<String, Numbers> numbers, Map<String, Set<String>> families, List<Excluded> exclusions) {

    /** Most streams add nothing. */
    static final Contribution NOTHING = new Contribution(Map.of(), Map.of(), List.of());
}
