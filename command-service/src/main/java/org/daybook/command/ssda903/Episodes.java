package org.daybook.command.ssda903;

import static java.util.Comparator.comparing;
import static org.daybook.command.entry.Rule.warn;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Part;
import org.daybook.command.entry.Rule;
import org.daybook.events.ChildEvent;
import org.daybook.events.ReturnEvent.EpisodeReturned;
import org.daybook.history.Entry;
import org.jspecify.annotations.Nullable;

/** What the Department for Education would query in the episodes as they were returned. Nothing here refuses. */
public final class Episodes implements Part {

    static final Rule DEC_AND_REC = warn("end-and-reason-not-together", "148");
    static final Rule FIRST_NOT_S = warn("first-episode-not-a-start", "357");
    static final Rule START_WITHOUT_GAP = warn("start-without-gap", "431");
    static final Rule CEASED_BUT_NO_START = warn("no-start-after-care-ended", "432");
    static final Rule GAP_BUT_NO_START = warn("gap-without-start", "433");
    static final Rule L_UNTRUE = warn("legal-status-change-not-in-data", "434");
    static final Rule P_UNTRUE = warn("placement-change-not-in-data", "435");
    static final Rule B_UNTRUE = warn("both-changes-not-in-data", "436");
    static final Rule NEED_CHANGED = warn("category-of-need-changed", "504");

    @Override
    public boolean concerns(ChildEvent event) {
        return event instanceof EpisodeReturned;
    }

    @Override
    public void check(ChildFacts facts, Consumer<Breach> breaches) {
        List<Entry> episodes = facts.entries().of(EpisodeReturned.class).stream()
                .sorted(comparing(e -> episode(e).startedOn()))
                .toList();
        EpisodeReturned periodStart = null;
        Entry before = null;
        for (Entry entry : episodes) {
            EpisodeReturned e = episode(entry);
            if ((e.endedOn() == null) != (e.reasonEpisodeCeased() == null)) {
                breaches.accept(Breach.of(
                        DEC_AND_REC, "REC", "Date and reason episode ceased must both be given, or neither.", entry));
            }
            boolean goesOn =
                    before != null && e.startedOn().equals(episode(before).endedOn());
            placeInRow(before == null ? null : episode(before), entry, breaches);
            if (goesOn && before != null) {
                changed(episode(before), entry, breaches);
            } else {
                periodStart = e;
            }
            if (periodStart != null && !periodStart.categoryOfNeed().equals(e.categoryOfNeed())) {
                breaches.accept(Breach.of(
                        NEED_CHANGED,
                        "CIN",
                        "The category of need differs from that at the start of the period.",
                        entry));
            }
            before = entry;
        }
    }

    private static EpisodeReturned episode(Entry entry) {
        return (EpisodeReturned) entry.event();
    }

    private static void placeInRow(@Nullable EpisodeReturned before, Entry entry, Consumer<Breach> breaches) {
        EpisodeReturned e = episode(entry);
        boolean start = "S".equals(e.reasonNewEpisode());
        if (before == null) {
            if (!start) {
                breaches.accept(
                        Breach.of(FIRST_NOT_S, "RNE", "The first episode of a child must be a start (S).", entry));
            }
            return;
        }
        boolean touches = e.startedOn().equals(before.endedOn());
        boolean ceased = before.endedOn() != null && !"X1".equals(before.reasonEpisodeCeased());
        if (start && touches && !ceased) {
            breaches.accept(
                    Breach.of(START_WITHOUT_GAP, "RNE", "A start (S), but the episode before ended that day.", entry));
        } else if (!start && ceased) {
            breaches.accept(
                    Breach.of(CEASED_BUT_NO_START, "RNE", "Care had ended, but this is not a start (S).", entry));
        } else if (!start && !touches) {
            breaches.accept(
                    Breach.of(GAP_BUT_NO_START, "RNE", "There is a gap before, but this is not a start (S).", entry));
        }
    }

    private static void changed(EpisodeReturned before, Entry entry, Consumer<Breach> breaches) {
        EpisodeReturned e = episode(entry);
        boolean status = !before.legalStatus().equals(e.legalStatus());
        boolean placement = !before.placementType().equals(e.placementType())
                || !Objects.equals(before.provider(), e.provider())
                || !Objects.equals(before.placementPostcode(), e.placementPostcode())
                || !Objects.equals(before.urn(), e.urn());
        String rne = e.reasonNewEpisode();
        if ("L".equals(rne) && (!status || placement)) {
            breaches.accept(
                    Breach.of(L_UNTRUE, "RNE", "L says only the legal status changed; the data say otherwise.", entry));
        } else if (Set.of("P", "T").contains(rne) && (status || !placement)) {
            breaches.accept(Breach.of(
                    P_UNTRUE, "RNE", rne + " says only the placement changed; the data say otherwise.", entry));
        } else if (Set.of("B", "U").contains(rne) && (!status || !placement)) {
            breaches.accept(Breach.of(
                    B_UNTRUE, "RNE", rne + " says status and placement changed; the data say otherwise.", entry));
        }
    }
}
