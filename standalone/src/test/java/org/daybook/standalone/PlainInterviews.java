package org.daybook.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.daybook.events.ChildEvent;
import org.daybook.events.MissingEvent.ChildReturned;
import org.daybook.events.MissingEvent.MissingNotified;
import org.daybook.events.MissingEvent.ReturnInterviewDeclined;
import org.daybook.events.MissingEvent.ReturnInterviewHeld;
import org.daybook.events.Moment;
import org.daybook.standalone.PlainDeadlines.Limit;

/** The 72 hours after every return, as plainly as can be: one child's spells in order of day, with their interviews. */
final class PlainInterviews {

    private static final Duration LIMIT = Duration.ofHours(72);

    /** One time of being missing; what has not happened is null. */
    private static final class Spell {
        private Moment returned;
        private boolean declined;
        private Moment held;
        private String heldBy;

        /** The first interview counts. */
        private void talked(String entryId, Moment at) {
            if (held == null) {
                held = at;
                heldBy = entryId;
            }
        }

        /** Who does not want to talk is not waited for. */
        private boolean owed() {
            return returned != null && (held != null || !declined);
        }
    }

    private final SequencedMap<String, Spell> spells = new LinkedHashMap<>();

    private PlainInterviews() {}

    static List<Limit> of(List<Map.Entry<String, ChildEvent>> inOrder) {
        PlainInterviews child = new PlainInterviews();
        inOrder.forEach(entry -> child.read(entry.getKey(), entry.getValue()));
        return child.spells.entrySet().stream()
                .filter(entry -> entry.getValue().owed())
                .map(entry -> limit(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void read(String entryId, ChildEvent event) {
        switch (event) {
            case MissingNotified n -> spells.put(entryId, new Spell());
            case ChildReturned r -> spells.lastEntry().getValue().returned = r.returnedAt();
            case ReturnInterviewDeclined d -> about(d.spells()).forEach(spell -> spell.declined = true);
            case ReturnInterviewHeld h -> about(h.spells()).forEach(spell -> spell.talked(entryId, h.heldAt()));
            default -> {
                // settles nothing
            }
        }
    }

    /** The spells that are named, else the last that has ended. */
    private List<Spell> about(List<String> named) {
        if (named != null && !named.isEmpty()) {
            return named.stream().map(spells::get).toList();
        }
        return List.of(spells.values().stream()
                .filter(spell -> spell.returned != null)
                .toList()
                .getLast());
    }

    private static Limit limit(String entryId, Spell spell) {
        boolean late = spell.held != null && late(spell.returned, spell.held);
        return new Limit("return-interview", entryId, over(spell.returned), spell.heldBy, late);
    }

    /** So many hours after a known time; after a day of which the time is not known, the end of the third. */
    private static Instant over(Moment returned) {
        return returned.at() == null
                ? PlainDeadlines.endOf(returned.day().plusDays(3))
                : returned.at().plus(LIMIT);
    }

    /** By the hours where both times are known, else by the days. */
    private static boolean late(Moment returned, Moment held) {
        return returned.at() != null && held.at() != null
                ? held.at().isAfter(returned.at().plus(LIMIT))
                : held.day().isAfter(returned.day().plusDays(3));
    }
}
