package org.daybook.query.measure;

import org.jspecify.annotations.Nullable;

/**
 * How the council words a measure: its own reference, title and definition. Data, because every council has its own list.
 *
 * @param polarity {@code lower} or {@code higher} is better, or {@code neutral}
 * @param accumulates true for what happens again and again, so that half a year makes half of the year's number; not said, it is so for
 *     what is counted over a window, but not for whoever was there at any time
 */
public record Card(
        String key,
        String ref,
        String objective,
        String title,
        String definition,
        int definitionVersion,
        String unit,
        String polarity,
        @Nullable Boolean accumulates) {

    boolean accumulates(Measure rule) {
        return rule.flow() && (accumulates == null || accumulates);
    }
}
