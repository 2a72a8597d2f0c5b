package org.daybook.query.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.daybook.query.page.Dashboard.Sparkline;
import org.jspecify.annotations.Nullable;

/** Draws a row of numbers as a line; a hidden or missing number is a gap, never a zero. */
final class Sparklines {

    private static final double WIDTH = 120;
    private static final double HEIGHT = 26;
    private static final double MARGIN = 4;

    private Sparklines() {}

    static Sparkline of(List<@Nullable BigDecimal> values) {
        List<BigDecimal> known = values.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (known.size() < 2) {
            return new Sparkline("", false);
        }
        double low = known.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double high = known.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            if (value != null) {
                double x = MARGIN + WIDTH * i / (values.size() - 1);
                double share = high == low ? 0.5 : (value.doubleValue() - low) / (high - low);
                path.append(pen ? 'L' : 'M')
                        .append(String.format(Locale.ROOT, "%.1f %.1f", x, MARGIN + HEIGHT * (1 - share)));
            }
            pen = value != null;
        }
        return new Sparkline(path.toString(), true);
    }
}
