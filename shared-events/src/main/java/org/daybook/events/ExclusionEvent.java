package org.daybook.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pupil sent away from school by the head teacher, and what is decided about it afterwards (Education Act 2002, section 51A). */
public sealed interface ExclusionEvent extends ChildEvent {

    /**
     * A suspension, a lunchtime exclusion or a permanent exclusion.
     *
     * @param sessions half days, where the exclusion has an end
     * @param reasons one to three, the main one first
     * @param school its number or name
     */
    record ExclusionNotified(
            @Code("exclusion-category") String category,
            LocalDate startedOn,
            @Nullable Integer sessions,
            @Code("exclusion-reason") List<String> reasons,
            String school,
            @Code("sen-provision") @Nullable String senProvision)
            implements ExclusionEvent {

        @Override
        public LocalDate effectiveOn() {
            return startedOn;
        }
    }

    /** What is said about an exclusion later; {@code entryId} is the exclusion. */
    sealed interface AboutExclusion extends ExclusionEvent {
        String entryId();
    }

    /** Full-time education was found, which is owed from the sixth day (Education and Inspections Act 2006, section 100). */
    record DaySixProvisionArranged(String entryId, LocalDate startedOn, String provider) implements AboutExclusion {

        @Override
        public LocalDate effectiveOn() {
            return startedOn;
        }
    }

    /**
     * The governing board considered the exclusion.
     *
     * @param reinstatedFrom the day from which the pupil may go back, where it decided so; without it the day of the decision
     */
    record GovernorsDecided(
            String entryId,
            LocalDate decidedOn,
            @Code("governors-decision") String decision,
            @Planned @Nullable LocalDate reinstatedFrom)
            implements AboutExclusion {

        @Override
        public LocalDate effectiveOn() {
            return decidedOn;
        }
    }

    /** An independent review panel considered a permanent exclusion. It cannot reinstate: the governors decide again. */
    record ReviewPanelDecided(
            String entryId,
            LocalDate decidedOn,
            @Code("review-panel-decision") String decision) implements AboutExclusion {

        @Override
        public LocalDate effectiveOn() {
            return decidedOn;
        }
    }

    /** The head teacher took the exclusion back before the governors met. */
    record ExclusionRescinded(
            String entryId, LocalDate rescindedOn, @Nullable Personal reason) implements AboutExclusion {

        @Override
        public LocalDate effectiveOn() {
            return rescindedOn;
        }
    }
}
