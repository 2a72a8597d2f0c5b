package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.standalone.Casework.caf;
import static org.daybook.standalone.Casework.exclusion;
import static org.daybook.standalone.Casework.missing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.daybook.query.measure.Measures;
import org.daybook.query.rows.Versions;
import org.daybook.standalone.Readings.Watched;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A data folder that an older release left behind is brought up to date by the start of this one. The older release is
 * played: its own migrations make its tables, and they hold what its rows were at the head of the log, except that it
 * forgot a child in care.
 */
class UpgradeIT {

    private static final String IN_CARE = "children-in-care";
    private static final String CAF_OPEN = "caf-open";
    private static final String EPISODES = "missing-episodes";
    private static final String SUSPENSIONS = "suspensions";
    private static final String BORN = "2004-05-06";
    private static final List<String> DAYS = List.of("2014-05-31", "2014-10-31", "2024-12-31");

    /** What an entry's row says no more, because its voice and the log do. */
    private static final String ENTRY =
            "(select e.*, v.type, v.source, e.known_from as position from rows_newer.entry e"
                    + " join rows_newer.voice v on v.number = e.voice_number) entry";

    @TempDir
    Path folder;

    /**
     * What was so before the upgrade.
     *
     * @param forgotten the child in care whom the older release does not count
     * @param early a position before a correction, at which something else was known
     */
    private record Before(String forgotten, long early, Map<String, JsonNode> figures, List<String> rows) {}

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4"})
    void the_figures_of_a_folder_from_an_older_release_are_right_after_the_start(String release) throws IOException {
        Before before = recorded();
        setBackTo(release, before.forgotten());
        try (Casework work = Casework.start(folder)) {
            awaitHead(work.daybook());
            showsWhatHappened(work, before.early());
            assertThat(figures(work.daybook(), before.early())).isEqualTo(before.figures());
            assertThat(rows(work.daybook())).isEqualTo(before.rows());
            provesComplete(work.daybook());
            goesOn(work, before.forgotten());
        }
    }

    /** Every table has rows afterwards: one that an upgrade forgets to empty stops it from filling the table again. */
    private Before recorded() {
        try (Casework work = Casework.start(folder)) {
            String child = work.child(BORN);
            String started =
                    work.inCare(child, "2014-01-13").at("/events/0/entryId").asString();
            long early = work.head();
            work.correct(child, started, "startedOn", "2014-02-10");
            work.record("make-placement", child, "startedOn", "2014-02-17", "placementType", "U4", "provider", "PR1");
            work.record("notify-missing", child, missing("care", "2014-05-06T21:30"));
            work.record("record-return", child, "returnedAt", "2014-05-07T10:00");
            String other = work.child(BORN);
            work.inCare(other, "2014-03-03");
            String helped = work.child(BORN);
            work.record("open-caf", helped, caf("2014-04-07"));
            work.record("notify-exclusion", helped, exclusion("SUSP", "2014-10-06", "sessions", 4));
            bringInTheCensus(work.daybook());
            awaitHead(work.daybook());
            showsWhatHappened(work, early);
            return new Before(other, early, figures(work.daybook(), early), rows(work.daybook()));
        }
    }

    private static void bringInTheCensus(RunningDaybook daybook) {
        JsonNode job = daybook.bringInAs(
                StraightFromTheCensus.FORMAT, "", StraightFromTheCensus.file(StraightFromTheCensus.OFF));
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("done");
    }

    private static void showsWhatHappened(Casework work, long early) {
        work.shows(IN_CARE, "2014-05-31", "2");
        work.shows(IN_CARE, "2014-01-31", "0");
        work.showed(early, IN_CARE, "2014-01-31", "1");
        work.shows(CAF_OPEN, "2014-05-31", "1");
        work.shows(EPISODES, "2014-05-31", "1");
        work.shows(SUSPENSIONS, "2014-10-31", "1");
    }

