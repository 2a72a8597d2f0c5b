package org.daybook.query.measure;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.daybook.query.rows.Fed;
import org.daybook.query.rows.Projection.Progress;
import org.daybook.query.rows.Versions;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What partners see: the state of knowledge of the last release. Counts are released together on a clock, never one by one, so that
 * watching a number change does not point at a child.
 */
public class Released {

    private final Versions versions;
    private final long headAtStart;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Known known;

    /** @param headAtStart what had been recorded when the process started; rows that are short of it are being made again */
    public Released(Versions versions, long headAtStart) {
        this.versions = versions;
        this.headAtStart = headAtStart;
        this.known = new Known(versions.active().name(), 0, Instant.EPOCH);
        release();
        versions.onSwitch(this::release);
    }

    @Scheduled(
            fixedRateString = "${daybook.partners.released-every-seconds:300}",
            initialDelayString = "${daybook.partners.first-released-after-seconds:30}",
            timeUnit = TimeUnit.SECONDS)
    public final void release() {
        Fed version = versions.active();
        Progress reached = version.reached();
        if (reached.position() < headAtStart) {
            return;
        }
        known = new Known(version.name(), reached.position(), reached.recordedAt());
        listeners.forEach(Runnable::run);
    }

    Known known() {
        return known;
    }

    public void onRelease(Runnable listener) {
        listeners.add(listener);
    }
}
