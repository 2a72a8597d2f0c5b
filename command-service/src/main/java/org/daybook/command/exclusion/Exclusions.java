package org.daybook.command.exclusion;

import static org.daybook.command.entry.Rule.refuse;
import static org.daybook.command.entry.Rule.warn;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.daybook.calendar.WorkingDays;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Part;
import org.daybook.command.entry.Rule;
import org.daybook.events.ChildEvent;
import org.daybook.events.Days;
import org.daybook.events.ExclusionEvent;
import org.daybook.history.Entry;
import org.daybook.history.ExclusionHistory;
import org.daybook.history.ExclusionHistory.Exclusion;

/** The rules of exclusions. What a school census brings is never refused for its neighbours: it only warns. */
public final class Exclusions implements Part {

    static final Rule UNKNOWN = refuse("exclusion-unknown", null);
    static final Rule BEFORE_EXCLUSION = refuse("before-the-exclusion", null);
    static final Rule SAME_DAYS = refuse("already-suspended", null);
    static final Rule SAME_DAYS_RETURNED = warn("suspensions-overlap", null);
    static final Rule TWO_ON_ONE_DAY = warn("two-exclusions-on-one-day", null);
    static final Rule AFTER_PERMANENT = warn("after-permanent-exclusion", null);
    static final Rule OVER_45_DAYS = warn("over-45-days-in-a-year", null);
    static final Rule WEEKEND = warn("starts-at-a-weekend", null);
    static final Rule SESSIONS_MISSING = warn("sessions-missing", null);

    private static final int MOST_SESSIONS = 90;
    private static final int SESSIONS_OF_A_YEAR = 380;

    @Override
    public boolean concerns(ChildEvent event) {
        return event instanceof ExclusionEvent;
    }

    @Override
    public void check(ChildFacts facts, Consumer<Breach> breaches) {
        ExclusionHistory history = ExclusionHistory.of(facts.entries());
        history.strays()
                .forEach(e ->
                        breaches.accept(Breach.of(UNKNOWN, "entryId", "There is no such exclusion of this child.", e)));
        List<Exclusion> all = history.exclusions();
        for (int i = 0; i < all.size(); i++) {
            Exclusion exclusion = all.get(i);
            alone(exclusion, breaches);
            for (Exclusion before : all.subList(0, i)) {
                together(before, exclusion, breaches);
            }
            overALimit(all.subList(0, i + 1), exclusion, breaches);
        }
    }

    private static void alone(Exclusion exclusion, Consumer<Breach> breaches) {
        for (Entry later : exclusion.later()) {
            if (Objects.requireNonNull(later.effectiveOn()).isBefore(exclusion.from())) {
                breaches.accept(
                        Breach.of(BEFORE_EXCLUSION, "entryId", "This is before the exclusion it speaks of.", later));
            }
        }
        DayOfWeek day = exclusion.from().getDayOfWeek();
        if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) {
            breaches.accept(Breach.of(WEEKEND, "startedOn", "The exclusion starts at a weekend.", exclusion.entry()));
        }
        if (exclusion.is(ExclusionHistory.SUSPENSION) && exclusion.notice().sessions() == null) {
            breaches.accept(
                    Breach.of(SESSIONS_MISSING, "sessions", "The number of sessions is missing.", exclusion.entry()));
        }
    }

    private static void together(Exclusion before, Exclusion exclusion, Consumer<Breach> breaches) {
        Entry entry = exclusion.entry();
        boolean suspensions = before.is(ExclusionHistory.SUSPENSION) && exclusion.is(ExclusionHistory.SUSPENSION);
        LocalDate overturned = before.overturnedOn();
        boolean stands = overturned == null || overturned.isAfter(exclusion.from());
        if (suspensions && stands && !exclusion.from().isAfter(lastDay(before))) {
            boolean returned = entry.source() != null || before.entry().source() != null;
            breaches.accept(Breach.of(
                    returned ? SAME_DAYS_RETURNED : SAME_DAYS,
                    "startedOn",
                    "The pupil is suspended on that day already.",
                    entry,
                    before.entry()));
        } else if (before.from().equals(exclusion.from())) {
            breaches.accept(Breach.of(
                    TWO_ON_ONE_DAY, "startedOn", "Another exclusion starts on that day.", entry, before.entry()));
        }
        if (before.is(ExclusionHistory.PERMANENT) && stands && before.from().isBefore(exclusion.from())) {
            breaches.accept(Breach.of(
                    AFTER_PERMANENT,
                    "startedOn",
                    "The pupil had been excluded permanently before.",
                    entry,
                    before.entry()));
        }
    }

    /** A suspension covers two sessions a school day. */
    private static LocalDate lastDay(Exclusion exclusion) {
        int sessions = Math.clamp(Objects.requireNonNullElse(exclusion.notice().sessions(), 1), 1, SESSIONS_OF_A_YEAR);
        LocalDate first = WorkingDays.onOrAfter(exclusion.from());
        return WorkingDays.after(first, (sessions + 1) / 2 - 1);
    }

    /** More than 45 days in a school year; a lunchtime is half a day. */
    private static void overALimit(List<Exclusion> upTo, Exclusion exclusion, Consumer<Breach> breaches) {
        LocalDate yearStart = Days.schoolYearStart(exclusion.from());
        long sessions = upTo.stream()
                .filter(e -> !e.from().isBefore(yearStart) && e.overturnedOn() == null)
                .mapToLong(Exclusions::sessions)
                .sum();
        if (sessions > MOST_SESSIONS && sessions(exclusion) > 0 && exclusion.overturnedOn() == null) {
            breaches.accept(Breach.of(
                    OVER_45_DAYS,
                    "sessions",
                    "The pupil has been suspended for more than 45 days in this school year.",
                    exclusion.entry()));
        }
    }

    private static int sessions(Exclusion exclusion) {
        return switch (exclusion.notice().category()) {
            case ExclusionHistory.SUSPENSION ->
                Objects.requireNonNullElse(exclusion.notice().sessions(), 0);
            case ExclusionHistory.LUNCHTIME -> 1;
            default -> 0;
        };
    }
}