    /** Every measure on every day, as known now and as known early. */
    private static Map<String, JsonNode> figures(RunningDaybook daybook, long early) {
        Map<String, JsonNode> all = new TreeMap<>();
        daybook.bean(Measures.class).cards().forEach(card -> {
            for (String on : DAYS) {
                for (String more : List.of("", "&knownAt=position:" + early)) {
                    all.put(card.key() + " " + on + more, daybook.figure(card.key(), on, more));
                }
            }
        });
        assertThat(all.values())
                .isNotEmpty()
                .allMatch(figure -> figure.path("complete").asBoolean());
        return all;
    }

    private static List<String> rows(RunningDaybook daybook) {
        return Rows.of("rows_v1", daybook.bean(EmbeddedDatabase.class).owner());
    }

    /** Waits until the rows have everything that is in the log. */
    private static void awaitHead(RunningDaybook daybook) {
        RunningDaybook.await(() -> {
            JsonNode position = daybook.get("auditor", "/api/position").json();
            JsonNode head = position.path("head");
            boolean there = head.isNumber() && position.path("projected").equals(head);
            return there && daybook.get("", "/actuator/health/readiness").status() == 200;
        });
    }

    /** The proof is made now, not when its time comes. */
    private static void provesComplete(RunningDaybook daybook) {
        Versions versions = daybook.bean(Versions.class);
        versions.prove();
        assertThat(versions.complete()).isTrue();
    }

    /** Rows that were made again are closed by what is recorded next, and new ones come to them. */
    private static void goesOn(Casework work, String inCare) {
        long upgraded = work.head();
        Watched care = work.watch(IN_CARE, "2014-07-31");
        Watched open = work.watch(CAF_OPEN, "2014-07-31");
        work.record("end-care", inCare, "endedOn", "2014-06-30", "reason", "E4A");
        String child = work.register("after-the-upgrade", "dateOfBirth", BORN);
        work.record("open-caf", child, caf("2014-07-01"));
        assertThat(care.moved()).isEqualTo(-1);
        assertThat(open.moved()).isEqualTo(1);
        assertThat(care.moved(upgraded)).isZero();
        provesComplete(work.daybook());
    }

    /** Gives the stopped folder the tables of an older release, with the rows that it would have made. */
    private void setBackTo(String release, String forgotten) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            JdbcClient owner = JdbcClient.create(database.owner());
            owner.sql("alter schema rows_v1 rename to rows_newer").update();
            // which knew one projection version only
            owner.sql("drop schema versions, rows_shape cascade").update();
            // and nothing of what came after
            owner.sql("drop schema access cascade").update();
            owner.sql("drop index event_store.event_type_position, event_store.event_actor_position")
                    .update();
            owner.sql("delete from migration.flyway_schema_history where version::int >= 30")
                    .update();
            migrate(database.owner(), release);
            owner.sql("select table_name from information_schema.tables where table_schema = 'rows_v1'"
                            + " and table_name <> 'flyway_schema_history'")
                    .query(String.class)
                    .list()
                    .forEach(table -> fill(owner, table));
            owner.sql("drop schema rows_newer cascade").update();
            int rows = owner.sql("delete from rows_v1.looked_after where child_id = ?")
                    .param(forgotten)
                    .update();
            assertThat(rows).isPositive();
        }
    }

    /** As {@link org.daybook.query.rows.RowsSchema} does it, but no further than the older release. */
    private static void migrate(DataSource owner, String release) {
        Flyway older = Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/rows")
                .schemas("rows_v1")
                .defaultSchema("rows_v1")
                .placeholders(Map.of("rows", "rows_v1"))
                .target(release)
                .load();
        older.migrate();
        assertThat(older.info().current().getVersion().getVersion()).isEqualTo(release);
    }

    /** The columns that the older release had; whose pupil it was it told by yes or no. */
    private static void fill(JdbcClient owner, String table) {
        String columns = String.join(
                ", ",
                owner.sql("select column_name from information_schema.columns"
                                + " where table_schema = 'rows_v1' and table_name = ? order by ordinal_position")
                        .param(table)
                        .query(String.class)
                        .list());
        String values = columns.replace("by_pupil", "pupil is not null");
        owner.sql("truncate rows_v1." + table).update();
        int filled = owner.sql("insert into rows_v1." + table + " (" + columns + ") select " + values + " from "
                        + (table.equals("entry") ? ENTRY : "rows_newer." + table))
                .update();
        assertThat(filled).as(table).isPositive();
    }
}
