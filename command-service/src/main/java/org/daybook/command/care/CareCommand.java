package org.daybook.command.care;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Draft;
import org.daybook.command.entry.Records;
import org.daybook.command.entry.Refused;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareReviewHeld;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.CareEvent.LegalStatusChanged;
import org.daybook.events.Code;
import org.daybook.events.Personal;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.jspecify.annotations.Nullable;

/** What happens in a period of care. */
public sealed interface CareCommand extends Command {

    String childId();

    /** The placement that a period of care begins with; begins on the same day. */
    record FirstPlacement(
            @Code("placement-type") String placementType,
            @Code("placement-provider") @Nullable String provider,
            @Nullable String urn,
            @Nullable String postcode,
            @Code("location") @Nullable String location,
            @Nullable BigDecimal distanceMiles,
            @Nullable BigDecimal weeklyCost) {

        PlacementMade on(LocalDate day, boolean begunEarlier) {
            return new PlacementMade(
                    day,
                    placementType,
                    provider,
                    urn,
                    Personal.ofNullable(postcode),
                    location,
                    distanceMiles,
                    weeklyCost,
                    false,
                    begunEarlier,
                    null,
                    null);
        }
    }

    /** A child starts to be looked after. A past period can be given whole, with its end. */
    @Records(CareStarted.class)
    record StartCare(
            String childId,
            LocalDate startedOn,
            @Code("legal-status") String legalStatus,
            @Code("category-of-need") String categoryOfNeed,
            @Nullable String homePostcode,
            @Nullable Boolean unaccompaniedAsylumSeeker,
            @Nullable Boolean begunEarlier,
            @Nullable FirstPlacement placement,
            @Nullable LocalDate endedOn,
            @Code("reason-episode-ceased") @Nullable String endReason)
            implements CareCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            if ((endedOn == null) != (endReason == null)) {
                throw Refused.because(
                        "end-incomplete", "endedOn", "A past period needs both its end date and its reason.");
            }
            notBefore(endedOn, startedOn, "endedOn");
            boolean earlier = Objects.requireNonNullElse(begunEarlier, false);
            return Command.drafts(
                    new CareStarted(
                            startedOn,
                            legalStatus,
                            categoryOfNeed,
                            Personal.ofNullable(homePostcode),
                            unaccompaniedAsylumSeeker,
                            earlier),
                    placement == null ? null : placement.on(startedOn, earlier),
                    endedOn == null ? null : new CareEnded(endedOn, endReason));
        }
    }

    /** The legal ground of the child's care changes. */
    @Records(LegalStatusChanged.class)
    record ChangeLegalStatus(
            String childId,
            LocalDate changedOn,
            @Code("legal-status") String legalStatus) implements CareCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new LegalStatusChanged(changedOn, legalStatus));
        }
    }

    /** A statutory review was held. */
    @Records(CareReviewHeld.class)
    record HoldCareReview(
            String childId,
            LocalDate heldOn,
            @Code("review-participation") String participation) implements CareCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new CareReviewHeld(heldOn, participation));
        }
    }

    /** The child ceases to be looked after; with reason E2 the child died. */
    @Records(CareEnded.class)
    record EndCare(
            String childId,
            LocalDate endedOn,
            @Code("reason-episode-ceased") String reason) implements CareCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            if ("X1".equals(reason)) {
                throw Refused.because(
                        "care-goes-on",
                        "reason",
                        "X1 means that care goes on; record the change of placement or status instead.");
            }
            facts.care().periods().stream()
                    .filter(p -> p.to() == null)
                    .forEach(p -> notBefore(endedOn, p.from(), "endedOn"));
            boolean died = "E2".equals(reason) && facts.diedOn() == null;
            return Command.drafts(new CareEnded(endedOn, reason), died ? new ChildDied(endedOn) : null);
        }
    }

    private static void notBefore(@Nullable LocalDate end, LocalDate start, String field) {
        if (end != null && end.isBefore(start)) {
            throw Refused.because("end-before-start", field, "The end is before the start, " + start + ".");
        }
    }
}
