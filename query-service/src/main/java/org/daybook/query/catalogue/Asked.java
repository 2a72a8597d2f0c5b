package org.daybook.query.catalogue;

import java.util.Map;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.measure.Known;
import org.jspecify.annotations.Nullable;

/**
 * What a measure's page answers, once what was typed is settled.
 *
 * @param by the breakdown, null for none
 * @param from what moved the figure is told since then, up to {@code to}; null where nothing had been recorded
 * @param errors what was wrong, by the name of the field: a default stands in for it
 */
record Asked(
        Question question,
        @Nullable String by,
        Every every,
        int points,
        @Nullable Known from,
        Known to,
        Map<String, String> errors) {}
