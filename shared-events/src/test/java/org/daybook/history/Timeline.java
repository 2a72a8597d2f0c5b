package org.daybook.history;

import java.time.LocalDate;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.CareEvent.LegalStatusChanged;
import org.daybook.events.ChildEvent;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.EventSamples;
import org.daybook.events.PlacementEvent.PlacementEnded;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.daybook.events.Recorded;
import org.daybook.events.Recorded.Amendment;

/** Events put on one child's stream by hand; the first is entry {@code e0}, the next {@code e1}. */
final class Timeline {

    final Entries entries = new Entries();
    private long next;

    Timeline record(ChildEvent... events) {
        for (ChildEvent event : events) {
            add(event, null, null);
        }
        return this;
    }

    Timeline recordFrom(String source, ChildEvent event) {
        add(event, null, source);
        return this;
    }

    Timeline correct(String entryId, ChildEvent event) {
        add(event, new Amendment(entryId, "wrong-date", null), null);
        return this;
    }

    Timeline correctFrom(String source, String entryId, ChildEvent event) {
        add(event, new Amendment(entryId, "new-information", null), source);
        return this;
    }

    Timeline withdraw(String entryId, String reason) {
        add(new EntryWithdrawn(entryId, reason, null), null, null);
        return this;
    }

    private void add(ChildEvent event, Amendment amends, String source) {
        entries.add(new Recorded<>(EventSamples.CHILD, event, amends, source), "e" + next, next);
        next++;
    }

    CareHistory care() {
        return CareHistory.of(entries);
    }

    EarlyHelpHistory earlyHelp() {
        return EarlyHelpHistory.of(entries);
    }

    MissingHistory missing() {
        return MissingHistory.of(entries);
    }

    ExclusionHistory exclusions() {
        return ExclusionHistory.of(entries);
    }

    InvolvementHistory involvement() {
        return InvolvementHistory.of(entries);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static CareStarted started(String day) {
        return new CareStarted(day(day), "C1", "N1", null, null, false);
    }

    static CareEnded ended(String day) {
        return new CareEnded(day(day), "E4A");
    }

    static LegalStatusChanged status(String day, String status) {
        return new LegalStatusChanged(day(day), status);
    }

    static PlacementMade placed(String day, String type) {
        return new PlacementMade(day(day), type, "PR1", null, null, null, null, null, false, false, null, null);
    }

    static PlacementEnded left(String day) {
        return new PlacementEnded(day(day), "CARPL");
    }
}
