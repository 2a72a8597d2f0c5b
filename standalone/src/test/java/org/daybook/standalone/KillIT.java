package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.Keys;
import org.daybook.store.MasterKey;
import org.daybook.store.StoredEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Killed at random under load: every acknowledged command is there, once, and the figures equal the fold. */
@Tag("faults")
class KillIT {

    private static final long SEED = Long.getLong("daybook.seed", 20_261_123L);
    private static final int KILLS = Integer.getInteger("daybook.kills", 50);
    private static final int WRITERS = 8;

    @TempDir
    Path data;

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger retried = new AtomicInteger();
    private volatile boolean writing = true;
    private volatile DaybookProcess process;

    @Test
    void fifty_kills_under_eight_writers_lose_and_double_nothing() throws Exception {
        System.err.println("daybook.seed=" + SEED);
        Random random = new Random(SEED);
        process = DaybookProcess.start(data);
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int number = i;
            writers.add(Thread.ofPlatform().start(() -> write(number)));
        }
        int processKills = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int enough = acknowledged.size() + 20 + random.nextInt(200);
            RunningDaybook.await(() -> acknowledged.size() >= enough);
            if (random.nextBoolean()) {
                process.kill();
                processKills++;
            } else {
                process.killPostgres();
                process.kill();
            }
            process = DaybookProcess.start(data);
        }
        int enough = acknowledged.size() + 50;
        RunningDaybook.await(() -> acknowledged.size() >= enough);
        writing = false;
        for (Thread writer : writers) {
            writer.join(TimeUnit.SECONDS.toMillis(60));
        }
        Map<String, Long> figures = figures();
        process.stop();
        System.err.printf(
                "%d kills of the process and %d of PostgreSQL with it, %d events acknowledged, %d requests retried%n",
                processKills, KILLS - processKills, acknowledged.size(), retried.get());
        check(figures);
    }

    private static final List<String> DAYS = List.of("2017-03-01", "2018-06-01", "2019-01-01");

    private Map<String, Long> figures() {
        Map<String, Long> figures = new ConcurrentHashMap<>();
        for (String day : DAYS) {
            JsonNode figure = process.get("/api/measures/children-in-care?on=" + day + "&atLeast=" + process.head());
            assertThat(figure.path("complete").asBoolean()).isTrue();
            figures.put(day, figure.path("value").asLong());
        }
        return figures;
    }

    private void check(Map<String, Long> figures) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            List<StoredEvent> log = new EventLog(database.owner()).after(0, Integer.MAX_VALUE);
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < log.size(); i++) {
                assertThat(log.get(i).position()).isEqualTo(i + 1L);
                ids.add(log.get(i).eventId());
            }
            assertThat(new EventLog(database.owner()).head()).isEqualTo(log.size());
            assertThat(ids).containsAll(acknowledged.keySet());
            acknowledged.forEach((id, position) ->
                    assertThat(log.get((int) (position - 1)).eventId()).isEqualTo(id));
            // a retry never doubles: nothing is in the log that nobody was told of
            assertThat(ids).hasSameSizeAs(acknowledged.keySet());
            EventJson json = new EventJson(new Keys(database.owner(), MasterKey.read(data.resolve("master.key"))));
            PlainFold fold = new PlainFold(
                    log.stream()
                            .map(e -> new PlainFold.Known(e.position(), e.eventId(), json.read(e.type(), e.payload())))
                            .toList(),
                    log.size());
            figures.forEach((day, value) -> assertThat(fold.on(LocalDate.parse(day))
                            .numbers()
                            .get("children-in-care")
                            .numerator())
                    .as(day)
                    .isEqualTo(value));
        }
    }

    /** One writer: a child after another, each command tried until it is answered. */
    private void write(int writer) {
        Random random = new Random(SEED + writer);
        for (int n = 0; writing; n++) {
            String name = "w" + writer + "-" + n;
            JsonNode child = record(name + "-a", "register-child", """
                    {"localId":"%s","dateOfBirth":"2010-01-01","sex":"F"}""".formatted(name));
            String id = child.path("childId").asString();
            LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(800));
            record(name + "-b", "start-care", """
                    {"childId":"%s","startedOn":"%s","legalStatus":"C2","categoryOfNeed":"N1","placement":{"placementType":"U6"}}""".formatted(id, day));
            for (int i = 0; i < 3; i++) {
                day = day.plusDays(1 + random.nextInt(200));
                record(name + "-p" + i, "make-placement", """
                        {"childId":"%s","startedOn":"%s","placementType":"K2","provider":"PR4"}""".formatted(id, day));
            }
            if (random.nextBoolean()) {
                record(name + "-e", "end-care", """
                        {"childId":"%s","endedOn":"%s","reason":"E8"}""".formatted(id, day.plusDays(9)));
            }
        }
    }

    private JsonNode record(String key, String command, String body) {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (System.nanoTime() < until) {
            RunningDaybook.Answer answer = process.tryPost("/api/commands/" + command, body, key);
            if (answer.status() == 200) {
                JsonNode json = answer.json();
                json.path("events")
                        .forEach(e -> acknowledged.put(
                                e.path("eventId").asString(), e.path("position").asLong()));
                return json;
            }
            assertThat(answer.status()).as(answer.body()).isIn(0, 503);
            retried.incrementAndGet();
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
        }
        throw new AssertionError("No answer to " + key);
    }
}
