package org.daybook.query.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page at {@code /}; every value is the text that is shown, small numbers already hidden for partners. */
public record Dashboard(
        String caption,
        LocalDate on,
        boolean outsideCoverage,
        String coverageSentence,
        boolean afterGap,
        String at,
        long position,
        boolean complete,
        String publishedSentence,
        List<Tile> tiles,
        List<Objective> objectives,
        boolean partner) {

    /** A big number. */
    public record Tile(String key, String label, String value, String meta) {}

    /** A service objective with its measures. */
    public record Objective(String ref, String title, List<Line> lines) {}

    /** One measure: what it was, what it is, which way it goes; {@code wanted} is {@code lower}, {@code higher} or neither. */
    public record Line(
            String key,
            String ref,
            String title,
            String polarity,
            List<Cell> cells,
            String current,
            String direction,
            @Nullable String directionLabel,
            @Nullable String directionFrom,
            Sparkline spark,
            String wanted,
            @Nullable BigDecimal from) {}

    /** A figure of an earlier day, under its column's heading. */
    public record Cell(String label, String value) {}

    /** The heading of a day, and the day itself below it. */
    public record Column(String heading, String sub) {}

    /** An SVG path in a box of 132 by 34. */
    public record Sparkline(String path, boolean any) {}
}
