package org.daybook.command.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.command.imports.RowOutcome.RowWarning;
import org.jspecify.annotations.Nullable;

/** All rows of one child folded: what the returns say, whatever the order they came in. */
final class Fold {

    final List<ReturnFact> facts = new ArrayList<>();
    final Map<String, Rejection> rejected = new LinkedHashMap<>();
    final Map<String, List<RowWarning>> warnings = new LinkedHashMap<>();

    /** The keys of rows that say what people had recorded before. */
    final Set<String> saidHere = new HashSet<>();

    int episodes;
    int rejectedEpisodes;

    /** The start of the episode that is still open, and the last collection year whose return has it. */
    @Nullable
    LocalDate openSince;

    int openLastYear;

    /** The last collection year with an episode of the child. */
    int lastYear;

    void reject(String rows, String code, @Nullable String rule, String message) {
        rejected.put(rows, new Rejection(code, rule, message));
    }

    void warn(String rows, String code, @Nullable String rule, @Nullable String field, String message) {
        warnings.computeIfAbsent(rows, key -> new ArrayList<>()).add(new RowWarning(code, rule, field, message));
    }
}
