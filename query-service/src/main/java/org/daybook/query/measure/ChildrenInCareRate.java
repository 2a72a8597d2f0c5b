package org.daybook.query.measure;

import java.util.List;
import org.springframework.stereotype.Component;

/** Children in care per 10,000 of the population aged 0 to 17 (as the Local Authority Interactive Tool has it). */
@Component
class ChildrenInCareRate implements Measure {

    private final ChildrenInCare children;

    ChildrenInCareRate(ChildrenInCare children) {
        this.children = children;
    }

    @Override
    public String key() {
        return "children-in-care-rate";
    }

    @Override
    public Counting counting() {
        return Counting.RATE;
    }

    @Override
    public boolean flow() {
        return false;
    }

    @Override
    public String facts(Scope scope) {
        return children.facts(scope);
    }

    /** The population is not known by group. */
    @Override
    public List<String> breakdowns() {
        return List.of();
    }

    @Override
    public List<String> kinds() {
        return children.kinds();
    }
}
