package org.daybook.query.measure;

import java.util.List;
import org.springframework.stereotype.Component;

/** Placements begun in the window by a move to another carer. */
@Component
class PlacementsMade implements Measure {

    @Override
    public String key() {
        return "placements-made";
    }

    @Override
    public Counting counting() {
        return Counting.COUNT;
    }

    @Override
    public boolean flow() {
        return true;
    }

    @Override
    public String facts(Scope scope) {
        return "select p.entry_id as unit, p.entry_id, p.child_id, true as numerator, " + PersonSql.sex("p") + ", "
                + PersonSql.ageBand("p", "p.from_day") + ", " + CareSql.typeFamily("p")
                + ", coalesce(p.provider, 'none-recorded') as provider, coalesce(p.location, 'not-known') as location from "
                + scope.table("placement", "p") + " where p.counted and p.from_day between :first and :on";
    }

    @Override
    public List<String> breakdowns() {
        return List.of("type-family", "provider", "location", "sex", "age-band");
    }

    @Override
    public List<String> kinds() {
        return CareSql.KINDS;
    }
}
