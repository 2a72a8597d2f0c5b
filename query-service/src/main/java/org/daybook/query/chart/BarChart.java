package org.daybook.query.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a figure as bars, one below the other, each under its name.
 *
 * @param id what the parts of the drawing are called by; unique on a page
 * @param heading what there is to see
 * @param about what, where and when
 * @param finding the same in a sentence, for who does not see the bars
 * @param groupHeading what the groups are called in the table
 * @param numberHeading what the numbers are called in it
 * @param bars those that are drawn: all of them, or of very many the largest
 * @param groups all of them, for the table
 */
public record BarChart(
        String id,
        String heading,
        String about,
        String finding,
        String groupHeading,
        String numberHeading,
        int height,
        List<Bar> bars,
        List<Group> groups) {

    private static final int ROW = 54;
    private static final int LINE = 20;
    /** What a phone has room for in one line. */
    private static final int LONGEST_LINE = 36;

    private static final int MOST_NAMED = 8;
    private static final int MOST_DRAWN = 20;

    /**
     * A group.
     *
     * @param text the number as it is written, or its shorthand
     * @param value null where no number is shown
     */
    public record Group(String label, String text, @Nullable BigDecimal value) {}

    /**
     * A group in the drawing.
     *
     * @param label its name, in as many lines as a phone needs
     * @param width in percent; null where no number is shown, so that there is no bar
     */
    public record Bar(
            List<Line> label, String text, @Nullable String width, int barY, int textY) {}

    /** A line of a name, and how far down it stands. */
    public record Line(String words, int y) {}

    public static BarChart of(
            String id, String name, String about, String groupHeading, String numberHeading, List<Group> groups) {
        Scale scale = Scale.of(
                groups.stream()
                        .map(Group::value)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList(),
                false);
        // the longest bar fills the width
        BigDecimal most = shown(groups).isEmpty()
                ? scale.top()
                : Objects.requireNonNull(shown(groups).getFirst().value());
        Scale filling = new Scale(scale.step(), most.signum() == 0 ? scale.top() : most);
        List<Bar> bars = new ArrayList<>();
        int top = 0;
        for (Group group : drawn(groups)) {
            List<Line> label = lines(group.label(), top + 16);
            int last = label.getLast().y();
            bars.add(new Bar(
                    label,
                    group.text(),
                    group.value() == null ? null : filling.percent(group.value()),
                    last + 8,
                    last + 24));
            top = last - 16 + ROW;
        }
        return new BarChart(
                id,
                heading(name, groups),
                groups.size() > MOST_DRAWN ? about + "; the largest " + bars.size() + " of " + groups.size() : about,
                finding(groups),
                groupHeading,
                numberHeading,
                top,
                bars,
                groups);
    }

    private static List<Line> lines(String label, int y) {
        List<Line> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : label.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LONGEST_LINE) {
                lines.add(new Line(line.toString(), y + LINE * lines.size()));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(new Line(line.toString(), y + LINE * lines.size()));
        return lines;
    }

    private static List<Group> drawn(List<Group> groups) {
        return groups.size() <= MOST_DRAWN
                ? groups
                : shown(groups).stream().limit(MOST_DRAWN).toList();
    }

    /** Those that are shown, the largest first. */
    private static List<Group> shown(List<Group> groups) {
        return groups.stream()
                .filter(group -> group.value() != null)
                .sorted(Comparator.comparing((Group group) -> Objects.requireNonNull(group.value()))
                        .reversed())
                .toList();
    }

    private static String heading(String name, List<Group> groups) {
        List<Group> shown = shown(groups);
        return shown.isEmpty()
                ? name + ": no group can be shown"
                : name + ": most in ‘" + shown.getFirst().label() + "’";
    }

    private static String finding(List<Group> groups) {
        List<Group> shown = shown(groups);
        List<String> named = new ArrayList<>();
        shown.stream().limit(MOST_NAMED).forEach(group -> named.add(group.label() + " " + group.text()));
        int more = shown.size() - named.size();
        if (more > 0) {
            named.add(more + " smaller groups");
        }
        int hidden = groups.size() - shown.size();
        if (hidden > 0) {
            named.add(hidden == 1 ? "one group that is not shown" : hidden + " groups that are not shown");
        }
        return named.isEmpty() ? "There are no groups." : String.join(", ", named) + ".";
    }
}
