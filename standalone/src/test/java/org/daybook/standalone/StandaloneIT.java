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
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        try (RunningDaybook again = RunningDaybook.start(data, "--daybook.demo=on")) {
            assertThat(again.figure("children-in-care", "2020-03-31", "")).isEqualTo(figure);
            assertThat(again.head()).isEqualTo(figure.path("position").asLong());
        }
    }

    private static boolean importsDone(RunningDaybook daybook) {
        return daybook.get("admin", "/imports").body().contains("Finished");
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
