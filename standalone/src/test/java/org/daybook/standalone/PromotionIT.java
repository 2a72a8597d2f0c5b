package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.daybook.standalone.RunningDaybook.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A replay that follows the log is read in place of the live rows, and given back. */
class PromotionIT {

    private static final String IN_CARE = "/api/measures/children-in-care?on=2020-03-31";

    @TempDir
    static Path folder;

    static Replaying replaying;

    @BeforeAll
    static void bring_in_the_sample_returns() {
        replaying = Replaying.withSamples(folder);
    }

    @AfterAll
    static void stop() {
        replaying.close();
    }

    @BeforeEach
    void nothing_is_kept_of_the_test_before() {
        replaying.keepNothing();
    }

    @Test
    void what_is_recorded_between_promotion_and_undo_is_in_both_versions() {
        String child = Casework.over(replaying.daybook).child("2010-05-05");
        String id = replaying.ended(replaying.begin("now")).path("replayId").asString();
        long before = replaying.inCare();
        assertThat(replaying.act(id, "promote").json().path("state").asString()).isEqualTo("promoted");
        assertThat(replaying.look(id).path("reading").asBoolean()).isTrue();
        assertThat(replaying.inCare()).isEqualTo(before);
        long position = Casework.over(replaying.daybook)
                .inCare(child, "2020-03-02")
                .path("position")
                .asLong();
        assertThat(replaying.inCare(position)).isEqualTo(before + 1);
        assertThat(replaying.act(id, "undo").json().path("state").asString()).isEqualTo("undone");
        assertThat(replaying.inCare(position)).isEqualTo(before + 1);
        JsonNode again = replaying.act(id, "compare").json();
        assertThat(again.path("comparedAt").asLong()).isEqualTo(replaying.daybook.head());
        assertThat(again.path("differences")).isEmpty();
        assertThat(again.path("rowDifferences")).isEmpty();
        // it follows the log still, so it can be promoted again; given up for good there is nothing to go back to
        assertThat(replaying.act(id, "promote").status()).isEqualTo(200);
        assertThat(replaying.act(id, "retire").status()).isEqualTo(200);
        Replaying.refused(replaying.act(id, "undo"), 409, "nothing-to-undo");
        RunningDaybook.await(() -> replaying.schemas().size() == 1);
        assertThat(replaying.inCare()).isEqualTo(before + 1);
    }

    @Test
    void a_hundred_readers_notice_nothing_of_a_replay_a_promotion_and_an_undo() throws InterruptedException {
        long before = replaying.inCare();
        String body =
                replaying.daybook.get("auditor", IN_CARE).json().path("value").toString();
        AtomicBoolean reading = new AtomicBoolean(true);
        AtomicLong answers = new AtomicLong();
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(100)) {
            for (int i = 0; i < 100; i++) {
                readers.execute(() -> {
                    while (reading.get()) {
                        Answer answer = replaying.daybook.get("auditor", IN_CARE);
                        boolean right = answer.status() == 200
                                && answer.json().path("value").toString().equals(body)
                                && answer.json().path("complete").asBoolean();
                        if (!right) {
                            wrong.add(answer.status() + " " + answer.body());
                        }
                        answers.incrementAndGet();
                    }
                });
            }
            RunningDaybook.await(() -> answers.get() > 300);
            String id = replaying.ended(replaying.begin("now")).path("replayId").asString();
            long promoted = answers.get();
            assertThat(replaying.act(id, "promote").status()).isEqualTo(200);
            RunningDaybook.await(() -> answers.get() > promoted + 1000);
            long undone = answers.get();
            assertThat(replaying.act(id, "undo").status()).isEqualTo(200);
            RunningDaybook.await(() -> answers.get() > undone + 1000);
            reading.set(false);
        }
        assertThat(wrong).isEmpty();
        assertThat(replaying.inCare()).isEqualTo(before);
        System.out.println("A hundred readers had " + answers.get() + " answers, all of them right");
    }

    @Test
    void a_replay_is_paused_goes_on_and_is_cancelled() {
        String id = replaying.begin("now");
        // it may be through before the pause comes
        Answer paused = replaying.act(id, "pause");
        assertThat(paused.status()).isIn(200, 409);
        if (paused.status() == 200) {
            assertThat(replaying.look(id).path("paused").asBoolean()).isTrue();
            Replaying.refused(
                    replaying.daybook.post("auditor", "/api/replays", "{\"upTo\":\"now\"}"),
                    409,
                    "replay-already-running");
            assertThat(replaying.act(id, "resume").status()).isEqualTo(200);
        }
        replaying.ended(id);
        assertThat(replaying.act(id, "cancel").json().path("state").asString()).isEqualTo("cancelled");
        Replaying.refused(replaying.act(id, "promote"), 409, "replay-does-not-follow");
        Replaying.refused(replaying.act(id, "pause"), 409, "replay-not-running");
        RunningDaybook.await(() -> replaying.schemas().size() == 1);
    }
}
