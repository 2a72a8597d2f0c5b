package org.daybook.standalone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.daybook.command.entry.Command;
import org.daybook.command.exclusion.ExclusionCommand.ArrangeDaySixProvision;
import org.daybook.command.exclusion.ExclusionCommand.NotifyExclusion;
import org.daybook.command.exclusion.ExclusionCommand.RecordGovernorsDecision;
import org.daybook.command.exclusion.ExclusionCommand.RecordReviewPanelDecision;
import org.daybook.command.exclusion.ExclusionCommand.RescindExclusion;
import org.daybook.events.ChildEvent;
import org.daybook.events.ExclusionEvent;
import org.daybook.events.ExclusionEvent.DaySixProvisionArranged;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.daybook.events.ExclusionEvent.ExclusionRescinded;
import org.daybook.events.ExclusionEvent.GovernorsDecided;
import org.daybook.events.ExclusionEvent.ReviewPanelDecided;
import org.daybook.standalone.RandomChild.Happened;

/** Exclusions at random, and what is decided about any of them, mostly within two weeks. */
final class RandomExclusions {

    private static final List<String> CATEGORIES = List.of("SUSP", "SUSP", "SUSP", "SUSP", "PERM", "PERM", "LNCH");
    private static final List<String> REASONS = List.of("PP", "PA", "VP", "VA", "BU", "DA", "DB");

    private final Random random;

    RandomExclusions(Random random) {
        this.random = random;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Nothing is decided before the first exclusion. */
    Command next(RandomChild child) {
        Happened exclusion = child.any("ExclusionNotified");
        if (exclusion == null) {
            return exclude(child);
        }
        String id = child.id();
        String entry = exclusion.entryId();
        return switch (random.nextInt(11)) {
            case 0, 1, 2, 3, 4 -> exclude(child);
            case 5, 6, 7 -> new ArrangeDaySixProvision(id, entry, after(child, exclusion), "Pupil referral unit");
            case 8 -> {
                LocalDate day = after(child, exclusion);
                String decision = decision();
                yield new RecordGovernorsDecision(id, entry, day, decision, reinstatedFrom(decision, day));
            }
            case 9 -> new RecordReviewPanelDecision(id, entry, after(child, exclusion), "recommended");
            default -> new RescindExclusion(id, entry, after(child, exclusion), null);
        };
    }

    private LocalDate after(RandomChild child, Happened exclusion) {
        return random.nextInt(5) == 0 ? child.day() : child.near(exclusion.day(), 1, 14);
    }

    private Command exclude(RandomChild child) {
        String category = pick(CATEGORIES);
        List<String> reasons = new ArrayList<>(REASONS);
        Collections.shuffle(reasons, random);
        return new NotifyExclusion(
                child.id(),
                category,
                child.day(),
                sessions(category),
                List.copyOf(reasons.subList(0, 1 + random.nextInt(3))),
                pick(List.of("Hill School", "Dale School")),
                random.nextBoolean() ? "K" : null);
    }

    private Integer sessions(String category) {
        return category.equals("PERM") ? null : Integer.valueOf(1 + random.nextInt(20));
    }

    private String decision() {
        return random.nextInt(3) == 0 ? "upheld" : "reinstated";
    }

    /** A day of its own, which may be the day of the decision, or none. */
    private LocalDate reinstatedFrom(String decision, LocalDate decidedOn) {
        return decision.equals("upheld") || random.nextBoolean() ? null : decidedOn.plusDays(random.nextInt(10));
    }

    ChildEvent corrected(RandomChild child, ExclusionEvent now) {
        return switch (now) {
            case ExclusionNotified x -> {
                String category = random.nextBoolean() ? x.category() : pick(CATEGORIES);
                yield new ExclusionNotified(
                        category,
                        child.moved(x.startedOn()),
                        sessions(category),
                        x.reasons(),
                        x.school(),
                        x.senProvision());
            }
            case DaySixProvisionArranged p ->
                new DaySixProvisionArranged(p.entryId(), child.moved(p.startedOn()), "Hospital school");
            case GovernorsDecided g -> {
                LocalDate day = child.moved(g.decidedOn());
                String decision = decision();
                yield new GovernorsDecided(g.entryId(), day, decision, reinstatedFrom(decision, day));
            }
            case ReviewPanelDecided p -> new ReviewPanelDecided(p.entryId(), child.moved(p.decidedOn()), "quashed");
            case ExclusionRescinded r -> new ExclusionRescinded(r.entryId(), child.moved(r.rescindedOn()), r.reason());
        };
    }
}
