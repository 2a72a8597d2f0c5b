package org.daybook.query.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.daybook.events.CareEvent.CareReviewHeld;
import org.daybook.events.ChildEvent;
import org.daybook.events.CodeLists;
import org.daybook.events.EarlyHelpEvent.CafReviewed;
import org.daybook.events.InvolvementEvent.VisitMade;
import org.daybook.events.MissingEvent.ReturnInterviewHeld;
import org.daybook.history.CarePeriod.PlacementSpell;
import org.daybook.history.EarlyHelpHistory;
import org.daybook.history.Entries;
import org.daybook.history.Entry;
import org.daybook.history.ExclusionHistory;
import org.daybook.history.ExclusionHistory.Exclusion;
import org.daybook.history.MissingHistory;
import org.daybook.query.words.Spoken;
import org.jspecify.annotations.Nullable;

/** What was done for a child over time, lane by lane, out of the entries that count. */
final class Interventions {

    static final String BAR = "bar";
    private static final String DIAMOND = "diamond";
    private static final String SQUARE = "square";
    private static final String CIRCLE = "circle";

    /** One kind of intervention with all its spans in order; {@code shape} is how they are drawn. */
    record Lane(String label, String shape, List<Span> spans) {
        public boolean marks() {
            return !shape.equals(BAR);
        }
    }

    /** One intervention: a stretch, open where {@code to} is null, or a day. */
    record Span(LocalDate from, @Nullable LocalDate to, String what) {

        public String fromSaid() {
            return Spoken.day(from);
        }

        public String toSaid() {
            return to == null ? "" : Spoken.day(to);
        }
    }

    private Interventions() {}

    /** Only lanes with something in them. */
    static List<Lane> of(Entries entries) {
        List<Lane> lanes = new ArrayList<>();
        lane(lanes, "Early help (CAF)", BAR, cafs(entries));
        lane(lanes, "In care", BAR, care(entries));
        lane(lanes, "Placements", BAR, placements(entries));
        lane(lanes, "Missing episodes", DIAMOND, missing(entries));
        lane(
                lanes,
                "Return interviews",
                CIRCLE,
                days(entries, event -> event instanceof ReturnInterviewHeld, "Return interview held"));
        lane(lanes, "Exclusions", SQUARE, exclusions(entries));
        lane(lanes, "Reviews", CIRCLE, reviews(entries));
        lane(lanes, "Visits", CIRCLE, visits(entries));
        return lanes;
    }

    private static void lane(List<Lane> lanes, String label, String shape, List<Span> spans) {
        if (!spans.isEmpty()) {
            lanes.add(new Lane(
                    label,
                    shape,
                    spans.stream().sorted(Comparator.comparing(Span::from)).toList()));
        }
    }

    private static List<Span> cafs(Entries entries) {
        return EarlyHelpHistory.of(entries).cafs().stream()
                .map(caf -> new Span(
                        caf.from(),
                        caf.to(),
                        caf.closing() == null
                                ? "CAF"
                                : "CAF, " + label("caf-outcome", caf.closing().outcome())))
                .toList();
    }

    private static List<Span> care(Entries entries) {
        return entries.care().periods().stream()
                .map(period -> new Span(period.from(), period.to(), label("legal-status", period.lastLegalStatus())))
                .toList();
    }

    private static List<Span> placements(Entries entries) {
        return entries.care().periods().stream()
                .flatMap(period -> period.placements().stream())
                .map(Interventions::placement)
                .toList();
    }

    private static Span placement(PlacementSpell spell) {
        return new Span(
                spell.from(),
                spell.to(),
                label("placement-type", spell.placement().placementType()));
    }

    private static List<Span> missing(Entries entries) {
        return MissingHistory.of(entries).spells().stream()
                .map(spell -> new Span(
                        spell.from().day(),
                        spell.returned() == null ? null : spell.returned().day(),
                        "Missing from " + (spell.fromCare() ? "care" : "home")))
                .toList();
    }

    private static List<Span> exclusions(Entries entries) {
        return ExclusionHistory.of(entries).exclusions().stream()
                .map(Interventions::exclusion)
                .toList();
    }

    private static Span exclusion(Exclusion exclusion) {
        return new Span(
                exclusion.from(),
                exclusion.overturnedOn(),
                label("exclusion-category", exclusion.notice().category()));
    }

    private static List<Span> reviews(Entries entries) {
        List<Span> reviews = new ArrayList<>(days(entries, event -> event instanceof CafReviewed, "CAF reviewed"));
        reviews.addAll(days(entries, event -> event instanceof CareReviewHeld, "Care review held"));
        return reviews;
    }

    private static List<Span> visits(Entries entries) {
        return entries.of(VisitMade.class).stream()
                .map(entry -> (VisitMade) entry.event())
                .map(visit -> new Span(visit.visitedOn(), visit.visitedOn(), label("visit-purpose", visit.purpose())))
                .toList();
    }

    private static List<Span> days(Entries entries, Predicate<ChildEvent> which, String what) {
        return entries.live().stream()
                .filter(entry -> which.test(entry.event()))
                .map(Entry::effectiveOn)
                .map(Objects::requireNonNull)
                .map(day -> new Span(day, day, what))
                .toList();
    }

    private static String label(String list, String code) {
        return CodeLists.of(list).label(code);
    }
}
