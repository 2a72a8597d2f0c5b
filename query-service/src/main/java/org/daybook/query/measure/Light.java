package org.daybook.query.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.daybook.events.CodeLists;
import org.daybook.query.measure.Measure.Counting;
import org.daybook.query.measure.Targets.Target;
import org.jspecify.annotations.Nullable;

/**
 * The light that Daybook proposes for a measure: the year's end at the pace so far, held against the target. What accumulates over the
 * year is stretched to the whole of it, day by day, what stands on a day is taken as it stands. An officer may judge otherwise and says why.
 *
 * @param code of the list {@code progress-rating}
 * @param yearEnd what the year would end with at this pace; null where nothing is projected
 */
public record Light(String code, @Nullable BigDecimal yearEnd) {

    /** Before so many days of the year are over it is too early to say that a measure is off track. */
    private static final int TOO_EARLY = 61;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Light NONE = new Light("not-rated", null);

    /**
     * @param shown the number as it may be shown and compared; null where there is none
     */
    public static Light proposed(
            Card card, Measure rule, @Nullable BigDecimal shown, @Nullable Target target, LocalDate on) {
        if (shown == null || target == null || "neutral".equals(card.polarity())) {
            return NONE;
        }
        boolean grows = card.accumulates(rule) && rule.counting() == Counting.COUNT;
        LocalDate first = rule.first(Window.YTD, on);
        long year = ChronoUnit.DAYS.between(first, first.plusYears(1));
        long days = grows ? Math.clamp(ChronoUnit.DAYS.between(first, on) + 1, 1, year) : year;
        BigDecimal yearEnd = shown.multiply(BigDecimal.valueOf(year))
                .divide(BigDecimal.valueOf(days), grows ? 0 : shown.scale(), RoundingMode.HALF_UP);
        return new Light(code(yearEnd, "lower".equals(card.polarity()), target, days), grows ? yearEnd : null);
    }

    private static String code(BigDecimal yearEnd, boolean lower, Target target, long days) {
        BigDecimal slack = target.target().multiply(target.tolerance()).divide(HUNDRED, 4, RoundingMode.HALF_UP);
        BigDecimal beyond =
                lower ? yearEnd.subtract(target.target()) : target.target().subtract(yearEnd);
        if (beyond.signum() <= 0) {
            return "on-track";
        }
        return beyond.compareTo(slack) <= 0 || days < TOO_EARLY ? "uncertain" : "off-track";
    }

    /** How it came about, in words; null where nothing is projected. */
    public @Nullable String because(Card card) {
        return yearEnd == null
                ? null
                : "at this pace " + Published.text(yearEnd, card.unit()) + " by the end of the year";
    }

    /** In words: On track, Uncertain, Off track, Not rated. */
    public String label() {
        return CodeLists.of("progress-rating").label(code);
    }
}
