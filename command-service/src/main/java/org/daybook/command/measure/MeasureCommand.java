package org.daybook.command.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.daybook.command.entry.Refused;
import org.daybook.command.entry.Refused.Violation;
import org.daybook.events.Code;
import org.daybook.events.FinancialYear;
import org.daybook.events.MeasureEvent;
import org.daybook.events.MeasureEvent.MeasureRated;
import org.daybook.events.MeasureEvent.TargetSet;
import org.daybook.events.MeasureEvent.TargetWithdrawn;
import org.daybook.events.Personal;
import org.jspecify.annotations.Nullable;

/** What an analyst or administrator records about a measure of the catalogue. */
public sealed interface MeasureCommand {

    /** The key of the measure. */
    String measure();

    /** What it would record. @throws Refused when a rule does not allow it */
    MeasureEvent decide(Agreed agreed, String unit, LocalDate today);

    /** A target is set for a year, or set anew. */
    record SetTarget(
            String measure,
            String year,
            BigDecimal target,
            @Nullable BigDecimal tolerancePercent) implements MeasureCommand {

        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        @Override
        public MeasureEvent decide(Agreed agreed, String unit, LocalDate today) {
            financialYear(year);
            if ("percent".equals(unit) && target.compareTo(WHOLE) > 0) {
                throw Refused.because("target-not-possible", "target", "A percentage is 100 at most.");
            }
            if (tolerancePercent != null && tolerancePercent.compareTo(WHOLE) > 0) {
                throw Refused.because(
                        "target-not-possible", "tolerancePercent", "The tolerance is 100 percent at most.");
            }
            TargetSet now = new TargetSet(year, target, tolerancePercent);
            if (now.equals(agreed.target(year))) {
                throw Refused.because("target-unchanged", "target", "This target stands already.");
            }
            return now;
        }
    }

    /** A year has no target any more. */
    record WithdrawTarget(String measure, String year) implements MeasureCommand {

        @Override
        public MeasureEvent decide(Agreed agreed, String unit, LocalDate today) {
            financialYear(year);
            if (agreed.target(year) == null) {
                throw Refused.because("no-target", "year", "The measure has no target for " + year + ".");
            }
            return new TargetWithdrawn(year);
        }
    }

    /** An officer says where the measure stands, and why. */
    record RateMeasure(
            String measure,
            String year,
            @Code("quarter") String quarter,
            @Code("progress-rating") String judgement,
            String reason)
            implements MeasureCommand {

        @Override
        public MeasureEvent decide(Agreed agreed, String unit, LocalDate today) {
            if (financialYear(year).quarterStart(quarter).isAfter(today)) {
                throw Refused.because("quarter-not-begun", "quarter", quarter + " of " + year + " has not begun.");
            }
            MeasureRated now = new MeasureRated(year, quarter, judgement, Personal.of(reason));
            if (now.equals(agreed.rating(year, quarter))) {
                throw Refused.because("rating-unchanged", "judgement", "This judgement stands already.");
            }
            return now;
        }
    }

    private static FinancialYear financialYear(String year) {
        try {
            return FinancialYear.parse(year);
        } catch (IllegalArgumentException e) {
            throw Refused.malformed(
                    List.of(new Violation("year", "malformed-value", "year must be a financial year, like 2018-19.")));
        }
    }
}
