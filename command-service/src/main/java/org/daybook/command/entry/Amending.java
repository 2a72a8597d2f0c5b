package org.daybook.command.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.daybook.events.ChildEvent;
import org.daybook.events.Code;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.Personal;
import org.daybook.events.PupilEvent.PupilFound;
import org.daybook.events.Recorded.Amendment;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.daybook.history.Entry;
import org.jspecify.annotations.Nullable;

/** Corrections and withdrawals, the same for every kind of entry. */
public sealed interface Amending extends Command {

    String childId();

    /** Makes the whole fact, as it should have been recorded, from what stands now. */
    interface Change {
        ChildEvent apply(ChildEvent now, ChildFacts facts);
    }

    /** The entry should have said something else. */
    record CorrectEntry(
            String childId,
            String entryId,
            Change fields,
            @Code("correction-reason") String reason,
            @Nullable String note)
            implements Amending {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            Entry entry = live(facts, entryId);
            ChildEvent fact = fields.apply(entry.event(), facts);
            if (entry.event().equals(fact)) {
                throw Refused.because("nothing-changed", "fields", "The correction changes nothing.");
            }
            return List.of(new Draft(fact, new Amendment(entryId, reason, Personal.ofNullable(note)), null));
        }
    }

    /** The entry should not count, nor should others that only stand together with it: a start and its end. */
    record WithdrawEntry(
            String childId,
            String entryId,
            @Code("correction-reason") String reason,
            @Nullable String note,
            @Nullable List<String> togetherWith)
            implements Amending {

        public WithdrawEntry(String childId, String entryId, String reason, @Nullable String note) {
            this(childId, entryId, reason, note, null);
        }

        @Override
        public List<Draft> decide(ChildFacts facts) {
            Set<String> gone = new LinkedHashSet<>(List.of(entryId));
            gone.addAll(Objects.requireNonNullElse(togetherWith, List.of()));
            List<Draft> drafts = new ArrayList<>();
            for (String each : gone) {
                if (registers(live(facts, each))) {
                    throw Refused.because(
                            "registration-stays", "entryId", "A registration cannot be withdrawn; correct it instead.");
                }
                drafts.add(Draft.of(new EntryWithdrawn(each, reason, Personal.ofNullable(note))));
            }
            return drafts;
        }
    }

    private static boolean registers(Entry entry) {
        return entry.event() instanceof ChildRegistered || entry.event() instanceof PupilFound;
    }

    /** @throws Refused when there is no such entry, or it is withdrawn */
    static Entry live(ChildFacts facts, String entryId) {
        Entry entry = facts.entries().find(entryId);
        if (entry != null) {
            return entry;
        }
        if (facts.entries().isWithdrawn(entryId)) {
            throw Refused.because(
                    "entry-withdrawn", "entryId", "That entry is withdrawn and cannot be changed any more.");
        }
        throw Refused.because("entry-unknown", "entryId", "This child has no such entry.");
    }
}
