package org.daybook.query.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.daybook.events.ChildEvent;
import org.daybook.events.EarlyHelpEvent;
import org.daybook.events.EarlyHelpEvent.CafClosed;
import org.daybook.events.EarlyHelpEvent.CafOpened;
import org.daybook.events.EarlyHelpEvent.CafPlanAgreed;
import org.daybook.events.EarlyHelpEvent.CafReviewed;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.jspecify.annotations.Nullable;

/** A child's early help, one day after the other: CAFs that open and close, and the days that are set for reviews. */
final class PlainEarlyHelp {

    static final List<String> WITH_FAMILIES = List.of("caf-open", "caf-children-ytd");
    static final List<String> NOBODY =
            List.of("caf-open", "caf-children-ytd", "caf-closed-needs-met-percent", "caf-reviews-overdue");

    private static final int DAYS_TO_A_REVIEW = 12 * 7;

    /** Since when a day for the next review holds, and which. */
    private record Due(LocalDate since, LocalDate reviewOn) {}

    /** One CAF; what is not known yet is null. */
    private static final class Caf {
        private final CafOpened opening;
        private final @Nullable LocalDate died;
        private final List<Due> due = new ArrayList<>();
        private @Nullable CafClosed closing;

        private Caf(CafOpened opening, @Nullable LocalDate died) {
            this.opening = opening;
            this.died = died;
            due(opening.openedOn(), null);
        }

        private void due(LocalDate since, @Nullable LocalDate reviewOn) {
            due.add(new Due(since, reviewOn == null ? since.plusDays(DAYS_TO_A_REVIEW) : reviewOn));
        }

        /** The first day on which it is not open any more. */
        private LocalDate to() {
            if (closing != null) {
                return closing.closedOn();
            }
            return died == null ? LocalDate.MAX : died;
        }

        private boolean openOn(LocalDate day) {
            return !opening.openedOn().isAfter(day) && to().isAfter(day);
        }

        private boolean openWithin(Stretch days) {
            boolean before = openOn(days.first());
            boolean since = days.has(opening.openedOn()) && openOn(opening.openedOn());
            return before || since;
        }

        /** The day for the review that held on a day was before it. */
        private boolean overdueOn(LocalDate day) {
            LocalDate reviewOn = LocalDate.MAX;
            for (Due each : due) {
                reviewOn = each.since().isAfter(day) ? reviewOn : each.reviewOn();
            }
            return reviewOn.isBefore(day);
        }
    }

    private final String child;
    private final List<Caf> cafs = new ArrayList<>();
    private @Nullable LocalDate died;

    PlainEarlyHelp(String child, Collection<ChildEvent> events) {
        this.child = child;
        for (ChildEvent event : events) {
            died = event instanceof ChildDied death ? death.diedOn() : died;
        }
        PlainChild.byDay(events, EarlyHelpEvent.class).forEach(this::day);
    }

    /** On a day an open CAF closes before another opens, and one that opens may close again; plans and reviews are of the last. */
    private void day(LocalDate day, List<EarlyHelpEvent> events) {
        List<CafOpened> opens = only(CafOpened.class, events);
        List<CafClosed> closes = only(CafClosed.class, events);
        boolean more = true;
        while (more) {
            Caf open = cafs.isEmpty() || cafs.getLast().closing != null ? null : cafs.getLast();
            if (open != null && !closes.isEmpty()) {
                open.closing = closes.removeFirst();
            } else if (open == null && !opens.isEmpty()) {
                cafs.add(new Caf(opens.removeFirst(), died));
            } else {
                more = false;
            }
        }
        if (!cafs.isEmpty()) {
            Caf last = cafs.getLast();
            if (last.openOn(day) || last.to().equals(day)) {
                events.forEach(event -> step(last, event));
            }
        }
    }

    private static <E extends EarlyHelpEvent> List<E> only(Class<E> kind, List<EarlyHelpEvent> events) {
        List<E> found = new ArrayList<>();
        events.stream().filter(kind::isInstance).map(kind::cast).forEach(found::add);
        return found;
    }

    private static void step(Caf caf, EarlyHelpEvent event) {
        switch (event) {
            case CafPlanAgreed plan -> caf.due(plan.agreedOn(), plan.nextReviewOn());
            case CafReviewed review -> caf.due(review.reviewedOn(), review.nextReviewOn());
            default -> {
                // sets no day
            }
        }
    }

    void count(Stretch year, Tally tally) {
        LocalDate on = year.last();
        children("caf-open", cafs.stream().filter(caf -> caf.openOn(on)).toList(), tally);
        children(
                "caf-children-ytd",
                cafs.stream().filter(caf -> caf.openWithin(year)).toList(),
                tally);
        List<CafClosed> closed = cafs.stream()
                .map(caf -> caf.closing)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(closing -> year.has(closing.closedOn()))
                .toList();
        long met = closed.stream()
                .filter(closing -> closing.outcome().equals("needs-met"))
                .count();
        tally.share("caf-closed-needs-met-percent", met, closed.size());
        tally.count(
                "caf-reviews-overdue",
                cafs.stream().filter(caf -> caf.openOn(on) && caf.overdueOn(on)).count());
    }

    /** The child once; where no family is named, the child stands for one. */
    private void children(String key, List<Caf> some, Tally tally) {
        tally.count(key, !some.isEmpty());
        some.forEach(caf -> tally.family(key, caf.opening.family() == null ? child : caf.opening.family()));
    }
}
