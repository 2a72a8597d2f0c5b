package org.daybook.command.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row. Every row has exactly one outcome.
 *
 * @param outcome accepted (it brought something), unchanged (it says nothing new) or rejected
 */
public record RowOutcome(
        String file,
        long line,
        String outcome,
        @Nullable String code,
        @Nullable String rule,
        @Nullable String message,
        List<RowWarning> warnings) {

    /** A rule that the row breaks and that does not reject it. */
    public record RowWarning(
            String code, @Nullable String rule, @Nullable String field, String message) {}

    public static RowOutcome accepted(String file, long line, List<RowWarning> warnings) {
        return new RowOutcome(file, line, "accepted", null, null, null, warnings);
    }

    public static RowOutcome unchanged(String file, long line) {
        return new RowOutcome(file, line, "unchanged", null, null, null, List.of());
    }

    public static RowOutcome rejected(String file, long line, String code, @Nullable String rule, String message) {
        return new RowOutcome(file, line, "rejected", code, rule, message, List.of());
    }
}
