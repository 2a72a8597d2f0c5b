package org.daybook.query.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.events.MeasureEvent;
import org.daybook.events.MeasureEvent.MeasureRated;
import org.daybook.events.MeasureEvent.TargetSet;
import org.daybook.events.MeasureEvent.TargetWithdrawn;
import org.daybook.events.OfMeasure;
import org.daybook.store.EventJson;
import org.daybook.store.StoredEvent;
import org.jspecify.annotations.Nullable;

/** One measure as the projection knows it: the last target of each year, the last judgement of each quarter. */
final class MeasureRows implements StreamRows {

    private static final Table TARGET = Table.of("target", "measure", "year", "target", "tolerance_percent");
    private static final Table RATING = Table.of("rating", "measure", "year", "quarter", "judgement", "position");
    static final List<Table> TABLES = List.of(TARGET, RATING);

    private final String stream;
    private final String measure;
    private final Map<String, Changes.Version> standing = new HashMap<>();

    MeasureRows(String stream) {
        this.stream = stream;
        this.measure = OfMeasure.key(stream);
    }

    @Override
    public void add(StoredEvent stored, EventJson json, Changes changes) {
        MeasureEvent event = ((OfMeasure<?>) json.logged(stored.type(), stored.payload())).event();
        long at = stored.position();
        switch (event) {
            case TargetSet set -> replace(key(set.year()), target(set), at, changes);
            case TargetWithdrawn withdrawn -> replace(key(withdrawn.year()), null, at, changes);
            case MeasureRated rated -> replace(key(rated.year(), rated.quarter()), rating(rated, at), at, changes);
        }
    }

    private String key(String... parts) {
        return measure + '|' + String.join("|", parts);
    }

    private Row target(TargetSet set) {
        return Row.of(TARGET, key(set.year()), measure, set.year(), set.target(), set.tolerancePercent());
    }

    /** The reason stays enveloped in the event, which the row names by its position. */
    private Row rating(MeasureRated rated, long position) {
        String key = key(rated.year(), rated.quarter());
        return Row.of(RATING, key, measure, rated.year(), rated.quarter(), rated.judgement(), position);
    }

    private void replace(String key, @Nullable Row now, long position, Changes changes) {
        Changes.Version before = standing.remove(key);
        if (before != null) {
            changes.close(before, position);
        }
        if (now != null) {
            standing.put(key, changes.open(stream, now, position));
        }
    }
}
