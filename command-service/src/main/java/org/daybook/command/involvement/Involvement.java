package org.daybook.command.involvement;

import static org.daybook.command.entry.Rule.refuse;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Part;
import org.daybook.command.entry.Rule;
import org.daybook.events.ChildEvent;
import org.daybook.events.InvolvementEvent;
import org.daybook.events.InvolvementEvent.SiblingLinked;
import org.daybook.history.Entry;
import org.daybook.history.InvolvementHistory;

/** The rules of who works with the child. */
public final class Involvement implements Part {

    static final Rule NOBODY_ALLOCATED = refuse("nobody-allocated", null);
    static final Rule SIBLING_TWICE = refuse("sibling-already-linked", null);

    @Override
    public boolean concerns(ChildEvent event) {
        return event instanceof InvolvementEvent;
    }

    @Override
    public void check(ChildFacts facts, Consumer<Breach> breaches) {
        InvolvementHistory.of(facts.entries())
                .strays()
                .forEach(entry -> breaches.accept(
                        Breach.of(NOBODY_ALLOCATED, "role", "Nobody has this role on that day.", entry)));
        Map<String, Entry> siblings = new HashMap<>();
        for (Entry entry : facts.entries().of(SiblingLinked.class)) {
            Entry before = siblings.putIfAbsent(((SiblingLinked) entry.event()).sibling(), entry);
            if (before != null) {
                breaches.accept(Breach.of(SIBLING_TWICE, "sibling", "The two are linked already.", entry, before));
            }
        }
    }
}
