package org.daybook.query.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Figure;
import org.daybook.query.measure.Figures;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Numbers;
import org.daybook.query.measure.Window;
import org.daybook.query.rows.Projection.Progress;

/**
 * Asks the rows for every figure and holds it against the plain count. What no event can have changed is not asked anew each time, but
 * in every full round: a row may be changed by hand.
 */
final class Rechecking {

    private static final String IN_FORCE = "in-force";

    private record About(String key, LocalDate on) {}

    private record Said(String rows, long position, Numbers numbers, List<Disagreement> parts) {}

    private final Measures measures;
    private final Figures figures;
    private final Breath breath;
    private final Map<About, Said> said = new HashMap<>();

    Rechecking(Measures measures, Figures figures, Breath breath) {
        this.measures = measures;
        this.figures = figures;
        this.breath = breath;
    }

    /** The measures that have no plain rule. */
    List<String> without(PlainCount count) {
        return measures.cards().stream()
                .map(Card::key)
                .filter(key -> !count.numbers().containsKey(key))
                .toList();
    }

    /** What was said of days that nobody asks about any more is forgotten. */
    void about(Set<LocalDate> days) {
        said.keySet().removeIf(about -> !days.contains(about.on()));
    }

    /**
     * The figures of a day that come out differently.
     *
     * @param full true to ask for all of them again
     * @param reached how far the rows are by now: which of their tables changed since they were asked last
     */
    List<Disagreement> compare(LocalDate on, Known known, PlainCount count, Progress reached, boolean full)
            throws InterruptedException {
        List<Disagreement> found = new ArrayList<>();
        for (Card card : measures.cards()) {
            Numbers plain = count.numbers().get(card.key());
            if (plain != null) {
                Said rows = said.get(new About(card.key(), on));
                boolean same = !full
                        && rows != null
                        && rows.rows().equals(known.rows())
                        && rows.numbers().equals(plain)
                        && rows.parts().isEmpty()
                        && untouched(card.key(), rows.position(), reached);
                if (!same) {
                    breath.begin();
                    rows = ask(card, on, known, count);
                    said.put(new About(card.key(), on), rows);
                    breath.take();
                }
                Numbers numbers = Objects.requireNonNull(rows).numbers();
                if (!numbers.equals(plain)) {
                    found.add(new Disagreement(card.key(), card.title(), on, null, numbers, plain));
                }
                found.addAll(rows.parts());
            }
        }
        return found;
    }

    private boolean untouched(String key, long since, Progress reached) {
        return measures.tables(key).stream().allMatch(table -> reached.touched().getOrDefault(table, 0L) <= since);
    }

    private Said ask(Card card, LocalDate on, Known known, PlainCount count) {
        Question question = new Question(card.key(), on, Window.YTD, known);
        Numbers numbers = figures.numbers(question);
        List<Disagreement> parts = new ArrayList<>();
        Long families = count.families().get(card.key());
        if (families != null) {
            long told = figures.figure(question, null).also().stream()
                    .mapToLong(also -> also.value() == null ? 0 : also.value())
                    .sum();
            part(card, on, "families", told, families, parts);
        }
        if (measures.rule(card.key()).breakdowns().contains(IN_FORCE)) {
            long told = figures.figure(question, IN_FORCE).groups().stream()
                    .filter(group -> group.code().equals(IN_FORCE))
                    .mapToLong(Rechecking::numerator)
                    .sum();
            part(card, on, IN_FORCE, told, count.inForce(), parts);
        }
        return new Said(known.rows(), known.position(), numbers, parts);
    }

    private static long numerator(Figure.Group group) {
        return group.numerator() == null ? 0 : group.numerator();
    }

    private static void part(Card card, LocalDate on, String name, long told, long plain, List<Disagreement> into) {
        if (told != plain) {
            into.add(new Disagreement(
                    card.key(), card.title(), on, name, new Numbers(told, told), new Numbers(plain, plain)));
        }
    }
}
