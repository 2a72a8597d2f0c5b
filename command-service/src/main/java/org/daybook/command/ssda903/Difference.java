package org.daybook.command.ssda903;

import java.util.List;
import java.util.Map;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Draft;
import org.daybook.events.ChildEvent;
import org.daybook.events.MissingEvent.MissingFromCareReturned;
import org.daybook.events.Recorded.Amendment;
import org.daybook.events.RegistrationEvent.ChildDetailsRecorded;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.daybook.history.Entry;
import org.daybook.history.Identity;
import org.daybook.history.MissingHistory;
import org.jspecify.annotations.Nullable;

/** What a fact of a return adds to what is recorded already. */
final class Difference {

    private Difference() {}

    /** @return false when people had recorded the same before, so that the return brings no news */
    static boolean draft(ReturnFact fact, @Nullable Entry entry, ChildFacts facts, List<Draft> drafts) {
        if (entry == null) {
            boolean known = facts.entries().live().stream()
                            .anyMatch(e -> e.source() == null && e.event().equals(fact.event()))
                    || (fact.event() instanceof MissingFromCareReturned row
                            && MissingHistory.of(facts.entries()).says(row));
            if (known) {
                return false;
            }
            if (!facts.entries().dismissed(fact.source(), fact.event())) {
                drafts.add(new Draft(fact.event(), null, fact.source()));
            }
        } else if (!fact.event().equals(entry.given())) {
            drafts.add(new Draft(fact.event(), new Amendment(entry.entryId(), "new-information", null), fact.source()));
        }
        return true;
    }

    /** A child registered by people is not registered again: the header fills in what they did not know. */
    static @Nullable ReturnFact registration(
            ReturnFact fact, ChildRegistered header, ChildFacts facts, Map<String, Entry> recorded) {
        if (!facts.registered() || recorded.containsKey(fact.source())) {
            return fact;
        }
        Entry former = recorded.get(ReturnFact.PREFIX + "details");
        Identity known = facts.identity();
        ChildEvent before = former == null ? null : former.event();
        ChildDetailsRecorded filled = before instanceof ChildDetailsRecorded d ? d : null;
        boolean birthUnknown = known.dateOfBirth() == null || (filled != null && filled.dateOfBirth() != null);
        ChildDetailsRecorded details = new ChildDetailsRecorded(
                null,
                null,
                birthUnknown ? header.dateOfBirth() : null,
                birthUnknown ? header.bornIn() : null,
                known.sex() == null || (filled != null && filled.sex() != null) ? header.sex() : null,
                known.ethnicity() == null || (filled != null && filled.ethnicity() != null) ? header.ethnicity() : null,
                known.upn() == null || (filled != null && filled.upn() != null) ? header.upn() : null,
                null);
        boolean nothing = details.equals(new ChildDetailsRecorded(null, null, null, null, null, null, null, null));
        return nothing ? null : ReturnFact.of("details", details, fact.rows());
    }
}
