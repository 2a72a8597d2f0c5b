package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a command that one process has accepted to the figures that another has pushed, through the proxy, for a minute. */
@Tag("benchmark")
class SplitDelayIT {

    private final Results results = new Results();

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
            run(daybook, children, 0, WARM_UP_SECONDS);
            long started = System.nanoTime();
            Map<Long, Long> accepted = run(daybook, children, WARM_UP_SECONDS * A_SECOND, SECONDS);
            double rate = accepted.size() * 1e9 / (System.nanoTime() - started);
            RunningDaybook.await(() -> pushed.lastKey()
                    >= accepted.keySet().stream().max(Long::compare).orElseThrow());
            List<Long> delays = new ArrayList<>();
            accepted.forEach((position, at) ->
                    delays.add(Math.max(0, pushed.ceilingEntry(position).getValue() - at)));
            List<Long> bare = RoundTrips.of(daybook.dataSource(), A_SECOND, SECONDS / 6);
            String result = String.format(
                    Locale.ROOT,
                    "command accepted in one process to figure pushed by another, through the proxy, %.1f commands/s for %d s:"
                            + " p50 %.1f ms, p99 %.1f ms (goal 25, 80)%n"
                            + "yardstick, a bare LISTEN/NOTIFY round trip, %d/s: p50 %.2f ms, p99 %.2f ms; ratio %.1f, %.1f",
                    rate,
                    SECONDS,
                    millis(delays, 50),
                    millis(delays, 99),
                    A_SECOND,
                    millis(bare, 50),
                    millis(bare, 99),
                    millis(delays, 50) / millis(bare, 50),
                    millis(delays, 99) / millis(bare, 99));
            System.out.println(result);
            results.write("-split", ", fsync on", List.of(result));
            assertThat(accepted).hasSize(A_SECOND * SECONDS);
            assertThat(rate).as("commands a second").isGreaterThan(A_SECOND * 0.95);
        }
    }

    private static double millis(List<Long> nanos, int percentile) {
        return nanos.stream()
                        .sorted()
                        .skip((nanos.size() - 1L) * percentile / 100)
                        .findFirst()
                        .orElseThrow()
                / 1e6;
    }

    /** The moment at which each position's answer had come; the commands go out by the clock, however long one takes. */
    private static Map<Long, Long> run(SplitDaybook daybook, List<String> children, int first, int seconds) {
        Map<Long, Long> accepted = new ConcurrentSkipListMap<>();
        long start = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < A_SECOND * seconds; i++) {
                while (System.nanoTime() - start < i * (1_000_000_000L / A_SECOND)) {
                    LockSupport.parkNanos(200_000L);
                }
                int turn = first + i;
                senders.execute(() -> {
                    long position = said(daybook, children.get(turn % children.size()), turn / children.size());
                    accepted.put(position, System.nanoTime());
                });
            }
        }
        return accepted;
    }

    /** What a child's week brings, by turns: each kind moves other figures. */
    private static long said(SplitDaybook daybook, String child, int turn) {
        String day = LocalDate.of(2019, 9, 2).plusDays(turn).toString();
        return switch (turn % 6) {
            case 0 ->
                position(
                        daybook,
                        "notify-missing",
                        child,
                        "'missingSince':'%s','setting':'home','reportedBy':'the carer'",
                        day);
            case 1 -> position(daybook, "record-return", child, "'returnedAt':'%s'", day);
            case 2 -> position(daybook, "notify-exclusion", child, exclusion("SUSP"), day);
            case 3 -> position(daybook, "request-placement", child, "'requestedOn':'%s'", day);
            case 4 -> position(daybook, "notify-exclusion", child, exclusion("LNCH"), day);
            default -> position(daybook, "write-case-note", child, "'writtenOn':'%s','note':'A note'", day);
        };
    }

    private static String exclusion(String category) {
        return "'category':'" + category + "','startedOn':'%s','sessions':1,'reasons':['PP'],'school':'SCH1'";
    }

    private static long position(SplitDaybook daybook, String command, String child, String fields, String day) {
        return daybook.record(
                        command,
                        "{\"childId\":\"" + child + "\","
                                + fields.formatted(day).replace('\'', '"') + "}")
                .path("position")
                .asLong();
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
