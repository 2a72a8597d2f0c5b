package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.events.ChildEvent;
import org.daybook.events.Days;
import org.daybook.events.InvolvementEvent.AllocationEnded;
import org.daybook.events.InvolvementEvent.WorkerAllocated;
import org.daybook.history.Deadlines;
import org.daybook.history.Deadlines.Deadline;
import org.daybook.history.Entries;
import org.daybook.history.InvolvementHistory;
import org.daybook.standalone.PlainDeadlines.Limit;

/** The time limits and the team of every child, as known at a position, held against the plain folds. */
final class PlainDeadlineChecks {

    private static final Instant FIRST =
            RandomChild.FIRST.atStartOfDay(Days.LONDON).toInstant();
    private static final int TWELVE_YEARS = 12 * 365 * 24 * 60 * 60;
    private static final int SEVEN_YEARS = 7 * 365;

    /** How a time limit stands at some moment; {@code state} in the words of the worklist. */
    private record Standing(String kind, String entryId, Instant due, String metBy, String state) {}

    private final List<PlainFold.Known> known;
    private final Set<String> returned;
    private final long seed;
    private final Random random;
    private final Set<String> seen = new HashSet<>();

    PlainDeadlineChecks(List<PlainFold.Known> known, long seed) {
        this.known = known;
        this.returned = known.stream()
                .filter(event -> event.recorded().source() != null)
                .map(PlainFold.Known::eventId)
                .collect(Collectors.toSet());
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** What there was to be checked: kinds of limits in each state, the first, second, third of one fact, and teams. */
    Set<String> seen() {
        return seen;
    }

    /** Checks every child, and every pupil of a census, as soon after the position as no act is half told. */
    void at(int first) {
        int position = first;
        while (position < known.size() && child(position).equals(child(position - 1))) {
            position++;
        }
        asKnownAt(position);
    }

    /** Of whom the event at a place of the list speaks. */
    private String child(int place) {
        return known.get(place).recorded().childId().value();
    }

    private void asKnownAt(int position) {
        Map<String, Map<String, ChildEvent>> plain = new PlainFold(known, position).children();
        entries(position).forEach((child, entries) -> {
            String where = "seed " + seed + ", " + child + ", known at " + position;
            limits(entries, plain.get(child), where);
            teams(entries, plain.get(child), where);
        });
    }

    /** Every child as the product reads it. */
    private Map<String, Entries> entries(int position) {
        Map<String, Entries> children = new LinkedHashMap<>();
        for (PlainFold.Known event : known) {
            if (event.position() <= position) {
                children.computeIfAbsent(event.recorded().childId().value(), child -> new Entries())
                        .add(event.recorded(), event.eventId(), event.position());
            }
        }
        return children;
    }

    private void limits(Entries entries, Map<String, ChildEvent> plain, String where) {
        Instant now = FIRST.plusSeconds(random.nextInt(TWELVE_YEARS));
        List<Limit> limits = PlainDeadlines.of(plain, returned);
        List<Standing> expected = IntStream.range(0, limits.size())
                .filter(i ->
                        limits.subList(i + 1, limits.size()).stream().noneMatch(later -> same(limits.get(i), later)))
                .mapToObj(i -> standing(limits.get(i), now))
                .toList();
        List<Standing> said = Deadlines.of(entries).stream()
                .map(deadline -> standing(deadline, now))
                .toList();
        assertThat(said).as("time limits, %s, at %s", where, now).containsExactlyInAnyOrderElementsOf(expected);
        see(expected);
    }

    /** The very limit was set again: the last word on it holds. */
    private static boolean same(Limit limit, Limit later) {
        return limit.kind().equals(later.kind())
                && limit.entryId().equals(later.entryId())
                && limit.due().equals(later.due());
    }

    private static Standing standing(Limit limit, Instant now) {
        return new Standing(limit.kind(), limit.entryId(), limit.due(), limit.metBy(), limit.state(now));
    }

    private static Standing standing(Deadline deadline, Instant now) {
        return new Standing(
                deadline.kind(),
                deadline.entryId(),
                deadline.due(),
                deadline.metBy() == null ? null : deadline.metBy().entryId(),
                deadline.state(now).name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void see(List<Standing> limits) {
        Map<String, Integer> ofOneFact = new HashMap<>();
        for (Standing limit : limits) {
            seen.add(limit.kind() + " " + limit.state());
            seen.add(limit.kind() + " " + ofOneFact.merge(limit.entryId(), 1, Integer::sum));
        }
    }

    private void teams(Entries entries, Map<String, ChildEvent> plain, String where) {
        InvolvementHistory history = InvolvementHistory.of(entries);
        for (LocalDate day : days(plain)) {
            String team = PlainInvolvement.teamOn(plain.values(), day);
            assertThat(history.teamOn(day)).as("team, %s, on %s", where, day).isEqualTo(team);
            seen.add(team == null ? "no team" : "a team");
        }
    }

    /** Any days, and those on which somebody came or left, with the days before. */
    private List<LocalDate> days(Map<String, ChildEvent> plain) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            days.add(RandomChild.FIRST.plusDays(random.nextInt(SEVEN_YEARS)));
        }
        for (ChildEvent event : plain.values()) {
            if (event instanceof WorkerAllocated || event instanceof AllocationEnded) {
                days.add(event.effectiveOn());
                days.add(event.effectiveOn().minusDays(1));
            }
        }
        return days;
    }
}
