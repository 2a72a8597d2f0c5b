package org.daybook.standalone;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.command.front.Recording;
import org.daybook.command.placement.PlacementCommand;
import org.daybook.events.ChildId;

/** How long it takes from a command's answer until the figures that include it have reached a watcher. */
final class PushDelay {

    private final RunningDaybook daybook;
    private final List<ChildId> children;

    PushDelay(RunningDaybook daybook, List<ChildId> children) {
        this.daybook = daybook;
        this.children = children;
    }

    /** Command accepted to figure pushed, over HTTP, while 50 commands a second arrive. */
    String measure() {
        Map<Long, Long> pushed = new ConcurrentHashMap<>();
        Thread listener = Thread.ofPlatform().daemon().start(() -> listen(pushed));
        List<Long> sent = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        LocalDate day = LocalDate.of(2020, 1, 1);
        RunningDaybook.await(() -> !pushed.isEmpty());
        long start = System.nanoTime();
        for (int i = 0; i < 1500; i++) {
            while (System.nanoTime() - start < i * 20_000_000L) {
                Thread.onSpinWait();
                java.util.concurrent.locks.LockSupport.parkNanos(200_000L);
            }
            ChildId child = children.get(i);
            long position = daybook.bean(Recording.class)
                    .record(BenchmarkIT.ask(
                            child, new PlacementCommand.RequestPlacement(child.value(), day, "U6", "PR1")))
                    .position();
            positions.add(position);
            sent.add(System.nanoTime());
        }
        RunningDaybook.await(() -> pushed.keySet().stream().anyMatch(p -> p >= positions.getLast()));
        listener.interrupt();
        List<Long> order = pushed.keySet().stream().sorted().toList();
        List<Double> delays = new ArrayList<>();
        for (int i = 100; i < positions.size(); i++) {
            long position = positions.get(i);
            long first = order.stream().filter(p -> p >= position).findFirst().orElseThrow();
            delays.add((pushed.get(first) - sent.get(i)) / 1e6);
        }
        Collections.sort(delays);
        return String.format(
                java.util.Locale.ROOT,
                "command accepted to figure pushed over HTTP, one process, 50 commands/s: p50 %.1f ms, p99 %.1f ms (goal 25, 80)",
                Math.max(0, delays.get(delays.size() / 2)),
                delays.get(delays.size() * 99 / 100));
    }

    private void listen(Map<Long, Long> pushed) {
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            var response = http.send(
                    daybook.request("auditor", "/api/live?on=2020-01-01").GET().build(), BodyHandlers.ofLines());
            response.body()
                    .filter(line -> line.startsWith("id:"))
                    .forEach(line ->
                            pushed.putIfAbsent(Long.parseLong(line.substring(3).strip()), System.nanoTime()));
        } catch (IOException | InterruptedException | java.io.UncheckedIOException e) {
            Thread.currentThread().interrupt();
        }
    }
}
