package org.daybook.command.ssda903;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The key under which rows speak of the same thing, and how such rows merge. */
final class RowKeys {

    private static final Comparator<ReturnRow> BY_YEAR_THEN_CONTENT = Comparator.comparingInt(ReturnRow::year)
            .thenComparing(row -> row.cells().toString());

    private RowKeys() {}

    static String of(ReturnRow row) {
        String key = switch (row.kind()) {
            case EPISODES -> row.day("DECOM").toString();
            case REVIEWS -> row.day("REVIEW").toString();
            case MISSING -> row.day("MIS_START").toString();
            case SOCIAL_WORKER -> row.day("SW_DECOM").toString();
            case HEADER -> "child";
            default -> String.valueOf(row.year());
        };
        return row.kind() + " " + key;
    }

    /** The column whose filling in a later return is news of the same thing. */
    private static String closing(ReturnKind kind) {
        return switch (kind) {
            case EPISODES -> "DEC";
            case MISSING -> "MIS_END";
            case SOCIAL_WORKER -> "SW_DEC";
            default -> "";
        };
    }

    /** Rows of one key as one row: a filled end beats a blank one, then the later collection year; the order never matters. */
    static Map<String, ReturnRow> merged(List<ReturnRow> rows) {
        Map<String, ReturnRow> merged = new LinkedHashMap<>();
        rows.stream().sorted(BY_YEAR_THEN_CONTENT).forEach(row -> merged.merge(of(row), row, RowKeys::merge));
        return merged;
    }

    private static ReturnRow merge(ReturnRow earlier, ReturnRow later) {
        String closing = closing(later.kind());
        if (later.kind() == ReturnKind.REVIEWS) {
            return earlier;
        }
        if (later.kind() == ReturnKind.HEADER) {
            TreeMap<String, String> cells = new TreeMap<>(earlier.cells());
            cells.putAll(later.cells());
            return new ReturnRow(later.kind(), later.year(), later.file(), later.line(), cells);
        }
        boolean reopens = earlier.maybe(closing) != null && later.maybe(closing) == null;
        return reopens ? earlier : later;
    }

    /** True when two rows of one key name different ends. */
    static boolean endsDiffer(ReturnRow a, ReturnRow b) {
        String closing = closing(a.kind());
        String first = a.maybe(closing);
        String second = b.maybe(closing);
        return first != null && second != null && !a.day(closing).equals(b.day(closing));
    }
}
