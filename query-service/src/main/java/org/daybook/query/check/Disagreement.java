package org.daybook.query.check;

import java.time.LocalDate;
import org.daybook.query.measure.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a day of which the rows say something else than the plain fold.
 *
 * @param part what of it differs where that is not the figure itself: {@code families} or {@code in-force}; else null
 */
public record Disagreement(
        String key, String title, LocalDate on, @Nullable String part, Numbers rows, Numbers fold) {

    /** For the log: which figure, on which day, and both numbers. */
    @Override
    public String toString() {
        return key + (part == null ? "" : " (" + part + ")") + " on " + on + ": rows " + rows.numerator() + "/"
                + rows.denominator() + ", fold " + fold.numerator() + "/" + fold.denominator();
    }
}
