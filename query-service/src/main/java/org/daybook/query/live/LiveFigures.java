package org.daybook.query.live;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.daybook.query.live.Snapshots.Snapshot;
import org.daybook.query.measure.Figures;
import org.daybook.query.measure.Knowledge;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Released;
import org.daybook.query.measure.Targets;
import org.daybook.query.rows.Versions;
import org.daybook.query.trust.Standing;
import org.daybook.query.trust.Trust;
import org.daybook.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.security.web.session.HttpSessionIdChangedEvent;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Pushes figures. Staff get them after every batch of the projection; partners the protected ones, at each release. One snapshot is
 * made for all who watch the same day; while one is being made, further changes wait and go out together.
 */
public class LiveFigures implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFigures.class);
    private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
    private static final long LONGEST = TimeUnit.MINUTES.toMillis(30);

    private record Watch(LocalDate on, boolean partner) {}

    private final Knowledge knowledge;
    private final SignedIn signedIn;
    private final Versions versions;
    private final Trust trust;
    private final Map<Watch, Set<SseEmitter>> watchers = new ConcurrentHashMap<>();
    private final SilentMeasures silent;
    private final Snapshots snapshots;
    private final Map<SseEmitter, String> sessions = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "live-figures"));
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile @Nullable Standing told;

    public LiveFigures(
            Figures figures,
            Measures measures,
            Knowledge knowledge,
            Versions versions,
            Released released,
            Trust trust,
            Targets targets,
            SignedIn signedIn) {
        this.signedIn = signedIn;
        this.versions = versions;
        this.trust = trust;
        this.silent = new SilentMeasures(measures, figures);
        this.knowledge = knowledge;
        this.snapshots = new Snapshots(figures, measures, knowledge, versions, silent, targets);
        versions.onProgress(progress -> changed());
        released.onRelease(() -> worker.execute(() -> push(true)));
    }

    /** False while the rows cannot be asked: then there is nothing to send. */
    boolean possible() {
        return versions.active().follower().awake();
    }

    /**
     * Every page is told when the counts cannot be trusted any more, and when they can again. Streams end when there is nothing to
     * send; they are opened again by themselves.
     */
    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    public void tellOfTrouble() {
        Standing now = trust.now();
        if (!possible()) {
            watchers.values().forEach(all -> all.forEach(Streams::end));
        } else if (!now.equals(told)) {
            told = now;
            worker.execute(() -> {
                push(false);
                push(true);
            });
        }
    }

    /** @param session in which the watcher signed in; the stream ends with it. Null for a program that signs in with each request */
    SseEmitter watch(LocalDate on, boolean partner, @Nullable String session) {
        SseEmitter emitter = new SseEmitter(LONGEST);
        Watch watch = new Watch(on, partner);
        Runnable gone = () -> {
            watchers.computeIfPresent(watch, (key, all) -> {
                all.remove(emitter);
                return all.isEmpty() ? null : all;
            });
            sessions.remove(emitter);
        };
        if (session != null) {
            sessions.put(emitter, session);
        }
        emitter.onCompletion(gone);
        emitter.onTimeout(gone);
        emitter.onError(e -> gone.run());
        watchers.compute(watch, (key, all) -> {
            Set<SseEmitter> set = all == null ? ConcurrentHashMap.newKeySet() : all;
            set.add(emitter);
            return set;
        });
        Streams.comment(emitter, "listening");
        worker.execute(() -> first(emitter, watch));
        return emitter;
    }

    /** Who cannot be told the figures now asks again by itself. */
    private void first(SseEmitter emitter, Watch watch) {
        try {
            send(emitter, snapshot(watch), watch);
        } catch (RuntimeException e) {
            Streams.end(emitter);
        }
    }

    /** Who signs out sees no figure more. */
    @EventListener
    public void signedOut(HttpSessionDestroyedEvent ended) {
        end(ended.getId());
    }

    /** Who signs in again may be somebody else. */
    @EventListener
    public void signedInAgain(HttpSessionIdChangedEvent changed) {
        end(changed.getOldSessionId());
    }

    private void end(String session) {
        sessions.forEach((emitter, its) -> {
            if (session.equals(its)) {
                Streams.end(emitter);
            }
        });
    }

    /** Which measures nothing speaks of is asked beside the pushes, not in them: it takes longer than a figure. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    public void lookForSilence() {
        Set<LocalDate> days = watchers.keySet().stream()
                .filter(watch -> !watch.partner())
                .map(Watch::on)
                .collect(Collectors.toSet());
        try {
            silent.askAgain(days, knowledge.now(), this::changed);
        } catch (DataAccessException e) {
            // the page itself says that it is not live
        }
    }

    private void changed() {
        if (!watchers.isEmpty() && due.compareAndSet(false, true)) {
            worker.execute(() -> {
                due.set(false);
                push(false);
            });
        }
    }

    private void push(boolean partner) {
        try {
            watchers.forEach((watch, all) -> {
                if (watch.partner() == partner) {
                    push(watch, all);
                }
            });
        } catch (DataAccessException e) {
            // what could not be asked now is asked again: no page may stay behind and call itself live
            told = null;
            LATER.execute(this::changed);
        }
    }

    /** A day that cannot be asked about holds up nobody who watches another. */
    private void push(Watch watch, Set<SseEmitter> all) {
        try {
            Snapshot snapshot = snapshot(watch);
            all.forEach(emitter -> send(emitter, snapshot, watch));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Figures of {} cannot be pushed", watch.on(), e);
            all.forEach(Streams::end);
        }
    }

    private Snapshot snapshot(Watch watch) {
        return watch.partner() ? snapshots.forPartners(watch.on()) : snapshots.forStaff(watch.on());
    }

    private void send(SseEmitter emitter, Snapshot snapshot, Watch watch) {
        try {
            emitter.send(SseEmitter.event()
                    .id(Long.toString(snapshot.position()))
                    .name("figures")
                    .data(snapshot.data(trust.notice(watch.partner())), MediaType.APPLICATION_JSON));
        } catch (IOException | IllegalStateException e) {
            Streams.end(emitter);
        }
    }

    /** A sign of life, so that proxies keep the stream open and a dead one is noticed. */
    @Scheduled(fixedRate = 15, timeUnit = TimeUnit.SECONDS)
    public void heartbeat() {
        sessions.forEach((emitter, session) -> {
            if (!signedIn.still(session)) {
                Streams.end(emitter);
            }
        });
        worker.execute(() ->
                watchers.values().forEach(all -> all.forEach(emitter -> Streams.comment(emitter, "still here"))));
    }

    @Override
    public void close() {
        worker.shutdownNow();
        watchers.values().forEach(all -> all.forEach(Streams::end));
    }
}
