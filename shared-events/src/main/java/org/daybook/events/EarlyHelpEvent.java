package org.daybook.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Help for a child and family before social care is needed, in the Common Assessment Framework (CAF), which some councils call an
 * early help assessment. It needs the family's consent and has a lead professional.
 */
public sealed interface EarlyHelpEvent extends ChildEvent {

    @Override
    default boolean beforeBirth() {
        return true;
    }

    /**
     * A CAF was opened.
     *
     * @param consentedOn when the family agreed; later than the opening is warned about
     * @param family keyed hash of the family's reference, the same for all its children
     * @param steppedDownFrom the social care case that it follows
     */
    record CafOpened(
            LocalDate openedOn,
            LocalDate consentedOn,
            String organisation,
            Personal leadProfessional,
            @Code("level-of-need") @Nullable String levelOfNeed,
            @Code("assessment-factor") List<String> presentingIssues,
            @Nullable Personal familyRef,
            @Nullable String family,
            @Code("social-care-case") @Nullable String steppedDownFrom)
            implements EarlyHelpEvent {

        @Override
        public LocalDate effectiveOn() {
            return openedOn;
        }
    }

    /** The plan was agreed with the family and the agencies in it. */
    record CafPlanAgreed(
            LocalDate agreedOn,
            @Nullable List<String> agencies,
            @Planned @Nullable LocalDate nextReviewOn,
            @Nullable Personal note)
            implements EarlyHelpEvent {

        @Override
        public LocalDate effectiveOn() {
            return agreedOn;
        }
    }

    /** The plan was reviewed. */
    record CafReviewed(
            LocalDate reviewedOn,
            @Nullable List<String> agenciesPresent,
            @Planned @Nullable LocalDate nextReviewOn,
            @Nullable Personal note)
            implements EarlyHelpEvent {

        @Override
        public LocalDate effectiveOn() {
            return reviewedOn;
        }
    }

    /** Somebody else leads from this day on. */
    record LeadProfessionalChanged(LocalDate changedOn, String organisation, Personal leadProfessional)
            implements EarlyHelpEvent {

        @Override
        public LocalDate effectiveOn() {
            return changedOn;
        }
    }

    /** The family no longer agrees; the CAF stays open until it is closed. */
    record CafConsentWithdrawn(
            LocalDate withdrawnOn, @Nullable Personal by) implements EarlyHelpEvent {

        @Override
        public LocalDate effectiveOn() {
            return withdrawnOn;
        }
    }

    /** The CAF ended, and how. */
    record CafClosed(
            LocalDate closedOn, @Code("caf-outcome") String outcome) implements EarlyHelpEvent {

        @Override
        public LocalDate effectiveOn() {
            return closedOn;
        }
    }
}
