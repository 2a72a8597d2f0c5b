package org.daybook.command.pupil;

import static org.daybook.command.entry.Rule.refuse;

import java.util.List;
import java.util.function.Consumer;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Part;
import org.daybook.command.entry.Rule;
import org.daybook.events.ChildEvent;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.ExclusionEvent;
import org.daybook.events.PupilEvent;
import org.daybook.events.PupilEvent.PupilFound;
import org.daybook.events.PupilEvent.PupilLinked;
import org.daybook.events.WatchEvent;
import org.daybook.history.Entry;

/** The rules of a pupil of a school census: only exclusions are recorded of one, and it is one child at most. */
public final class Pupils implements Part {

    static final Rule NO_CHILD = refuse("pupil-is-no-child", null);
    static final Rule NO_PUPIL = refuse("child-is-no-pupil", null);
    static final Rule LINKED = refuse("pupil-already-linked", null);

    private static boolean mayBeOfAPupil(ChildEvent event) {
        return event instanceof PupilEvent
                || event instanceof ExclusionEvent
                || event instanceof WatchEvent
                || event instanceof EntryWithdrawn;
    }

    @Override
    public void check(ChildFacts facts, Consumer<Breach> breaches) {
        boolean pupil = !facts.entries().of(PupilFound.class).isEmpty();
        for (Entry entry : facts.entries().live()) {
            ChildEvent event = entry.event();
            if (pupil && !mayBeOfAPupil(event)) {
                breaches.accept(Breach.of(
                        NO_CHILD,
                        "childId",
                        "This is a pupil of a school census; record it on the child that the pupil is.",
                        entry));
            } else if (!pupil && event instanceof PupilEvent) {
                breaches.accept(Breach.of(NO_PUPIL, "pupilId", "This is a child, not a pupil of a census.", entry));
            }
        }
        List<Entry> links = facts.entries().of(PupilLinked.class);
        links.stream()
                .skip(1)
                .forEach(link -> breaches.accept(Breach.of(
                        LINKED, "linkedTo", "The pupil is linked to a child already.", link, links.getFirst())));
    }
}
