package org.daybook.query.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.daybook.query.measure.Measure.Counting;
import org.daybook.query.measure.Population.Estimate;
import org.jspecify.annotations.Nullable;

/** From counts to the number that is shown. */
public record Numbers(long numerator, long denominator) {

    @Nullable
    BigDecimal value(Counting counting, @Nullable Estimate population) {
        return switch (counting) {
            case COUNT -> BigDecimal.valueOf(numerator);
            case PERCENT ->
                denominator == 0
                        ? null
                        : BigDecimal.valueOf(numerator * 100)
                                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
            case MEAN_HOURS ->
                denominator == 0
                        ? null
                        : BigDecimal.valueOf(numerator)
                                .divide(BigDecimal.valueOf(denominator * 60), 1, RoundingMode.HALF_UP);
            case RATE ->
                population == null || population.children() == 0
                        ? null
                        : BigDecimal.valueOf(numerator * 10_000)
                                .divide(BigDecimal.valueOf(population.children()), 0, RoundingMode.HALF_UP);
        };
    }
}
