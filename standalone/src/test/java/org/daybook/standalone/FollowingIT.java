package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.command.front.Recording;
import org.daybook.query.rows.Projection;
import org.daybook.query.rows.Projection.Progress;
import org.daybook.store.EventLog;
import org.daybook.store.StoredEvent;
import org.daybook.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens to those who write the rows, the rows are those of the log. */
class FollowingIT {

    private static TestDatabase database;
    private static Cell cell;
    private static List<StoredEvent> log;

    @BeforeAll
    static void let_things_happen() {
        database = TestDatabase.fresh();
        cell = Cell.over(database);
        new RandomHistories(7, cell.bean(Recording.class)).happen(80, 12);
        cell.caughtUp();
        log = new EventLog(database.owner()).after(0, Integer.MAX_VALUE);
    }

    @AfterAll
    static void close() {
        cell.close();
    }

    private static List<String> live() {
        return Rows.of("rows_v1", database.owner());
    }

    @Test
    void reading_ahead_while_writing_makes_the_same_rows() {
        Projection projection = Rows.fresh("rows_ahead", database, cell.queryDatabase());
        List<Long> reached = new ArrayList<>();
        Progress end = projection.catchUp(50, progress -> reached.add(progress.position()));
        assertThat(end.position()).isEqualTo(log.size());
        assertThat(reached).isSorted().hasSize((log.size() + 49) / 50);
        assertThat(Rows.of("rows_ahead", database.owner())).isEqualTo(live());
        // and there is nothing to do a second time
        assertThat(projection.catchUp(50, progress -> true)).isEqualTo(end);
    }

    @Test
    void catching_up_can_be_stopped_and_goes_on_where_it_stopped() {
        Projection projection = Rows.fresh("rows_stopped", database, cell.queryDatabase());
        Progress stopped = projection.catchUp(50, progress -> progress.position() < 150);
        assertThat(stopped.position()).isBetween(150L, 200L);
        assertThat(projection.progress().position()).isEqualTo(stopped.position());
        projection.catchUp(50, progress -> true);
        assertThat(Rows.of("rows_stopped", database.owner())).isEqualTo(live());
    }

    @Test
    void two_nodes_that_write_in_turns_make_the_same_rows() {
        Projection one = Rows.fresh("rows_turns", database, cell.queryDatabase());
        Projection two = Rows.node("rows_turns", cell.queryDatabase());
        for (int from = 0; from < log.size(); from += 40) {
            Projection writer = from % 80 == 0 ? one : two;
            // each gets some that the other has written already
            List<StoredEvent> batch = log.subList(Math.max(0, from - 15), Math.min(from + 40, log.size()));
            assertThat(writer.apply(batch).position()).isEqualTo(batch.getLast().position());
        }
        assertThat(Rows.of("rows_turns", database.owner())).isEqualTo(live());
    }

    @Test
    void a_hole_in_the_positions_is_refused_and_nothing_is_written() {
        Projection projection = Rows.fresh("rows_hole", database, cell.queryDatabase());
        List<StoredEvent> holed = new ArrayList<>(log.subList(0, 30));
        holed.remove(17);
        assertThatThrownBy(() -> projection.apply(holed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Position 18 is missing");
        assertThat(projection.progress().position()).isZero();
        assertThat(Rows.of("rows_hole", database.owner())).isEmpty();
        assertThat(projection.apply(log).position()).isEqualTo(log.size());
        assertThat(Rows.of("rows_hole", database.owner())).isEqualTo(live());
    }

    @Test
    void rows_that_were_set_back_are_made_again() {
        int kept = log.size() / 2;
        Projection projection = Rows.fresh("rows_lost", database, cell.queryDatabase());
        projection.apply(log.subList(0, kept));
        Runnable setBack = afterwardsBackTo("rows_lost");
        projection.apply(log.subList(kept, log.size() - 1));
        setBack.run();
        // the projection remembers more than the tables do
        assertThat(projection.apply(log.subList(log.size() - 1, log.size())).position())
                .isEqualTo(kept);
        assertThat(projection.apply(log.subList(kept, log.size())).position()).isEqualTo(log.size());
        assertThat(Rows.of("rows_lost", database.owner())).isEqualTo(live());
    }

    @Test
    void the_follower_notices_by_itself_that_its_rows_were_set_back() {
        try (Cell other = Cell.empty()) {
            new RandomHistories(8, other.bean(Recording.class)).happen(20, 10);
            other.caughtUp();
            List<String> before = other.rows();
            other.database()
                    .sql("truncate rows_v1." + String.join(", rows_v1.", Rows.TABLES))
                    .update();
            other.database()
                    .sql("update rows_v1.progress set position = 0, events = 0, digest = 0")
                    .update();
            RunningDaybook.await(() -> other.rows().equals(before));
            // rows that were gone for a moment may have been found wrong in it
            RunningDaybook.await(
                    () -> other.figure("children-in-care", LocalDate.of(2018, 1, 1), other.caughtUp(), null)
                            .complete());
        }
    }

    /** Remembers how a schema is, and answers what puts it back. */
    private static Runnable afterwardsBackTo(String schema) {
        JdbcClient owner = JdbcClient.create(database.owner());
        List<String> tables = new ArrayList<>(Rows.TABLES);
        tables.add("progress");
        tables.forEach(table -> owner.sql("create table public." + table + "_then as table " + schema + "." + table)
                .update());
        return () -> tables.forEach(table -> {
            owner.sql("truncate " + schema + "." + table).update();
            owner.sql("insert into " + schema + "." + table + " table public." + table + "_then")
                    .update();
            owner.sql("drop table public." + table + "_then").update();
        });
    }
}
