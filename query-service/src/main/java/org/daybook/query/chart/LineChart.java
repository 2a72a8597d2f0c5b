package org.daybook.query.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.query.chart.Series.Point;
import org.jspecify.annotations.Nullable;

/**
 * A series as a line: where everything stands. Across, places are in percent, so that the drawing fits any width and its words keep
 * their size; down, they are in pixels.
 *
 * @param floor where zero is, counted from the top
 * @param end the last number that is shown, null where there is none
 */
public record LineChart(
        Series series,
        int floor,
        List<Tick> ticks,
        List<Place> places,
        List<Stretch> stretches,
        List<Dot> dots,
        @Nullable Aim aim,
        @Nullable Dot end) {

    private static final int FLOOR = 250;
    /** So many labels have room beside each other on a wide page. */
    private static final int LABELS = 6;

    /** A number on the axis that goes up. */
    public record Tick(String label, String y) {}

    /**
     * A day on the axis that goes across.
     *
     * @param labelled false where there is no room for the words
     * @param always true where there is room for them on a telephone as well
     * @param gap the shorthand that stands in place of a number that is not shown
     */
    public record Place(
            String x,
            String label,
            String sub,
            boolean labelled,
            boolean always,
            @Nullable String gap) {}

    /** A piece of the line between two days that follow each other. */
    public record Stretch(String fromX, String toX, String fromY, String toY) {}

    /** A number that is shown. */
    public record Dot(String x, String y, String text) {}

    /** The line of what is aimed at; its words stand below it where there is no room above. */
    public record Aim(String y, String text, String textY) {}

    public static LineChart of(Series series) {
        List<BigDecimal> all = new ArrayList<>(series.values());
        if (series.target() != null) {
            all.add(series.target().value());
        }
        Scale scale = Scale.of(all, series.whole());
        List<Point> points = series.points();
        List<Place> places = new ArrayList<>();
        List<Stretch> stretches = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        Dot before = null;
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            String x = Scale.place(i, points.size());
            places.add(place(i, points.size(), point, x));
            Dot dot = point.value() == null ? null : new Dot(x, y(scale, point.value()), point.text());
            if (dot != null) {
                dots.add(dot);
                if (before != null) {
                    stretches.add(new Stretch(before.x(), dot.x(), before.y(), dot.y()));
                }
            }
            before = dot;
        }
        return new LineChart(
                series,
                FLOOR,
                scale.ticks().stream()
                        .map(tick -> new Tick(written(tick), y(scale, tick)))
                        .toList(),
                places,
                stretches,
                dots,
                aim(series, scale),
                dots.isEmpty() ? null : dots.getLast());
    }

    private static Place place(int nth, int of, Point point, String x) {
        int every = (of + LABELS - 1) / LABELS;
        int fromEnd = of - 1 - nth;
        boolean labelled = fromEnd % every == 0;
        boolean always = fromEnd == 0 || (labelled && fromEnd + every >= of);
        return new Place(x, point.label(), point.sub(), labelled, always, point.value() == null ? point.text() : null);
    }

    private static @Nullable Aim aim(Series series, Scale scale) {
        if (series.target() == null) {
            return null;
        }
        BigDecimal y = height(scale, series.target().value());
        boolean roomAbove = y.compareTo(BigDecimal.valueOf(20)) > 0;
        return new Aim(
                y.toPlainString(),
                "Target " + series.target().text(),
                y.add(BigDecimal.valueOf(roomAbove ? -8 : 20)).toPlainString());
    }

    private static BigDecimal height(Scale scale, BigDecimal value) {
        return BigDecimal.valueOf(FLOOR).subtract(scale.pixels(value, FLOOR));
    }

    private static String y(Scale scale, BigDecimal value) {
        return height(scale, value).stripTrailingZeros().toPlainString();
    }

    private static String written(BigDecimal tick) {
        return String.format(Locale.UK, "%,." + Math.max(0, tick.scale()) + "f", tick);
    }
}
