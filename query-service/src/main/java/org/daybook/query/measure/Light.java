package org.daybook.query.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.daybook.events.CodeLists;
import org.daybook.query.measure.Measure.Counting;
import org.daybook.query.measure.Targets.Target;
import org.jspecify.annotations.Nullable;

/**
 * The light that Daybook proposes for a measure: the year's end at the pace so far, held against the target. What accumulates over the
 * year is stretched to twelve months, what stands on a day is taken as it stands. An officer may judge otherwise and says why.
 *
 * @param code of the list {@code progress-rating}
 * @param yearEnd what the year would end with at this pace; null where nothing is projected
 */
public record Light(String code, @Nullable BigDecimal yearEnd) {

    /** Before so many months of the year are over it is too early to say that a measure is off track. */
    private static final int TOO_EARLY = 3;

    private static final int YEAR = 12;
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
        int months = grows ? months(rule.first(Window.YTD, on), on) : YEAR;
        BigDecimal yearEnd = shown.multiply(BigDecimal.valueOf(YEAR))
                .divide(BigDecimal.valueOf(months), months == YEAR ? shown.scale() : 0, RoundingMode.HALF_UP);
        return new Light(code(yearEnd, "lower".equals(card.polarity()), target, months), grows ? yearEnd : null);
    }

    private static String code(BigDecimal yearEnd, boolean lower, Target target, int months) {
        BigDecimal slack = target.target().multiply(target.tolerance()).divide(HUNDRED, 4, RoundingMode.HALF_UP);
        BigDecimal beyond =
                lower ? yearEnd.subtract(target.target()) : target.target().subtract(yearEnd);
        if (beyond.signum() <= 0) {
            return "on-track";
        }
        return beyond.compareTo(slack) <= 0 || months < TOO_EARLY ? "uncertain" : "off-track";
    }

    /** How many months of the window have begun by the end of the day. */
    private static int months(LocalDate first, LocalDate on) {
        return Math.clamp(
                (on.getYear() - first.getYear()) * 12L + on.getMonthValue() - first.getMonthValue() + 1, 1, 12);
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
