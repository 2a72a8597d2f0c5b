package org.daybook.query.child;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.daybook.events.CodeLists;
import org.daybook.events.Days;
import org.daybook.events.InvolvementEvent.AddressRecorded;
import org.daybook.events.InvolvementEvent.SchoolRecorded;
import org.daybook.history.CarePeriod;
import org.daybook.history.Deadlines;
import org.daybook.history.Deadlines.Deadline;
import org.daybook.history.EarlyHelpHistory;
import org.daybook.history.Entries;
import org.daybook.history.Entry;
import org.daybook.history.InvolvementHistory;
import org.daybook.history.InvolvementHistory.Allocation;
import org.daybook.history.MissingHistory;
import org.jspecify.annotations.Nullable;

/**
 * How things stand for a child at a moment.
 *
 * @param open what is going on
 * @param workers who works with the child, the lead worker first
 * @param due time limits that nobody has met yet, the next first
 * @param confidentialAddress where the child lives is not to be told
 */
record Situation(
        List<Open> open,
        List<Worker> workers,
        List<Due> due,
        @Nullable String school,
        boolean confidentialAddress) {

    /** Something that has begun and not ended, for example a period of care. */
    record Open(String kind, String label, LocalDate since, String entryId) {}

    /** Who works with the child; the name is null where it has been erased. */
    record Worker(String role, String roleLabel, @Nullable String worker, String team, LocalDate since) {

        /** Never the name. */
        @Override
        public String toString() {
            return role;
        }
    }

    /** A time limit. */
    record Due(String kind, String label, Instant due, LocalDate dueOn, boolean overdue, String entryId) {}

    static Situation at(Instant moment, Entries entries) {
        LocalDate day = LocalDate.ofInstant(moment, Days.LONDON);
        return new Situation(
                open(day, entries),
                workers(day, entries),
                due(moment, entries),
                school(day, entries),
                confidential(day, entries));
    }

    private static List<Open> open(LocalDate day, Entries entries) {
        List<Open> open = new ArrayList<>();
        LocalDate died = entries.identity().diedOn();
        if (died != null && !died.isAfter(day)) {
            return open;
        }
        MissingHistory.of(entries).spells().stream()
                .filter(spell -> spell.returned() == null && !spell.from().day().isAfter(day))
                .forEach(spell -> open.add(new Open(
                        "missing",
                        "Missing now",
                        spell.from().day(),
                        spell.entry().entryId())));
        CarePeriod care = entries.care().periodOn(day);
        if (care != null) {
            open.add(new Open("care", "In care", care.from(), care.start().entryId()));
        }
        EarlyHelpHistory.of(entries).cafs().stream()
                .filter(caf -> caf.openOn(day))
                .forEach(caf -> open.add(
                        new Open("caf", "CAF open", caf.from(), caf.opened().entryId())));
        return open;
    }

    private static List<Worker> workers(LocalDate day, Entries entries) {
        return InvolvementHistory.of(entries).allocations().stream()
                .filter(allocation -> allocation.on(day))
                .sorted(Comparator.comparing((Allocation a) ->
                                !InvolvementHistory.LEAD.equals(a.allocated().role()))
                        .thenComparing(a -> a.allocated().startedOn()))
                .map(a -> new Worker(
                        a.allocated().role(),
                        CodeLists.of("worker-role").label(a.allocated().role()),
                        a.allocated().worker().reveal(),
                        a.allocated().team(),
                        a.allocated().startedOn()))
                .toList();
    }

    private static List<Due> due(Instant moment, Entries entries) {
        return Deadlines.of(entries).stream()
                .filter(deadline -> deadline.met() == null)
                .sorted(Comparator.comparing(Deadline::due))
                .map(deadline -> new Due(
                        deadline.kind(),
                        CodeLists.of("deadline").label(deadline.kind()),
                        deadline.due(),
                        deadline.dueOn(),
                        deadline.state(moment) == Deadlines.State.OVERDUE,
                        deadline.entryId()))
                .toList();
    }

    private static @Nullable String school(LocalDate day, Entries entries) {
        return entries.of(SchoolRecorded.class).stream()
                .filter(entry -> holds((SchoolRecorded) entry.event(), day))
                .max(Comparator.comparing((Entry e) -> Objects.requireNonNull(e.effectiveOn()))
                        .thenComparingLong(Entry::sequence))
                .map(entry -> ((SchoolRecorded) entry.event()).school())
                .orElse(null);
    }

    private static boolean holds(SchoolRecorded school, LocalDate day) {
        return !school.startedOn().isAfter(day)
                && (school.endedOn() == null || school.endedOn().isAfter(day));
    }

    private static boolean confidential(LocalDate day, Entries entries) {
        return entries.events(AddressRecorded.class)
                .anyMatch(address -> address.confidential()
                        && !address.startedOn().isAfter(day)
                        && (address.endedOn() == null || address.endedOn().isAfter(day)));
    }
}
