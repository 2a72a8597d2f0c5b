package org.daybook.query.measure;

import java.util.List;
import org.springframework.stereotype.Component;

/** Of the children in care: those with three or more placements, a move each, in the 12 months to the day (LAIT). */
@Component
class PlacementsThreePlus implements Measure {

    private final ChildrenInCare children;

    PlacementsThreePlus(ChildrenInCare children) {
        this.children = children;
    }

    @Override
    public String key() {
        return "placements-three-plus-percent";
    }

    @Override
    public Counting counting() {
        return Counting.PERCENT;
    }

    @Override
    public boolean flow() {
        return false;
    }

    @Override
    public String facts(Scope scope) {
        return "select c.unit, c.entry_id, c.child_id, m.moves >= 3 as numerator, c.sex, c.age_band,"
                + " c.type_family, c.legal_status, c.category_of_need, c.provider from (" + children.facts(scope)
                + ") c cross join lateral (select count(*) as moves from " + scope.table("placement", "p")
                + " where p.child_id = c.child_id and p.move and p.from_day > (:on::date - interval '12 months')::date"
                + " and p.from_day <= :on) m";
    }

    @Override
    public List<String> breakdowns() {
        return List.of("sex", "age-band", "type-family", "legal-status", "category-of-need", "provider");
    }

    @Override
    public List<String> kinds() {
        return children.kinds();
    }
}
