package org.daybook.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** After a kill of the process its PostgreSQL lives on; it is ended by the process id in its own lock file before ours starts. */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OrphanedServer() {}

    static void end(Path cluster) throws IOException {
        Path lock = cluster.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        List<String> lines = Files.readAllLines(lock);
        long pid =
                lines.isEmpty() ? 0 : Math.abs(Long.parseLong(lines.getFirst().strip()));
        ProcessHandle.of(pid).filter(OrphanedServer::isPostgres).ifPresent(server -> {
            LOG.info("Ending the PostgreSQL server that a killed process left behind");
            server.destroy();
            awaitEnd(server);
        });
        Files.deleteIfExists(lock);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.contains("postgres")).orElse(false);
    }

    private static void awaitEnd(ProcessHandle server) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (server.isAlive()) {
            if (System.nanoTime() > until) {
                server.destroyForcibly();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
