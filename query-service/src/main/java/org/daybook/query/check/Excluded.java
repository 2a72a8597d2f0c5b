package org.daybook.query.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One exclusion as somebody tells of it.
 *
 * @param child whom it is counted for
 * @param toldBy {@code here} for people, else the pupil of the census that tells of it
 * @param overturnedOn the first day on which it no longer stood
 * @param sixthDay the day from which education is owed; null for a short one
 * @param provisionFrom the first day of education elsewhere
 */
public record Excluded(
        String child,
        String toldBy,
        String category,
        LocalDate startedOn,
        @Nullable LocalDate overturnedOn,
        @Nullable LocalDate sixthDay,
        @Nullable LocalDate provisionFrom) {

    static final String HERE = "here";

    /** The same exclusion of the same child, whoever tells of it. */
    record Same(String child, String category, LocalDate startedOn) {}

    Same same() {
        return new Same(child, category, startedOn);
    }

    boolean standsOn(LocalDate day) {
        return overturnedOn == null || overturnedOn.isAfter(day);
    }
}
