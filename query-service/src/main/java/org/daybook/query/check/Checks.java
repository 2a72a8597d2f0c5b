package org.daybook.query.check;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.events.Days;
import org.daybook.query.measure.Coverages;
import org.daybook.query.measure.Known;
import org.daybook.query.rows.Fed;
import org.daybook.query.rows.Projection.Progress;
import org.daybook.query.rows.Versions;
import org.daybook.query.trust.Disputed;
import org.daybook.query.trust.Trust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folds on, holds the figures of today and of the last covered day against the fold, and says what came of it. One thread at a time. */
final class Checks {

    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);
    /** A full round takes up no more than this share of the time. */
    private static final int RESTS = 4;
    /** What fails once fails again most likely, and a fold of the whole log is long. */
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Versions versions;
    private final Coverages coverages;
    private final Trust trust;
    private final Clock clock;
    private final Duration every;
    private final FoldedLog folded;
    private final Rechecking rechecking;
    private volatile Checked last = Checked.NEVER;
    private Set<LocalDate> days = Set.of();
    private long nextFullRound = System.nanoTime();

    /** @param every so often all figures are asked for again, whether or not something was recorded */
    Checks(
            FoldedLog folded,
            Rechecking rechecking,
            Versions versions,
            Coverages coverages,
            Trust trust,
            Clock clock,
            Duration every) {
        this.folded = folded;
        this.rechecking = rechecking;
        this.versions = versions;
        this.coverages = coverages;
        this.trust = trust;
        this.clock = clock;
        this.every = every;
    }

    Checked last() {
        return last;
    }

    /** Up to which event the log is folded. */
    long folded() {
        return folded.position();
    }

    int streams() {
        return folded.streams();
    }

    /** Checks where there is something to check: new events, other days, disagreement, or all of it once in a while. */
    void look() throws InterruptedException {
        Fed version = versions.active();
        Progress reached = version.reached();
        if (reached.position() < folded.position()) {
            // rows that are made again come to where the fold is first
            return;
        }
        boolean full = System.nanoTime() - nextFullRound >= 0;
        if (last.failed() != null && !full) {
            return;
        }
        Known known = new Known(version.name(), reached.position(), reached.recordedAt());
        if (full || !last.version().equals(version.name())) {
            days = days(known);
        }
        boolean fresh = !last.version().equals(version.name()) || !folded.has(reached.position(), days);
        if (!fresh && !full && last.disagreements().isEmpty()) {
            return;
        }
        if (!folded.has(reached.position(), days)) {
            folded.advance(reached.position(), days);
        }
        long began = System.nanoTime();
        check(known, version, full);
        if (full) {
            long took = System.nanoTime() - began;
            nextFullRound = System.nanoTime() + Math.max(every.toNanos(), RESTS * took);
        }
    }

    /** Today, and the last day that the records speak of. */
    private Set<LocalDate> days(Known known) {
        LocalDate today = Days.today(clock);
        return Set.copyOf(new TreeSet<>(List.of(today, coverages.lastCoveredDay("children-in-care", known, today))));
    }

    private void check(Known known, Fed version, boolean full) throws InterruptedException {
        rechecking.about(days);
        List<Disagreement> found = new ArrayList<>();
        List<String> without = new ArrayList<>();
        int figures = 0;
        for (LocalDate on : days) {
            PlainCount count = folded.count(on);
            without = rechecking.without(count);
            figures += count.numbers().size();
            found.addAll(rechecking.compare(on, known, count, version.reached(), full));
        }
        if (!versions.active().name().equals(known.rows())) {
            return;
        }
        Checked before = last;
        last = new Checked(
                clock.instant(),
                known.position(),
                known.rows(),
                days.stream().sorted().toList(),
                figures,
                found,
                without,
                null);
        trust.checkedAtAll(true);
        trust.found(
                known.rows(),
                found.stream()
                        .map(each -> new Disputed(each.key(), each.title()))
                        .distinct()
                        .toList());
        tell(before.disagreements(), found);
    }

    /** Once for each figure that comes to disagree, or disagrees otherwise than before. */
    private static void tell(List<Disagreement> before, List<Disagreement> now) {
        now.stream().filter(each -> !before.contains(each)).forEach(each -> LOG.error("FIGURE-DISAGREES {}", each));
        if (now.isEmpty() && !before.isEmpty()) {
            LOG.warn("FIGURES-AGREE again");
        }
    }

    /** The check could not be made; what was found before still holds. */
    void fails(RuntimeException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (!Objects.equals(last.failed(), reason)) {
            LOG.error("CHECK-FAILED", e);
        }
        last = last.failed(reason);
        trust.checkedAtAll(false);
        nextFullRound = System.nanoTime() + RETRY.toNanos();
    }
}
