package org.daybook.query.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.events.Days;

/** Puts into words how the counts stand. */
final class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("h:mma", Locale.UK).withZone(Days.LONDON);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(Days.LONDON);

    private Words() {}

    static Notice of(Standing standing, boolean partner, Instant now) {
        if (standing.complete()) {
            return new Notice(true, null, null);
        }
        List<String> sentences = new ArrayList<>();
        if (standing.notLiveSince() != null) {
            sentences.add("Not live since " + time(standing.notLiveSince(), now) + ".");
            sentences.add(notLive(standing, partner));
        }
        String since = standing.doubtedSince() == null ? "Now" : "Since " + time(standing.doubtedSince(), now);
        if (standing.troubles().contains(Trouble.NOT_PROVED)) {
            sentences.add(
                    since + " the proof of these counts fails: an event is missing from them, or was counted twice.");
        }
        if (!standing.disputed().isEmpty()) {
            String titles = standing.disputed().stream().map(Disputed::title).collect(Collectors.joining("; "));
            sentences.add(since + " a second way of counting gives different figures for: " + titles + ".");
        }
        if (standing.troubles().contains(Trouble.NOT_CHECKED)) {
            sentences.add(
                    since + " the second count of these figures cannot be made, so nobody knows whether they agree.");
        }
        boolean some = standing.troubles().equals(Set.of(Trouble.DISAGREES));
        sentences.add("Do not quote " + (some ? "these figures" : "these counts") + " until this message has gone.");
        return new Notice(
                false,
                String.join(" ", sentences),
                standing.notLiveSince() == null ? null : time(standing.notLiveSince(), now));
    }

    private static String notLive(Standing standing, boolean partner) {
        if (standing.heldUpAt() != null && !partner) {
            return String.format(
                    Locale.UK,
                    "Event %,d could not be counted, so neither it nor anything recorded after it is in these counts.",
                    standing.heldUpAt());
        }
        return standing.troubles().contains(Trouble.AWAY)
                ? "The counts do not follow what is recorded at the moment."
                : "Some of what has been recorded is not in these counts yet.";
    }

    /** The time; with the day where that was not today. */
    private static String time(Instant at, Instant now) {
        String time = TIME.format(at).replace("AM", "am").replace("PM", "pm");
        boolean today = LocalDate.ofInstant(at, Days.LONDON).equals(LocalDate.ofInstant(now, Days.LONDON));
        return today ? time : time + " on " + DAY.format(at);
    }
}
