package org.daybook.command.measure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.events.MeasureEvent;
import org.daybook.events.MeasureEvent.MeasureRated;
import org.daybook.events.MeasureEvent.TargetSet;
import org.daybook.events.MeasureEvent.TargetWithdrawn;
import org.jspecify.annotations.Nullable;

/** What stands about one measure: its targets and judgements, the last of each year and quarter. */
public final class Agreed {

    private final Map<String, TargetSet> targets = new TreeMap<>(Comparator.reverseOrder());
    private final Map<String, MeasureRated> ratings = new TreeMap<>(Comparator.reverseOrder());

    /** The targets that stand, the latest year first. */
    public Collection<TargetSet> targets() {
        return targets.values();
    }

    /** The judgements that stand, the latest quarter first. */
    public Collection<MeasureRated> ratings() {
        return ratings.values();
    }

    @Nullable
    TargetSet target(String year) {
        return targets.get(year);
    }

    @Nullable
    MeasureRated rating(String year, String quarter) {
        return ratings.get(year + ' ' + quarter);
    }

    public Agreed evolve(MeasureEvent event) {
        switch (event) {
            case TargetSet set -> targets.put(set.year(), set);
            case TargetWithdrawn withdrawn -> targets.remove(withdrawn.year());
            case MeasureRated rated -> ratings.put(rated.year() + ' ' + rated.quarter(), rated);
        }
        return this;
    }
}
