package org.daybook.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who puts children into care, somebody with an open page, and somebody who asks for the number all the time: a number that
 * claims to be complete has to be the one of its position, and has to know what was recorded five seconds ago.
 */
final class Watchers implements AutoCloseable {

    static final String IN_CARE = "/api/measures/children-in-care?on=2018-03-15";
    private static final long FIVE_SECONDS = TimeUnit.SECONDS.toNanos(5);

    private record Recorded(long children, long nanos) {}

    private final RunningDaybook daybook;
    private final NavigableMap<Long, Recorded> truth = new ConcurrentSkipListMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<String> silentlyWrong = new ConcurrentLinkedQueue<>();
    private final Thread asking = new Thread(this::ask, "asking");
    private final Thread watching = new Thread(this::watch, "watching");
    private volatile JsonNode live = JsonMapper.shared().createObjectNode();
    private volatile boolean going = true;
    private final AtomicLong answers = new AtomicLong();
    private int children;

    Watchers(RunningDaybook daybook) {
        this.daybook = daybook;
        truth.put(0L, new Recorded(0, System.nanoTime()));
        asking.start();
        watching.start();
    }

    /** One more child in care; the position of the last event. */
    long inCare() {
        String child = daybook.record(
                        "register-child",
                        "{\"localId\":\"F" + ++children + "\",\"sex\":\"F\",\"dateOfBirth\":\"2015-05-04\"}")
                .path("childId")
                .asString();
        long position = daybook.record("start-care", """
                {"childId":"%s","startedOn":"2018-03-10","legalStatus":"C2","categoryOfNeed":"N1"}""".formatted(child))
                .path("position")
                .asLong();
        truth.put(position, new Recorded(children, System.nanoTime()));
        return position;
    }

    int children() {
        return children;
    }

    /** What an open page was told last. */
    JsonNode live() {
        return live;
    }

    /** Numbers that claimed to be complete and were not. */
    Queue<String> silentlyWrong() {
        return silentlyWrong;
    }

    private void ask() {
        while (going) {
            long asked = System.nanoTime();
            JsonNode figure = daybook.get("auditor", IN_CARE).json();
            if (figure.path("complete").asBoolean()) {
                long position = figure.path("position").asLong();
                // who records is told of the position after it was read here
                Map.Entry<Long, Recorded> known = truth.floorEntry(position);
                Map.Entry<Long, Recorded> next = truth.higherEntry(position);
                long value = figure.path("value").asLong();
                boolean right = value == known.getValue().children()
                        || value == known.getValue().children() + 1 && next == null;
                boolean old = next != null && asked - next.getValue().nanos() > FIVE_SECONDS;
                if (!right || old) {
                    silentlyWrong.add(figure + " known " + known + ", next " + next);
                }
            }
            answers.incrementAndGet();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** What came before this moment is nobody's fault: damage by hand is found by the next check. */
    void beginAnew() {
        long before = answers.get();
        RunningDaybook.await(() -> answers.get() > before + 1);
        silentlyWrong.clear();
    }

    private void watch() {
        try {
            http.send(
                            daybook.request("auditor", "/api/live?on=2018-03-15")
                                    .GET()
                                    .build(),
                            BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("data:"))
                    .forEach(line -> live = JsonMapper.shared().readTree(line.substring(5)));
        } catch (IOException | UncheckedIOException e) {
            if (going) {
                silentlyWrong.add("The stream ended: " + e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        going = false;
        http.shutdownNow();
        try {
            asking.join();
            watching.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
