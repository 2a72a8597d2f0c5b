package org.daybook.query.trust;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daybook.query.rows.Fed;
import org.daybook.query.rows.Follower;
import org.daybook.query.rows.Versions;
import org.jspecify.annotations.Nullable;

/**
 * Whether the counts can be trusted: every page, answer and release asks here. It remembers since when they cannot, and what the plain
 * fold says of the version that is read.
 */
public final class Trust {

    private record Found(String version, List<Disputed> disputed) {}

    private final Versions versions;
    private final Clock clock;
    private volatile Found found = new Found("", List.of());
    private volatile boolean unchecked;
    private @Nullable Instant notLiveSince;
    private @Nullable Instant doubtedSince;

    public Trust(Versions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** The figures of a version that disagree with the plain fold, as found by the last check. */
    public void found(String version, List<Disputed> disputed) {
        found = new Found(version, List.copyOf(disputed));
    }

    /** The second count could not be made, or can be again. */
    public void checkedAtAll(boolean made) {
        unchecked = !made;
    }

    public synchronized Standing now() {
        Fed version = versions.active();
        Follower.Stop stop = version.follower().stop();
        List<Disputed> disputed = found.version().equals(version.name()) ? found.disputed() : List.of();
        Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
        put(troubles, Trouble.HELD_UP, stop != null);
        put(troubles, Trouble.AWAY, !version.follower().awake());
        put(troubles, Trouble.BEHIND, version.completeness().behind());
        put(troubles, Trouble.NOT_PROVED, !version.completeness().proof().holds());
        put(troubles, Trouble.DISAGREES, !disputed.isEmpty());
        put(troubles, Trouble.NOT_CHECKED, unchecked);
        notLiveSince = since(notLiveSince, troubles.stream().anyMatch(Trouble::notLive));
        doubtedSince = since(doubtedSince, troubles.stream().anyMatch(trouble -> !trouble.notLive()));
        return new Standing(
                Set.copyOf(troubles), notLiveSince, doubtedSince, stop == null ? null : stop.position(), disputed);
    }

    private static void put(Set<Trouble> troubles, Trouble trouble, boolean there) {
        if (there) {
            troubles.add(trouble);
        }
    }

    private @Nullable Instant since(@Nullable Instant before, boolean still) {
        if (!still) {
            return null;
        }
        return before == null ? clock.instant() : before;
    }

    /** What a page says now. @param partner who is told nothing of single events */
    public Notice notice(boolean partner) {
        return Words.of(now(), partner, clock.instant());
    }
}
