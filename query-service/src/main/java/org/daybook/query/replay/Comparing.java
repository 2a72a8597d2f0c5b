package org.daybook.query.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.events.Days;
import org.daybook.query.measure.BehindFigures;
import org.daybook.query.measure.BehindFigures.Behind;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Coverages;
import org.daybook.query.measure.Figures;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Window;
import org.daybook.query.replay.Comparison.EntryDifference;
import org.daybook.query.replay.Comparison.FigureDifference;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.stereotype.Component;

/** Holds a version against the one that is read: every figure of the catalogue and every row, both as known at one position. */
@Component
class Comparing {

    private static final int QUARTERS = 8;
    private static final int ENTRIES_SHOWN = 100;

    private final Measures measures;
    private final Figures figures;
    private final BehindFigures behind;
    private final Coverages coverages;
    private final RowComparing rows;
    private final Clock clock;

    Comparing(
            Measures measures,
            Figures figures,
            BehindFigures behind,
            Coverages coverages,
            RowComparing rows,
            Clock clock) {
        this.measures = measures;
        this.figures = figures;
        this.behind = behind;
        this.coverages = coverages;
        this.rows = rows;
        this.clock = clock;
    }

    Comparison compare(String live, String replayed, long position) {
        Known here = new Known(live, position, Instant.EPOCH);
        Known there = new Known(replayed, position, Instant.EPOCH);
        List<LocalDate> days = days(there);
        List<FigureDifference> differences = new ArrayList<>();
        Set<String> notComparable = new TreeSet<>();
        for (Card card : measures.cards()) {
            for (LocalDate on : days) {
                Question one = new Question(card.key(), on, Window.YTD, here);
                Question other = new Question(card.key(), on, Window.YTD, there);
                try {
                    if (!figures.numbers(one).equals(figures.numbers(other))) {
                        differences.add(new FigureDifference(
                                card.key(), on, figures.value(one), figures.value(other), entries(one, other)));
                    }
                } catch (BadSqlGrammarException e) {
                    // the rows of the former release lack what the figure is made of now
                    notComparable.add("figure " + card.key());
                }
            }
        }
        RowComparing.Rows compared = rows.compare(live, replayed, position);
        notComparable.addAll(compared.notComparable());
        return new Comparison(
                position,
                days,
                measures.cards().size() * days.size(),
                differences,
                compared.rows(),
                compared.differences(),
                compared.differing(),
                List.copyOf(notComparable));
    }

    /** Today, the last day that the records speak of, and the eight quarter ends up to it; asked of rows that this release made. */
    private List<LocalDate> days(Known known) {
        LocalDate today = Days.today(clock);
        LocalDate last = coverages.lastCoveredDay("children-in-care", known, today);
        Set<LocalDate> days = new TreeSet<>(List.of(today, last));
        LocalDate end = last.plusDays(1).withDayOfMonth(1);
        while ((end.getMonthValue() - 1) % 3 != 0) {
            end = end.minusMonths(1);
        }
        for (int back = 0; back < QUARTERS; back++) {
            days.add(end.minusMonths(3L * back).minusDays(1));
        }
        return List.copyOf(days);
    }

    private List<EntryDifference> entries(Question live, Question replayed) {
        List<Behind> here = behind.entries(live);
        List<Behind> there = behind.entries(replayed);
        List<EntryDifference> differences = new ArrayList<>();
        onlyIn(here, there, "live", differences);
        onlyIn(there, here, "replayed", differences);
        return differences.stream().limit(ENTRIES_SHOWN).toList();
    }

    private static void onlyIn(List<Behind> ones, List<Behind> others, String where, List<EntryDifference> into) {
        Set<Behind> known = new HashSet<>(others);
        ones.stream()
                .filter(entry -> !known.contains(entry))
                .forEach(entry -> into.add(new EntryDifference(entry.entryId(), entry.childId(), where)));
    }
}
