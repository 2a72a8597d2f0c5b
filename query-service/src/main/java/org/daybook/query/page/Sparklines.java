package org.daybook.query.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.query.page.Dashboard.Sparkline;
import org.jspecify.annotations.Nullable;

/** Draws a row of numbers as a line, and the target dashed; a hidden or missing number is a gap, never a zero. */
final class Sparklines {

    private static final double WIDTH = 120;
    private static final double HEIGHT = 26;
    private static final double MARGIN = 4;

    private final double low;
    private final double high;

    private Sparklines(double low, double high) {
        this.low = low;
        this.high = high;
    }

    static Sparkline of(List<@Nullable BigDecimal> values, @Nullable BigDecimal target) {
        List<Double> known = Stream.concat(values.stream(), Stream.of(new @Nullable BigDecimal[] {target}))
                .filter(Objects::nonNull)
                .map(value -> Objects.requireNonNull(value).doubleValue())
                .toList();
        long points = values.stream().filter(Objects::nonNull).count();
        if (points < 2) {
            return new Sparkline("", false, null, null, null);
        }
        double low = known.stream().mapToDouble(d -> d).min().orElse(0);
        double high = known.stream().mapToDouble(d -> d).max().orElse(0);
        return new Sparklines(low, high).draw(values, target);
    }

    private Sparkline draw(List<@Nullable BigDecimal> values, @Nullable BigDecimal target) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            if (value != null) {
                path.append(pen ? 'L' : 'M')
                        .append(said(MARGIN + WIDTH * i / (values.size() - 1)))
                        .append(' ')
                        .append(y(value));
            }
            pen = value != null;
        }
        BigDecimal last = values.getLast();
        return new Sparkline(
                path.toString(),
                true,
                target == null ? null : y(target),
                last == null ? null : said(MARGIN + WIDTH),
                last == null ? null : y(last));
    }

    private String y(BigDecimal value) {
        double share = high == low ? 0.5 : (value.doubleValue() - low) / (high - low);
        return said(MARGIN + HEIGHT * (1 - share));
    }

    private static String said(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
