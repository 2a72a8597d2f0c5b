package org.daybook.query.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number from day to day, as a page tells of it.
 *
 * @param id what the parts of the drawing are called by; unique on a page
 * @param name what is counted, for example {@code Children in care}
 * @param about one line under the heading: what, where and when
 * @param unit the words under the last number, for example {@code children}
 * @param whole true where the number is never a fraction
 * @param dayHeading what the days are called in the table, for example {@code Quarter}
 * @param target what is aimed at, null where nothing is
 */
public record Series(
        String id,
        String name,
        String about,
        String unit,
        boolean whole,
        String dayHeading,
        List<Point> points,
        @Nullable Target target) {

    /**
     * One day.
     *
     * @param label what stands under the axis, with {@code sub} below it
     * @param day the day in words
     * @param text the number as it is written, or its shorthand
     * @param value null where no number is shown: a gap, never a zero
     */
    public record Point(
            String label,
            String sub,
            String day,
            String text,
            @Nullable BigDecimal value) {}

    /** What is aimed at. */
    public record Target(BigDecimal value, String text) {}

    List<BigDecimal> values() {
        return points.stream()
                .map(Point::value)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private List<Point> shown() {
        return points.stream().filter(point -> point.value() != null).toList();
    }

    /** What there is to see, as a heading: {@code Children in care: from 64 to 66}. */
    public String heading() {
        List<Point> shown = shown();
        if (shown.isEmpty()) {
            return name + ": no number can be shown";
        }
        Point last = points.getLast();
        if (shown.size() == 1 && last.value() != null) {
            return name + ": " + last.text();
        }
        // a number that is not shown is not passed over: the one before it is not how it ends
        return name + ": from " + shown.getFirst().text() + " to " + last.text();
    }

    /** The same in a sentence, for who does not see the line. */
    public String finding() {
        List<Point> shown = shown();
        if (shown.isEmpty()) {
            return "For none of these days can a number be shown.";
        }
        Point first = shown.getFirst();
        Point last = shown.getLast();
        if (shown.size() == 1) {
            return "The only number that can be shown is " + first.text() + ", on " + first.day() + "." + missing();
        }
        Point highest = extreme(shown, 1);
        Point lowest = extreme(shown, -1);
        String moved = switch (Integer.signum(value(last).compareTo(value(first)))) {
            case 1 -> "Rises from ";
            case -1 -> "Falls from ";
            default -> "Is the same at both ends: from ";
        };
        String between = value(highest).compareTo(value(lowest)) == 0
                ? " It never moves."
                : " The highest is " + highest.text() + " on " + highest.day() + ", the lowest " + lowest.text()
                        + " on " + lowest.day() + ".";
        return moved + first.text() + " on " + first.day() + " to " + last.text() + " on " + last.day() + "." + between
                + missing() + aim(last);
    }

    private String missing() {
        int missing = points.size() - shown().size();
        return missing == 0
                ? ""
                : missing == 1 ? " One day is not shown." : " " + missing + " of the days are not shown.";
    }

    private String aim(Point last) {
        return target == null
                ? ""
                : " The target is " + target.text() + "; the last number is "
                        + switch (Integer.signum(value(last).compareTo(target.value()))) {
                            case 1 -> "above it.";
                            case -1 -> "below it.";
                            default -> "the same.";
                        };
    }

    private static Point extreme(List<Point> points, int sign) {
        Optional<Point> found =
                points.stream().reduce((a, b) -> Integer.signum(value(b).compareTo(value(a))) == sign ? b : a);
        return found.orElseThrow();
    }

    private static BigDecimal value(Point point) {
        return Objects.requireNonNull(point.value());
    }
}
