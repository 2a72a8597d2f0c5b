package org.daybook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.daybook.store.AppendRefused.Reason;
import org.daybook.store.Appender.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acts that wait while another is written share the next commit. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class GroupCommitIT {

    private static final int WAITING = 7;

    private final CountDownLatch firstIsWritten = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<Long> heads = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Reason> refused = new ConcurrentHashMap<>();
    private EventLog log;
    private TestDatabase database;
    private Appender appender;

    @BeforeEach
    void an_appender_that_stops_after_its_first_commit() {
        database = TestDatabase.fresh();
        log = new EventLog(database.query());
        appender = new Appender(database.command(), head -> {
            heads.add(head);
            firstIsWritten.countDown();
            await(goOn);
        });
    }

    @Test
    void acts_that_arrive_together_share_a_commit_and_an_instant() {
        together(List.of());

        assertThat(refused).isEmpty();
        assertThat(heads).containsExactly(1L, 1L + WAITING);
        assertThat(log.after(1, 100))
                .extracting(StoredEvent::recordedAt)
                .containsOnly(log.after(1, 1).getFirst().recordedAt());
    }

    @Test
    void of_acts_that_share_a_commit_the_guilty_one_is_refused_alone() {
        together(List.of("child:first"));

        assertThat(refused).containsExactly(Map.entry("child:first", Reason.STREAM_CHANGED));
        assertThat(log.head()).isEqualTo(1 + WAITING);
        assertThat(log.after(0, 100))
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1 + WAITING).boxed().toList());
        // tried together in vain, then one by one
        assertThat(heads).hasSize(1 + WAITING);
    }

    @Test
    void of_two_acts_on_one_stream_in_a_group_the_first_wins() {
        together(List.of("child:0"));

        assertThat(refused).containsExactly(Map.entry("child:0", Reason.STREAM_CHANGED));
        assertThat(JdbcClient.create(database.owner())
                        .sql("select count(*) from event_store.event where stream = 'child:0'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** The first act is written; {@code WAITING} acts on streams of their own and the others wait meanwhile. */
    private void together(List<String> others) {
        List<Thread> threads = new ArrayList<>();
        threads.add(start("child:first"));
        await(firstIsWritten);
        for (int n = 0; n < WAITING; n++) {
            threads.add(start("child:" + n));
        }
        others.forEach(stream -> threads.add(start(stream)));
        threads.subList(1, threads.size()).forEach(GroupCommitIT::untilItWaits);
        goOn.countDown();
        threads.forEach(GroupCommitIT::join);
    }

    private Thread start(String stream) {
        return Thread.ofPlatform().start(() -> {
            try {
                appender.append(
                        new Act(),
                        List.of(new Line(stream, 0, UUID.randomUUID().toString(), "CareStarted", "1", "{}", "{}")));
            } catch (AppendRefused e) {
                refused.put(stream, e.reason());
            }
        });
    }

    private static void untilItWaits(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
