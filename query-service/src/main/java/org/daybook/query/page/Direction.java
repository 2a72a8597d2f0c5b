package org.daybook.query.page;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Which way a measure goes compared with a year before: up is better, whichever way the number moved. */
record Direction(String code, @Nullable String label) {

    static Direction of(String polarity, @Nullable BigDecimal before, @Nullable BigDecimal now) {
        if (before == null || now == null) {
            return new Direction("none", null);
        }
        int moved = now.compareTo(before);
        if (moved == 0) {
            return new Direction("same", "Same");
        }
        if ("neutral".equals(polarity)) {
            return new Direction("same", moved > 0 ? "More" : "Fewer");
        }
        boolean better = ("higher".equals(polarity)) == (moved > 0);
        return better ? new Direction("better", "Better") : new Direction("worse", "Worse");
    }
}
