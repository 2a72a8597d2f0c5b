package org.daybook.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a looked-after child lives. */
public sealed interface PlacementEvent extends ChildEvent {

    /** A placement was asked for. */
    record PlacementRequested(
            LocalDate requestedOn,
            @Code("placement-type") @Nullable String placementType,
            @Code("placement-provider") @Nullable String provider)
            implements PlacementEvent {

        @Override
        public LocalDate effectiveOn() {
            return requestedOn;
        }
    }

    /**
     * The child came to live somewhere; it ends the placement before.
     *
     * @param urn Ofsted's number of the provider
     * @param distanceMiles from the child's home
     * @param weeklyCost in pounds
     * @param sameCarer the status of the placement changed, the carer did not: not a new placement
     * @param begunEarlier the child already lived there when it was first reported: open, but not a placement made
     */
    record PlacementMade(
            LocalDate startedOn,
            @Code("placement-type") String placementType,
            @Code("placement-provider") @Nullable String provider,
            @Nullable String urn,
            @Nullable Personal postcode,
            @Code("location") @Nullable String location,
            @Nullable BigDecimal distanceMiles,
            @Nullable BigDecimal weeklyCost,
            boolean sameCarer,
            boolean begunEarlier,
            @Planned @Nullable LocalDate plannedUntil,
            @Code("reason-place-change") @Nullable String previousPlacementEndReason)
            implements PlacementEvent {

        @Override
        public LocalDate effectiveOn() {
            return startedOn;
        }
    }

    /** The child left a placement and no other is recorded yet. */
    record PlacementEnded(
            LocalDate endedOn,
            @Code("reason-place-change") @Nullable String reason) implements PlacementEvent {

        @Override
        public LocalDate effectiveOn() {
            return endedOn;
        }
    }
}
