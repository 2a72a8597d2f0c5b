package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Starting, stopping, starting again. */
class StandaloneIT {

    @TempDir
    Path data;

    @Test
    void the_first_start_loads_the_sample_returns_and_the_second_finds_them() {
        JsonNode figure;
        try (RunningDaybook daybook = RunningDaybook.start(data, "--daybook.demo=on")) {
            RunningDaybook.await(() -> daybook.figure("children-in-care", "2018-03-31", "")
                                    .path("value")
                                    .asLong()
                            == 458
                    && importsDone(daybook));
            figure = daybook.figure("children-in-care", "2020-03-31", "");
            assertThat(figure.path("value").asLong()).isEqualTo(176);
            assertThat(figure.at("/coverage/gap").isNull()).isTrue();
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        try (RunningDaybook again = RunningDaybook.start(data, "--daybook.demo=on")) {
            assertThat(again.figure("children-in-care", "2020-03-31", "")).isEqualTo(figure);
            assertThat(again.head()).isEqualTo(figure.path("position").asLong());
            what_people_record_long_after_the_last_return_is_set_apart(again);
        }
    }

    private static void what_people_record_long_after_the_last_return_is_set_apart(RunningDaybook daybook) {
        daybook.record("register-child", "{\"localId\":\"G1\",\"dateOfBirth\":\"2015-01-01\",\"sex\":\"U\"}");
        String child = daybook.record(
                        "register-child", "{\"localId\":\"G2\",\"dateOfBirth\":\"2015-01-01\",\"sex\":\"U\"}")
                .path("childId")
                .asString();
        daybook.record("start-care", """
                {"childId":"%s","startedOn":"2026-10-01","legalStatus":"C2","categoryOfNeed":"N1"}""".formatted(child));
        JsonNode before = daybook.figure("children-in-care", "2020-03-31", "");
        assertThat(before.at("/coverage/gap/from").asString()).isEqualTo("2020-04-01");
        assertThat(before.path("flags").toString()).doesNotContain("gap");
        assertThat(daybook.figure("children-in-care", "2026-10-02", "")
                        .path("flags")
                        .toString())
                .contains("after-a-gap-in-the-records");
        assertThat(daybook.get("auditor", "/").body())
                .contains("value=\"31/3/2020\"")
                .contains("nothing speaks of the days in between");
        assertThat(daybook.get("auditor", "/?on=2026-10-02").body()).contains("There is a gap in the records");
    }

    @Test
    void a_first_load_that_was_interrupted_goes_on_with_the_next_start() {
        long recorded;
        RunningDaybook daybook = RunningDaybook.start(data, "--daybook.demo=on");
        try {
            RunningDaybook.await(() -> daybook.head() > 800);
        } finally {
            daybook.stop();
        }
        try (RunningDaybook off = RunningDaybook.start(data)) {
            recorded = off.head();
            JsonNode sources = off.figure("children-in-care", "2018-03-31", "").at("/coverage/sources");
            assertThat(recorded).isLessThan(14_000);
            assertThat(sources.get(0).asString()).endsWith("interrupted)");
            assertThat(Wire.number(off, "select events from imports.job")).isEqualTo(recorded);
        }
        try (RunningDaybook again = RunningDaybook.start(data, "--daybook.demo=on")) {
            RunningDaybook.await(() -> importsDone(again));
            JsonNode figure = again.figure("children-in-care", "2020-03-31", "");
            assertThat(figure.path("value").asLong()).isEqualTo(176);
            assertThat(again.head()).isGreaterThan(recorded);
        }
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_and_leaves_the_first_alone() {
        try (RunningDaybook daybook = RunningDaybook.start(data)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                    .isInstanceOf(DataFolder.InUse.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            daybook.record("register-child", "{\"localId\":\"L1\",\"dateOfBirth\":\"2015-01-01\",\"sex\":\"U\"}");
        }
        try (RunningDaybook again = RunningDaybook.start(data)) {
            assertThat(again.head()).isEqualTo(1);
        }
    }

    private static boolean importsDone(RunningDaybook daybook) {
        return Wire.number(daybook, "select count(*) from imports.job where state = 'done'") > 0;
    }

    @Test
    void the_database_is_durable_on_loopback_and_asks_for_a_password() {
        try (RunningDaybook daybook = RunningDaybook.start(data)) {
            EmbeddedDatabase database = daybook.bean(EmbeddedDatabase.class);
            Map<String, Object> settings = JdbcClient.create(database.owner())
                    .sql(
                            "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,"
                                    + " current_setting('full_page_writes') as pages, current_setting('listen_addresses') as listens,"
                                    + " current_setting('unix_socket_directories') as sockets, current_setting('data_checksums') as sums")
                    .query()
                    .singleRow();
            assertThat(settings)
                    .containsEntry("fsync", "on")
                    .containsEntry("commit", "on")
                    .containsEntry("pages", "on")
                    .containsEntry("listens", "127.0.0.1")
                    .containsEntry("sockets", "")
                    .containsEntry("sums", "on");
            String url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/daybook";
            for (String role : new String[] {"postgres", "daybook_command", "daybook_query"}) {
                assertThatThrownBy(() ->
                                DriverManager.getConnection(url, role, "wrong").close())
                        .as(role)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void after_a_kill_the_server_left_behind_is_ended_and_the_data_found() throws Exception {
        DaybookProcess first = DaybookProcess.start(data);
        RunningDaybook.Answer answer = first.tryPost(
                "/api/commands/register-child",
                "{\"localId\":\"K1\",\"dateOfBirth\":\"2015-01-01\",\"sex\":\"U\"}",
                "k1");
        assertThat(answer.status()).isEqualTo(200);
        long orphan = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        first.kill();
        assertThat(ProcessHandle.of(orphan)).isPresent();
        DaybookProcess second = DaybookProcess.start(data);
        assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(second.head()).isEqualTo(1);
        second.stop();
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(data.resolve("process.log"))).doesNotContain("Exception");
    }
}
