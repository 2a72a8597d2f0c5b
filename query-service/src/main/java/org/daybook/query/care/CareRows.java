package org.daybook.query.care;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.ChildEvent;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.daybook.events.RegistrationEvent;
import org.daybook.events.ReturnEvent.EpisodeReturned;
import org.daybook.history.CareHistory;
import org.daybook.history.CarePeriod;
import org.daybook.history.CarePeriod.LegalSpell;
import org.daybook.history.CarePeriod.PlacementSpell;
import org.daybook.history.Entries;
import org.daybook.query.rows.Person;
import org.daybook.query.rows.Row;
import org.daybook.query.rows.RowSource;
import org.daybook.query.rows.Table;
import org.jspecify.annotations.Nullable;

/** Periods of care as rows: stretches for the snapshots, starts and ends for the flows, placements. */
public final class CareRows implements RowSource {

    private static final Table LOOKED_AFTER = Table.of(
            "looked_after",
            "entry_id",
            "from_day",
            "to_day",
            "legal_status",
            "category_of_need",
            "placement_entry",
            "placement_type",
            "provider",
            "location",
            "distance_band",
            "sex",
            "born_month",
            "born_day");
    private static final Table CARE_MOVE = Table.of(
            "care_move",
            "entry_id",
            "kind",
            "day",
            "legal_status",
            "category_of_need",
            "reason",
            "sex",
            "born_month",
            "born_day");

    @Override
    public List<Table> tables() {
        return List.of(LOOKED_AFTER, CARE_MOVE, PlacementRows.TABLE);
    }

    @Override
    public boolean concerns(ChildEvent event) {
        return CareHistory.makesPeriods(event) || event instanceof RegistrationEvent;
    }

    /** A row of a return speaks of its year, whatever became of the facts that were read from it. */
    @Override
    public boolean speaksOf(ChildEvent event) {
        return concerns(event) || event instanceof EpisodeReturned;
    }

    @Override
    public List<Row> rows(Entries entries) {
        List<CarePeriod> periods = entries.care().periods();
        if (periods.isEmpty()) {
            return List.of();
        }
        Person person = Person.of(entries);
        List<Row> rows = new ArrayList<>();
        for (CarePeriod period : periods) {
            stretches(period, person, rows);
            moves(period, person, rows);
            PlacementRows.add(period, person, rows);
        }
        return rows;
    }

    private static void stretches(CarePeriod period, Person person, List<Row> rows) {
        for (LegalSpell legal : period.legal()) {
            LocalDate from = legal.from();
            for (PlacementSpell placement : period.placements()) {
                LocalDate start = later(legal.from(), placement.from());
                LocalDate end = earlier(legal.to(), placement.to());
                if (end != null && !start.isBefore(end)) {
                    continue;
                }
                if (from.isBefore(start)) {
                    rows.add(stretch(period, legal, null, from, start, person));
                }
                rows.add(stretch(period, legal, placement, start, end, person));
                if (end == null) {
                    from = LocalDate.MAX;
                    break;
                }
                from = end;
            }
            if (!from.equals(LocalDate.MAX) && (legal.to() == null || from.isBefore(legal.to()))) {
                rows.add(stretch(period, legal, null, from, legal.to(), person));
            }
        }
    }

    private static Row stretch(
            CarePeriod period,
            LegalSpell legal,
            @Nullable PlacementSpell placement,
            LocalDate from,
            @Nullable LocalDate to,
            Person person) {
        PlacementMade made = placement == null ? null : placement.placement();
        return Row.of(
                LOOKED_AFTER,
                period.start().entryId() + ' ' + from,
                period.start().entryId(),
                from,
                to,
                legal.status(),
                period.started().categoryOfNeed(),
                placement == null ? null : placement.entry().entryId(),
                made == null ? null : made.placementType(),
                made == null ? null : made.provider(),
                made == null ? null : made.location(),
                made == null ? null : distanceBand(made.distanceMiles()),
                person.sex(),
                person.bornMonth(),
                person.bornDay());
    }

    private static @Nullable String distanceBand(@Nullable BigDecimal miles) {
        if (miles == null) {
            return null;
        }
        return miles.compareTo(BigDecimal.valueOf(20)) > 0 ? "over-20-miles" : "up-to-20-miles";
    }

    private static void moves(CarePeriod period, Person person, List<Row> rows) {
        if (!period.started().begunEarlier()) {
            rows.add(move(
                    period, period.start().entryId(), "start", period.from(), statusAtStart(period), null, person));
        }
        CareEnded ended = period.ended();
        if (ended != null && ended.reason() != null && period.end() != null) {
            rows.add(move(
                    period,
                    period.end().entryId(),
                    "end",
                    ended.endedOn(),
                    period.lastLegalStatus(),
                    ended.reason(),
                    person));
        }
    }

    /** A status that changed on the very day of the start is the one that held. */
    private static String statusAtStart(CarePeriod period) {
        return period.legal().stream()
                .filter(l -> l.from().equals(period.from()))
                .reduce((a, b) -> b)
                .map(LegalSpell::status)
                .orElse(period.started().legalStatus());
    }

    private static Row move(
            CarePeriod period,
            String entryId,
            String kind,
            LocalDate day,
            String status,
            @Nullable String reason,
            Person person) {
        return Row.of(
                CARE_MOVE,
                entryId,
                entryId,
                kind,
                day,
                status,
                period.started().categoryOfNeed(),
                reason,
                person.sex(),
                person.bornMonth(),
                person.bornDay());
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
