package org.daybook.command.placement;

import static org.daybook.command.entry.Rule.refuse;
import static org.daybook.command.entry.Rule.warn;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Part;
import org.daybook.command.entry.Rule;
import org.daybook.events.CareEvent;
import org.daybook.events.ChildEvent;
import org.daybook.events.Days;
import org.daybook.events.PlacementEvent;
import org.daybook.events.PlacementEvent.PlacementEnded;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.daybook.history.CareHistory.Stray;
import org.daybook.history.CarePeriod;
import org.daybook.history.CarePeriod.PlacementSpell;
import org.jspecify.annotations.Nullable;

/** The rules of placements: inside care, suiting provider and age, temporary ones short. */
public final class Placements implements Part {

    static final Rule NOT_IN_CARE = refuse("not-in-care", null);
    static final Rule NO_OPEN_PLACEMENT = refuse("no-open-placement", null);
    static final Rule CHANGE_REASON_MISSING = warn("placement-change-reason-missing", "225");
    static final Rule STARTS_TEMPORARY = warn("care-starts-with-temporary-placement", "380");
    static final Rule ENDS_TEMPORARY = warn("care-ends-with-temporary-placement", "381");
    static final Rule NOT_BACK = warn("temporary-placement-without-return", "383");
    static final Rule TWO_CARER_HOLIDAYS = warn("more-than-two-carer-holidays", "377");
    static final Rule WITH_PARENT_S20 = warn("placed-with-parent-under-section-20", "378");
    static final Rule RESPITE_TEMPORARY = warn("respite-in-temporary-placement", "382");
    static final Rule URN_MISSING = warn("urn-missing", "218");
    static final Rule URN_NEEDLESS = warn("urn-not-expected", "222");

    private record Limit(int number, Rule rule) {}

    private static final Map<String, Limit> LONGEST_DAYS = Map.of(
            "T1", new Limit(42, warn("hospital-stay-too-long", "375")),
            "T3", new Limit(21, warn("carer-holiday-too-long", "376")),
            "T4", new Limit(7, warn("temporary-placement-too-long", "379")));
    private static final Map<String, Limit> YOUNGEST = Map.of(
            "K3", new Limit(16, warn("too-young-for-supported-accommodation", "371")),
            "R5", new Limit(10, warn("too-young-for-custody", "372")),
            "S1", new Limit(4, warn("too-young-for-residential-school", "373")),
            "P3", new Limit(14, warn("too-young-for-residential-employment", "374")));
    private static final Set<String> NO_URN =
            Set.of("H5", "P1", "P2", "P3", "R1", "R2", "R5", "T0", "T1", "T2", "T3", "T4", "Z1");

    @Override
    public boolean concerns(ChildEvent event) {
        return event instanceof CareEvent || event instanceof PlacementEvent;
    }

    @Override
    public void check(ChildFacts facts, Consumer<Breach> breaches) {
        facts.care().strays().forEach(stray -> stray(stray, breaches));
        for (CarePeriod period : facts.care().periods()) {
            List<PlacementSpell> spells = period.placements();
            for (int i = 0; i < spells.size(); i++) {
                PlacementSpell spell = spells.get(i);
                alone(facts.bornOn(), spell, breaches);
                inItsPlace(period, i == 0 ? null : spells.get(i - 1), spell, breaches);
                if (i > 0 && i + 1 < spells.size()) {
                    back(spells.get(i - 1), spell, spells.get(i + 1), breaches);
                }
            }
            carerHolidays(spells, breaches);
        }
    }

    private static void stray(Stray stray, Consumer<Breach> breaches) {
        if (stray.entry().event() instanceof PlacementMade) {
            breaches.accept(Breach.of(
                    NOT_IN_CARE, "startedOn", "A placement must lie inside a period of care.", stray.entry()));
        } else if (stray.entry().event() instanceof PlacementEnded) {
            breaches.accept(
                    Breach.of(NO_OPEN_PLACEMENT, "endedOn", "No placement is open on that day.", stray.entry()));
        }
    }

