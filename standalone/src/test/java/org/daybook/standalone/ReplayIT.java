package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.query.rows.VersionTables;
import org.daybook.standalone.RunningDaybook.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rows made anew from the events alone, beside those that are read, and held against them. */
class ReplayIT {

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
    void a_replay_to_now_makes_the_same_figures_and_rows() {
        JsonNode replay = replaying.ended(replaying.begin("now"));
        Replaying.nothingDiffers(replay);
        assertThat(replay.path("position").asLong()).isEqualTo(replaying.daybook.head());
        assertThat(replay.path("follows").asBoolean()).isTrue();
        assertThat(replay.path("reading").asBoolean()).isFalse();
    }

    @Test
    void a_replay_to_an_earlier_position_is_held_against_what_was_known_there_and_leaves_nothing_behind() {
        Replaying.nothingDiffers(replaying.ended(replaying.begin("position:9000")));
        Replaying.nothingDiffers(
                replaying.ended(replaying.begin("2100-01-01T00:00:00Z".replace("2100-01-01T00:00:00", now()))));
        RunningDaybook.await(() -> replaying.schemas().size() == 1);
    }

    private static String now() {
        return replaying
                .owner
                .sql("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS')")
                .query(String.class)
                .single();
    }

    @Test
    void a_row_damaged_by_hand_is_the_one_difference() {
        String live = replaying.live();
        Map<String, Object> damaged = replaying
                .owner
                .sql("select key, known_from from " + live + ".looked_after where to_day is null"
                        + " and legal_status = 'C2' and known_until = 9223372036854775807 order by key limit 1")
                .query()
                .singleRow();
        String damage = "update " + live + ".looked_after set legal_status = ? where key = ? and known_from = ?";
        replaying
                .owner
                .sql(damage)
                .params("V4", damaged.get("key"), damaged.get("known_from"))
                .update();
        try {
            JsonNode replay = replaying.ended(replaying.begin("now"));
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
            String forAdmin = replaying
                    .daybook
                    .get("admin", "/api/replays/" + replay.path("replayId").asString())
                    .body();
            assertThat(forAdmin).doesNotContain(row.path("childId").asString());
        } finally {
            replaying
                    .owner
                    .sql(damage)
                    .params("C2", damaged.get("key"), damaged.get("known_from"))
                    .update();
        }
    }

    @Test
    void of_many_damaged_rows_all_are_counted_and_the_first_are_shown() {
        String some =
                ".looked_after set distance_band = %s where (child_id, known_from, key) in (select child_id, known_from, key from "
                        + replaying.live() + ".looked_after order by child_id, known_from, key limit 300)";
        String keep = "create table kept_looked_after as select * from " + replaying.live() + ".looked_after";
        replaying.owner.sql(keep).update();
        try {
            int damaged = replaying
                    .owner
                    .sql("update " + replaying.live() + some.formatted("'damaged'"))
                    .update();
            assertThat(damaged).isEqualTo(300);
            JsonNode replay = replaying.ended(replaying.begin("now"));
            assertThat(replay.path("rowsDiffering").asInt()).isEqualTo(300);
            assertThat(replay.path("rowDifferences")).hasSize(200);
            assertThat(replay.at("/rowDifferences/199/live/distance_band").asString())
                    .isEqualTo("damaged");
        } finally {
            replaying
                    .owner
                    .sql(
                            "update " + replaying.live() + ".looked_after p set distance_band = k.distance_band"
                                    + " from kept_looked_after k where (k.child_id, k.known_from, k.key) = (p.child_id, p.known_from, p.key)")
                    .update();
            replaying.owner.sql("drop table kept_looked_after").update();
        }
    }

    @Test
    void nothing_vacuums_rows_in_the_making_and_afterwards_they_are_as_other_tables() {
        VersionTables versions = replaying.daybook.bean(VersionTables.class);
        String made = versions.make();
        assertThat(unvacuumed(made)).contains("entry", "looked_after");
        versions.index(made);
        assertThat(unvacuumed(made)).isEmpty();
        versions.retire(made);
    }

    private static List<String> unvacuumed(String version) {
        return replaying
                .owner
                .sql("select relname::text from pg_class where relnamespace = to_regnamespace(?)"
                        + " and 'autovacuum_enabled=false' = any (reloptions)")
                .param(version)
                .query(String.class)
                .list();
    }

    @Test
    void what_cannot_be_done_is_refused() {
        for (String bad : List.of("", "yesterday", "position:-1", "position:99999999999", "2999-01-01T00:00:00Z")) {
            Answer answer = replaying.daybook.post("auditor", "/api/replays", "{\"upTo\":\"" + bad + "\"}");
            assertThat(answer.status()).as(bad + " " + answer.body()).isEqualTo(400);
        }
        assertThat(replaying.daybook.post("auditor", "/api/replays", "{}").status())
                .isEqualTo(400);
        String nobody = "00000000-0000-4000-8000-000000000000";
        Replaying.refused(replaying.act(nobody, "promote"), 404, "not-found");
        assertThat(replaying.daybook.get("auditor", "/api/replays/none").status())
                .isEqualTo(400);
        String bounded = replaying
                .ended(replaying.begin("position:100"))
                .path("replayId")
                .asString();
        Replaying.refused(replaying.act(bounded, "promote"), 409, "replay-does-not-follow");
        Replaying.refused(replaying.act(bounded, "undo"), 409, "nothing-to-undo");
        Replaying.refused(replaying.act(bounded, "retire"), 409, "nothing-to-retire");
    }
}
