package org.daybook.standalone;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.daybook.command.care.CareCommand;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Refused;
import org.daybook.command.placement.PlacementCommand;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.CareEvent.LegalStatusChanged;
import org.daybook.events.ChildEvent;
import org.daybook.events.PlacementEvent.PlacementMade;

/** Care and placements at random. */
final class RandomCare {

    private static final List<String> STATUSES = List.of("C1", "C2", "V2", "V3", "V4", "E1");
    private static final List<String> TYPES = List.of("U1", "U6", "K2", "P1", "R1", "H5", "T1", "A3", "Z1");

    private final Random random;

    RandomCare(Random random) {
        this.random = random;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    Command next(RandomChild child) {
        String id = child.id();
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> start(child);
            case 3 -> new CareCommand.ChangeLegalStatus(id, child.day(), pick(STATUSES));
            case 4, 5, 6 -> placement(child);
            case 7 -> new PlacementCommand.EndPlacement(id, child.day(), "OTHER");
            default -> new CareCommand.EndCare(id, child.day(), pick(List.of("E4A", "E5", "E8")));
        };
    }

    Command start(RandomChild child) {
        LocalDate day = child.day();
        CareCommand.FirstPlacement first = random.nextBoolean()
                ? new CareCommand.FirstPlacement(pick(TYPES), "PR1", null, null, null, null, null)
                : null;
        LocalDate end = random.nextInt(4) == 0 ? child.day() : null;
        boolean ends = end != null && end.isAfter(day);
        return new CareCommand.StartCare(
                child.id(),
                day,
                pick(STATUSES),
                "N1",
                null,
                null,
                random.nextInt(6) == 0,
                first,
                ends ? end : null,
                ends ? "E4A" : null);
    }

    private Command placement(RandomChild child) {
        return new PlacementCommand.MakePlacement(
                child.id(),
                child.day(),
                pick(TYPES),
                pick(List.of("PR1", "PR4")),
                null,
                null,
                pick(List.of("IN", "OUT")),
                null,
                null,
                random.nextInt(6) == 0,
                random.nextInt(8) == 0,
                null,
                "CARPL");
    }

    /** @throws Refused for what is not corrected at random */
    ChildEvent corrected(RandomChild child, ChildEvent now) {
        return switch (now) {
            case CareStarted s ->
                new CareStarted(child.day(), pick(STATUSES), s.categoryOfNeed(), null, null, s.begunEarlier());
            case LegalStatusChanged s -> new LegalStatusChanged(s.changedOn(), pick(STATUSES));
            case CareEnded s -> new CareEnded(child.day(), s.reason());
            case PlacementMade p ->
                new PlacementMade(
                        child.day(),
                        pick(TYPES),
                        p.provider(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        p.sameCarer(),
                        false,
                        null,
                        "CARPL");
            default -> throw Refused.because("not-correctable", "entryId", "Not corrected in this test.");
        };
    }
}
