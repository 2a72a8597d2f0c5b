package org.daybook.query.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number with everything that explains it.
 *
 * @param value null where there is none (a percentage of nobody) or where it is not shown
 * @param shorthand {@code c} when hidden because it is small, {@code x} when not available
 * @param outsideCoverage true when the records do not speak of that day
 * @param flags what to know about it: that the population is of an earlier year, that nothing speaks of the time just before
 */
public record Figure(
        String key,
        LocalDate on,
        @Nullable String window,
        Instant knownAt,
        long position,
        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        String unit,
        @Nullable String shorthand,
        int definitionVersion,
        boolean complete,
        Coverage coverage,
        boolean outsideCoverage,
        List<String> flags,
        List<Group> groups,
        List<Also> also) {

    /** The flag of a day before which nothing speaks of some days. */
    static final String AFTER_GAP = "after-a-gap-in-the-records";

    /** True when the number can be held against others: the records speak of its day, without a gap before it. */
    public boolean comparable() {
        return !outsideCoverage && !flags.contains(AFTER_GAP);
    }

    /** Days that nothing speaks of. */
    public record Gap(LocalDate from, LocalDate to) {}

    /** From the first to the last day that the records speak of, the days in between that they are silent on, and where they come from. */
    public record Coverage(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Gap gap,
            List<String> sources) {

        boolean speaksOf(LocalDate day) {
            return from != null && to != null && !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** What else is counted once among the same facts, for example the families of children. */
    public record Also(
            String unit, @Nullable Long value, @Nullable String shorthand) {}

    /** One group of a breakdown. */
    public record Group(
            String code,
            String label,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable String shorthand) {}
}
