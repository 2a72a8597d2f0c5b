package org.daybook.command.earlyhelp;

import java.time.LocalDate;
import java.util.List;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Draft;
import org.daybook.command.entry.Records;
import org.daybook.command.entry.Refused;
import org.daybook.events.Code;
import org.daybook.events.EarlyHelpEvent.CafClosed;
import org.daybook.events.EarlyHelpEvent.CafConsentWithdrawn;
import org.daybook.events.EarlyHelpEvent.CafOpened;
import org.daybook.events.EarlyHelpEvent.CafPlanAgreed;
import org.daybook.events.EarlyHelpEvent.CafReviewed;
import org.daybook.events.EarlyHelpEvent.LeadProfessionalChanged;
import org.daybook.events.Organisation;
import org.daybook.events.Personal;
import org.daybook.events.Planned;
import org.jspecify.annotations.Nullable;

/** What happens in early help. */
public sealed interface EarlyHelpCommand extends Command {

    String childId();

    /** A CAF is opened with the family's consent; a family has one for each of its children, under one reference. */
    @Records(CafOpened.class)
    record OpenCaf(
            String childId,
            LocalDate openedOn,
            LocalDate consentedOn,
            @Organisation String organisation,
            String leadProfessional,
            @Code("level-of-need") @Nullable String levelOfNeed,
            @Code("assessment-factor") List<String> presentingIssues,
            @Nullable String familyRef,
            @Code("social-care-case") @Nullable String steppedDownFrom)
            implements EarlyHelpCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            if (presentingIssues.contains("21") && presentingIssues.size() > 1) {
                throw Refused.because(
                        "no-factors-with-others",
                        "presentingIssues",
                        "No factors identified (21) cannot stand beside others [8869].");
            }
            return Command.drafts(new CafOpened(
                    openedOn,
                    consentedOn,
                    organisation,
                    Personal.of(leadProfessional),
                    levelOfNeed,
                    presentingIssues,
                    Personal.ofNullable(familyRef),
                    familyRef == null ? null : facts.pseudonyms().of("family", familyRef),
                    steppedDownFrom));
        }
    }

    /** The plan is agreed. */
    @Records(CafPlanAgreed.class)
    record AgreeCafPlan(
            String childId,
            LocalDate agreedOn,
            @Organisation @Nullable List<String> agencies,
            @Planned @Nullable LocalDate nextReviewOn,
            @Nullable String note)
            implements EarlyHelpCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            notBefore(nextReviewOn, agreedOn);
            return Command.drafts(new CafPlanAgreed(agreedOn, agencies, nextReviewOn, Personal.ofNullable(note)));
        }
    }

    /** The plan is reviewed. */
    @Records(CafReviewed.class)
    record ReviewCaf(
            String childId,
            LocalDate reviewedOn,
            @Organisation @Nullable List<String> agenciesPresent,
            @Planned @Nullable LocalDate nextReviewOn,
            @Nullable String note)
            implements EarlyHelpCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            notBefore(nextReviewOn, reviewedOn);
            return Command.drafts(
                    new CafReviewed(reviewedOn, agenciesPresent, nextReviewOn, Personal.ofNullable(note)));
        }
    }

    /** Another lead professional takes over. */
    @Records(LeadProfessionalChanged.class)
    record ChangeLeadProfessional(
            String childId,
            LocalDate changedOn,
            @Organisation String organisation,
            String leadProfessional) implements EarlyHelpCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new LeadProfessionalChanged(changedOn, organisation, Personal.of(leadProfessional)));
        }
    }

    /** The family withdraws its consent. */
    @Records(CafConsentWithdrawn.class)
    record WithdrawCafConsent(
            String childId, LocalDate withdrawnOn, @Nullable String by) implements EarlyHelpCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new CafConsentWithdrawn(withdrawnOn, Personal.ofNullable(by)));
        }
    }

    /** The CAF ends. */
    @Records(CafClosed.class)
    record CloseCaf(
            String childId,
            LocalDate closedOn,
            @Code("caf-outcome") String outcome) implements EarlyHelpCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new CafClosed(closedOn, outcome));
        }
    }

    private static void notBefore(@Nullable LocalDate review, LocalDate day) {
        if (review != null && review.isBefore(day)) {
            throw Refused.because("review-in-the-past", "nextReviewOn", "The next review is before this day.");
        }
    }
}
