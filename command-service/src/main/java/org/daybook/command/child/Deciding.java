package org.daybook.command.child;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Decision;
import org.daybook.command.entry.Draft;
import org.daybook.command.entry.Part;
import org.daybook.command.entry.Refused;
import org.daybook.events.Days;
import org.daybook.events.Personal;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.daybook.history.Entries;
import org.daybook.store.MasterKey;
import org.jspecify.annotations.Nullable;

/** The rules of all parts over one child; plain Java, no state of its own. */
public final class Deciding {

    private final List<Part> parts;
    private final Clock clock;
    private final MasterKey master;

    public Deciding(List<Part> parts, Clock clock, MasterKey master) {
        this.parts = List.copyOf(parts);
        this.clock = clock;
        this.master = master;
    }

    /** @throws Refused when the command cannot be recorded */
    public Decision decide(Command command, Entries entries) {
        ChildFacts facts = ChildFacts.of(entries, Days.today(clock));
        boolean registers = command.childId() == null;
        if (!facts.registered() && !registers) {
            throw Refused.unknown("child-unknown", "There is no such child.");
        }
        List<Draft> drafts = command.decide(facts);
        return command instanceof JudgesItself judge
                ? judge.judge(drafts, facts, parts)
                : Decision.of(drafts, facts, parts).orRefuse();
    }

    /** The keyed hash under which a local id is claimed, or null when the draft brings no new one. */
    @Nullable
    String localIdClaim(Draft draft, Entries before) {
        if (!(draft.event() instanceof ChildRegistered registered)) {
            return null;
        }
        String localId = Objects.requireNonNull(registered.localId().reveal());
        boolean known =
                before.events(ChildRegistered.class).anyMatch(r -> localId.equals(Personal.reveal(r.localId())));
        return known ? null : localId(master, localId);
    }

    /** The kind of claim that keeps a local id with one child. */
    public static final String LOCAL_ID = "local-id";

    public static String localId(MasterKey master, String localId) {
        return master.fingerprint(LOCAL_ID, localId);
    }
}
