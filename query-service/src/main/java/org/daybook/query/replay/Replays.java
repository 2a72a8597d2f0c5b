package org.daybook.query.replay;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daybook.query.measure.Knowledge;
import org.daybook.query.replay.Replay.State;
import org.daybook.query.rows.VersionTables;
import org.daybook.query.rows.VersionTables.Active;
import org.daybook.query.rows.Versions;
import org.daybook.store.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What can be done with replays: begun, paused, cancelled, promoted, undone, and given up for good. */
@Component
class Replays {

    /** What was asked cannot be done in the state that the replay is in; {@code code} is stable. */
    static final class NotNow extends RuntimeException {
        private final String code;

        NotNow(String code, String why) {
            super(why, null, false, false);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private final ReplayTable table;
    private final ReplayWork work;
    private final Versions versions;
    private final VersionTables versionTables;
    private final Knowledge knowledge;
    private final EventLog log;

    Replays(
            ReplayTable table,
            ReplayWork work,
            Versions versions,
            VersionTables versionTables,
            Knowledge knowledge,
            @Qualifier("queryLog") EventLog log) {
        this.table = table;
        this.work = work;
        this.versions = versions;
        this.versionTables = versionTables;
        this.knowledge = knowledge;
        this.log = log;
    }

    /** @param upTo {@code now}, an instant, or {@code position:123} */
    Replay start(String upTo, String askedBy) {
        boolean follows = upTo.equals("now");
        long position = follows ? log.head() : knowledge.at("upTo", upTo).position();
        List<Replay> running = table.latest(50).stream()
                .filter(replay -> replay.state() == State.RUNNING)
                .toList();
        if (!running.isEmpty()) {
            throw new NotNow(
                    "replay-already-running",
                    "Replay " + running.getFirst().replayId() + " is running; wait for it or cancel it.");
        }
        if (follows) {
            // one that was never promoted makes room for the new one
            table.latest(50).stream()
                    .filter(replay -> replay.follows() && replay.state() == State.DONE)
                    .forEach(this::cancel);
        }
        UUID id = table.start(upTo, askedBy, position, follows);
        work.look();
        return Objects.requireNonNull(table.find(id));
    }

    @Nullable
    Replay find(UUID id) {
        return table.find(id);
    }

    List<Replay> latest(int limit) {
        return table.latest(limit);
    }

    void pause(Replay replay, boolean paused) {
        if (!table.pause(replay.replayId(), paused)) {
            throw new NotNow("replay-not-running", "This replay is " + state(replay) + ".");
        }
        work.look();
    }

    /** Ends a replay that runs, or gives up one that was never promoted; its rows are dropped. */
    void cancel(Replay replay) {
        if (read(replay)) {
            throw new NotNow("replay-promoted", "The figures are read from this replay; undo it first.");
        }
        if (!table.becomes(
                replay.replayId(), State.CANCELLED, List.of(State.RUNNING, State.DONE, State.FAILED, State.UNDONE))) {
            throw new NotNow("replay-ended", "This replay is " + state(replay) + ".");
        }
        if (Objects.equals(active().former(), replay.version())) {
            versionTables.forgetFormer();
        } else if (replay.version() != null) {
            versionTables.retire(replay.version());
        }
    }

    /** Figures are read from the replay from now on. */
    void promote(Replay replay) {
        String version = replay.version();
        boolean ready = replay.follows() && (replay.state() == State.DONE || replay.state() == State.UNDONE);
        if (!ready || version == null || read(replay)) {
            throw new NotNow(
                    "replay-does-not-follow",
                    "Only a replay that has reached the head of the log and follows it can be promoted; this one is "
                            + state(replay)
                            + (replay.follows() ? "." : " and ends at position " + replay.upTo() + "."));
        }
        if (!versions.level(version)) {
            throw new NotNow("replay-behind", "This replay is behind the log, or the proof that it is complete fails.");
        }
        changeOver(replay, State.PROMOTED, version);
    }

    /** Figures are read from the version before again. */
    void undo(Replay replay) {
        String former = active().former();
        if (!read(replay) || former == null) {
            throw new NotNow(
                    "nothing-to-undo",
                    read(replay)
                            ? "The version before this replay is retired."
                            : "The figures are not read from this replay.");
        }
        if (!versions.level(former)) {
            throw new NotNow("former-behind", "The version before is behind the log.");
        }
        changeOver(replay, State.UNDONE, former);
    }

    private void changeOver(Replay replay, State state, String to) {
        String from = active().version();
        if (!versions.changeOver(() -> table.changeOver(replay.replayId(), state, to, from))) {
            throw new NotNow("changed-meanwhile", "Another version is read since a moment ago; look again.");
        }
    }

    /** The version before is dropped; the promotion cannot be undone any more. */
    void retire(Replay replay) {
        boolean release = replay.byRelease() && versionTables.ofFormerRelease() != null;
        if (!read(replay) || (active().former() == null && !release)) {
            throw new NotNow("nothing-to-retire", "No version before this one is kept.");
        }
        versionTables.forgetFormer();
        if (release) {
            versionTables.forgetFormerReleases();
        }
    }

    /** Compares once more, at the position that both have reached now. */
    void compareAgain(Replay replay) {
        boolean follows = replay.follows() && (replay.state() == State.DONE || replay.state() == State.UNDONE);
        if (!follows || replay.version() == null || !versions.level(replay.version())) {
            throw new NotNow("replay-does-not-follow", "Only a replay that follows the log can be compared again.");
        }
        work.compareInTurn(
                replay.replayId(), replay.version(), versions.reached().position());
    }

    /** True while figures are read from this replay. */
    boolean read(Replay replay) {
        return active().version().equals(replay.version());
    }

    /** True while the promotion of this replay can be undone. */
    boolean canUndo(Replay replay) {
        return read(replay) && active().former() != null;
    }

    private Active active() {
        return Objects.requireNonNull(versionTables.active());
    }

    private static String state(Replay replay) {
        return replay.state().word();
    }
}
