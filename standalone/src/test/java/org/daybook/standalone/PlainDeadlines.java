package org.daybook.standalone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.calendar.WorkingDays;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareReviewHeld;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.ChildEvent;
import org.daybook.events.Days;
import org.daybook.events.EarlyHelpEvent.CafClosed;
import org.daybook.events.EarlyHelpEvent.CafOpened;
import org.daybook.events.EarlyHelpEvent.CafPlanAgreed;
import org.daybook.events.EarlyHelpEvent.CafReviewed;
import org.daybook.events.ExclusionEvent.AboutExclusion;
import org.daybook.events.ExclusionEvent.DaySixProvisionArranged;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.daybook.events.ExclusionEvent.ExclusionRescinded;
import org.daybook.events.ExclusionEvent.GovernorsDecided;

/**
 * Time limits once more, as plainly as can be: one child's entries in order of day, and what each of them begins to
 * owe, moves or settles. Nobody dies at random, and the entries that speak of time limits come on days of their own.
 */
final class PlainDeadlines {

    private static final int DAYS_TO_A_CAF_REVIEW = 12 * 7;
    private static final int WORKING_DAYS_TO_A_FIRST_REVIEW = 20;

    /**
     * One time limit.
     *
     * @param entryId the fact that set it
     * @param due the moment at which it is over
     * @param metBy the fact that settles it, in time or {@code late}; null while there is none
     */
    record Limit(String kind, String entryId, Instant due, String metBy, boolean late) {

        String state(Instant now) {
            if (metBy == null) {
                return now.isAfter(due) ? "overdue" : "due";
            }
            return late ? "met-late" : "met";
        }
    }

    private final List<Map.Entry<String, ChildEvent>> inOrder;
    private final List<Limit> limits = new ArrayList<>();

    private PlainDeadlines(Map<String, ChildEvent> entries) {
        inOrder = entries.entrySet().stream()
                .filter(entry -> entry.getValue().effectiveOn() != null)
                .sorted(Comparator.comparing(entry -> entry.getValue().effectiveOn()))
                .toList();
    }

    /** The limits of one child. @param returned the entries of what a return said, which sets none */
    static List<Limit> of(Map<String, ChildEvent> entries, Set<String> returned) {
        PlainDeadlines child = new PlainDeadlines(entries);
        child.limits.addAll(PlainInterviews.of(child.inOrder));
        child.cafReviews();
        child.careReviews();
        child.provisions();
        child.limits.removeIf(limit -> returned.contains(limit.entryId()));
        return child.limits;
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Days.LONDON).toInstant();
    }

    private void open(String kind, String entryId, LocalDate day) {
        limits.add(new Limit(kind, entryId, endOf(day), null, false));
    }

    private void met(String kind, String entryId, LocalDate day, String by, LocalDate on) {
        limits.add(new Limit(kind, entryId, endOf(day), by, on.isAfter(day)));
    }

    /** A plan that is agreed anew moves the day; a CAF that closes owes no review any more. */
    private void cafReviews() {
        String caf = null;
        LocalDate due = null;
        for (Map.Entry<String, ChildEvent> entry : inOrder) {
            switch (entry.getValue()) {
                case CafOpened o -> {
                    caf = entry.getKey();
                    due = nextReview(null, o.openedOn());
                }
                case CafPlanAgreed p -> due = nextReview(p.nextReviewOn(), p.agreedOn());
                case CafReviewed r -> {
                    met("caf-review", caf, due, entry.getKey(), r.reviewedOn());
                    due = nextReview(r.nextReviewOn(), r.reviewedOn());
                }
                case CafClosed c -> due = null;
                default -> {
                    // moves no day
                }
            }
        }
        if (due != null) {
            open("caf-review", caf, due);
        }
    }

    private static LocalDate nextReview(LocalDate said, LocalDate since) {
        return said == null ? since.plusDays(DAYS_TO_A_CAF_REVIEW) : said;
    }

    /** No day is set while the child is not in care, nor in care that had begun earlier. */
    private void careReviews() {
        String start = null;
        LocalDate due = null;
        int months = 0;
        for (Map.Entry<String, ChildEvent> entry : inOrder) {
            switch (entry.getValue()) {
                case CareStarted s -> {
                    start = entry.getKey();
                    due = s.begunEarlier() ? null : workingDays(s.startedOn(), WORKING_DAYS_TO_A_FIRST_REVIEW);
                    months = 3;
                }
                case CareReviewHeld r -> {
                    if (due != null) {
                        met("care-review", start, due, entry.getKey(), r.heldOn());
                        due = r.heldOn().plusMonths(months);
                        months = 6;
                    }
                }
                case CareEnded e -> {
                    if (due != null && e.endedOn().isAfter(due)) {
                        open("care-review", start, due);
                    }
                    due = null;
                }
                default -> {
                    // moves no day
                }
            }
        }
        if (due != null) {
            open("care-review", start, due);
        }
    }

    private static LocalDate workingDays(LocalDate after, int number) {
        LocalDate day = after;
        int left = number;
        while (left > 0) {
            day = day.plusDays(1);
            left -= WorkingDays.isOne(day) ? 1 : 0;
        }
        return day;
    }

    private void provisions() {
        for (Map.Entry<String, ChildEvent> entry : inOrder) {
            if (entry.getValue() instanceof ExclusionNotified exclusion && longOne(exclusion)) {
                LocalDate first = exclusion.startedOn();
                provision(entry.getKey(), workingDays(first, WorkingDays.isOne(first) ? 5 : 6));
            }
        }
    }

    private static boolean longOne(ExclusionNotified exclusion) {
        boolean suspension = exclusion.category().equals("SUSP");
        boolean longer = exclusion.sessions() != null && exclusion.sessions() > 10;
        return exclusion.category().equals("PERM") || (suspension && longer);
    }

    /** Owed on the sixth day by an exclusion that still stands on it; the first provision settles it. */
    private void provision(String exclusion, LocalDate sixth) {
        String by = null;
        LocalDate from = null;
        for (Map.Entry<String, ChildEvent> entry : inOrder) {
            if (entry.getValue() instanceof AboutExclusion about
                    && about.entryId().equals(exclusion)) {
                LocalDate overturned = overturned(about);
                if (overturned != null && !overturned.isAfter(sixth)) {
                    return;
                }
                if (about instanceof DaySixProvisionArranged arranged && by == null) {
                    by = entry.getKey();
                    from = arranged.startedOn();
                }
            }
        }
        if (by == null) {
            open("day-six-provision", exclusion, sixth);
        } else {
            met("day-six-provision", exclusion, sixth, by, from);
        }
    }

    /** The first day on which the exclusion does not stand any more, by what was decided; null where it stands. */
    private static LocalDate overturned(AboutExclusion about) {
        return switch (about) {
            case ExclusionRescinded r -> r.rescindedOn();
            case GovernorsDecided g -> g.decision().equals("reinstated") ? reinstated(g) : null;
            default -> null;
        };
    }

    private static LocalDate reinstated(GovernorsDecided decided) {
        return decided.reinstatedFrom() == null ? decided.decidedOn() : decided.reinstatedFrom();
    }
}
