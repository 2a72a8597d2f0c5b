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

    /** A service objective with its measures, and how many of them are on track and so on. */
    public record Objective(String ref, String title, List<Tally> tally, List<Line> lines) {}

    /** How many measures of an objective stand so. */
    public record Tally(String code, String label, long count) {}

    /** One measure: what it is to be, what it was, what it is, how it stands, which way it goes. */
    public record Line(
            String key,
            String ref,
            String title,
            String polarity,
            List<Cell> cells,
            String current,
            Progress progress,
            Travel travel,
            Sparkline spark) {}

    /** The target, or the figure of an earlier day, under its column's heading. */
    public record Cell(String label, String value) {}

    /**
     * How the measure stands: the light that is proposed, how it came about, and what an officer makes of it.
     *
     * @param officer null where nobody has judged the quarter
     */
    public record Progress(
            String code,
            String label,
            @Nullable String because,
            @Nullable Judgement officer) {}

    /** An officer's judgement; {@code reason} is null for those who do not see it, or when its key is gone. */
    public record Judgement(
            String code,
            String label,
            String said,
            @Nullable String reason) {}

    /**
     * Which way the number goes, compared with the year before.
     *
     * @param wanted {@code lower}, {@code higher} or neither
     * @param from the number of the year before, where it can be compared
     */
    public record Travel(
            String code,
            @Nullable String label,
            @Nullable String sentence,
            String wanted,
            @Nullable BigDecimal from) {}

    /** The heading of a column, and the day or year itself below it. */
    public record Column(String heading, String sub) {}

    /**
     * Paths in a box of 132 by 34.
     *
     * @param target the height of the dashed line, null where there is no target
     * @param dot where the last point is: x and y; null where it is not known
     */
    public record Sparkline(
            String path,
            boolean any,
            @Nullable String target,
            @Nullable String dotX,
            @Nullable String dotY) {}
}
