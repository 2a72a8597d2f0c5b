package org.daybook.standalone;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.daybook.command.earlyhelp.EarlyHelpCommand.AgreeCafPlan;
import org.daybook.command.earlyhelp.EarlyHelpCommand.ChangeLeadProfessional;
import org.daybook.command.earlyhelp.EarlyHelpCommand.CloseCaf;
import org.daybook.command.earlyhelp.EarlyHelpCommand.OpenCaf;
import org.daybook.command.earlyhelp.EarlyHelpCommand.ReviewCaf;
import org.daybook.command.earlyhelp.EarlyHelpCommand.WithdrawCafConsent;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.events.ChildEvent;
import org.daybook.events.EarlyHelpEvent;
import org.daybook.events.EarlyHelpEvent.CafClosed;
import org.daybook.events.EarlyHelpEvent.CafConsentWithdrawn;
import org.daybook.events.EarlyHelpEvent.CafOpened;
import org.daybook.events.EarlyHelpEvent.CafPlanAgreed;
import org.daybook.events.EarlyHelpEvent.CafReviewed;
import org.daybook.events.EarlyHelpEvent.LeadProfessionalChanged;
import org.daybook.events.Personal;

/** Early help at random: CAFs of single children and of families, planned, reviewed and closed. */
final class RandomEarlyHelp {

    private static final int FAMILIES = 60;
    private static final List<String> LEVELS = List.of("1", "2", "3", "4");
    private static final List<List<String>> ISSUES = List.of(List.of("16A"), List.of("3B", "4A"), List.of("21"));
    private static final List<String> OUTCOMES =
            List.of("needs-met", "needs-met", "stepped-up", "disengaged", "consent-withdrawn", "moved-area");

    private final Random random;

    RandomEarlyHelp(Random random) {
        this.random = random;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Nothing is reviewed or closed before the first CAF was opened. */
    Command next(RandomChild child) {
        String id = child.id();
        return switch (child.last("CafOpened") == null ? 0 : random.nextInt(13)) {
            case 0, 1, 2, 3 -> open(child);
            case 4 -> {
                LocalDate day = child.day();
                yield new AgreeCafPlan(id, day, List.of("school"), nextReview(day), null);
            }
            case 5, 6, 7 -> {
                LocalDate day = child.day();
                yield new ReviewCaf(id, day, List.of("school", "health"), nextReview(day), "went well");
            }
            case 8 -> new ChangeLeadProfessional(id, child.day(), "Early help team", "Sam Lane");
            case 9 -> new WithdrawCafConsent(id, child.day(), null);
            default -> new CloseCaf(id, child.day(), pick(OUTCOMES));
        };
    }

    private Command open(RandomChild child) {
        LocalDate day = child.day();
        return new OpenCaf(
                child.id(),
                day,
                day.minusDays(5).plusDays(random.nextInt(7)),
                pick(List.of("School nursing", "Early help team")),
                "Lee Moss",
                random.nextBoolean() ? pick(LEVELS) : null,
                pick(ISSUES),
                family(),
                random.nextInt(6) == 0 ? "child-in-need" : null);
    }

    /** The reference of one of a few families, or none. */
    private String family() {
        return random.nextInt(3) == 0 ? null : "family " + random.nextInt(FAMILIES);
    }

    private LocalDate nextReview(LocalDate day) {
        return random.nextBoolean() ? null : day.plusDays(random.nextInt(120));
    }

    ChildEvent corrected(RandomChild child, EarlyHelpEvent now, ChildFacts facts) {
        return switch (now) {
            case CafOpened o -> {
                String family = family();
                yield new CafOpened(
                        child.moved(o.openedOn()),
                        o.consentedOn(),
                        o.organisation(),
                        o.leadProfessional(),
                        pick(LEVELS),
                        o.presentingIssues(),
                        Personal.ofNullable(family),
                        family == null ? null : facts.pseudonyms().of("family", family),
                        o.steppedDownFrom());
            }
            case CafPlanAgreed p -> {
                LocalDate day = child.moved(p.agreedOn());
                yield new CafPlanAgreed(day, p.agencies(), nextReview(day), p.note());
            }
            case CafReviewed r -> {
                LocalDate day = child.moved(r.reviewedOn());
                yield new CafReviewed(day, r.agenciesPresent(), nextReview(day), r.note());
            }
            case LeadProfessionalChanged c ->
                new LeadProfessionalChanged(child.moved(c.changedOn()), "School nursing", c.leadProfessional());
            case CafConsentWithdrawn w -> new CafConsentWithdrawn(child.moved(w.withdrawnOn()), w.by());
            case CafClosed c -> new CafClosed(child.moved(c.closedOn()), pick(OUTCOMES));
        };
    }
}
