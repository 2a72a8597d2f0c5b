package org.daybook.query.rows;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.daybook.query.rows.Projection.Progress;
import org.daybook.store.Deliveries;
import org.daybook.store.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Follows the log: woken by commits, with a slow poll as the net. An event that cannot be projected stops everything behind it,
 * loudly and by name; it is tried again, never skipped.
 */
public final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    /** So many events at once when far behind: the larger, the fewer rows are written only to be closed. */
    public static final int BATCH = 8000;

    private static final Duration POLL = Duration.ofSeconds(1);
    /** A database that has said nothing for so long is as good as away. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Duration BREATH = Duration.ofMillis(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    /** Where the projection stands still, and why. */
    public record Stop(long position, String event, String reason) {}

    private final Projection projection;
    private final Deliveries log;
    private final List<Consumer<Progress>> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private final Object moved = new Object();
    private volatile Progress reached;
    private volatile @Nullable Stop stop;
    private volatile boolean databaseAway;
    private volatile boolean running = true;
    private volatile long lastSign = System.nanoTime();
    private long lastBatch = System.nanoTime();

    public Follower(Projection projection, Deliveries log) {
        this.projection = projection;
        this.log = log;
        this.reached = projection.progress();
        this.thread = new Thread(this::follow, "follower-" + projection.schema());
        this.thread.setDaemon(true);
    }

    /** Begins to follow; does nothing when it follows already. */
    public void start() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /** Something was committed. */
    public void wake() {
        wake.release();
    }

    /** Told after every batch, on the follower's thread: listeners must be quick. */
    public void onProgress(Consumer<Progress> listener) {
        listeners.add(listener);
    }

    public Progress reached() {
        return reached;
    }

    public @Nullable Stop stop() {
        return stop;
    }

    /** True while rows follow the log. */
    public boolean following() {
        return stop == null && awake();
    }

    /** True while it is at work and the database answers, though an event may hold it up. */
    public boolean awake() {
        boolean silent = System.nanoTime() - lastSign > SILENCE.toNanos();
        return !databaseAway && !silent && thread.isAlive();
    }

    /** Waits until the rows have reached the position. @return false when they have not in that time */
    public boolean await(long position, Duration longest) {
        long until = System.nanoTime() + longest.toNanos();
        synchronized (moved) {
            while (reached.position() < position) {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(moved, left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return true;
        }
    }

    private void follow() {
        while (running) {
            lastSign = System.nanoTime();
            try {
                boolean more = step();
                databaseAway = false;
                if (!more) {
                    rest();
                }
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException e) {
                if (running && !databaseAway) {
                    LOG.warn("PROJECTION-DATABASE-AWAY {}", e.getClass().getSimpleName());
                }
                databaseAway = true;
                pause();
            } catch (RuntimeException e) {
                stopAt(e);
                pause();
            }
        }
    }

    private void rest() throws InterruptedException {
        if (wake.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            takeBreath();
            wake.drainPermits();
        } else {
            lookAgain();
        }
    }

    /** Where commits follow each other closely, several are taken in at once: a batch costs more than an event. */
    private void takeBreath() throws InterruptedException {
        long rested = System.nanoTime() - lastBatch;
        TimeUnit.NANOSECONDS.sleep(Math.max(0, BREATH.toNanos() - rested));
        lastBatch = System.nanoTime();
    }

    /** Another node may have written, or somebody has set the tables back. */
    private void lookAgain() {
        Progress now = projection.progress();
        if (now.position() != reached.position()) {
            moveTo(now);
        }
    }

    private boolean step() {
        List<StoredEvent> batch = log.after(reached.position(), BATCH);
        if (batch.isEmpty()) {
            return false;
        }
        try {
            // a replay may have made the rows already: then catching up moves nothing, but we do
            moveTo(batch.size() < BATCH ? projection.apply(batch) : projection.catchUp(BATCH, this::moveTo));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            // the stop stands until an event gets through
            announce(projection.progress());
            oneByOne(log.after(reached.position(), BATCH));
        }
        return reached.position() < batch.getLast().position();
    }

    /** Finds the event that fails: everything before it gets through. */
    private void oneByOne(List<StoredEvent> batch) {
        for (StoredEvent event : batch) {
            try {
                moveTo(projection.apply(List.of(event)));
            } catch (DataAccessException e) {
                throw e;
            } catch (RuntimeException e) {
                Stop now = new Stop(
                        event.position(), event.toString(), e.getClass().getSimpleName());
                if (!now.equals(stop)) {
                    LOG.error("PROJECTION-STOPPED at {}", event, e);
                }
                stop = now;
                throw e;
            }
        }
    }

    private void stopAt(RuntimeException e) {
        if (stop == null) {
            LOG.error("PROJECTION-STOPPED after position {}", reached.position(), e);
            stop = new Stop(reached.position() + 1, "unknown", e.getClass().getSimpleName());
        }
    }

    private boolean moveTo(Progress progress) {
        stop = null;
        databaseAway = false;
        announce(progress);
        return running;
    }

    private void announce(Progress progress) {
        lastSign = System.nanoTime();
        synchronized (moved) {
            reached = progress;
            moved.notifyAll();
        }
        listeners.forEach(listener -> tell(listener, progress));
    }

    /** Whoever listens cannot hold up the rows. */
    private static void tell(Consumer<Progress> listener, Progress progress) {
        try {
            listener.accept(progress);
        } catch (RuntimeException e) {
            LOG.warn("A listener to the rows failed: {}", e.getClass().getSimpleName());
        }
    }

    private void pause() {
        try {
            if (wake.tryAcquire(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }
}
