package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a command that one process has accepted to the figures that another has pushed, through the proxy, for a minute. */
@Tag("benchmark")
class SplitDelayIT {

    private static final int A_SECOND = 50;
    private static final int SECONDS = 60;
    private static final int WARM_UP_SECONDS = 15;

    @Test
    void a_command_reaches_a_watcher_of_the_other_process(@TempDir Path folder) throws IOException {
        assumeTrue(SplitDaybook.possible(), "No nginx is installed, so the split form is not tried");
        try (SplitDaybook daybook = SplitDaybook.start(folder)) {
            List<String> children = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                children.add(daybook.record(
                                "register-child",
                                "{\"localId\":\"D" + i + "\",\"sex\":\"F\",\"dateOfBirth\":\"2010-05-04\"}")
                        .path("childId")
                        .asString());
            }
            ConcurrentSkipListMap<Long, Long> pushed = new ConcurrentSkipListMap<>();
            Thread.ofPlatform().daemon().start(() -> listen(daybook, pushed));
            RunningDaybook.await(() -> !pushed.isEmpty());
            run(daybook, children, WARM_UP_SECONDS);
            List<Long> delays = new ArrayList<>();
            Map<Long, Long> accepted = run(daybook, children, SECONDS);
            RunningDaybook.await(() -> pushed.lastKey()
                    >= accepted.keySet().stream().max(Long::compare).orElseThrow());
            accepted.forEach(
                    (position, at) -> delays.add(pushed.ceilingEntry(position).getValue() - at));
            delays.sort(Long::compare);
            String result = String.format(
                    Locale.ROOT,
                    "command accepted in one process to figure pushed by another, through the proxy, %d commands/s for %d s:"
                            + " p50 %.1f ms, p99 %.1f ms (goal 25, 80)",
                    A_SECOND,
                    SECONDS,
                    Math.max(0, delays.get(delays.size() / 2)) / 1e6,
                    delays.get(delays.size() * 99 / 100) / 1e6);
            System.out.println(result);
            Path results = Files.createDirectories(Path.of("..", "benchmark", "results"));
            Files.writeString(
                    results.resolve(LocalDate.now() + "-split.txt"),
                    "Measured on 2 cores that also run the test, PostgreSQL 18 embedded, fsync on, Java "
                            + Runtime.version().feature() + "\n" + result + "\n");
            assertThat(delays).hasSizeGreaterThan(A_SECOND * SECONDS * 9 / 10);
        }
    }

    /** The moment at which each position's answer had come. */
    private static Map<Long, Long> run(SplitDaybook daybook, List<String> children, int seconds) {
        Map<Long, Long> accepted = new ConcurrentSkipListMap<>();
        long start = System.nanoTime();
        for (int i = 0; i < A_SECOND * seconds; i++) {
            while (System.nanoTime() - start < i * (1_000_000_000L / A_SECOND)) {
                LockSupport.parkNanos(200_000L);
            }
            long position = daybook.record("request-placement", """
                            {"childId":"%s","requestedOn":"2020-01-01"}""".formatted(children.get(i % children.size())))
                    .path("position")
                    .asLong();
            accepted.put(position, System.nanoTime());
        }
        return accepted;
    }

    private static void listen(SplitDaybook daybook, Map<Long, Long> pushed) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                            daybook.request("auditor", "/api/live?on=2020-01-01")
                                    .timeout(java.time.Duration.ofMinutes(5))
                                    .GET()
                                    .build(),
                            BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("id:"))
                    .forEach(line ->
                            pushed.putIfAbsent(Long.parseLong(line.substring(3).strip()), System.nanoTime()));
        } catch (IOException | java.io.UncheckedIOException e) {
            // the test has ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
