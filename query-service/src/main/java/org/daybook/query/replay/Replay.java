package org.daybook.query.replay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay as it was asked for and as far as it has come.
 *
 * @param asked what was asked: {@code now}, an instant or {@code position:123}
 * @param upTo the position that it goes to, or that it has followed the log from
 * @param follows true when it goes on with the head of the log, so that it can be promoted
 * @param version the schema that it makes; null before it has begun
 * @param builtEvents how many events are in the version
 * @param ranSeconds how long it has been at work, pauses left out
 * @param compared the JSON of {@link Comparison}, null before
 */
record Replay(
        UUID replayId,
        String asked,
        String askedBy,
        Instant askedAt,
        long upTo,
        boolean follows,
        boolean byRelease,
        @Nullable String version,
        State state,
        Phase phase,
        boolean paused,
        long builtEvents,
        double ranSeconds,
        @Nullable Instant endedAt,
        @Nullable String failure,
        @Nullable String compared) {

    /** Where a replay stands. */
    enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        PROMOTED,
        UNDONE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What a running replay is at. */
    enum Phase {
        BUILDING,
        INDEXING,
        COMPARING,
        FINISHED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** From 0 to 1, and 1 only when it has come to an end. */
    double progress() {
        if (state != State.RUNNING || phase == Phase.FINISHED) {
            return state == State.FAILED || state == State.CANCELLED ? built() : 1;
        }
        return phase == Phase.BUILDING ? Math.min(0.95, built() * 0.95) : phase == Phase.INDEXING ? 0.96 : 0.98;
    }

    private double built() {
        return upTo == 0 ? 0 : (double) builtEvents / upTo;
    }

    long eventsPerSecond() {
        return ranSeconds <= 0 ? 0 : Math.round(builtEvents / ranSeconds);
    }
}
