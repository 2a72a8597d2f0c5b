package org.daybook.query.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.daybook.events.MissingEvent;
import org.daybook.events.MissingEvent.ChildReturned;
import org.daybook.events.MissingEvent.MissingFromCareReturned;
import org.daybook.events.MissingEvent.MissingNotified;
import org.daybook.events.Moment;
import org.jspecify.annotations.Nullable;

/**
 * When a child was away and when it was back. Of a day on which not all times are known, every order in which it may have happened is
 * tried, and the one taken in which most of it makes sense.
 */
final class PlainWhereabouts {

    private static final int MOST_TRIED = 6;

    /** Something told of being missing. @param byReturn true when a yearly return brought it */
    record Told(String id, MissingEvent event, boolean byReturn) {

        boolean away() {
            return event instanceof MissingNotified
                    || (event instanceof MissingFromCareReturned row && row.returnedOn() == null);
        }
    }

    /**
     * One spell.
     *
     * @param said what tells of its beginning, and sometimes of its end
     * @param back null while the child is away
     * @param onlyReturned true when nobody but a yearly return tells that the child came back
     */
    record Away(
            String id,
            MissingEvent said,
            Moment since,
            @Nullable Moment back,
            boolean onlyReturned) {}

    private final List<Away> all = new ArrayList<>();
    private final List<Told> backFromNowhere = new ArrayList<>();
    private @Nullable Told away;

    /** @param told in order */
    PlainWhereabouts(List<Told> told) {
        TreeMap<LocalDate, List<Told>> days = new TreeMap<>();
        told.stream()
                .filter(each -> each.away() || each.event() instanceof ChildReturned)
                .forEach(each -> days.computeIfAbsent(each.event().moment().day(), day -> new ArrayList<>())
                        .add(each));
        days.values().forEach(day -> best(day).forEach(this::happens));
        if (away != null) {
            all.add(new Away(away.id(), away.event(), away.event().moment(), null, false));
        }
        for (Told each : told) {
            if (each.event() instanceof MissingFromCareReturned row && row.returnedOn() != null) {
                all.add(whole(each, row, row.returnedOn()));
            }
        }
        all.sort(Comparator.comparing(spell -> spell.since().day()));
    }

    private void happens(Told told) {
        if (told.away()) {
            away = away == null ? told : away;
        } else if (away == null) {
            backFromNowhere.add(told);
        } else {
            all.add(new Away(
                    away.id(), away.event(), away.event().moment(), told.event().moment(), told.byReturn()));
            away = null;
        }
    }

    /** A row of a return that tells of beginning and end; what people say of that end may know the time. */
    private Away whole(Told told, MissingFromCareReturned row, LocalDate returnedOn) {
        Told end = backFromNowhere.stream()
                .filter(each -> each.event().moment().day().equals(returnedOn))
                .findFirst()
                .orElse(null);
        backFromNowhere.remove(end);
        return new Away(
                told.id(),
                row,
                row.moment(),
                end == null ? Moment.on(returnedOn) : end.event().moment(),
                end == null ? told.byReturn() : end.byReturn());
    }

    private List<Told> best(List<Told> day) {
        List<Told> best = day;
        int least = senseless(day);
        if (day.size() > 1 && day.size() <= MOST_TRIED) {
            for (List<Told> order : orders(day)) {
                int left = senseless(order);
                if (left < least) {
                    least = left;
                    best = order;
                }
            }
        }
        return best;
    }

    /** Every order in which nothing comes before what was surely earlier. */
    private static List<List<Told>> orders(List<Told> rest) {
        if (rest.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Told>> orders = new ArrayList<>();
        for (Told first : rest) {
            List<Told> others = new ArrayList<>(rest);
            others.remove(first);
            Moment moment = first.event().moment();
            if (others.stream().noneMatch(other -> other.event().moment().isBefore(moment))) {
                for (List<Told> order : orders(others)) {
                    List<Told> whole = new ArrayList<>(List.of(first));
                    whole.addAll(order);
                    orders.add(whole);
                }
            }
        }
        return orders;
    }

    /** How much of it makes no sense: away while away, back while there. */
    private int senseless(List<Told> order) {
        boolean gone = away != null;
        int left = 0;
        for (Told each : order) {
            if (each.away() == gone) {
                left++;
            }
            gone = each.away();
        }
        return left;
    }

    /** Without what overlaps an earlier spell, or ends before it begins. */
    List<Away> spells() {
        List<Away> apart = new ArrayList<>();
        for (Away spell : all) {
            Moment before =
                    apart.isEmpty() ? Moment.on(LocalDate.MIN) : apart.getLast().back();
            boolean backwards = spell.back() != null && spell.back().isBefore(spell.since());
            if (!backwards && before != null && !spell.since().isBefore(before)) {
                apart.add(spell);
            }
        }
        return apart;
    }
}
