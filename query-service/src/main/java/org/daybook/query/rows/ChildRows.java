package org.daybook.query.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.events.ChildEvent;
import org.daybook.events.Recorded;
import org.daybook.history.Entries;
import org.daybook.history.Entry;
import org.daybook.query.rows.Changes.Version;
import org.daybook.store.EventJson;
import org.daybook.store.StoredEvent;
import org.jspecify.annotations.Nullable;

/** One child as the projection knows it: its live entries and the rows they make. */
final class ChildRows implements StreamRows {

    private final String childId;
    private final List<RowSource> sources;
    private final Entries entries = new Entries();
    private final Map<String, Version> entryRows = new HashMap<>();
    private final Map<RowSource, List<Version>> derived = new HashMap<>();

    ChildRows(String childId, List<RowSource> sources) {
        this.childId = childId;
        this.sources = sources;
    }

    @Override
    public void add(StoredEvent stored, EventJson json, Changes changes) {
        Recorded<?> recorded = json.read(stored.type(), stored.payload());
        ChildEvent fact = entries.fact(recorded.event());
        String entryId = entries.add(recorded, stored.eventId(), stored.version());
        replace(entryId, stored, changes);
        for (RowSource source : sources) {
            if (source.concerns(fact)) {
                derive(source, stored.position(), changes);
            }
        }
    }

    private void replace(String entryId, StoredEvent stored, Changes changes) {
        Entry entry = entries.find(entryId);
        Row now = entry == null ? null : row(entry, stored, changes);
        Version before = entryRows.get(entryId);
        if (before != null && before.row.equals(now)) {
            return;
        }
        if (before != null) {
            changes.close(before, stored.position());
            entryRows.remove(entryId);
        }
        if (now != null) {
            entryRows.put(entryId, changes.open(childId, now, stored.position()));
        }
    }

    /** Null where nothing that is counted speaks of such an entry; it is heard all the same. */
    private @Nullable Row row(Entry entry, StoredEvent stored, Changes changes) {
        Voice voice = EntryRows.voice(entry);
        changes.hear(voice, stored.position());
        for (RowSource source : sources) {
            if (source.speaksOf(entry.event())) {
                return EntryRows.of(entry, voice, stored);
            }
        }
        return null;
    }

    /** Most events change the last rows only: what is the same from the start on is not looked at twice. */
    private void derive(RowSource source, long position, Changes changes) {
        List<Row> after = source.rows(entries);
        List<Version> known = derived.getOrDefault(source, List.of());
        int same = 0;
        while (same < after.size() && same < known.size() && after.get(same).equals(known.get(same).row)) {
            same++;
        }
        List<Version> versions = new ArrayList<>(known.subList(0, same));
        change(known.subList(same, known.size()), after.subList(same, after.size()), position, changes, versions);
        derived.put(source, versions);
    }

    private void change(List<Version> before, List<Row> after, long position, Changes changes, List<Version> versions) {
        Map<String, Version> standing = new HashMap<>();
        before.forEach(version -> standing.put(version.row.id(), version));
        Set<String> ids = new HashSet<>();
        for (Row row : after) {
            if (!ids.add(row.id())) {
                throw new IllegalStateException("Two rows are called " + row.id());
            }
            Version was = standing.get(row.id());
            if (was != null && was.row.equals(row)) {
                standing.remove(row.id());
                versions.add(was);
            } else {
                versions.add(changes.open(childId, row, position));
            }
        }
        for (Version gone : before) {
            if (standing.containsKey(gone.row.id())) {
                changes.close(gone, position);
            }
        }
    }
}
