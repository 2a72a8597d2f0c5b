package org.daybook.query.catalogue;

import java.util.List;
import java.util.Map;
import org.daybook.query.chart.BarChart;
import org.daybook.query.chart.LineChart;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Published;
import org.jspecify.annotations.Nullable;

/**
 * The page of one measure. Every number in it is what this viewer may see, as it is written.
 *
 * @param said what was typed, and where nothing was the default that is shown
 * @param knownWords until when what was recorded is in it
 * @param cite the address of this very figure, which never changes any more
 * @param moved what moved the figure, null for who sees the figure only
 * @param behind the entries behind it, null for the same
 */
record MeasurePage(
        Card card,
        String polarity,
        Map<String, String> said,
        Map<String, String> errors,
        Choices choices,
        Published figure,
        String days,
        String madeOf,
        List<String> notes,
        List<Fact> facts,
        String knownWords,
        String cite,
        LineChart line,
        @Nullable BarChart bars,
        @Nullable Moved moved,
        @Nullable Behind behind) {

    /** What there is to choose from; a list is empty where there is nothing to choose. */
    record Choices(List<Choice> windows, List<Choice> breakdowns, List<Choice> every, List<Choice> points) {}

    record Choice(String value, String label, boolean chosen) {}

    /** A line of what there is to know about the measure. */
    record Fact(String name, List<String> said) {}

    /**
     * What moved the figure between two states of knowledge.
     *
     * @param listed false where so many events may have moved it that they are listed only when asked for
     * @param stirred how many events may have moved it
     * @param addsUp true when the effects come to the difference, as they must
     */
    record Moved(
            String fromWords,
            String toWords,
            String before,
            String after,
            String difference,
            String stirred,
            boolean listed,
            boolean addsUp,
            Paged<Move> moves) {}

    /** An event that moved the figure. */
    record Move(
            String event,
            String kind,
            String recorded,
            String by,
            String before,
            String after,
            String effect,
            String entry,
            String position,
            @Nullable String eventAddress) {}

    /** The entries behind the figure. */
    record Behind(boolean pseudonyms, boolean share, Paged<BehindLine> entries) {}

    /** One of them. */
    record BehindLine(
            String event,
            String child,
            @Nullable String childAddress,
            String day,
            String position,
            @Nullable String eventAddress,
            String countsAs) {}

    /** A page of many lines. */
    record Paged<T>(
            List<T> lines,
            long total,
            int page,
            int pages,
            @Nullable String previous,
            @Nullable String next) {

        private static final int AT_ONCE = 50;

        /**
         * One page of them; the nearest there is to what was asked for.
         *
         * @param address the address of another page
         */
        static <T> Paged<T> of(List<T> all, @Nullable String asked, java.util.function.IntFunction<String> address) {
            int pages = Math.max(1, (all.size() + AT_ONCE - 1) / AT_ONCE);
            int page = asked != null && asked.matches("\\d{1,9}") ? Math.clamp(Integer.parseInt(asked), 1, pages) : 1;
            return new Paged<>(
                    all.subList((page - 1) * AT_ONCE, Math.min(all.size(), page * AT_ONCE)),
                    all.size(),
                    page,
                    pages,
                    page > 1 ? address.apply(page - 1) : null,
                    page < pages ? address.apply(page + 1) : null);
        }
    }
}
