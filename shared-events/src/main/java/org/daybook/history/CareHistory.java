package org.daybook.history;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.daybook.events.CareEvent;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareReviewHeld;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.CareEvent.LegalStatusChanged;
import org.daybook.events.ChildEvent;
import org.daybook.events.PlacementEvent;
import org.daybook.events.PlacementEvent.PlacementEnded;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.daybook.events.PlacementEvent.PlacementRequested;
import org.jspecify.annotations.Nullable;

/**
 * The periods of care that live entries make, whatever the order they were recorded in. What fits in no period is a stray: the
 * command side refuses to let one arise, the counts leave it out.
 */
public record CareHistory(List<CarePeriod> periods, List<Stray> strays) {

    /** An entry that cannot stand where it is, and why. */
    public record Stray(Entry entry, Why why, @Nullable Entry against) {}

    /** Why an entry is a stray. */
    public enum Why {
        CARE_ALREADY_OPEN,
        NOT_IN_CARE,
        NO_OPEN_PLACEMENT
    }

    static final Comparator<Entry> IN_ORDER =
            comparing((Entry e) -> Objects.requireNonNull(e.effectiveOn())).thenComparingLong(Entry::sequence);

    public static CareHistory of(Entries entries) {
        List<Entry> facts = entries.live().stream()
                .filter(e -> makesPeriods(e.event()))
                .sorted(IN_ORDER)
                .toList();
        List<Stray> strays = new ArrayList<>();
        List<CarePeriod> periods = periods(facts, strays);
        of(LegalStatusChanged.class, facts).forEach(e -> fit(e, periods, strays, CarePeriod::addLegalStatus));
        placements(facts, periods, strays);
        periods.forEach(CarePeriod::close);
        return new CareHistory(List.copyOf(periods), List.copyOf(strays));
    }

    /** True for the kinds of events that periods of care are made of; rules and counts ask the same question. */
    public static boolean makesPeriods(ChildEvent event) {
        return (event instanceof CareEvent && !(event instanceof CareReviewHeld))
                || (event instanceof PlacementEvent && !(event instanceof PlacementRequested));
    }

    private interface Fit {
        boolean add(CarePeriod period, Entry entry);
    }

    private static void fit(Entry entry, List<CarePeriod> periods, List<Stray> strays, Fit fit) {
        LocalDate day = Objects.requireNonNull(entry.effectiveOn());
        CarePeriod period = belongingTo(periods, day);
        if (period == null) {
            strays.add(new Stray(entry, Why.NOT_IN_CARE, null));
        } else if (!fit.add(period, entry)) {
            strays.add(new Stray(entry, Why.NO_OPEN_PLACEMENT, null));
        }
    }

    /** A period of one day is open on no day, but what happened on that day belongs to it. */
    private static @Nullable CarePeriod belongingTo(List<CarePeriod> periods, LocalDate day) {
        CarePeriod open = openOn(periods, day);
        return open != null
                ? open
                : periods.stream()
                        .filter(p -> day.equals(p.from()) && day.equals(p.to()))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable CarePeriod openOn(List<CarePeriod> periods, LocalDate day) {
        return periods.reversed().stream()
                .filter(p -> p.openOn(day))
                .findFirst()
                .orElse(null);
    }

    private static List<Entry> of(Class<?> kind, List<Entry> facts) {
        return facts.stream().filter(e -> kind.isInstance(e.event())).toList();
    }

    private static List<CarePeriod> periods(List<Entry> facts, List<Stray> strays) {
        Spells spells = Spells.pair(of(CareStarted.class, facts), of(CareEnded.class, facts), CareHistory::earlier);
        spells.endsOfNothing().forEach(end -> strays.add(new Stray(end, Why.NOT_IN_CARE, null)));
        spells.overlaps().forEach(o -> strays.add(new Stray(o.start(), Why.CARE_ALREADY_OPEN, o.open())));
        List<CarePeriod> periods = new ArrayList<>();
        for (Spells.Spell spell : spells.spells()) {
            CarePeriod period = new CarePeriod(spell.start());
            if (spell.end() != null) {
                period.end(spell.end());
            }
            periods.add(period);
        }
        return periods;
    }

    static boolean earlier(Entry a, Entry b) {
        return Objects.requireNonNull(a.effectiveOn()).isBefore(Objects.requireNonNull(b.effectiveOn()));
    }

    /** Placements made and ended in order of day; what was made first on a day comes first. */
    private static void placements(List<Entry> facts, List<CarePeriod> periods, List<Stray> strays) {
        for (Entry fact : facts) {
            if (fact.event() instanceof PlacementMade) {
                fit(fact, periods, strays, CarePeriod::addPlacement);
            } else if (fact.event() instanceof PlacementEnded) {
                endPlacement(fact, periods, strays);
            }
        }
    }

    private static void endPlacement(Entry end, List<CarePeriod> periods, List<Stray> strays) {
        if (periods.reversed().stream().noneMatch(period -> period.endPlacement(end))) {
            strays.add(new Stray(end, Why.NO_OPEN_PLACEMENT, null));
        }
    }

    public boolean inCareOn(LocalDate day) {
        return openOn(periods, day) != null;
    }

    public @Nullable CarePeriod periodOn(LocalDate day) {
        return openOn(periods, day);
    }
}
