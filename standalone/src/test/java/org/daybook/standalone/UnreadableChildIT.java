package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A child of whom not everything can be read any more, or yet, is shown all the same. */
class UnreadableChildIT {

    private static final String REGISTER =
            "{\"localId\":\"%s\",\"givenName\":\"Amelia\",\"familyName\":\"Hartley\",\"sex\":\"F\",\"dateOfBirth\":\"2014-03-14\"}";

    private static String register(RunningDaybook daybook, String localId) {
        return daybook.record("register-child", REGISTER.formatted(localId))
                .path("childId")
                .asString();
    }

    @Test
    void a_child_whose_key_has_been_destroyed_keeps_a_chronology_without_a_name(@TempDir Path folder) {
        String child;
        try (RunningDaybook daybook = RunningDaybook.start(folder)) {
            child = register(daybook, "ERASE-1");
            Casework.over(daybook).record("open-caf", child, Casework.caf("2024-01-15"));
            daybook.get("auditor", "/api/position?atLeast=" + daybook.head());
            JdbcClient.create(daybook.owner())
                    .sql("delete from vault.subject_key where subject = ?")
                    .param(child)
                    .update();
        }
        // keys are kept in memory until a restart
        try (RunningDaybook daybook = RunningDaybook.start(folder)) {
            JsonNode told = daybook.get("caseworker", "/api/children/" + child).json();
            assertThat(told.path("name").asString()).isEqualTo("Name erased");
            assertThat(told.path("erased").asBoolean()).isTrue();
            assertThat(told.path("localId").isNull()).isTrue();
            assertThat(told.at("/open/0/label").asString()).isEqualTo("CAF open");
            String chronology = daybook.get("caseworker", "/api/children/" + child + "/chronology")
                    .body();
            assertThat(chronology).contains("CAF opened").contains("erased").doesNotContain("Hartley");
            String page = daybook.get("caseworker", "/children/" + child).body();
            assertThat(page)
                    .contains("Name erased")
                    .contains("Born in March 2014")
                    .doesNotContain("Hartley");
        }
    }

    @Test
    void an_event_that_this_build_does_not_know_is_shown_as_it_stands(@TempDir Path folder) {
        try (RunningDaybook daybook = RunningDaybook.start(folder)) {
            String child = register(daybook, "LATER-1");
            // as a later release would write it; the rows stop at it, the chronology does not
            JdbcClient.create(daybook.owner())
                    .sql("with head as (update event_store.log_head set position = position + 1, recorded_at = now()"
                            + " returning position, recorded_at) insert into event_store.event (position, stream, version,"
                            + " event_id, type, revision, recorded_at, payload, metadata) select position, ?, 1,"
                            + " gen_random_uuid(), 'MoonSeen', '1', recorded_at, ?::json,"
                            + " '{\"actor\":\"later\",\"role\":\"caseworker\"}' from head")
                    .params(
                            child,
                            "{\"childId\":\"" + child
                                    + "\",\"event\":{\"seenOn\":\"2024-01-15\",\"colour\":\"<b>red</b>\","
                                    + "\"note\":{\"key\":\"k\",\"iv\":\"i\",\"ct\":\"c\"}}}")
                    .update();

            JsonNode told = daybook.get("caseworker", "/api/children/" + child + "/chronology")
                    .json();
            assertThat(told.path("version").asLong()).isEqualTo(1);
            assertThat(told.at("/entries/0/title").asString()).isEqualTo("MoonSeen");
            assertThat(told.at("/entries/0/recordedBy").asString()).isEqualTo("later");
            assertThat(told.at("/entries/0/facts").toString())
                    .contains("15 January 2024")
                    .contains("[personal]");
            assertThat(daybook.get("caseworker", "/children/" + child).body())
                    .contains("MoonSeen")
                    .contains("&lt;b&gt;red&lt;/b&gt;");
        }
    }
}
