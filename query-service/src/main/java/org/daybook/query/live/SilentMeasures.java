package org.daybook.query.live;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Figures;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Window;

/** The measures whose records do not speak of a day: they have no number to show. */
final class SilentMeasures {

    private final Measures measures;
    private final Figures figures;
    private final Map<LocalDate, Set<String>> keys = new ConcurrentHashMap<>();

    SilentMeasures(Measures measures, Figures figures) {
        this.measures = measures;
        this.figures = figures;
    }

    /** As last asked; asked now for a day that nobody watched before. */
    Set<String> on(LocalDate day, Known known) {
        return keys.computeIfAbsent(day, d -> ask(d, known));
    }

    /** Asks again for the days that are watched and forgets all others. @param changed told for each day that is shown differently now */
    void askAgain(Set<LocalDate> watched, Known known, Runnable changed) {
        keys.keySet().retainAll(watched);
        for (LocalDate day : Set.copyOf(keys.keySet())) {
            Set<String> now = ask(day, known);
            if (!now.equals(keys.put(day, now))) {
                changed.run();
            }
        }
    }

    private Set<String> ask(LocalDate day, Known known) {
        return measures.cards().stream()
                .map(Card::key)
                .filter(key -> !figures.covers(new Question(key, day, Window.YTD, known)))
                .collect(Collectors.toSet());
    }
}
