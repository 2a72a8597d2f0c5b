package org.daybook.standalone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.daybook.events.ChildEvent;
import org.daybook.events.EarlyHelpEvent;
import org.daybook.events.EarlyHelpEvent.CafClosed;
import org.daybook.events.EarlyHelpEvent.CafOpened;
import org.daybook.events.EarlyHelpEvent.CafPlanAgreed;
import org.daybook.events.EarlyHelpEvent.CafReviewed;
import org.daybook.events.RegistrationEvent.ChildDied;

/** Early help once more, as plainly as can be: every child's CAFs in order of day, looked at on every day that is asked for. */
final class PlainEarlyHelp {

    private static final int DAYS_TO_A_REVIEW = 12 * 7;

    /** Since when a day for the next review holds, and which. */
    private record Due(LocalDate since, LocalDate reviewOn) {}

    /** One CAF; what is not known yet is null. */
    static final class Caf {
        private final String child;
        private final CafOpened opening;
        private final List<Due> due = new ArrayList<>();
        private CafClosed closing;
        private LocalDate died;

        private Caf(String child, CafOpened opening) {
            this.child = child;
            this.opening = opening;
            due(opening.openedOn(), null);
        }

        private void due(LocalDate since, LocalDate reviewOn) {
            due.add(new Due(since, reviewOn == null ? since.plusDays(DAYS_TO_A_REVIEW) : reviewOn));
        }

        private boolean openOn(LocalDate day) {
            boolean closed = closing != null && !closing.closedOn().isAfter(day);
            boolean dead = died != null && !died.isAfter(day);
            return !opening.openedOn().isAfter(day) && !closed && !dead;
        }

        /** The day for the review that held on a day was before it. */
        private boolean overdueOn(LocalDate day) {
            LocalDate reviewOn = due.stream()
                    .filter(d -> !d.since().isAfter(day))
                    .toList()
                    .getLast()
                    .reviewOn();
            return reviewOn.isBefore(day);
        }
    }

    private final List<Caf> cafs = new ArrayList<>();

    PlainEarlyHelp(PlainFold fold) {
        fold.children().forEach(this::read);
    }

    private void read(String child, Map<String, ChildEvent> entries) {
        List<EarlyHelpEvent> inOrder = entries.values().stream()
                .filter(EarlyHelpEvent.class::isInstance)
                .map(EarlyHelpEvent.class::cast)
                .sorted(Comparator.comparing(EarlyHelpEvent::effectiveOn))
                .toList();
        for (EarlyHelpEvent event : inOrder) {
            switch (event) {
                case CafOpened opened -> {
                    cafs.add(new Caf(child, opened));
                    cafs.getLast().died = died(entries);
                }
                case CafPlanAgreed plan -> cafs.getLast().due(plan.agreedOn(), plan.nextReviewOn());
                case CafReviewed review -> cafs.getLast().due(review.reviewedOn(), review.nextReviewOn());
                case CafClosed closed -> cafs.getLast().closing = closed;
                default -> {
                    // nothing that is counted
                }
            }
        }
    }

    private static LocalDate died(Map<String, ChildEvent> entries) {
        return entries.values().stream()
                .filter(ChildDied.class::isInstance)
                .map(died -> ((ChildDied) died).diedOn())
                .findFirst()
                .orElse(null);
    }

    List<Caf> openOn(LocalDate on) {
        return cafs.stream().filter(caf -> caf.openOn(on)).toList();
    }

    /** Those that were open on any day from the first to the last. */
    List<Caf> openWithin(LocalDate first, LocalDate last) {
        return cafs.stream()
                .filter(caf -> first.datesUntil(last.plusDays(1)).anyMatch(caf::openOn))
                .toList();
    }

    static long children(Collection<Caf> of) {
        return of.stream().map(caf -> caf.child).distinct().count();
    }

    /** Where no family is named, the child stands for one. */
    static long families(Collection<Caf> of) {
        return of.stream()
                .map(caf -> caf.opening.family() == null ? caf.child : caf.opening.family())
                .distinct()
                .count();
    }

    /** Of the CAFs that closed in the window: those with needs met. */
    PlainFold.Share needsMet(LocalDate first, LocalDate last) {
        List<Caf> closed = cafs.stream()
                .filter(caf -> caf.closing != null)
                .filter(caf -> !caf.closing.closedOn().isBefore(first)
                        && !caf.closing.closedOn().isAfter(last))
                .toList();
        return new PlainFold.Share(
                closed.stream()
                        .filter(caf -> caf.closing.outcome().equals("needs-met"))
                        .count(),
                closed.size());
    }

    long overdueOn(LocalDate on) {
        return openOn(on).stream().filter(caf -> caf.overdueOn(on)).count();
    }
}
