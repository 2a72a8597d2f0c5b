package org.daybook.query.replay;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.query.replay.Comparison.EntryDifference;
import org.daybook.query.replay.Comparison.FigureDifference;
import org.daybook.query.replay.Comparison.RowDifference;
import org.daybook.query.replay.Replay.State;
import org.daybook.store.MasterKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A replay as {@code /api/replays} answers it.
 *
 * @param upTo what was asked
 * @param position the position that it goes to
 * @param secondsLeft about, while it runs; null before that can be said
 * @param comparedAt the position that both were held against each other at; null before
 * @param reading true while figures are read from it
 */
record ReplayAnswer(
        UUID replayId,
        String upTo,
        long position,
        String state,
        String phase,
        boolean paused,
        double progress,
        long events,
        long eventsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable Long comparedAt,
        int figuresCompared,
        List<FigureDifference> differences,
        long rowsCompared,
        long rowsDiffering,
        List<RowDifference> rowDifferences,
        List<String> notComparable,
        boolean follows,
        boolean reading,
        boolean canUndo,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    static ReplayAnswer of(Replay replay, boolean reading, boolean canUndo) {
        Comparison compared =
                replay.compared() == null ? null : JsonMapper.shared().readValue(replay.compared(), Comparison.class);
        return new ReplayAnswer(
                replay.replayId(),
                replay.asked(),
                replay.upTo(),
                replay.state().word(),
                replay.phase().word(),
                replay.paused(),
                Math.round(replay.progress() * 1000) / 1000.0,
                replay.builtEvents(),
                replay.eventsPerSecond(),
                left(replay),
                compared == null ? null : compared.position(),
                compared == null ? 0 : compared.figures(),
                compared == null ? List.of() : compared.differences(),
                compared == null ? 0 : compared.rows(),
                compared == null ? 0 : compared.rowsDiffering(),
                compared == null ? List.of() : compared.rowDifferences(),
                compared == null ? List.of() : compared.notComparable(),
                replay.follows(),
                reading,
                canUndo,
                replay.askedBy(),
                replay.askedAt(),
                replay.endedAt(),
                replay.failure());
    }

    private static @Nullable Long left(Replay replay) {
        long speed = replay.eventsPerSecond();
        return replay.state() != State.RUNNING || replay.paused() || speed == 0
                ? null
                : (replay.upTo() - replay.builtEvents()) / speed;
    }

    /** The children whose entries or rows differ. */
    Set<String> children() {
        return Stream.concat(
                        differences.stream().flatMap(d -> d.entries().stream()).map(EntryDifference::childId),
                        rowDifferences.stream().map(RowDifference::childId))
                .collect(Collectors.toSet());
    }

    /** For those who see figures and no people. */
    ReplayAnswer pseudonymous(MasterKey master) {
        return new ReplayAnswer(
                replayId,
                upTo,
                position,
                state,
                phase,
                paused,
                progress,
                events,
                eventsPerSecond,
                secondsLeft,
                comparedAt,
                figuresCompared,
                differences.stream()
                        .map(d -> new FigureDifference(
                                d.figure(),
                                d.on(),
                                d.live(),
                                d.replayed(),
                                d.entries().stream()
                                        .map(e -> new EntryDifference(
                                                hide(master, "entry", e.entryId()),
                                                hide(master, "person", e.childId()),
                                                e.in()))
                                        .toList()))
                        .toList(),
                rowsCompared,
                rowsDiffering,
                rowDifferences.stream()
                        .map(d -> new RowDifference(
                                d.table(),
                                hide(master, "entry", d.key()),
                                hide(master, "person", d.childId()),
                                d.knownFrom(),
                                null,
                                null))
                        .toList(),
                notComparable,
                follows,
                reading,
                canUndo,
                askedBy,
                askedAt,
                endedAt,
                failure);
    }

    private static String hide(MasterKey master, String kind, String id) {
        return kind + ":" + master.fingerprint("analyst", id);
    }
}
