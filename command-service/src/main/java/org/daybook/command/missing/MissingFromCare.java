package org.daybook.command.missing;

import static java.util.Comparator.comparing;
import static org.daybook.command.entry.Rule.refuse;

import java.util.List;
import java.util.function.Consumer;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Part;
import org.daybook.command.entry.Rule;
import org.daybook.events.MissingEvent.MissingFromCareReturned;
import org.daybook.history.Entry;

/** The rules of spells missing from care. */
public final class MissingFromCare implements Part {

    static final Rule OUTSIDE_CARE = refuse("not-in-care", "581");
    static final Rule RETURN_BEFORE_START = refuse("return-before-start", "567");
    static final Rule OVERLAP = refuse("missing-already-open", "574");

    @Override
    public void check(ChildFacts facts, Consumer<Breach> breaches) {
        List<Entry> spells = facts.entries().of(MissingFromCareReturned.class).stream()
                .sorted(comparing((Entry e) -> spell(e).missingSince()).thenComparingLong(Entry::sequence))
                .toList();
        for (int i = 0; i < spells.size(); i++) {
            Entry entry = spells.get(i);
            MissingFromCareReturned spell = spell(entry);
            if (!facts.inCareOn(spell.missingSince())) {
                breaches.accept(Breach.of(
                        OUTSIDE_CARE, "missingSince", "The child was not in care when it went missing.", entry));
            }
            if (spell.returnedOn() != null && spell.returnedOn().isBefore(spell.missingSince())) {
                breaches.accept(Breach.of(
                        RETURN_BEFORE_START, "returnedOn", "The return is before the child went missing.", entry));
            }
            if (i > 0) {
                MissingFromCareReturned before = spell(spells.get(i - 1));
                if (before.returnedOn() == null || before.returnedOn().isAfter(spell.missingSince())) {
                    breaches.accept(Breach.of(
                            OVERLAP,
                            "missingSince",
                            "Another missing spell is open on that day.",
                            entry,
                            spells.get(i - 1)));
                }
            }
        }
    }

    private static MissingFromCareReturned spell(Entry entry) {
        return (MissingFromCareReturned) entry.event();
    }
}
