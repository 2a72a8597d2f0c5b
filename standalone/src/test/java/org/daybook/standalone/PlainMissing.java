package org.daybook.standalone;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.ChildEvent;
import org.daybook.events.Days;
import org.daybook.events.MissingEvent;
import org.daybook.events.MissingEvent.ChildReturned;
import org.daybook.events.MissingEvent.MissingNotified;
import org.daybook.events.MissingEvent.ReturnInterviewHeld;
import org.daybook.events.Moment;

/** Being missing once more, as plainly as can be: spells in order of day, each with its return and the first interview about it. */
final class PlainMissing {

    private static final Duration LIMIT = Duration.ofHours(72);

    /** How long children waited for interviews, all together. */
    record Waits(long minutes, long interviews) {

        /** With one decimal, half up; null where there was none. */
        BigDecimal meanHours() {
            return interviews == 0
                    ? null
                    : BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(interviews * 60), 1, RoundingMode.HALF_UP);
        }
    }

    /** One spell; what is not known yet, or never came, is null. */
    private static final class Spell {
        final String child;
        final String entryId;
        final MissingNotified notified;
        final LocalDate careEnded;
        Moment returned;
        Moment held;

        Spell(String child, String entryId, MissingNotified notified, LocalDate careEnded) {
            this.child = child;
            this.entryId = entryId;
            this.notified = notified;
            this.careEnded = careEnded;
        }

        boolean begunWithin(LocalDate first, LocalDate last) {
            return within(notified.missingSince().day(), first, last);
        }

        boolean openOn(LocalDate day) {
            boolean back = returned != null && !returned.day().isAfter(day);
            boolean leftCare = careEnded != null && !careEnded.isAfter(day);
            return !notified.missingSince().day().isAfter(day) && !back && !leftCare;
        }

        /** A child whom this council looks after, and not just away without authorisation. */
        boolean ofOurs() {
            return notified.setting().equals("care")
                    && notified.responsibleAuthority() == null
                    && (notified.kind() == null || notified.kind().equals("M"));
        }
    }

    private final List<Spell> spells = new ArrayList<>();

    PlainMissing(PlainFold fold) {
        fold.children().forEach(this::read);
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private void read(String child, Map<String, ChildEvent> entries) {
        List<Spell> own = new ArrayList<>();
        entries.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof MissingEvent)
                .sorted(Comparator.comparing(entry -> entry.getValue().effectiveOn()))
                .forEach(entry -> {
                    switch (entry.getValue()) {
                        case MissingNotified n -> own.add(new Spell(child, entry.getKey(), n, careEnd(entries, n)));
                        case ChildReturned r -> own.getLast().returned = r.returnedAt();
                        case ReturnInterviewHeld h -> held(own, h);
                        default -> {
                            // nothing that is counted
                        }
                    }
                });
        spells.addAll(own);
    }

    /** The first end of care after the child went missing from there; null where it goes on, or it went from home. */
    private static LocalDate careEnd(Map<String, ChildEvent> entries, MissingNotified missing) {
        LocalDate first = null;
        for (ChildEvent event : entries.values()) {
            if (missing.setting().equals("care")
                    && event instanceof CareEnded ended
                    && ended.endedOn().isAfter(missing.missingSince().day())
                    && (first == null || ended.endedOn().isBefore(first))) {
                first = ended.endedOn();
            }
        }
        return first;
    }

    /** It is about the spells that it names, else about the last that had ended by then. */
    private static void held(List<Spell> until, ReturnInterviewHeld interview) {
        List<Spell> ended = until.stream().filter(s -> s.returned != null).toList();
        List<Spell> about = interview.spells() == null
                ? List.of(ended.getLast())
                : ended.stream()
                        .filter(s -> interview.spells().contains(s.entryId))
                        .toList();
        about.stream().filter(s -> s.held == null).forEach(s -> s.held = interview.heldAt());
    }

    long episodes(LocalDate first, LocalDate last) {
        return spells.stream().filter(s -> s.begunWithin(first, last)).count();
    }

    /** Children with at least so many spells that began in the window. */
    long children(LocalDate first, LocalDate last, int atLeast) {
        Map<String, Integer> count = new HashMap<>();
        spells.stream().filter(s -> s.begunWithin(first, last)).forEach(s -> count.merge(s.child, 1, Integer::sum));
        return count.values().stream().filter(n -> n >= atLeast).count();
    }

    /** Looked-after children missing on any day of the window. */
    long lookedAfter(LocalDate first, LocalDate last) {
        return spells.stream()
                .filter(Spell::ofOurs)
                .filter(s -> first.datesUntil(last.plusDays(1)).anyMatch(s::openOn))
                .map(s -> s.child)
                .distinct()
                .count();
    }

    private static Duration between(Moment from, Moment to) {
        return from.at() != null && to.at() != null
                ? Duration.between(from.at(), to.at())
                : Duration.ofHours(24 * ChronoUnit.DAYS.between(from.day(), to.day()));
    }

    /** The day on which the 72 hours after a return are over. */
    private static LocalDate over(Moment returned) {
        return returned.at() == null
                ? returned.day().plusDays(3)
                : LocalDate.ofInstant(returned.at().plus(LIMIT), Days.LONDON);
    }

    /** Of the returns whose 72 hours ended in the window: those with an interview held in them. */
    PlainFold.Share inTime(LocalDate first, LocalDate last) {
        List<Spell> due = spells.stream()
                .filter(s -> s.returned != null)
                .filter(s -> within(over(s.returned), first, last))
                .toList();
        return new PlainFold.Share(
                due.stream()
                        .filter(s ->
                                s.held != null && between(s.returned, s.held).compareTo(LIMIT) <= 0)
                        .count(),
                due.size());
    }

    /** From the return to the first interview about it, of the interviews held in the window. */
    Waits waits(LocalDate first, LocalDate last) {
        List<Spell> talkedAbout = spells.stream()
                .filter(s -> s.held != null && within(s.held.day(), first, last))
                .toList();
        return new Waits(
                talkedAbout.stream()
                        .mapToLong(s -> between(s.returned, s.held).toMinutes())
                        .sum(),
                talkedAbout.size());
    }
}
