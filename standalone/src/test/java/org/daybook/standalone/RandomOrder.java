package org.daybook.standalone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.Recorded;
import org.daybook.store.EventJson;
import org.daybook.store.StoredEvent;

/** Another order in which the same events might have arrived. */
final class RandomOrder {

    private RandomOrder() {}

    /** Any order in which an entry comes before what corrects or withdraws it, and corrections stay in theirs. */
    static List<StoredEvent> of(List<StoredEvent> log, EventJson json, Random random) {
        Map<String, List<StoredEvent>> chains = new LinkedHashMap<>();
        for (StoredEvent event : log) {
            chains.computeIfAbsent(entry(event, json), e -> new ArrayList<>()).add(event);
        }
        List<List<StoredEvent>> turns = new ArrayList<>();
        chains.values().forEach(chain -> chain.forEach(event -> turns.add(chain)));
        Collections.shuffle(turns, random);
        Map<List<StoredEvent>, Integer> next = new IdentityHashMap<>();
        return turns.stream()
                .map(chain -> chain.get(next.merge(chain, 1, Integer::sum) - 1))
                .toList();
    }

    /** The entry that an event is about: its own, or one that it corrects or withdraws. */
    private static String entry(StoredEvent event, EventJson json) {
        Recorded<?> recorded = json.read(event.type(), event.payload());
        if (recorded.event() instanceof EntryWithdrawn gone) {
            return gone.entryId();
        }
        return recorded.amends() == null ? event.eventId() : recorded.amends().entryId();
    }
}