    private static void alone(@Nullable LocalDate born, PlacementSpell spell, Consumer<Breach> breaches) {
        PlacementMade placement = spell.placement();
        String type = placement.placementType();
        Rule provider = ProviderRules.brokenBy(type, placement.provider());
        if (provider != null) {
            breaches.accept(Breach.of(
                    provider, "provider", "This provider cannot offer this type of placement.", spell.entry()));
        }
        if (placement.urn() == null && !NO_URN.contains(type)) {
            breaches.accept(Breach.of(URN_MISSING, "urn", "Ofsted's number (URN) is missing.", spell.entry()));
        }
        if (placement.urn() != null && NO_URN.contains(type)) {
            breaches.accept(Breach.of(
                    URN_NEEDLESS, "urn", "This type of placement has no Ofsted number (URN).", spell.entry()));
        }
        Limit longest = LONGEST_DAYS.get(type);
        if (longest != null
                && spell.to() != null
                && ChronoUnit.DAYS.between(spell.from(), spell.to()) > longest.number()) {
            breaches.accept(Breach.of(
                    longest.rule(),
                    "placementType",
                    "A " + type + " placement may last at most " + longest.number() + " days.",
                    spell.entry()));
        }
        Limit youngest = YOUNGEST.get(type);
        if (youngest != null && born != null && Days.ageOn(born, spell.from()) < youngest.number()) {
            breaches.accept(Breach.of(
                    youngest.rule(),
                    "placementType",
                    "The child was under " + youngest.number() + ", too young for this type of placement.",
                    spell.entry()));
        }
    }

    private static void inItsPlace(
            CarePeriod period, @Nullable PlacementSpell before, PlacementSpell spell, Consumer<Breach> breaches) {
        PlacementMade placement = spell.placement();
        if (before == null && spell.temporary() && spell.from().equals(period.from())) {
            breaches.accept(Breach.of(
                    STARTS_TEMPORARY, "placementType", "Care cannot start with a temporary placement.", spell.entry()));
        }
        if (spell.temporary() && spell.to() != null && spell.to().equals(period.to())) {
            breaches.accept(Breach.of(
                    ENDS_TEMPORARY, "placementType", "Care cannot end with a temporary placement.", spell.entry()));
        }
        if (before != null
                && before.to() != null
                && before.to().equals(spell.from())
                && placement.previousPlacementEndReason() == null
                && !spell.temporary()
                && !before.temporary()) {
            breaches.accept(Breach.of(
                    CHANGE_REASON_MISSING,
                    "previousPlacementEndReason",
                    "The reason for the change of placement is missing.",
                    spell.entry()));
        }
        period.legal().stream()
                .filter(l -> !l.from().isAfter(spell.from()) && (l.to() == null || l.to().isAfter(spell.from())))
                .forEach(l -> {
                    if ("P1".equals(placement.placementType()) && "V2".equals(l.status())) {
                        breaches.accept(Breach.of(
                                WITH_PARENT_S20,
                                "placementType",
                                "A child placed with its parents cannot be accommodated under section 20.",
                                spell.entry()));
                    }
                    if (spell.temporary()
                            && (l.status().equals("V3") || l.status().equals("V4"))) {
                        breaches.accept(Breach.of(
                                RESPITE_TEMPORARY,
                                "placementType",
                                "A child in respite care cannot be in a temporary placement.",
                                spell.entry()));
                    }
                });
    }

    private static void back(
            PlacementSpell before, PlacementSpell spell, PlacementSpell after, Consumer<Breach> breaches) {
        if (spell.temporary() && !before.temporary() && !before.samePlace(after)) {
            breaches.accept(Breach.of(
                    NOT_BACK,
                    "placementType",
                    "After a temporary placement the child returns to the one before.",
                    spell.entry()));
        }
    }

    private static void carerHolidays(List<PlacementSpell> spells, Consumer<Breach> breaches) {
        List<PlacementSpell> holidays = spells.stream()
                .filter(s -> s.placement().placementType().equals("T3"))
                .toList();
        for (int i = 2; i < holidays.size(); i++) {
            if (holidays.get(i - 2).from().isAfter(holidays.get(i).from().minusYears(1))) {
                breaches.accept(Breach.of(
                        TWO_CARER_HOLIDAYS,
                        "placementType",
                        "More than two placements during the carer's holiday in 12 months.",
                        holidays.get(i).entry()));
            }
        }
    }
}
