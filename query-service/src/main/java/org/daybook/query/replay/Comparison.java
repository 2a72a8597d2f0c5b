package org.daybook.query.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of holding a replay against the rows that are read, both as known at one position.
 *
 * @param figures how many figures were held against each other, on {@code days}
 * @param differences the figures that differ
 * @param rows how many versions of rows the replay holds
 * @param rowDifferences the rows that differ, some hundred a table at most
 * @param rowsDiffering how many rows differ in all
 * @param notComparable tables and columns that only one of the two has: they come and go with a release
 */
record Comparison(
        long position,
        List<LocalDate> days,
        int figures,
        List<FigureDifference> differences,
        long rows,
        List<RowDifference> rowDifferences,
        long rowsDiffering,
        List<String> notComparable) {

    /**
     * A figure that is not the same.
     *
     * @param entries those that count in one and not in the other
     */
    record FigureDifference(
            String figure,
            LocalDate on,
            @Nullable BigDecimal live,
            @Nullable BigDecimal replayed,
            List<EntryDifference> entries) {}

    /** An entry that counts {@code in} the live or the replayed figure only. */
    record EntryDifference(String entryId, String childId, String in) {}

    /**
     * A version of a row that is not the same, or that only one of the two has.
     *
     * @param knownFrom the position of the event that made it
     * @param live what differs in it, by column; null where there is no such row
     */
    record RowDifference(
            String table,
            String key,
            String childId,
            long knownFrom,
            @Nullable Map<String, String> live,
            @Nullable Map<String, String> replayed) {}

    boolean same() {
        return differences.isEmpty() && rowsDiffering == 0;
    }
}
