package org.daybook.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.daybook.events.Moment;

/**
 * Going missing and coming back, paired. On a day of which some times are known and others not, what has no time may have come before
 * the rest or after it: for each day the order that leaves least over is taken.
 */
final class MissingTimes {

    private static final Comparator<Entry> TIMELESS_LAST = Comparator.comparing((Entry e) -> at(e).day())
            .thenComparing(e -> at(e).at(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingLong(Entry::sequence);
    private static final Comparator<Entry> TIMELESS_FIRST = Comparator.comparing((Entry e) -> at(e).day())
            .thenComparing(e -> at(e).at(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingLong(Entry::sequence);

    private MissingTimes() {}

    private static Moment at(Entry entry) {
        return MissingHistory.moment(entry);
    }

    static Spells pair(List<Entry> starts, List<Entry> ends) {
        TreeMap<LocalDate, Day> days = new TreeMap<>();
        starts.forEach(e -> day(days, e).starts.add(e));
        ends.forEach(e -> day(days, e).ends.add(e));
        List<Entry> orderedStarts = new ArrayList<>();
        List<Entry> orderedEnds = new ArrayList<>();
        days.values().forEach(day -> day.add(orderedStarts, orderedEnds));
        return paired(orderedStarts, orderedEnds);
    }

    private static Day day(Map<LocalDate, Day> days, Entry entry) {
        return days.computeIfAbsent(at(entry).day(), day -> new Day(new ArrayList<>(), new ArrayList<>()));
    }

    private record Day(List<Entry> starts, List<Entry> ends) {

        /** Puts the entries of this day behind those of the days before. */
        void add(List<Entry> startsSoFar, List<Entry> endsSoFar) {
            if (starts.size() + ends.size() == 1) {
                startsSoFar.addAll(starts);
                endsSoFar.addAll(ends);
                return;
            }
            List<Entry> bestStarts = null;
            List<Entry> bestEnds = null;
            int least = Integer.MAX_VALUE;
            for (Comparator<Entry> starting : List.of(TIMELESS_FIRST, TIMELESS_LAST)) {
                for (Comparator<Entry> ending : List.of(TIMELESS_FIRST, TIMELESS_LAST)) {
                    List<Entry> triedStarts = with(startsSoFar, starts, starting);
                    List<Entry> triedEnds = with(endsSoFar, ends, ending);
                    int left = paired(triedStarts, triedEnds).leftOver();
                    if (left < least) {
                        least = left;
                        bestStarts = triedStarts;
                        bestEnds = triedEnds;
                    }
                }
            }
            replace(startsSoFar, Objects.requireNonNull(bestStarts));
            replace(endsSoFar, Objects.requireNonNull(bestEnds));
        }
    }

    private static List<Entry> with(List<Entry> soFar, List<Entry> day, Comparator<Entry> order) {
        List<Entry> tried = new ArrayList<>(soFar);
        day.stream().sorted(order).forEach(tried::add);
        return tried;
    }

    private static void replace(List<Entry> list, List<Entry> by) {
        list.clear();
        list.addAll(by);
    }

    private static Spells paired(List<Entry> starts, List<Entry> ends) {
        return Spells.pair(starts, ends, (a, b) -> at(a).isBefore(at(b)));
    }
}
