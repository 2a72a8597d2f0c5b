package org.daybook.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A period of being looked after (Children Act 1989, section 22) and what changes within it. */
public sealed interface CareEvent extends ChildEvent {

    /**
     * The child started to be looked after.
     *
     * @param begunEarlier the period was already running when it was first reported: open from this day, but not a care start
     */
    record CareStarted(
            LocalDate startedOn,
            @Code("legal-status") String legalStatus,
            @Code("category-of-need") String categoryOfNeed,
            @Nullable Personal homePostcode,
            @Nullable Boolean unaccompaniedAsylumSeeker,
            boolean begunEarlier)
            implements CareEvent {

        @Override
        public LocalDate effectiveOn() {
            return startedOn;
        }
    }

    /** The legal ground of the child's care changed, for example from an interim to a full care order. */
    record LegalStatusChanged(
            LocalDate changedOn, @Code("legal-status") String legalStatus) implements CareEvent {

        @Override
        public LocalDate effectiveOn() {
            return changedOn;
        }
    }

    /** A statutory review of the child's case was held (Care Planning Regulations 2010, part 6). */
    record CareReviewHeld(
            LocalDate heldOn, @Code("review-participation") String participation) implements CareEvent {

        @Override
        public LocalDate effectiveOn() {
            return heldOn;
        }
    }

    /**
     * The child ceased to be looked after.
     *
     * @param reason why, or null where a return says only that the period is no longer open [388]: not counted as a care end
     */
    record CareEnded(
            LocalDate endedOn,
            @Code("reason-episode-ceased") @Nullable String reason) implements CareEvent {

        @Override
        public LocalDate effectiveOn() {
            return endedOn;
        }
    }
}
