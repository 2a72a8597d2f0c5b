package org.daybook.query.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.CareEvent.LegalStatusChanged;
import org.daybook.events.ChildEvent;
import org.daybook.events.PlacementEvent.PlacementEnded;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.jspecify.annotations.Nullable;

/** A child's care, one day after the other: what began, changed and ended on each. */
final class PlainCare {

    static final List<String> NOBODY = List.of(
            "children-in-care",
            "children-in-care-rate",
            "care-starts",
            "care-start-occasions",
            "care-ends",
            "care-end-occasions",
            "placements-made",
            "placements-open",
            "placements-three-plus-percent");

    /** A legal status, from a day on. */
    private record Status(LocalDate from, String code) {}

    /** A stay; its end is far away while it is open. */
    private static final class Stay {
        final PlacementMade made;
        LocalDate to = LocalDate.MAX;

        Stay(PlacementMade made) {
            this.made = made;
        }

        boolean temporary() {
            return made.placementType().charAt(0) == 'T';
        }

        /** The same kind of place of the same provider, in the same house as far as one can tell. */
        boolean sameAs(Stay other) {
            boolean house = made.urn() == null && other.made.urn() == null
                    ? Objects.equals(made.postcode(), other.made.postcode())
                    : Objects.equals(made.urn(), other.made.urn());
            return house
                    && made.placementType().equals(other.made.placementType())
                    && Objects.equals(made.provider(), other.made.provider());
        }
    }

    /** A time of being looked after. */
    private static final class Period {
        final CareStarted start;
        final List<Status> statuses = new ArrayList<>();
        final List<Stay> stays = new ArrayList<>();

        @Nullable
        CareEnded end;

        Period(CareStarted start) {
            this.start = start;
            statuses.add(new Status(start.startedOn(), start.legalStatus()));
        }

        LocalDate to() {
            return end == null ? LocalDate.MAX : end.endedOn();
        }

        boolean openOn(LocalDate day) {
            return !start.startedOn().isAfter(day) && to().isAfter(day);
        }

        /** The status of a day is what it was at its end. */
        String statusOn(LocalDate day) {
            String status = start.legalStatus();
            for (Status each : statuses) {
                status = each.from().isAfter(day) ? status : each.code();
            }
            return status;
        }

        private void goTo(PlacementMade place) {
            leave(place.startedOn());
            stays.add(new Stay(place));
        }

        private void leave(LocalDate day) {
            if (!stays.isEmpty() && stays.getLast().to.equals(LocalDate.MAX)) {
                stays.getLast().to = day;
            }
        }

        /** Said after the next place of that day was told, it is the end of the one before, which has ended already. */
        private void left(LocalDate day) {
            int n = stays.size();
            boolean before = n > 1
                    && stays.get(n - 2).to.equals(day)
                    && stays.get(n - 1).made.startedOn().equals(day);
            if (!before) {
                leave(day);
            }
        }
    }

    private final List<Period> periods = new ArrayList<>();
    private @Nullable Period now;

    PlainCare(Collection<ChildEvent> events) {
        PlainChild.byDay(events, ChildEvent.class).forEach(this::day);
    }

    /** On a day care ends before it starts anew; what else happens comes between the start and the end of that. */
    private void day(LocalDate day, List<ChildEvent> events) {
        List<CareStarted> starts = new ArrayList<>();
        List<CareEnded> ends = new ArrayList<>();
        for (ChildEvent event : events) {
            if (event instanceof CareStarted start) {
                starts.add(start);
            } else if (event instanceof CareEnded end) {
                ends.add(end);
            }
        }
        while (now == null ? !starts.isEmpty() : endsBeforeAnything(now, day, starts, ends)) {
            if (now == null) {
                now = new Period(starts.removeFirst());
                periods.add(now);
            } else {
                end(now, ends);
            }
        }
        if (now != null) {
            for (ChildEvent event : events) {
                happens(now, event);
            }
            if (!ends.isEmpty()) {
                end(now, ends);
            }
        }
    }

    private static boolean endsBeforeAnything(
            Period now, LocalDate day, List<CareStarted> starts, List<CareEnded> ends) {
        return !ends.isEmpty() && (now.start.startedOn().isBefore(day) || !starts.isEmpty());
    }

    private void end(Period period, List<CareEnded> ends) {
        period.end = ends.removeFirst();
        period.leave(period.end.endedOn());
        now = null;
    }

    private static void happens(Period period, ChildEvent event) {
        switch (event) {
            case LegalStatusChanged s -> period.statuses.add(new Status(s.changedOn(), s.legalStatus()));
            case PlacementMade p -> period.goTo(p);
            case PlacementEnded e -> period.left(e.endedOn());
            default -> {
                // changes nothing about care
            }
        }
    }

    /** When care ends that goes on on the day; null where there is none, or no end. */
    @Nullable
    LocalDate endAfter(LocalDate day) {
        return periods.stream()
                .filter(period -> period.openOn(day) && period.end != null)
                .findFirst()
                .map(Period::to)
                .orElse(null);
    }

    private static boolean shortBreak(String status) {
        return status.equals("V3") || status.equals("V4");
    }

    void count(Stretch year, PlainChild child, Tally tally) {
        LocalDate on = year.last();
        boolean inCare = periods.stream().anyMatch(p -> p.openOn(on) && !shortBreak(p.statusOn(on)));
        inCare = inCare && !child.adultOn(on);
        tally.count("children-in-care", inCare);
        tally.count("children-in-care-rate", inCare);
        tally.count("placements-open", inCare);
        long starts = periods.stream().filter(p -> started(p, year)).count();
        tally.count("care-start-occasions", starts);
        tally.count("care-starts", starts > 0);
        long ends = periods.stream().filter(p -> ended(p, year)).count();
        tally.count("care-end-occasions", ends);
        tally.count("care-ends", ends > 0);
        tally.count("placements-made", moves(year, false));
        Stretch twelveMonths = new Stretch(on.minusMonths(12).plusDays(1), on);
        boolean often = inCare && moves(twelveMonths, true) >= 3;
        tally.share("placements-three-plus-percent", often ? 1 : 0, inCare ? 1 : 0);
    }

    private static boolean started(Period period, Stretch year) {
        LocalDate day = period.start.startedOn();
        return year.has(day) && !period.start.begunEarlier() && !shortBreak(period.statusOn(day));
    }

    private static boolean ended(Period period, Stretch year) {
        CareEnded end = period.end;
        return end != null
                && end.reason() != null
                && year.has(end.endedOn())
                && !shortBreak(period.statuses.getLast().code());
    }

    /** Moves to another carer; those begun earlier only where asked for. */
    private long moves(Stretch when, boolean withBegunEarlier) {
        long moves = 0;
        for (Period period : periods) {
            Stay before = null;
            Stay settled = null;
            for (Stay stay : period.stays) {
                boolean back = before != null && before.temporary() && settled != null && settled.sameAs(stay);
                boolean overnight = stay.to.isAfter(stay.made.startedOn());
                boolean another = !stay.made.sameCarer() && !stay.temporary() && !back && overnight;
                if (another && when.has(stay.made.startedOn()) && (withBegunEarlier || !stay.made.begunEarlier())) {
                    moves++;
                }
                settled = stay.temporary() ? settled : stay;
                before = stay;
            }
        }
        return moves;
    }
}
