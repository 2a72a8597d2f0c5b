package org.daybook.standalone;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.events.ChildEvent;
import org.daybook.events.Recorded;
import org.daybook.query.check.PlainChild;
import org.daybook.query.check.PlainCount;

/** The events known at a position, folded as plainly as can be: with the product's own second way of counting. */
final class PlainFold {

    /** An event at its position. */
    record Known(long position, String eventId, Recorded<?> recorded) {}

    private final Map<String, PlainChild> streams = new LinkedHashMap<>();

    PlainFold(List<Known> events, long position) {
        for (Known known : events) {
            if (known.position() <= position) {
                streams.computeIfAbsent(known.recorded().childId().value(), PlainChild::new)
                        .add(known.eventId(), known.recorded());
            }
        }
    }

    /** The live events of every child, by the ids of their entries. */
    Map<String, Map<String, ChildEvent>> children() {
        Map<String, Map<String, ChildEvent>> children = new LinkedHashMap<>();
        streams.forEach((stream, child) -> children.put(stream, child.entries()));
        return children;
    }

    PlainCount on(LocalDate day) {
        return PlainCount.of(
                day, () -> streams.values().stream().map(child -> child.on(day)).iterator());
    }
}
