package org.daybook.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.calendar.WorkingDays;
import org.daybook.events.ExclusionEvent;
import org.daybook.events.ExclusionEvent.AboutExclusion;
import org.daybook.events.ExclusionEvent.DaySixProvisionArranged;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.daybook.events.ExclusionEvent.ExclusionRescinded;
import org.daybook.events.ExclusionEvent.GovernorsDecided;
import org.jspecify.annotations.Nullable;

/**
 * The exclusions that live entries make, in order of day, each with what was said about it later.
 *
 * @param strays what speaks of an exclusion that there is not
 */
public record ExclusionHistory(List<Exclusion> exclusions, List<Entry> strays) {

    public static final String SUSPENSION = "SUSP";
    public static final String PERMANENT = "PERM";
    public static final String LUNCHTIME = "LNCH";

    private static final int SESSIONS_OF_FIVE_DAYS = 10;

    /** One exclusion. */
    public record Exclusion(Entry entry, List<Entry> later) {

        public ExclusionNotified notice() {
            return (ExclusionNotified) entry.event();
        }

        public LocalDate from() {
            return notice().startedOn();
        }

        public boolean is(String category) {
            return category.equals(notice().category());
        }

        /** The first day on which it no longer stands: rescinded, or the pupil reinstated; null while it stands. */
        public @Nullable LocalDate overturnedOn() {
            return later.stream()
                    .flatMap(e -> overturned(e).stream())
                    .min(LocalDate::compareTo)
                    .orElse(null);
        }

        private static Optional<LocalDate> overturned(Entry entry) {
            return switch (entry.event()) {
                case ExclusionRescinded r -> Optional.of(r.rescindedOn());
                case GovernorsDecided g ->
                    "reinstated".equals(g.decision())
                            ? Optional.of(Objects.requireNonNullElse(g.reinstatedFrom(), g.decidedOn()))
                            : Optional.empty();
                default -> Optional.empty();
            };
        }

        /** The day from which education is owed; null for an exclusion of up to five days, or one that did not stand so long. */
        public @Nullable LocalDate sixthDay() {
            Integer sessions = notice().sessions();
            boolean longOne = is(PERMANENT) || (is(SUSPENSION) && sessions != null && sessions > SESSIONS_OF_FIVE_DAYS);
            if (!longOne) {
                return null;
            }
            LocalDate sixth = WorkingDays.after(WorkingDays.onOrAfter(from()), 5);
            LocalDate overturned = overturnedOn();
            return overturned == null || overturned.isAfter(sixth) ? sixth : null;
        }

        /** Since when the pupil is taught elsewhere; null where nothing was found. */
        public @Nullable LocalDate provisionFrom() {
            Entry first = provision();
            return first == null ? null : first.effectiveOn();
        }

        /** The first provision that was arranged, or null. */
        @Nullable
        Entry provision() {
            return later.stream()
                    .filter(e -> e.event() instanceof DaySixProvisionArranged)
                    .min(CareHistory.IN_ORDER)
                    .orElse(null);
        }
    }

    public static ExclusionHistory of(Entries entries) {
        return entries.history(ExclusionHistory.class, ExclusionEvent.class::isInstance, ExclusionHistory::read);
    }

    private static ExclusionHistory read(Entries entries) {
        Map<String, Exclusion> exclusions = new LinkedHashMap<>();
        entries.of(ExclusionNotified.class).stream()
                .sorted(CareHistory.IN_ORDER)
                .forEach(e -> exclusions.put(e.entryId(), new Exclusion(e, new ArrayList<>())));
        List<Entry> strays = new ArrayList<>();
        for (Entry entry : entries.of(AboutExclusion.class)) {
            Exclusion about = exclusions.get(((AboutExclusion) entry.event()).entryId());
            if (about == null) {
                strays.add(entry);
            } else {
                about.later().add(entry);
            }
        }
        return new ExclusionHistory(List.copyOf(exclusions.values()), List.copyOf(strays));
    }

    public Stream<Exclusion> of(String category) {
        return exclusions.stream().filter(e -> e.is(category));
    }
}
