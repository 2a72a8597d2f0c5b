package org.daybook.query.child;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.daybook.events.ChildEvent;
import org.daybook.events.Personal;
import org.daybook.events.RegistrationEvent;
import org.daybook.events.RegistrationEvent.ChildDetailsRecorded;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.daybook.history.Entries;
import org.daybook.history.Entry;
import org.daybook.query.child.Lookup.Key;
import org.daybook.query.rows.Row;
import org.daybook.query.rows.RowSource;
import org.daybook.query.rows.Table;
import org.jspecify.annotations.Nullable;

/** By what each registered child is found; former names and numbers lead to the child, too. */
public final class LookupRows implements RowSource {

    private static final Table LOOKUP = Table.of("lookup", "kind", "hash");

    private final Lookup lookup;

    /** @param fingerprint makes the keyed hash of a value of a kind */
    public LookupRows(BinaryOperator<String> fingerprint) {
        lookup = new Lookup(fingerprint);
    }

    @Override
    public List<Table> tables() {
        return List.of(LOOKUP);
    }

    @Override
    public boolean concerns(ChildEvent event) {
        return event instanceof RegistrationEvent;
    }

    @Override
    public List<Row> rows(Entries entries) {
        List<Entry> registered = entries.of(ChildRegistered.class);
        if (registered.isEmpty()) {
            return List.of();
        }
        String entryId = registered.getFirst().entryId();
        return keys(entries).stream()
                .map(key -> Row.of(LOOKUP, String.join(" ", entryId, key.kind(), key.hash()), key.kind(), key.hash()))
                .toList();
    }

    private Set<Key> keys(Entries entries) {
        Set<Key> keys = new LinkedHashSet<>();
        String given = null;
        String family = null;
        for (Entry entry : entries.of(RegistrationEvent.class)) {
            if (entry.event() instanceof ChildRegistered r) {
                keys.addAll(lookup.localId(r.localId().reveal()));
                keys.addAll(lookup.upn(Personal.reveal(r.upn())));
                given = or(r.givenName(), given);
                family = or(r.familyName(), family);
            } else if (entry.event() instanceof ChildDetailsRecorded d) {
                keys.addAll(lookup.upn(Personal.reveal(d.upn())));
                given = or(d.givenName(), given);
                family = or(d.familyName(), family);
            }
            keys.addAll(lookup.name(given, family));
        }
        return keys;
    }

    private static @Nullable String or(@Nullable Personal now, @Nullable String before) {
        String text = Personal.reveal(now);
        return text == null ? before : text;
    }
}
