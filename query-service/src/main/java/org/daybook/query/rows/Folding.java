package org.daybook.query.rows;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.store.Deliveries;
import org.daybook.store.EventJson;
import org.daybook.store.StoredEvent;

/** The children in memory, and what the next events do to their rows. Nothing is written here, so it may run ahead of the tables. */
final class Folding {

    private static final int CHILDREN_IN_MEMORY = 100_000;
    private static final long NOWHERE = -1;

    /**
     * What a batch does to the rows.
     *
     * @param from the position that the rows must be at before
     * @param to the position that they are at afterwards
     * @param events how many there were, and {@code digest} the exclusive or of their ids
     */
    record Folded(long from, long to, Instant recordedAt, long events, long digest, Changes changes) {}

    private final Deliveries log;
    private final EventJson json;
    private final List<RowSource> sources;
    private final Map<String, StreamRows> children = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, StreamRows> eldest) {
            return size() > CHILDREN_IN_MEMORY;
        }
    };
    private long position = NOWHERE;

    Folding(Deliveries log, EventJson json, List<RowSource> sources) {
        this.log = log;
        this.json = json;
        this.sources = sources;
    }

    long position() {
        return position;
    }

    /** What is in memory is of no use unless it is at this very position. */
    void goOnFrom(long where) {
        if (position != where) {
            forget();
            position = where;
        }
    }

    void forget() {
        children.clear();
        position = NOWHERE;
    }

    /** @throws IllegalStateException when a position is missing, or an event cannot be counted */
    Folded fold(List<StoredEvent> batch) {
        long from = position;
        List<StoredEvent> fresh =
                batch.stream().filter(event -> event.position() > from).toList();
        json.expect(strangers(fresh));
        Changes changes = new Changes(from);
        Instant recordedAt = Instant.EPOCH;
        long digest = 0;
        for (StoredEvent event : fresh) {
            if (event.position() != position + 1) {
                throw new IllegalStateException("Position " + (position + 1) + " is missing before " + event);
            }
            child(event).add(event, json, changes);
            position = event.position();
            recordedAt = event.recordedAt();
            digest ^= digest(event.eventId());
        }
        return new Folded(from, position, recordedAt, fresh.size(), digest, changes);
    }

    private Set<String> strangers(List<StoredEvent> events) {
        return events.stream()
                .map(StoredEvent::stream)
                .filter(stream -> !children.containsKey(stream))
                .collect(Collectors.toSet());
    }

    /** The stream in memory; after a restart or a change of writer it is read back from its stream. */
    private StreamRows child(StoredEvent event) {
        StreamRows known = children.get(event.stream());
        if (known == null) {
            known = StreamRows.of(event.stream(), sources);
            if (event.version() > 0) {
                known.restore(
                        log.stream(event.stream(), 0).stream()
                                .filter(past -> past.position() < event.position())
                                .toList(),
                        json);
            }
            children.put(event.stream(), known);
        }
        return known;
    }

    /** The lower half of the event's id; exclusive or over all of them shows one that is missing. */
    static long digest(String eventId) {
        return UUID.fromString(eventId).getLeastSignificantBits();
    }
}
