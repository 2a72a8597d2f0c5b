package org.daybook.command.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Draft;
import org.daybook.command.entry.Records;
import org.daybook.events.Code;
import org.daybook.events.Personal;
import org.daybook.events.PlacementEvent.PlacementEnded;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.daybook.events.PlacementEvent.PlacementRequested;
import org.daybook.events.Planned;
import org.jspecify.annotations.Nullable;

/** Finding, making and ending placements. */
public sealed interface PlacementCommand extends Command {

    String childId();

    /** A placement is asked for. */
    @Records(PlacementRequested.class)
    record RequestPlacement(
            String childId,
            LocalDate requestedOn,
            @Code("placement-type") @Nullable String placementType,
            @Code("placement-provider") @Nullable String provider)
            implements PlacementCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new PlacementRequested(requestedOn, placementType, provider));
        }
    }

    /** The child comes to live somewhere; the placement before ends on that day. */
    @Records(PlacementMade.class)
    record MakePlacement(
            String childId,
            LocalDate startedOn,
            @Code("placement-type") String placementType,
            @Code("placement-provider") @Nullable String provider,
            @Nullable String urn,
            @Nullable String postcode,
            @Code("location") @Nullable String location,
            @Nullable BigDecimal distanceMiles,
            @Nullable BigDecimal weeklyCost,
            @Nullable Boolean sameCarer,
            @Nullable Boolean begunEarlier,
            @Planned @Nullable LocalDate plannedUntil,
            @Code("reason-place-change") @Nullable String previousPlacementEndReason)
            implements PlacementCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new PlacementMade(
                    startedOn,
                    placementType,
                    provider,
                    urn,
                    Personal.ofNullable(postcode),
                    location,
                    distanceMiles,
                    weeklyCost,
                    Objects.requireNonNullElse(sameCarer, false),
                    Objects.requireNonNullElse(begunEarlier, false),
                    plannedUntil,
                    previousPlacementEndReason));
        }
    }

    /** The child leaves a placement and no other is known yet. */
    @Records(PlacementEnded.class)
    record EndPlacement(
            String childId,
            LocalDate endedOn,
            @Code("reason-place-change") @Nullable String reason) implements PlacementCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new PlacementEnded(endedOn, reason));
        }
    }
}
