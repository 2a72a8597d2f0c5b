package org.daybook.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
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
        List<Entry> orderedStarts = new ArrayList<>();
        List<Entry> orderedEnds = new ArrayList<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        starts.forEach(e -> days.add(at(e).day()));
        ends.forEach(e -> days.add(at(e).day()));
        for (LocalDate day : days) {
            day(day, starts, ends, orderedStarts, orderedEnds);
        }
        return paired(orderedStarts, orderedEnds);
    }

    /** Puts the entries of a day behind those of the days before. */
    private static void day(
            LocalDate day, List<Entry> starts, List<Entry> ends, List<Entry> startsSoFar, List<Entry> endsSoFar) {
        List<Entry> bestStarts = null;
        List<Entry> bestEnds = null;
        int least = Integer.MAX_VALUE;
        for (Comparator<Entry> starting : List.of(TIMELESS_FIRST, TIMELESS_LAST)) {
            for (Comparator<Entry> ending : List.of(TIMELESS_FIRST, TIMELESS_LAST)) {
                List<Entry> triedStarts = with(startsSoFar, starts, day, starting);
                List<Entry> triedEnds = with(endsSoFar, ends, day, ending);
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

    private static List<Entry> with(List<Entry> soFar, List<Entry> all, LocalDate day, Comparator<Entry> order) {
        List<Entry> tried = new ArrayList<>(soFar);
        all.stream().filter(e -> at(e).day().equals(day)).sorted(order).forEach(tried::add);
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
