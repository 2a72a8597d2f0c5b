package org.daybook.command.imports;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.command.front.Who;
import org.daybook.command.imports.ImportJobs.Job;
import org.daybook.store.MasterKey;
import org.daybook.web.Role;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs imports one after another and knows how far each is. */
public final class Imports implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private static final Duration KEPT_EVERY = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How far a running import is. */
    record Running(long rows, long done, long events) {}

    private final Map<String, ImportFormat> formats;
    private final ImportJobs jobs;
    private final MasterKey master;
    private final Map<UUID, Running> running = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "imports"));

    public Imports(List<ImportFormat> formats, ImportJobs jobs, MasterKey master) {
        this.formats = formats.stream().collect(Collectors.toMap(ImportFormat::name, Function.identity()));
        this.jobs = jobs;
        this.master = master;
        jobs.failInterrupted();
    }

    public boolean knows(String format) {
        return formats.containsKey(format);
    }

    /** The collection year that runs now, by the year in which it began. */
    int latestYear() {
        return jobs.latestYear();
    }

    public UUID start(String format, List<Upload> files, @Nullable Integer year, boolean dryRun, Who who) {
        UUID id =
                jobs.start(format, dryRun, who, files.stream().map(Upload::name).toList());
        running.put(id, new Running(0, 0, 0));
        ImportFormat theFormat = Optional.ofNullable(formats.get(format)).orElseThrow();
        worker.execute(() -> run(id, theFormat, files, year, dryRun, who));
        return id;
    }

    private void run(
            UUID id, ImportFormat format, List<Upload> files, @Nullable Integer year, boolean dryRun, Who who) {
        try {
            List<RowOutcome> outcomes = format.run(files, year, dryRun, who, new ImportFormat.Progress() {
                private long keptAt = System.nanoTime();

                @Override
                public void rows(long total) {
                    running.put(id, new Running(total, 0, 0));
                }

                @Override
                public void done(long rows, long events) {
                    running.computeIfPresent(id, (key, was) -> new Running(was.rows(), rows, events));
                    if (!dryRun && System.nanoTime() - keptAt > KEPT_EVERY.toNanos()) {
                        jobs.reached(id, rows, events);
                        keptAt = System.nanoTime();
                    }
                }
            });
            Running last = running.getOrDefault(id, new Running(0, 0, 0));
            jobs.done(id, outcomes, dryRun ? 0 : last.events());
        } catch (BrokenFile broken) {
            jobs.failed(id, broken.failure());
        } catch (RuntimeException e) {
            if (worker.isShutdown()) {
                interrupted(id, dryRun);
                return;
            }
            LOG.error("IMPORT-FAILED {}", id, e);
            keep(id, dryRun);
            jobs.failed(
                    id,
                    new BrokenFile.Failure(
                            "unexpected",
                            "",
                            0,
                            "The import stopped unexpectedly. Bring the same files in again; nothing is recorded twice."));
        } finally {
            running.remove(id);
        }
    }

    /** The process ends: what was reached is kept, and the next start calls the import interrupted. */
    private void interrupted(UUID id, boolean dryRun) {
        Thread.interrupted();
        keep(id, dryRun);
        LOG.info("An import is interrupted by the end of the process");
    }

    private void keep(UUID id, boolean dryRun) {
        Running last = running.getOrDefault(id, new Running(0, 0, 0));
        if (!dryRun) {
            jobs.reached(id, last.done(), last.events());
        }
    }

    /** True when the last import that somebody started was interrupted. */
    public boolean interrupted(Who who) {
        return jobs.interrupted(who.actor());
    }

    /** Who is open but not in the latest return; analysts see pseudonyms, the same as behind figures. */
    List<ImportJobs.NotInLatest> notInLatest(Viewer viewer) {
        return jobs.notInLatest(
                child -> viewer.role() == Role.ANALYST ? "person:" + master.fingerprint("analyst", child) : child);
    }

    Optional<Job> find(UUID id) {
        return jobs.find(id);
    }

    /** 0 to 1. */
    double progress(Job job) {
        Running now = running.get(job.id());
        if (now == null || now.rows() == 0) {
            return "running".equals(job.state()) ? 0 : 1;
        }
        return (double) now.done() / now.rows();
    }

    long rows(Job job) {
        Running now = running.get(job.id());
        return now == null ? job.rows() : now.rows();
    }

    /** Waits until the import that runs has stopped, so that the database is not taken from under it. */
    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("An import did not stop in {} seconds", PATIENCE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
