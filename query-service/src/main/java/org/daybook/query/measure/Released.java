package org.daybook.query.measure;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.daybook.query.rows.Fed;
import org.daybook.query.rows.Projection.Progress;
import org.daybook.query.rows.Versions;
import org.daybook.query.trust.Trust;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What partners see: the state of knowledge of the last release. Counts are released together on a clock, never one by one, so that
 * watching a number change does not point at a child. What is not complete is not released: the last release stands until it is.
 */
public class Released {

    private final Versions versions;
    private final Trust trust;
    private final long headAtStart;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Known known;
    private volatile boolean due;

    /** @param headAtStart what had been recorded when the process started; rows that are short of it are being made again */
    public Released(Versions versions, Trust trust, long headAtStart) {
        this.versions = versions;
        this.trust = trust;
        this.headAtStart = headAtStart;
        this.known = new Known(versions.active().name(), 0, Instant.EPOCH);
        due = true;
        releaseWhenComplete();
        due = false;
        versions.onSwitch(this::switched);
    }

    @Scheduled(
            fixedRateString = "${daybook.partners.released-every-seconds:300}",
            initialDelayString = "${daybook.partners.first-released-after-seconds:30}",
            timeUnit = TimeUnit.SECONDS)
    public final void release() {
        due = true;
        releaseWhenComplete();
    }

    /** A release whose time came while the counts could not be trusted is made as soon as they can. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    public final void releaseWhenComplete() {
        Fed version = versions.active();
        Progress reached = version.reached();
        if (due && reached.position() >= headAtStart && trust.now().complete()) {
            due = false;
            known = new Known(version.name(), reached.position(), reached.recordedAt());
            listeners.forEach(Runnable::run);
        }
    }

    /** The version before may be dropped soon: the same state of knowledge is read from the new one until the next release. */
    private void switched() {
        known = new Known(versions.active().name(), known.position(), known.at());
        release();
    }

    Known known() {
        return known;
    }

    public void onRelease(Runnable listener) {
        listeners.add(listener);
    }
}
