package org.daybook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each service can do its work in the database and nothing else, and the log is changed by nobody. */
class RolesIT {

    private static final String PERMISSION_DENIED = "42501";
    private static final String RAISED = "P0001";
    private static final String INSERT_EVENT =
            "insert into event_store.event (position, stream, version, event_id, type, revision, recorded_at, payload, metadata)"
                    + " values (9, 'child:x', 0, gen_random_uuid(), 'CareStarted', '1', '2026-11-23T12:00:00Z', '{}', '{}')";

    private static TestDatabase database;

    @BeforeAll
    static void a_log_with_one_event() {
        database = TestDatabase.fresh();
        new Appender(database.command(), head -> {})
                .append(
                        new Act(),
                        List.of(new Appender.Line(
                                "child:a", 0, "00000000-0000-0000-0000-000000000001", "CareStarted", "1", "{}", "{}")));
        new Keys(database.command(), new MasterKey(new byte[32])).seal("child:a", "X.y", "clear");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_store.event set payload = '{}'",
                "update event_store.event set payload = '{}' where false",
                "delete from event_store.event",
                "truncate event_store.event",
                "truncate event_store.event cascade",
            })
    void not_even_the_owner_changes_the_log(String sql) {
        refused(database.owner(), sql, RAISED);

        assertThat(new EventLog(database.query()).after(0, 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_store.event set payload = '{}'",
                "delete from event_store.event",
                "truncate event_store.event",
                "alter table event_store.event disable trigger event_is_append_only",
                "drop table event_store.event",
                "delete from event_store.log_head",
                "insert into event_store.log_head (position, recorded_at) values (5, now())",
                "update event_store.claim set holder = 'child:b'",
                "delete from event_store.claim",
                "update event_store.command_answer set answer = '{}'",
                "update vault.subject_key set wrapped = ''",
                "delete from vault.subject_key",
                "truncate vault.subject_key",
                "create table event_store.mine (n int)",
                "create table public.mine (n int)",
                "create table vault.mine (n int)",
                "create schema mine",
                "create role mine",
                "alter role daybook_command superuser",
                "set role postgres",
                "set session_replication_role = replica",
                "select * from migration.flyway_schema_history",
            })
    void the_command_side_may_not(String sql) {
        refused(database.command(), sql, PERMISSION_DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                INSERT_EVENT,
                "update event_store.event set payload = '{}'",
                "delete from event_store.event",
                "truncate event_store.event",
                "update event_store.log_head set position = position + 1",
                "select * from event_store.claim",
                "insert into event_store.claim (kind, value, holder) values ('local-id', 'x', 'child:b')",
                "select * from event_store.command_answer",
                "insert into vault.subject_key (key_id, subject, iv, wrapped) values ('k', 's', '', '')",
                "update vault.subject_key set wrapped = ''",
                "delete from vault.subject_key",
                "create table event_store.mine (n int)",
                "create table public.mine (n int)",
                "create schema mine",
                "set role daybook_command",
                "set role postgres",
            })
    void the_query_side_may_not(String sql) {
        refused(database.query(), sql, PERMISSION_DENIED);
    }

    @Test
    void each_side_can_do_its_work() {
        assertThat(new EventLog(database.query()).after(0, 10)).hasSize(1);
        assertThat(new EventLog(database.query()).head()).isEqualTo(1);
        assertThat(new EventLog(database.command()).lastVersion("child:a")).isZero();
        assertThat(JdbcClient.create(database.query())
                        .sql("select count(*) from vault.subject_key")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(JdbcClient.create(database.command())
                        .sql("delete from event_store.command_answer")
                        .update())
                .isZero();
    }

    private static void refused(DataSource as, String sql, String state) {
        JdbcClient client = JdbcClient.create(as);

        assertThatThrownBy(() -> client.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
                .extracting(SQLException::getSQLState)
                .isEqualTo(state);
    }
}
