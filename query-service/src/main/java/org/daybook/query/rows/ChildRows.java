package org.daybook.query.rows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.events.EventNames;
import org.daybook.events.Recorded;
import org.daybook.history.Entries;
import org.daybook.history.Entry;
import org.daybook.store.StoredEvent;

/** One child as the projection knows it: its live entries and the rows they make. */
final class ChildRows {

    private final String childId;
    private final List<RowSource> sources;
    private final Entries entries = new Entries();
    private final Map<String, Long> firstPositions = new HashMap<>();
    private Map<String, Row> rows = new HashMap<>();

    ChildRows(String childId, List<RowSource> sources) {
        this.childId = childId;
        this.sources = sources;
    }

    /** Takes in one event and reports what changed: rows that no longer hold, and rows that do from now on. */
    void add(StoredEvent stored, Recorded<?> recorded, Changes changes) {
        String entryId = entries.add(recorded, stored.eventId(), stored.version());
        firstPositions.putIfAbsent(entryId, stored.position());
        replace(entryId, stored, changes);
        if (sources.stream().anyMatch(source -> source.concerns(recorded.event()))) {
            derive(stored.position(), changes);
        }
    }

    private void replace(String entryId, StoredEvent stored, Changes changes) {
        Entry entry = entries.find(entryId);
        String key = EntryRows.TABLE.name() + ' ' + entryId;
        Row before = rows.get(key);
        Row now = entry == null
                ? null
                : EntryRows.of(
                        entry,
                        EventNames.nameOf(entry.event().getClass()),
                        firstPositions.getOrDefault(entryId, stored.position()),
                        stored);
        if (before != null && !before.equals(now)) {
            changes.close(before, stored.position());
            rows.remove(key);
        }
        if (now != null && !now.equals(before)) {
            changes.open(childId, now, stored.position());
            rows.put(key, now);
        }
    }

    private void derive(long position, Changes changes) {
        Map<String, Row> after = new HashMap<>();
        sources.forEach(source ->
                source.rows(entries).forEach(row -> after.put(row.table().name() + ' ' + row.key(), row)));
        Set<String> keys = new HashSet<>(rows.keySet());
        keys.removeIf(key -> key.startsWith(EntryRows.TABLE.name() + ' '));
        for (String key : keys) {
            Row before = rows.get(key);
            if (before != null && !before.equals(after.get(key))) {
                changes.close(before, position);
                rows.remove(key);
            }
        }
        after.forEach((key, row) -> {
            if (rows.putIfAbsent(key, row) == null) {
                changes.open(childId, row, position);
            }
        });
    }

    /** Brings a child back from its stream without reporting anything: its rows are in the tables already. */
    void restore(Stream<Map.Entry<StoredEvent, Recorded<?>>> past) {
        Changes nothing = new Changes();
        past.forEach(event -> add(event.getKey(), event.getValue(), nothing));
    }
}
