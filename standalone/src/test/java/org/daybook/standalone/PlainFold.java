package org.daybook.standalone;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.CareEvent.LegalStatusChanged;
import org.daybook.events.ChildEvent;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.PlacementEvent.PlacementEnded;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.daybook.events.Recorded;
import org.daybook.events.RegistrationEvent.ChildRegistered;

/**
 * The measures once more, as plainly as can be: the events known at a position, folded a day at a time. It shares nothing with rows or
 * SQL, and is slow.
 */
final class PlainFold {

    /** An event at its position. */
    record Known(long position, String eventId, Recorded<?> recorded) {}

    /** A part of a whole. */
    record Share(long part, long whole) {

        /** In percent with one decimal, half up; null where there is no whole. */
        BigDecimal percent() {
            return whole == 0
                    ? null
                    : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        }
    }

    private final Map<String, Map<String, ChildEvent>> live = new LinkedHashMap<>();

    PlainFold(List<Known> events, long position) {
        for (Known known : events) {
            if (known.position() <= position) {
                add(live.computeIfAbsent(known.recorded().childId().value(), c -> new LinkedHashMap<>()), known);
            }
        }
    }

    private static void add(Map<String, ChildEvent> child, Known known) {
        Recorded<?> recorded = known.recorded();
        if (recorded.event() instanceof EntryWithdrawn gone) {
            child.remove(gone.entryId());
        } else if (recorded.amends() != null) {
            child.put(recorded.amends().entryId(), recorded.event());
        } else {
            child.put(known.eventId(), recorded.event());
        }
    }

    /** The live events of every child, by the ids of their entries. */
    Map<String, Map<String, ChildEvent>> children() {
        return live;
    }

    /** What a child's day looks like. */
    private static final class Day {
        boolean inCare;
        String status;
        PlacementMade placement;
        PlacementMade settled;
        boolean wasTemporary;

        /** The child is in, or has just left, a temporary placement. */
        boolean wasTemporaryNow() {
            return placement == null ? wasTemporary : temporary(placement);
        }

        PlacementMade settledPlace() {
            return placement != null && !temporary(placement) ? placement : settled;
        }
    }

    private interface Visit {
        void event(ChildEvent event, Day before, Day after);
    }

    /** Walks one child's events in order of day and shows each with the state around it. */
    private static Day walk(Map<String, ChildEvent> child, LocalDate to, Visit visit) {
        List<ChildEvent> events = new ArrayList<>(child.values());
        events.removeIf(e -> e.effectiveOn() == null || e.effectiveOn().isAfter(to));
        events.sort(Comparator.comparing(ChildEvent::effectiveOn).thenComparing(PlainFold::rank));
        Day day = new Day();
        for (ChildEvent event : events) {
            Day before = copy(day);
            switch (event) {
                case CareStarted s -> {
                    day = new Day();
                    day.inCare = true;
                    day.status = s.legalStatus();
                }
                case LegalStatusChanged s -> day.status = s.legalStatus();
                case CareEnded e -> day = new Day();
                case PlacementMade p -> {
                    day.wasTemporary = day.placement != null && temporary(day.placement);
                    if (day.placement != null && !temporary(day.placement)) {
                        day.settled = day.placement;
                    }
                    day.placement = p;
                }
                case PlacementEnded e -> {
                    if (!temporary(day.placement)) {
                        day.settled = day.placement;
                    }
                    day.wasTemporary = temporary(day.placement);
                    day.placement = null;
                }
                default -> {
                    // nothing that is counted
                }
            }
            visit.event(event, before, day);
        }
        return day;
    }

    /** On a day care starts before anything else happens, and ends after everything. */
    private static int rank(ChildEvent event) {
        return event instanceof CareStarted ? 0 : event instanceof CareEnded ? 2 : 1;
    }

    private static Day copy(Day d) {
        Day c = new Day();
        c.inCare = d.inCare;
        c.status = d.status;
        c.placement = d.placement;
        c.settled = d.settled;
        c.wasTemporary = d.wasTemporary;
        return c;
    }

    private static boolean temporary(PlacementMade p) {
        return p != null && p.placementType().charAt(0) == 'T';
    }

    private static boolean shortBreak(String status) {
        return "V3".equals(status) || "V4".equals(status);
    }

    private static boolean adult(Map<String, ChildEvent> child, LocalDate on) {
        for (ChildEvent event : child.values()) {
            if (event instanceof ChildRegistered r) {
                LocalDate birth = LocalDate.parse(r.dateOfBirth().reveal());
                LocalDate at18 = birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29
                        ? LocalDate.of(birth.getYear() + 18, 3, 1)
                        : birth.withYear(birth.getYear() + 18);
                return !on.isBefore(at18);
            }
        }
        return false;
    }

    Set<String> childrenInCare(LocalDate on) {
        Set<String> children = new HashSet<>();
        live.forEach((id, child) -> {
            Day day = walk(child, on, (e, b, a) -> {});
            if (day.inCare && !shortBreak(day.status) && !adult(child, on)) {
                children.add(id);
            }
        });
        return children;
    }

    Map<String, Long> openByType(LocalDate on) {
        Map<String, Long> types = new HashMap<>();
        childrenInCare(on).forEach(id -> {
            PlacementMade placement = walk(live.get(id), on, (e, b, a) -> {}).placement;
            types.merge(placement == null ? "none" : placement.placementType(), 1L, Long::sum);
        });
        return types;
    }

    /** Children, or occasions, that started in the window. */
    List<String> starts(LocalDate first, LocalDate on) {
        List<String> found = new ArrayList<>();
        live.forEach((id, child) -> walk(child, on, (e, before, after) -> {
            if (e instanceof CareStarted s
                    && !s.begunEarlier()
                    && !shortBreak(s.legalStatus())
                    && !s.startedOn().isBefore(first)) {
                found.add(id);
            }
        }));
        return found;
    }

    List<String> ends(LocalDate first, LocalDate on) {
        List<String> found = new ArrayList<>();
        live.forEach((id, child) -> walk(child, on, (e, before, after) -> {
            if (e instanceof CareEnded end
                    && end.reason() != null
                    && !shortBreak(before.status)
                    && !end.endedOn().isBefore(first)) {
                found.add(id);
            }
        }));
        return found;
    }

    /** Moves to another carer in the window, by child; {@code begunEarlier} ones only where asked for. */
    List<String> moves(LocalDate first, LocalDate on, boolean withBegunEarlier) {
        List<String> found = new ArrayList<>();
        live.forEach((id, child) -> walk(child, on, (e, before, after) -> {
            if (e instanceof PlacementMade p && !p.startedOn().isBefore(first)) {
                boolean back =
                        before.wasTemporaryNow() && before.settledPlace() != null && same(before.settledPlace(), p);
                if (!p.sameCarer() && !temporary(p) && !back && (withBegunEarlier || !p.begunEarlier())) {
                    found.add(id);
                }
            }
        }));
        return found;
    }

    private static boolean same(PlacementMade a, PlacementMade b) {
        return a.placementType().equals(b.placementType()) && java.util.Objects.equals(a.provider(), b.provider());
    }

    /** Of the children in care those with three moves or more in twelve months. */
    Share threePlus(LocalDate on) {
        Set<String> inCare = childrenInCare(on);
        Map<String, Long> moves = new HashMap<>();
        moves(on.minusMonths(12).plusDays(1), on, true).forEach(id -> moves.merge(id, 1L, Long::sum));
        return new Share(
                inCare.stream().filter(id -> moves.getOrDefault(id, 0L) >= 3).count(), inCare.size());
    }
}
