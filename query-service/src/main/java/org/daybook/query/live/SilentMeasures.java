package org.daybook.query.live;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Figures;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Window;

/**
 * The measures whose records do not speak of a day: they have no number to show. It takes a while to know and seldom changes, so it
 * is asked anew every other second.
 */
final class SilentMeasures {

    private static final long GOOD_FOR_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int DAYS_KEPT = 100;

    private record Asked(Set<String> keys, long at) {}

    private final Measures measures;
    private final Figures figures;
    private final Map<LocalDate, Asked> asked = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Asked> eldest) {
            return size() > DAYS_KEPT;
        }
    };

    SilentMeasures(Measures measures, Figures figures) {
        this.measures = measures;
        this.figures = figures;
    }

    /** Called by the one thread that makes snapshots. */
    Set<String> on(LocalDate day, Known known) {
        Asked last = asked.get(day);
        if (last == null || System.nanoTime() - last.at() > GOOD_FOR_NANOS) {
            Set<String> keys = measures.cards().stream()
                    .map(Card::key)
                    .filter(key -> !figures.covers(new Question(key, day, Window.YTD, known)))
                    .collect(Collectors.toSet());
            last = new Asked(keys, System.nanoTime());
            asked.put(day, last);
        }
        return last.keys();
    }
}
