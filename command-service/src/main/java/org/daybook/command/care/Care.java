package org.daybook.command.care;

import static org.daybook.command.entry.Rule.refuse;
import static org.daybook.command.entry.Rule.warn;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Part;
import org.daybook.command.entry.Rule;
import org.daybook.events.CareEvent;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareReviewHeld;
import org.daybook.events.CareEvent.LegalStatusChanged;
import org.daybook.events.ChildEvent;
import org.daybook.events.Days;
import org.daybook.events.PlacementEvent;
import org.daybook.history.CareHistory.Stray;
import org.daybook.history.CarePeriod;
import org.daybook.history.CarePeriod.LegalSpell;
import org.daybook.history.Entry;

/** The rules of a period of care. */
public final class Care implements Part {

    static final Rule ALREADY_OPEN = refuse("care-already-open", "142");
    static final Rule NOT_IN_CARE = refuse("not-in-care", null);
    static final Rule STARTED_ADULT = warn("started-at-18-or-over", "352");
    static final Rule TOO_YOUNG = warn("too-young-for-legal-status", "358");
    static final Rule REVIEW_OUTSIDE = warn("review-outside-care", null);
    static final Rule END_REASON_UNKNOWN = warn("no-following-episode", "388");

    /** Longest stay by legal status: days, and the rule that says so. */
    private record Limit(int days, Rule rule) {}

    private static final Limit RESPITE = new Limit(17, warn("respite-too-long", "365"));
    private static final Map<String, Limit> LIMITS = Map.of(
            "L1", new Limit(3, warn("police-protection-too-long", "361")),
            "L2", new Limit(21, warn("emergency-protection-too-long", "362")),
            "L3", new Limit(7, warn("child-assessment-order-too-long", "363")),
            "V3", RESPITE,
            "V4", RESPITE);
    private static final Rule RESPITE_YEAR = warn("respite-over-75-days", "367");
    private static final Set<String> YOUTH_JUSTICE = Set.of("J1", "J2", "J3");

    @Override
    public boolean concerns(ChildEvent event) {
        return event instanceof CareEvent || event instanceof PlacementEvent;
    }

    @Override
    public void check(ChildFacts facts, Consumer<Breach> breaches) {
        facts.care().strays().forEach(stray -> stray(stray, breaches));
        for (CarePeriod period : facts.care().periods()) {
            ages(facts, period, breaches);
            period.legal().forEach(spell -> duration(spell, breaches));
            CareEnded ended = period.ended();
            if (ended != null && ended.reason() == null && period.end() != null) {
                breaches.accept(Breach.of(
                        END_REASON_UNKNOWN,
                        "reason",
                        "The episode says another follows, but none does.",
                        period.end()));
            }
        }
        respiteInAYear(facts.care().periods(), breaches);
        facts.entries().of(CareReviewHeld.class).stream()
                .filter(e -> e.effectiveOn() != null && !heldWithin(facts, e.effectiveOn()))
                .forEach(e -> breaches.accept(Breach.of(
                        REVIEW_OUTSIDE,
                        "heldOn",
                        "The review was held while the child was not in care; it is not counted.",
                        e)));
    }

    /** A review on the last day of a period still belongs to it. */
    private static boolean heldWithin(ChildFacts facts, LocalDate day) {
        return facts.inCareOn(day) || facts.care().periods().stream().anyMatch(p -> day.equals(p.to()));
    }

    private static void stray(Stray stray, Consumer<Breach> breaches) {
        Entry entry = stray.entry();
        switch (stray.why()) {
            case CARE_ALREADY_OPEN -> {
                String message = "The child is already in care on that day.";
                breaches.accept(
                        stray.against() == null
                                ? Breach.of(ALREADY_OPEN, "startedOn", message, entry)
                                : Breach.of(ALREADY_OPEN, "startedOn", message, entry, stray.against()));
            }
            case NOT_IN_CARE -> {
                if (entry.event() instanceof CareEnded) {
                    breaches.accept(Breach.of(NOT_IN_CARE, "endedOn", "The child is not in care on that day.", entry));
                } else if (entry.event() instanceof LegalStatusChanged) {
                    breaches.accept(
                            Breach.of(NOT_IN_CARE, "changedOn", "The child is not in care on that day.", entry));
                }
            }
            case NO_OPEN_PLACEMENT -> {
                // the rules of placements speak of these
            }
        }
    }

    private static void ages(ChildFacts facts, CarePeriod period, Consumer<Breach> breaches) {
        LocalDate born = facts.bornOn();
        if (born == null) {
            return;
        }
        if (!period.started().begunEarlier() && Days.ageOn(born, period.from()) >= 18) {
            breaches.accept(Breach.of(
                    STARTED_ADULT, "startedOn", "The child was 18 or over when care started.", period.start()));
        }
        for (LegalSpell spell : period.legal()) {
            if (YOUTH_JUSTICE.contains(spell.status()) && Days.ageOn(born, spell.from()) < 10) {
                breaches.accept(Breach.of(
                        TOO_YOUNG, "legalStatus", "A child under 10 cannot have this legal status.", spell.entry()));
            }
        }
    }

    private static void duration(LegalSpell spell, Consumer<Breach> breaches) {
        Limit limit = LIMITS.get(spell.status());
        if (limit != null && spell.to() != null && days(spell) > limit.days()) {
            breaches.accept(Breach.of(
                    limit.rule(),
                    "legalStatus",
                    "The legal status " + spell.status() + " lasted longer than " + limit.days() + " days.",
                    spell.entry()));
        }
    }

    private static long days(LegalSpell spell) {
        return spell.to() == null ? 0 : ChronoUnit.DAYS.between(spell.from(), spell.to());
    }

    /** Every short break is a period of its own, so they are added up over all periods. */
    private static void respiteInAYear(List<CarePeriod> periods, Consumer<Breach> breaches) {
        List<LegalSpell> respite = periods.stream()
                .flatMap(period -> period.legal().stream())
                .filter(spell -> spell.to() != null && RESPITE.equals(LIMITS.get(spell.status())))
                .toList();
        for (LegalSpell spell : respite) {
            LocalDate to = Objects.requireNonNull(spell.to());
            long total = respite.stream()
                    .filter(s -> s.to() != null && !s.to().isAfter(to) && s.to().isAfter(to.minusYears(1)))
                    .mapToLong(Care::days)
                    .sum();
            if (total > 75) {
                breaches.accept(Breach.of(
                        RESPITE_YEAR,
                        "legalStatus",
                        "Respite care came to more than 75 days in 12 months.",
                        spell.entry()));
            }
        }
    }
}
