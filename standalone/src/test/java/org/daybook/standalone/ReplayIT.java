package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.daybook.standalone.RunningDaybook.Answer;
import org.daybook.standalone.RunningDaybook.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Rows made anew from the events alone, beside those that are read, and read in their place. */
class ReplayIT {

    private static final String IN_CARE = "/api/measures/children-in-care?on=2020-03-31";

    @TempDir
    static Path folder;

    static RunningDaybook daybook;
    static Casework work;
    static JdbcClient owner;

    @BeforeAll
    static void bring_in_the_sample_returns() {
        daybook = RunningDaybook.start(folder);
        daybook.bringIn(
                "", Cell.samples(name -> true).stream().map(ReplayIT::part).toArray(Part[]::new));
        work = Casework.over(daybook);
        owner = JdbcClient.create(daybook.owner());
        RunningDaybook.await(() ->
                daybook.get("auditor", "/api/position").json().path("projected").asLong() == daybook.head());
    }

    private static Part part(Path file) {
        try {
            return new Part(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
    }

    @AfterAll
    static void stop() {
        daybook.close();
    }

    @BeforeEach
    void nothing_is_kept_of_the_test_before() {
        replays().forEach(replay -> act(replay, "retire"));
        replays().forEach(replay -> act(replay, "cancel"));
        // a row that was damaged by hand is found right again by the next check
        RunningDaybook.await(() ->
                daybook.get("auditor", "/api/position").json().path("complete").asBoolean());
    }

    private static List<String> replays() {
        List<String> ids = new ArrayList<>();
        daybook.get("auditor", "/api/replays")
                .json()
                .path("replays")
                .forEach(r -> ids.add(r.path("replayId").asString()));
        return ids;
    }

    private static Answer act(String replay, String what) {
        return daybook.post("admin", "/api/replays/" + replay + "/" + what, "{}");
    }

    private static String start(String upTo) {
        Answer answer = daybook.post("auditor", "/api/replays", "{\"upTo\":\"" + upTo + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().path("replayId").asString();
    }

    private static JsonNode look(String replay) {
        return daybook.get("auditor", "/api/replays/" + replay).json();
    }

    private static JsonNode ended(String replay) {
        RunningDaybook.await(() -> !look(replay).path("state").asString().equals("running"));
        return look(replay);
    }

    private static void nothingDiffers(JsonNode replay) {
        assertThat(replay.path("state").asString()).as(replay.toPrettyString()).isEqualTo("done");
        assertThat(replay.path("progress").asDouble()).isEqualTo(1);
        assertThat(replay.path("figuresCompared").asInt()).isGreaterThan(200);
        assertThat(replay.path("rowsCompared").asInt()).isGreaterThan(10_000);
        assertThat(replay.path("differences")).isEmpty();
        assertThat(replay.path("rowDifferences")).isEmpty();
        assertThat(replay.path("eventsPerSecond").asLong()).isPositive();
    }

    private static long inCare() {
        return daybook.get("auditor", IN_CARE).json().path("value").asLong();
    }

    /** The schemas of versions that there are. */
    private static List<String> schemas() {
        return owner.sql("select nspname from pg_namespace where nspname ~ '^rows_v[0-9]+$' order by 1")
                .query(String.class)
                .list();
    }

    @Test
    void a_replay_to_now_makes_the_same_figures_and_rows() {
        JsonNode replay = ended(start("now"));
        nothingDiffers(replay);
        assertThat(replay.path("position").asLong()).isEqualTo(daybook.head());
        assertThat(replay.path("follows").asBoolean()).isTrue();
        assertThat(replay.path("reading").asBoolean()).isFalse();
    }

    @Test
    void a_replay_to_an_earlier_position_is_held_against_what_was_known_there_and_leaves_nothing_behind() {
        nothingDiffers(ended(start("position:9000")));
        nothingDiffers(ended(start("2100-01-01T00:00:00Z".replace("2100-01-01T00:00:00", now()))));
        RunningDaybook.await(() -> schemas().size() == 1);
    }

    private static String now() {
        return owner.sql("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS')")
                .query(String.class)
                .single();
    }

    @Test
    void a_row_damaged_by_hand_is_the_one_difference() {
        String live = owner.sql("select version from versions.active")
                .query(String.class)
                .single();
        Map<String, Object> damaged = owner.sql(
                        "select key, known_from from " + live + ".looked_after where to_day is null"
                                + " and legal_status = 'C2' and known_until = 9223372036854775807 order by key limit 1")
                .query()
                .singleRow();
        String damage = "update " + live + ".looked_after set legal_status = ? where key = ? and known_from = ?";
        owner.sql(damage)
                .params("V4", damaged.get("key"), damaged.get("known_from"))
                .update();
        try {
            JsonNode replay = ended(start("now"));
            assertThat(replay.path("rowsDiffering").asInt()).isEqualTo(1);
            JsonNode row = replay.path("rowDifferences").path(0);
            assertThat(row.path("table").asString()).isEqualTo("looked_after");
            assertThat(row.path("live").path("legal_status").asString()).isEqualTo("V4");
            assertThat(row.path("replayed").path("legal_status").asString()).isEqualTo("C2");
            List<String> figures = new ArrayList<>();
            replay.path("differences").forEach(d -> figures.add(d.path("figure").asString()));
            assertThat(figures).contains("children-in-care", "placements-open");
            JsonNode figure = replay.path("differences").path(figures.indexOf("children-in-care"));
            assertThat(figure.path("replayed").asLong() - figure.path("live").asLong())
                    .isEqualTo(1);
            assertThat(figure.path("entries")).hasSize(1);
            assertThat(figure.at("/entries/0/childId").asString())
                    .isEqualTo(row.path("childId").asString());
            // who sees figures and no people does not see them here either
            String forAdmin = daybook.get(
                            "admin", "/api/replays/" + replay.path("replayId").asString())
                    .body();
            assertThat(forAdmin).doesNotContain(row.path("childId").asString());
        } finally {
            owner.sql(damage)
                    .params("C2", damaged.get("key"), damaged.get("known_from"))
                    .update();
        }
    }

    @Test
    void what_is_recorded_between_promotion_and_undo_is_in_both_versions() {
        String child = work.child("2010-05-05");
        String id = ended(start("now")).path("replayId").asString();
        long before = inCare();
        assertThat(act(id, "promote").json().path("state").asString()).isEqualTo("promoted");
        assertThat(look(id).path("reading").asBoolean()).isTrue();
        assertThat(inCare()).isEqualTo(before);
        long position = work.inCare(child, "2020-03-02").path("position").asLong();
        assertThat(daybook.get("auditor", IN_CARE + "&atLeast=" + position)
                        .json()
                        .path("value")
                        .asLong())
                .isEqualTo(before + 1);
        assertThat(act(id, "undo").json().path("state").asString()).isEqualTo("undone");
        assertThat(daybook.get("auditor", IN_CARE + "&atLeast=" + position)
                        .json()
                        .path("value")
                        .asLong())
                .isEqualTo(before + 1);
        JsonNode again = act(id, "compare").json();
        assertThat(again.path("comparedAt").asLong()).isEqualTo(daybook.head());
        assertThat(again.path("differences")).isEmpty();
        assertThat(again.path("rowDifferences")).isEmpty();
        // it follows the log still, so it can be promoted again; given up for good there is nothing to go back to
        assertThat(act(id, "promote").status()).isEqualTo(200);
        assertThat(act(id, "retire").status()).isEqualTo(200);
        refused(act(id, "undo"), 409, "nothing-to-undo");
        RunningDaybook.await(() -> schemas().size() == 1);
        assertThat(inCare()).isEqualTo(before + 1);
    }

    @Test
    void a_hundred_readers_notice_nothing_of_a_replay_a_promotion_and_an_undo() throws InterruptedException {
        long before = inCare();
        String body = daybook.get("auditor", IN_CARE).json().path("value").toString();
        AtomicBoolean reading = new AtomicBoolean(true);
        AtomicLong answers = new AtomicLong();
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(100)) {
            for (int i = 0; i < 100; i++) {
                readers.execute(() -> {
                    while (reading.get()) {
                        Answer answer = daybook.get("auditor", IN_CARE);
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
            String id = ended(start("now")).path("replayId").asString();
            long promoted = answers.get();
            assertThat(act(id, "promote").status()).isEqualTo(200);
            RunningDaybook.await(() -> answers.get() > promoted + 1000);
            long undone = answers.get();
            assertThat(act(id, "undo").status()).isEqualTo(200);
            RunningDaybook.await(() -> answers.get() > undone + 1000);
            reading.set(false);
        }
        assertThat(wrong).isEmpty();
        assertThat(inCare()).isEqualTo(before);
        System.out.println("A hundred readers had " + answers.get() + " answers, all of them right");
    }

    @Test
    void a_replay_is_paused_goes_on_and_is_cancelled() {
        String id = start("now");
        // it may be through before the pause comes
        Answer paused = act(id, "pause");
        assertThat(paused.status()).isIn(200, 409);
        if (paused.status() == 200) {
            assertThat(look(id).path("paused").asBoolean()).isTrue();
            refused(daybook.post("auditor", "/api/replays", "{\"upTo\":\"now\"}"), 409, "replay-already-running");
            assertThat(act(id, "resume").status()).isEqualTo(200);
        }
        ended(id);
        assertThat(act(id, "cancel").json().path("state").asString()).isEqualTo("cancelled");
        refused(act(id, "promote"), 409, "replay-does-not-follow");
        refused(act(id, "pause"), 409, "replay-not-running");
        RunningDaybook.await(() -> schemas().size() == 1);
    }

    @Test
    void what_cannot_be_done_is_refused() {
        for (String bad : List.of("", "yesterday", "position:-1", "position:99999999999", "2999-01-01T00:00:00Z")) {
            Answer answer = daybook.post("auditor", "/api/replays", "{\"upTo\":\"" + bad + "\"}");
            assertThat(answer.status()).as(bad + " " + answer.body()).isEqualTo(400);
        }
        assertThat(daybook.post("auditor", "/api/replays", "{}").status()).isEqualTo(400);
        String nobody = "00000000-0000-4000-8000-000000000000";
        refused(act(nobody, "promote"), 404, "not-found");
        assertThat(daybook.get("auditor", "/api/replays/none").status()).isEqualTo(400);
        String bounded = ended(start("position:100")).path("replayId").asString();
        refused(act(bounded, "promote"), 409, "replay-does-not-follow");
        refused(act(bounded, "undo"), 409, "nothing-to-undo");
        refused(act(bounded, "retire"), 409, "nothing-to-retire");
    }
}
