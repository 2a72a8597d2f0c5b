package org.daybook.query.measure;

import java.util.List;
import org.springframework.stereotype.Component;

/** Distinct children in care on the day (Children Act 1989, section 22; DfE headline count without short breaks). */
@Component
class ChildrenInCare implements Measure {

    static final List<String> BREAKDOWNS = List.of(
            "sex",
            "age-band",
            "legal-status",
            "category-of-need",
            "type-family",
            "provider",
            "location",
            "distance-band");

    @Override
    public String key() {
        return "children-in-care";
    }

    @Override
    public Counting counting() {
        return Counting.COUNT;
    }

    @Override
    public boolean flow() {
        return false;
    }

    @Override
    public String facts(Scope scope) {
        return facts(scope, "l.entry_id");
    }

    /** @param entry the SQL of the entry that stands behind each child */
    String facts(Scope scope, String entry) {
        return "select l.child_id as unit, " + entry + " as entry_id, l.child_id, true as numerator, "
                + PersonSql.sex("l") + ", "
                + PersonSql.ageBand("l", ":on") + ", " + CareSql.typeFamily("l")
                + ", l.legal_status, l.category_of_need, coalesce(l.provider, 'none-recorded') as provider,"
                + " coalesce(l.location, 'not-known') as location, coalesce(l.distance_band, 'not-known') as distance_band"
                + " from " + CareSql.inCare(scope);
    }

    @Override
    public List<String> breakdowns() {
        return BREAKDOWNS;
    }

    @Override
    public List<String> kinds() {
        return CareSql.KINDS;
    }
}
