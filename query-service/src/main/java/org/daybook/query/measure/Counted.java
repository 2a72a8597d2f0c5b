package org.daybook.query.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.daybook.events.Days;
import org.jspecify.annotations.Nullable;

/**
 * A measure said in one go: what a feature counts in its own rows. A figure of a school year begins on 1 August.
 *
 * @param rule the SQL of its facts, see {@link Measure#facts}
 * @param kinds see {@link Measure#kinds}
 */
public record Counted(
        String key,
        Counting counting,
        boolean flow,
        boolean schoolYear,
        List<String> breakdowns,
        List<String> kinds,
        @Nullable String also,
        @Nullable Related related,
        Function<Scope, String> rule)
        implements Measure {

    /** Something that stands on a day. */
    public static Counted onTheDay(
            String key, Counting counting, List<String> breakdowns, List<String> kinds, Function<Scope, String> rule) {
        return new Counted(key, counting, false, false, breakdowns, kinds, null, null, rule);
    }

    /** Something that happens in a window. */
    public static Counted inAWindow(
            String key, Counting counting, List<String> breakdowns, List<String> kinds, Function<Scope, String> rule) {
        return new Counted(key, counting, true, false, breakdowns, kinds, null, null, rule);
    }

    /** The same, counted from 1 August. */
    public Counted bySchoolYear() {
        return new Counted(key, counting, flow, true, breakdowns, kinds, also, related, rule);
    }

    /** The same, with something else counted once: a column of the facts. */
    public Counted alsoCounting(String column) {
        return new Counted(key, counting, flow, schoolYear, breakdowns, kinds, column, related, rule);
    }

    /** The same, hidden from partners together with others that it would give away, as long as a third is shown. */
    public Counted hiddenWith(List<String> others, String through) {
        return new Counted(
                key, counting, flow, schoolYear, breakdowns, kinds, also, new Related(others, through), rule);
    }

    @Override
    public String facts(Scope scope) {
        return rule.apply(scope);
    }

    @Override
    public LocalDate first(Window window, LocalDate on) {
        return window.first(on, schoolYear ? Days.schoolYearStart(on) : Days.yearStart(on));
    }
}
