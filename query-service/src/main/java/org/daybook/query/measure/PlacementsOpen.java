package org.daybook.query.measure;

import java.util.List;
import org.springframework.stereotype.Component;

/** Open placements of the children in care; who has none recorded is a group, so that the groups add up to them. */
@Component
class PlacementsOpen implements Measure {

    private final ChildrenInCare children;

    PlacementsOpen(ChildrenInCare children) {
        this.children = children;
    }

    @Override
    public String key() {
        return "placements-open";
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
        return children.facts(scope, "coalesce(l.placement_entry, l.entry_id)");
    }

    @Override
    public List<String> breakdowns() {
        return List.of(
                "type-family",
                "provider",
                "location",
                "distance-band",
                "sex",
                "age-band",
                "legal-status",
                "category-of-need");
    }

    @Override
    public List<String> kinds() {
        return children.kinds();
    }
}
