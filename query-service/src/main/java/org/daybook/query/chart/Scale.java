package org.daybook.query.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis from zero to a round number, in steps of one, two or five times a power of ten.
 *
 * @param step from one tick to the next
 * @param top the round number at the end; never zero
 */
record Scale(BigDecimal step, BigDecimal top) {

    private static final int STEPS = 5;
    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5), BigDecimal.TEN);

    /**
     * The axis that these numbers stand on.
     *
     * @param whole true where no tick may stand between two whole numbers: half a child means nothing
     * @throws IllegalArgumentException for a number below zero, which no measure has
     */
    static Scale of(List<BigDecimal> values, boolean whole) {
        BigDecimal most = BigDecimal.ZERO;
        for (BigDecimal value : values) {
            if (value.signum() < 0) {
                throw new IllegalArgumentException("An axis from zero has no place for " + value);
            }
            most = most.max(value);
        }
        BigDecimal step = most.signum() == 0 ? BigDecimal.ONE : round(most);
        if (whole) {
            step = step.max(BigDecimal.ONE);
        }
        BigDecimal steps = most.divide(step, 0, RoundingMode.CEILING).max(BigDecimal.ONE);
        return new Scale(step, step.multiply(steps));
    }

    /** The smallest round step with which five of them reach far enough. */
    private static BigDecimal round(BigDecimal most) {
        BigDecimal least = most.divide(BigDecimal.valueOf(STEPS), 6, RoundingMode.CEILING);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        return ROUND.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(least) >= 0)
                .findFirst()
                .orElseThrow();
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = BigDecimal.ZERO; tick.compareTo(top) <= 0; tick = tick.add(step)) {
            ticks.add(tick.stripTrailingZeros());
        }
        return ticks;
    }

    /** How far up a number stands, of so many pixels. */
    BigDecimal pixels(BigDecimal value, int of) {
        return value.multiply(BigDecimal.valueOf(of)).divide(top, 1, RoundingMode.HALF_UP);
    }

    /** How far along a number stands, in percent of the width. */
    String percent(BigDecimal value) {
        return written(value.movePointRight(2).divide(top, 2, RoundingMode.HALF_UP));
    }

    /** The place of one of several things that stand side by side from end to end; a single one stands in the middle. */
    static String place(int nth, int of) {
        return of == 1
                ? "50%"
                : written(BigDecimal.valueOf(100L * nth).divide(BigDecimal.valueOf(of - 1L), 2, RoundingMode.HALF_UP));
    }

    private static String written(BigDecimal number) {
        return (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()) + "%";
    }
}
