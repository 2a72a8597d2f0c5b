package org.daybook.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daybook.calendar.WorkingDays;
import org.daybook.events.CareEvent.CareReviewHeld;
import org.daybook.events.Days;
import org.daybook.events.EarlyHelpEvent.CafReviewed;
import org.daybook.events.MissingEvent.ReturnInterviewDeclined;
import org.daybook.events.MissingEvent.ReturnInterviewHeld;
import org.daybook.events.Moment;
import org.daybook.history.EarlyHelpHistory.Caf;
import org.daybook.history.ExclusionHistory.Exclusion;
import org.daybook.history.MissingHistory.Spell;
import org.jspecify.annotations.Nullable;

/** The statutory and local time limits that a child's live entries set. What a return said sets none: it is counted, not watched. */
public final class Deadlines {

    public static final String RETURN_INTERVIEW = "return-interview";
    public static final String CAF_REVIEW = "caf-review";
    public static final String CARE_REVIEW = "care-review";
    public static final String DAY_SIX_PROVISION = "day-six-provision";

    /** A child is to be talked to within 72 hours of coming back (statutory guidance on children who run away or go missing, 2014). */
    public static final int RETURN_INTERVIEW_DAYS = 3;

    private static final int FIRST_REVIEW_WORKING_DAYS = 20;

    private Deadlines() {}

    /**
     * One time limit.
     *
     * @param kind a code of the list {@code deadline}
     * @param entryId the fact that set it
     * @param due the moment from which it is missed
     * @param met when what it asks for was done, null while it is not
     * @param metBy the fact that says so
     */
    public record Deadline(
            String kind,
            String entryId,
            Instant due,
            @Nullable Instant met,
            @Nullable Entry metBy) {

        /** The last day on which it could be met. */
        public LocalDate dueOn() {
            return lastDayBefore(due);
        }

        public State state(Instant now) {
            if (met != null) {
                return met.isAfter(due) ? State.MET_LATE : State.MET;
            }
            return now.isAfter(due) ? State.OVERDUE : State.DUE;
        }
    }

    /** How a time limit stands. */
    public enum State {
        DUE,
        OVERDUE,
        MET,
        MET_LATE
    }

    /** The last day on which a limit could be met that is missed from a moment on. */
    public static LocalDate lastDayBefore(Instant due) {
        return LocalDate.ofInstant(due.minusSeconds(1), Days.LONDON);
    }

    public static List<Deadline> of(Entries entries) {
        List<Deadline> found = new ArrayList<>();
        MissingHistory.of(entries).spells().forEach(spell -> returnInterview(spell, found));
        EarlyHelpHistory.of(entries).cafs().forEach(caf -> cafReviews(caf, found));
        entries.care().periods().forEach(period -> careReviews(period, entries, found));
        ExclusionHistory.of(entries).exclusions().forEach(exclusion -> daySix(exclusion, found));
        LocalDate died = entries.identity().diedOn();
        found.removeIf(d -> died != null && !d.dueOn().isBefore(died));
        return oneOfEach(found);
    }

    /** A review before its time may leave the day for the next one where it was: then the limit runs on. */
    private static List<Deadline> oneOfEach(List<Deadline> found) {
        Map<String, Deadline> limits = new LinkedHashMap<>();
        found.forEach(
                each -> limits.merge(each.kind() + ' ' + each.entryId() + ' ' + each.due(), each, Deadlines::later));
        return List.copyOf(limits.values());
    }

    private static Deadline later(Deadline one, Deadline other) {
        boolean first =
                one.met() == null || (other.met() != null && !other.met().isAfter(one.met()));
        return first ? one : other;
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Days.LONDON).toInstant();
    }

    private static void returnInterview(Spell spell, List<Deadline> found) {
        boolean declined = spell.first(ReturnInterviewDeclined.class) != null;
        Entry held = spell.first(ReturnInterviewHeld.class);
        if (spell.returned() == null || spell.onlyReturned() || (declined && held == null)) {
            return;
        }
        Instant due = spell.returned().plusDays(RETURN_INTERVIEW_DAYS);
        Instant met = held == null ? null : met(spell.returned(), MissingHistory.moment(held), due);
        found.add(new Deadline(RETURN_INTERVIEW, spell.entry().entryId(), due, met, held));
    }

    public static boolean talkedToInTime(Moment returned, Moment held) {
        return returned.until(held).compareTo(Duration.ofDays(RETURN_INTERVIEW_DAYS)) <= 0;
    }

    /** What is known only by its day is in time where the days allow it. */
    private static Instant met(Moment returned, Moment held, Instant due) {
        boolean inTime = talkedToInTime(returned, held);
        if (held.at() == null || returned.at() == null) {
            return inTime ? earlier(due, held) : endOf(held.day());
        }
        return held.at();
    }

    private static Instant earlier(Instant due, Moment held) {
        return held.at() != null && held.at().isBefore(due) ? held.at() : due;
    }

    /** A CAF that closes, or whose plan is agreed anew, is not reviewed any more on the former day. */
    private static void cafReviews(Caf caf, List<Deadline> found) {
        for (Caf.Due due : caf.reviewsDue()) {
            LocalDate to = due.to();
            Entry review = to == null ? null : reviewOn(caf, to);
            if (to == null || review != null) {
                Instant met = to == null ? null : endOf(to);
                found.add(new Deadline(CAF_REVIEW, caf.opened().entryId(), endOf(due.reviewOn()), met, review));
            }
        }
    }

    private static @Nullable Entry reviewOn(Caf caf, LocalDate day) {
        return caf.steps().stream()
                .filter(s ->
                        s.event() instanceof CafReviewed r && r.reviewedOn().equals(day))
                .findFirst()
                .orElse(null);
    }

    /** First within 20 working days of the start, then three months, then every six (Care Planning Regulations 2010, reg. 33). */
    private static void careReviews(CarePeriod period, Entries entries, List<Deadline> found) {
        if (period.start().source() != null || period.started().begunEarlier()) {
            return;
        }
        List<Entry> held = entries.of(CareReviewHeld.class).stream()
                .filter(e -> period.openOn(heldOn(e)) || heldOn(e).equals(period.to()))
                .sorted(CareHistory.IN_ORDER)
                .toList();
        LocalDate due = WorkingDays.after(period.from(), FIRST_REVIEW_WORKING_DAYS);
        for (int i = 0; i < held.size(); i++) {
            LocalDate day = heldOn(held.get(i));
            found.add(new Deadline(CARE_REVIEW, period.start().entryId(), endOf(due), endOf(day), held.get(i)));
            due = day.plusMonths(i == 0 ? 3 : 6);
        }
        if (period.to() == null || period.to().isAfter(due)) {
            found.add(new Deadline(CARE_REVIEW, period.start().entryId(), endOf(due), null, null));
        }
    }

    private static LocalDate heldOn(Entry review) {
        return ((CareReviewHeld) review.event()).heldOn();
    }

    private static void daySix(Exclusion exclusion, List<Deadline> found) {
        LocalDate sixth = exclusion.sixthDay();
        if (sixth != null && exclusion.entry().source() == null) {
            Entry provision = exclusion.provision();
            Instant met = provision == null ? null : endOf(Objects.requireNonNull(provision.effectiveOn()));
            found.add(new Deadline(DAY_SIX_PROVISION, exclusion.entry().entryId(), endOf(sixth), met, provision));
        }
    }
}
