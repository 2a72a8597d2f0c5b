package org.daybook.query.care;

import java.util.List;
import org.daybook.history.CarePeriod;
import org.daybook.history.CarePeriod.PlacementSpell;
import org.daybook.query.rows.Person;
import org.daybook.query.rows.Row;
import org.daybook.query.rows.Table;

/** Placements as rows: which of them are moves to another carer, and which of those count as made. */
final class PlacementRows {

    static final Table TABLE = Table.of(
            "placement",
            "entry_id",
            "from_day",
            "to_day",
            "counted",
            "move",
            "placement_type",
            "provider",
            "location",
            "sex",
            "born_month",
            "born_day");

    private PlacementRows() {}

    static void add(CarePeriod period, Person person, List<Row> rows) {
        PlacementSpell settled = null;
        PlacementSpell before = null;
        for (PlacementSpell spell : period.placements()) {
            boolean back = before != null && before.temporary() && settled != null && settled.samePlace(spell);
            boolean overnight = spell.to() == null || spell.to().isAfter(spell.from());
            boolean move = !spell.placement().sameCarer() && !spell.temporary() && !back && overnight;
            rows.add(Row.of(
                    TABLE,
                    spell.entry().entryId(),
                    spell.entry().entryId(),
                    spell.from(),
                    spell.to(),
                    move && !spell.placement().begunEarlier(),
                    move,
                    spell.placement().placementType(),
                    spell.placement().provider(),
                    spell.placement().location(),
                    person.sex(),
                    person.bornMonth(),
                    person.bornDay()));
            if (!spell.temporary()) {
                settled = spell;
            }
            before = spell;
        }
    }
}
