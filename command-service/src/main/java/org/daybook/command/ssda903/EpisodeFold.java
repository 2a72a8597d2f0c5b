package org.daybook.command.ssda903;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.CareEvent.LegalStatusChanged;
import org.daybook.events.Personal;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.daybook.events.ReturnEvent.EpisodeReturned;
import org.jspecify.annotations.Nullable;

/** Episodes into what happened: periods of care, placements and legal statuses, by the table of the rules. */
final class EpisodeFold {

    /** An episode with the key of its rows and the last year that has it. */
    record Episode(String rows, int year, EpisodeReturned e) {

        boolean meets(Episode other) {
            return startsBefore(e, other.e.endedOn()) && startsBefore(other.e, e.endedOn());
        }

        private static boolean startsBefore(EpisodeReturned episode, @Nullable LocalDate end) {
            return end == null || episode.startedOn().isBefore(end);
        }

        /** The next episode starts on the day this one ends: nothing ends, even where it calls itself a start [431]. */
        boolean goesOnWith(@Nullable Episode next) {
            return next != null
                    && "X1".equals(Objects.requireNonNullElse(e.reasonEpisodeCeased(), "X1"))
                    && next.e.startedOn().equals(e.endedOn());
        }
    }

    private final Fold fold;

    EpisodeFold(Fold fold) {
        this.fold = fold;
    }

    void add(List<Episode> merged, Set<String> excluded) {
        List<Episode> accepted = accept(merged, excluded);
        fold.episodes = merged.size();
        fold.rejectedEpisodes = merged.size() - accepted.size();
        for (int i = 0; i < accepted.size(); i++) {
            Episode before = i == 0 ? null : accepted.get(i - 1);
            Episode next = i + 1 == accepted.size() ? null : accepted.get(i + 1);
            Episode episode = accepted.get(i);
            if (before != null && before.goesOnWith(episode)) {
                goesOn(before, episode);
            } else {
                begins(episode);
            }
            fact("episode", episode, episode.e);
            ends(episode, next);
        }
    }

    /** In order of start; an episode that meets an accepted one is rejected [501]. */
    private List<Episode> accept(List<Episode> merged, Set<String> excluded) {
        List<Episode> accepted = new ArrayList<>();
        merged.stream().sorted(comparing(ep -> ep.e.startedOn())).forEach(episode -> {
            LocalDate end = episode.e.endedOn();
            if (end != null && end.isBefore(episode.e.startedOn())) {
                fold.reject(episode.rows, "end-before-start", "356", "The episode ends before it starts.");
            } else if (accepted.stream().anyMatch(episode::meets)) {
                fold.reject(
                        episode.rows, "episodes-overlap", "501", "Another episode of the child is open on these days.");
            } else if (!excluded.contains(episode.rows)) {
                accepted.add(episode);
            }
        });
        return accepted;
    }

    private void begins(Episode episode) {
        EpisodeReturned e = episode.e;
        boolean started = "S".equals(e.reasonNewEpisode());
        fact(
                "start",
                episode,
                new CareStarted(e.startedOn(), e.legalStatus(), e.categoryOfNeed(), e.homePostcode(), null, !started));
        boolean made = Set.of("S", "P", "B").contains(e.reasonNewEpisode());
        fact("placement", episode, placement(e, false, !made, null));
    }

    private void goesOn(Episode before, Episode episode) {
        EpisodeReturned e = episode.e;
        String rne = e.reasonNewEpisode();
        if (!"L".equals(rne)) {
            boolean sameCarer = "T".equals(rne) || "U".equals(rne);
            fact("placement", episode, placement(e, sameCarer, false, before.e.reasonPlaceChange()));
        }
        boolean says = Set.of("L", "B", "U").contains(rne);
        if (says || !before.e.legalStatus().equals(e.legalStatus())) {
            fact("legal", episode, new LegalStatusChanged(e.startedOn(), e.legalStatus()));
        }
    }

    private void ends(Episode episode, @Nullable Episode next) {
        EpisodeReturned e = episode.e;
        LocalDate end = e.endedOn();
        if (end == null) {
            fold.openSince = e.startedOn();
            fold.openLastYear = episode.year;
            return;
        }
        if (episode.goesOnWith(next)) {
            return;
        }
        String reason = "X1".equals(e.reasonEpisodeCeased()) ? null : e.reasonEpisodeCeased();
        fact("end", episode, new CareEnded(end, reason));
        if ("E2".equals(reason)) {
            fact("death", episode, new ChildDied(end));
        }
    }

    private static PlacementMade placement(
            EpisodeReturned e, boolean sameCarer, boolean begunEarlier, @Nullable String formerEndReason) {
        Personal postcode = e.placementPostcode();
        return new PlacementMade(
                e.startedOn(),
                e.placementType(),
                e.provider(),
                e.urn(),
                postcode,
                null,
                null,
                null,
                sameCarer,
                begunEarlier,
                null,
                formerEndReason);
    }

    private void fact(String what, Episode episode, org.daybook.events.ChildEvent event) {
        fold.facts.add(ReturnFact.of(what + ":" + episode.e.startedOn(), event, episode.rows));
    }
}
