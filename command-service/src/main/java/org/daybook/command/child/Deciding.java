package org.daybook.command.child;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Decision;
import org.daybook.command.entry.Draft;
import org.daybook.command.entry.Part;
import org.daybook.command.entry.Refused;
import org.daybook.command.entry.Waives;
import org.daybook.events.Personal;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.daybook.events.WatchEvent.WarningWaived;
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
        ChildFacts facts = facts(entries);
        boolean registers = command.childId() == null;
        if (!facts.registered() && !registers) {
            throw Refused.unknown("child-unknown", "There is no such child.");
        }
        List<Draft> drafts = command instanceof Waives waives ? waiving(waives, entries) : command.decide(facts);
        return command instanceof JudgesItself judge
                ? judge.judge(drafts, facts, parts)
                : Decision.of(drafts, facts, parts).orRefuse();
    }

    private List<Draft> waiving(Waives waives, Entries entries) {
        List<Breach> standing = warnings(entries).stream()
                .filter(breach -> breach.rule().code().equals(waives.rule())
                        && breach.entryIds().getFirst().equals(waives.entryId())
                        && (waives.field() == null || breach.field().equals(waives.field())))
                .toList();
        if (standing.isEmpty()) {
            throw Refused.because("no-such-warning", "rule", "No such warning stands about this entry.");
        }
        return waives.waiving(standing);
    }

    /** The warnings that stand over a child, but for those that somebody decided to leave. */
    public List<Breach> warnings(Entries entries) {
        List<WarningWaived> waived = entries.events(WarningWaived.class).toList();
        return Decision.breaches(facts(entries), parts).stream()
                .filter(breach -> !breach.rule().refuses())
                .filter(breach -> waived.stream().noneMatch(w -> about(w, breach)))
                .toList();
    }

    private static boolean about(WarningWaived waived, Breach breach) {
        return waived.rule().equals(breach.rule().code())
                && waived.entryId().equals(breach.entryIds().getFirst())
                && (waived.field() == null || waived.field().equals(breach.field()))
                && (waived.entries() == null || Set.copyOf(waived.entries()).equals(Set.copyOf(breach.entryIds())));
    }

    private ChildFacts facts(Entries entries) {
        return ChildFacts.of(entries, clock.instant(), master::fingerprint);
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

    /** The kind of claim that keeps a pupil of a school census with one stream. */
    public static final String PUPIL = "pupil";

    public static String localId(MasterKey master, String localId) {
        return master.fingerprint(LOCAL_ID, localId);
    }
}
