package org.daybook.query.measure;

import java.time.LocalDate;
import java.util.List;
import org.daybook.events.Days;
import org.jspecify.annotations.Nullable;

/**
 * One rule: which facts count on a day, as known at a position. Figures, groups, drill-through and changes are all made from these
 * facts, so they cannot disagree. The wording stands in {@code catalogue/measures.json}.
 */
public interface Measure {

    /** The key of the contract. */
    String key();

    /** How facts become a number. */
    Counting counting();

    /** True for what happens in a window, false for what stands on a day. */
    boolean flow();

    /**
     * SQL that yields {@code unit} (what is counted once), {@code entry_id}, {@code child_id}, {@code numerator} (boolean) and one column
     * a breakdown. It may use {@code :on}, {@code :first} (the first day of the window), and asks {@code scope} for every table.
     */
    String facts(Scope scope);

    /** The groups it can be split by, kebab-case; each is a column of the facts with underscores. */
    List<String> breakdowns();

    /** The types of events whose recorded days say what the figure covers. */
    List<String> kinds();

    /** The first day of the window that ends on a day. */
    default LocalDate first(Window window, LocalDate on) {
        return window.first(on, Days.yearStart(on));
    }

    /** What else is counted once among the facts, for example families; a column of the facts. Null for nothing else. */
    default @Nullable String also() {
        return null;
    }

    /** The measures that must be hidden from partners together with this one; null when it tells nothing of others. */
    default @Nullable Related related() {
        return null;
    }

    /**
     * Measures that give each other away to whoever sees another one move.
     *
     * @param others hidden together
     * @param through the one whose movement tells one from the other, as long as it is shown itself
     */
    record Related(List<String> others, String through) {}

    /** How facts become a number. */
    enum Counting {
        /** Distinct units. */
        COUNT,
        /** Distinct units with the numerator true, of all, in percent with one decimal. */
        PERCENT,
        /** Distinct units per 10,000 of the population. */
        RATE,
        /** The mean of a column {@code minutes}, one fact a unit, in hours with one decimal; the numerator is the minutes together. */
        MEAN_HOURS;

        /** SQL over the facts: the numerator. */
        String numerator() {
            return this == MEAN_HOURS
                    ? "coalesce(sum(minutes) filter (where numerator), 0)"
                    : "count(distinct unit) filter (where numerator)";
        }

        /** SQL over the facts: the denominator, or all. */
        String denominator() {
            return this == MEAN_HOURS ? "count(distinct unit) filter (where numerator)" : "count(distinct unit)";
        }
    }
}
