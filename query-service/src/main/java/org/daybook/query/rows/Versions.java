package org.daybook.query.rows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.daybook.query.rows.Projection.Progress;
import org.daybook.query.rows.VersionTables.Active;
import org.daybook.query.rows.VersionTables.Kept;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The projection versions that this process feeds, and the one that is read. Several are fed while one is tried beside another, or can
 * still be gone back to; all of them follow the head of the log. Which one is read stands in the database, so all processes change over
 * together, each between two questions, never in one.
 */
public class Versions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Versions.class);
    private static final Duration LEVEL = Duration.ofSeconds(5);

    private final VersionTables tables;
    private final LongSupplier head;
    private final Function<String, Fed> make;
    private final Function<String, Building> build;
    private final Map<String, Fed> fed = new ConcurrentHashMap<>();
    private final List<Consumer<Progress>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> onSwitch = new CopyOnWriteArrayList<>();
    private volatile @Nullable Fed active;

    /**
     * @param head of the log
     * @param make takes up a version of that name, not started yet
     * @param build goes on making a version of that name from the log
     */
    public Versions(
            VersionTables tables, LongSupplier head, Function<String, Fed> make, Function<String, Building> build) {
        this.tables = tables;
        this.head = head;
        this.make = make;
        this.build = build;
    }

    /** Takes up the version that is read; there is a first one afterwards. */
    public void start() {
        if (tables.active() == null) {
            if (tables.ofFormerRelease() == null) {
                tables.first();
            } else {
                tables.byRelease(head.getAsLong());
            }
        }
        tables.tryReleaseAgain();
        refresh();
    }

    /** The version that is read. */
    public Fed active() {
        return Objects.requireNonNull(active, "not started");
    }

    public Progress reached() {
        return active().reached();
    }

    /** True while the rows that are read follow the log. */
    public boolean following() {
        return active().follower().following();
    }

    /** True when nothing is missing in the rows that are read. */
    public boolean complete() {
        return active().completeness().complete();
    }

    /** Waits until the rows that are read have reached the position. @return false when they have not in that time */
    public boolean await(long position, Duration longest) {
        return active().follower().await(position, longest);
    }

    /** Something was committed. */
    public void wake() {
        fed.values().forEach(version -> version.follower().wake());
    }

    /** Told after every batch of the version that is read: listeners must be quick. */
    public void onProgress(Consumer<Progress> listener) {
        listeners.add(listener);
    }

    /** Told when another version is read. */
    public void onSwitch(Runnable listener) {
        onSwitch.add(listener);
    }

    /** Does as the database says: another process may have promoted, or given up, a version. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    public synchronized void refresh() {
        try {
            Set<String> kept = tables.following().stream().map(Kept::name).collect(Collectors.toSet());
            Active now = Objects.requireNonNull(tables.active());
            feed(now.version());
            kept.forEach(version -> feed(version).follower().start());
            if (active == null || !now.version().equals(active().name())) {
                read(fed(now.version()));
            }
            fed.keySet().stream()
                    .filter(name -> !kept.contains(name) && !name.equals(now.version()))
                    .toList()
                    .forEach(this::letGo);
            tables.dropRetired();
        } catch (DataAccessException e) {
            if (active == null) {
                throw e;
            }
            LOG.debug("The versions wait for the database");
        }
    }

    /** The version of this name, fed by this process. */
    public Fed fed(String version) {
        return Objects.requireNonNull(fed.get(version), () -> "Version " + version + " is not kept");
    }

    /** Taken up, but not followed yet: the one that is read may still be in the making after a release. */
    private Fed feed(String version) {
        return fed.computeIfAbsent(version, name -> {
            Fed made = make.apply(name);
            made.follower().onProgress(progress -> told(made, progress));
            return made;
        });
    }

    private void told(Fed version, Progress progress) {
        if (version == active) {
            listeners.forEach(listener -> listener.accept(progress));
        }
    }

    /** Changes over between two batches: nobody who asks again sees less than before. */
    private void read(Fed next) {
        if (active != null) {
            next.follower().await(active().reached().position(), LEVEL);
        }
        active = next;
        onSwitch.forEach(Runnable::run);
        listeners.forEach(listener -> listener.accept(next.reached()));
    }

    private void letGo(String version) {
        Fed gone = fed.remove(version);
        if (gone != null) {
            close(gone);
        }
    }

    /** True when the version could be read in place of the one that is: it follows the log, has reached it, and nothing is missing. */
    public boolean level(String version) {
        refresh();
        Fed candidate = fed.get(version);
        if (candidate == null || !candidate.follower().await(reached().position(), LEVEL)) {
            return false;
        }
        candidate.completeness().check();
        return candidate.completeness().complete();
    }

    /**
     * Reads another version from now on, in all processes; the former is kept at the head, to be gone back to.
     *
     * @param over says so in the database, in one transaction
     * @return false when it did not say so
     */
    public synchronized boolean changeOver(BooleanSupplier over) {
        Active before = Objects.requireNonNull(tables.active());
        if (!over.getAsBoolean()) {
            return false;
        }
        Active after = Objects.requireNonNull(tables.active());
        if (before.former() != null && !before.former().equals(after.version())) {
            tables.retire(before.former());
        }
        refresh();
        return true;
    }

    /** A version that is to be made, by its name. */
    public Building building(String version) {
        return build.apply(version);
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    public void prove() {
        fed.values().forEach(version -> version.completeness().check());
    }

    @Override
    public void close() {
        fed.values().forEach(Versions::close);
    }

    private static void close(Fed version) {
        try {
            version.follower().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
