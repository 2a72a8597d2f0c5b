package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.command.care.CareCommand;
import org.daybook.command.entry.Amending;
import org.daybook.command.entry.Command;
import org.daybook.command.front.Recording;
import org.daybook.command.front.Recording.Ask;
import org.daybook.command.front.Recording.Receipt;
import org.daybook.command.front.Who;
import org.daybook.command.placement.PlacementCommand;
import org.daybook.command.registration.RegistrationCommand;
import org.daybook.events.ChildId;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.daybook.query.measure.BehindFigures.Change;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Measures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A correction moves what it should, and nothing else; what was known before stays known. */
class CorrectionsIT {

    private static final ChildId CHILD = ChildId.of(new UUID(7, 7));
    private Cell cell;

    @BeforeEach
    void a_child_in_care_with_two_placements() {
        cell = Cell.empty();
        record(new RegistrationCommand.RegisterChild(
                "A1", null, null, LocalDate.of(2010, 5, 1), null, "F", null, null, null));
        record(new CareCommand.StartCare(
                CHILD.value(),
                LocalDate.of(2018, 5, 1),
                "C2",
                "N1",
                null,
                null,
                null,
                new CareCommand.FirstPlacement("U6", "PR1", null, null, null, null, null),
                null,
                null));
    }

    @AfterEach
    void close() {
        cell.close();
    }

    private Receipt record(Command command) {
        return cell.bean(Recording.class)
                .record(new Ask(CHILD, command, "test", new Who("somebody", "caseworker"), null, null, null));
    }

    private Receipt move(LocalDate on) {
        return record(new PlacementCommand.MakePlacement(
                CHILD.value(), on, "K2", "PR4", null, null, "OUT", null, null, null, null, null, "CARPL"));
    }

    /** Every measure at the end of every month of two years. */
    private Map<String, String> everything(Known known) {
        Map<String, String> all = new TreeMap<>();
        cell.bean(Measures.class).cards().forEach(card -> {
            for (int month = 0; month < 24; month++) {
                LocalDate on = LocalDate.of(2018, 4, 30).plusMonths(month);
                all.put(
                        card.key() + " " + on,
                        String.valueOf(cell.figure(card.key(), on, known, null).value()));
            }
        });
        return all;
    }

    @Test
    void a_corrected_placement_date_moves_placements_made_between_the_two_dates_and_nothing_else() {
        Receipt moved = move(LocalDate.of(2018, 8, 10));
        Known before = cell.caughtUp();
        Map<String, String> then = everything(before);
        String entry = moved.answer().events().getFirst().entryId();
        record(new Amending.CorrectEntry(
                CHILD.value(), entry, (now, facts) -> later((PlacementMade) now), "wrong-date", null));
        Known after = cell.caughtUp();
        Map<String, String> now = everything(after);
        assertThat(now.entrySet().stream()
                        .filter(e -> !e.getValue().equals(then.get(e.getKey())))
                        .map(Map.Entry::getKey))
                .containsExactly(
                        "placements-made 2018-08-30", "placements-made 2018-09-30", "placements-made 2018-10-30");
        assertThat(everything(before)).isEqualTo(then);
        List<Change> changes =
                cell.changes("placements-made", LocalDate.of(2018, 9, 30), before.position(), after.position());
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().kind()).isEqualTo("corrected");
        assertThat(changes.getFirst().entryId()).isEqualTo(entry);
        assertThat(changes.getFirst().effect()).isEqualByComparingTo("-1");
        assertThat(changes.getFirst().actor()).isEqualTo("somebody");
    }

    private static PlacementMade later(PlacementMade p) {
        return new PlacementMade(
                LocalDate.of(2018, 11, 20),
                p.placementType(),
                p.provider(),
                p.urn(),
                p.postcode(),
                p.location(),
                p.distanceMiles(),
                p.weeklyCost(),
                p.sameCarer(),
                p.begunEarlier(),
                p.plannedUntil(),
                p.previousPlacementEndReason());
    }

    @Test
    void a_withdrawn_placement_counts_nowhere_and_the_one_before_goes_on() {
        Map<String, String> then = everything(cell.caughtUp());
        Receipt moved = move(LocalDate.of(2018, 8, 10));
        assertThat(everything(cell.caughtUp())).isNotEqualTo(then);
        String entry = moved.answer().events().getFirst().entryId();
        record(new Amending.WithdrawEntry(CHILD.value(), entry, "duplicate", null));
        assertThat(everything(cell.caughtUp())).isEqualTo(then);
    }
}
