package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.daybook.command.earlyhelp.EarlyHelpCommand;
import org.daybook.command.entry.Command;
import org.daybook.command.exclusion.ExclusionCommand;
import org.daybook.command.front.Recording;
import org.daybook.command.involvement.InvolvementCommand;
import org.daybook.command.missing.MissingCommand;
import org.daybook.query.measure.Figure;
import org.daybook.query.measure.Knowledge;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Measures;
import org.daybook.query.rows.Projection;
import org.daybook.query.rows.RowsSchema;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.Keys;
import org.daybook.store.StoredEvent;
import org.daybook.store.TestDatabase;
import org.daybook.store.TestLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 500 children to whom things happen at random; the seed is printed, and can be given with {@code -Ddaybook.seed}. */
class RandomHistoriesIT {

    private static final long SEED = Long.getLong("daybook.seed", 20_261_123L);
    private static final int CHILDREN = 500;
    private static final int TURNS = 27;
    private static final List<Class<? extends Command>> OUTSIDE_CARE =
            List.of(EarlyHelpCommand.class, MissingCommand.class, ExclusionCommand.class, InvolvementCommand.class);
    private static final List<String> MOVING = List.of(
            "children-in-care",
            "care-starts",
            "placements-made",
            "placements-three-plus-percent",
            "caf-children-ytd",
            "missing-episodes",
            "return-interviews-within-72h-percent",
            "return-interview-mean-hours",
            "suspensions",
            "pupils-suspended-twice",
            "day-six-provision-percent");

    private static TestDatabase database;
    private static Cell cell;
    private static List<StoredEvent> log;

    @BeforeAll
    static void let_things_happen() {
        System.err.println("daybook.seed=" + SEED);
        database = TestDatabase.fresh();
        cell = Cell.over(database);
        RandomHistories histories = new RandomHistories(SEED, cell.bean(Recording.class));
        histories.happen(CHILDREN, TURNS);
        cell.caughtUp();
        log = new EventLog(database.owner()).after(0, Integer.MAX_VALUE);
        assertThat(histories.accepted()).isGreaterThan(CHILDREN * 5);
        assertThat(histories.refused()).isGreaterThan(CHILDREN);
        for (Class<? extends Command> kind : OUTSIDE_CARE) {
            assertThat(histories.acceptedShare(kind)).as(kind.getSimpleName()).isGreaterThan(0.35);
        }
        assertThat(log.stream().map(StoredEvent::type).distinct().toList())
                .contains("EntryWithdrawn", "CareEnded", "PlacementEnded", "LegalStatusChanged")
                .contains("CafOpened", "CafPlanAgreed", "CafReviewed", "CafClosed")
                .contains("MissingNotified", "ChildReturned", "ReturnInterviewOffered", "ReturnInterviewAccepted")
                .contains("ReturnInterviewDeclined", "ReturnInterviewHeld")
                .contains("ExclusionNotified", "DaySixProvisionArranged", "GovernorsDecided", "ExclusionRescinded")
                .contains("WorkerAllocated", "AllocationEnded", "VisitMade", "CaseNoteWritten", "SchoolRecorded")
                .contains("AddressRecorded", "SiblingLinked", "ParentalResponsibilityRecorded", "CareReviewHeld")
                .contains("WarningWaived", "DeadlineMissed");
        assertThat(log.stream().filter(e -> e.payload().contains("\"amends\"")).count())
                .isGreaterThan(100);
    }

    @AfterAll
    static void close() {
        cell.close();
    }

    @Test
    void positions_have_no_hole_and_the_rows_are_complete() {
        for (int i = 0; i < log.size(); i++) {
            assertThat(log.get(i).position()).isEqualTo(i + 1L);
        }
        Figure figure = cell.figure("children-in-care", LocalDate.of(2018, 1, 1), cell.caughtUp(), null);
        assertThat(figure.complete()).isTrue();
    }

    @Test
    void every_measure_on_any_day_as_known_at_any_position_equals_a_plain_fold() {
        List<PlainFold.Known> known = read(log);
        Random random = new Random(SEED);
        Set<String> counted = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            long position = i < 5 ? log.size() : 1 + random.nextInt(log.size());
            LocalDate on = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(2600));
            Known at = cell.bean(Knowledge.class).at("knownAt", "position:" + position);
            String where = "seed " + SEED + ", on " + on + ", known at " + position;
            counted.addAll(new PlainChecks(cell, on, at, where).against(new PlainFold(known, position)));
        }
        // every measure of the catalogue was checked, and none of them had nothing to count all the time
        assertThat(counted)
                .containsExactlyInAnyOrderElementsOf(cell.bean(Measures.class).cards().stream()
                        .map(card -> card.key())
                        .toList());
    }

    @Test
    void the_time_limits_and_the_team_of_every_child_at_any_position_equal_a_plain_fold() {
        PlainDeadlineChecks checks = new PlainDeadlineChecks(read(log), SEED);
        Random random = new Random(SEED + 2);
        checks.at(log.size());
        for (int i = 0; i < 4; i++) {
            checks.at(1 + random.nextInt(log.size()));
        }
        // every kind of limit stood in every way, and care was reviewed for the third time
        for (String kind : List.of("return-interview", "caf-review", "care-review", "day-six-provision")) {
            assertThat(checks.seen()).contains(kind + " due", kind + " overdue", kind + " met", kind + " met-late");
        }
        assertThat(checks.seen()).contains("care-review 3", "a team", "no team");
    }

    @Test
    void in_any_order_of_arrival_the_time_limits_and_the_team_of_every_child_are_the_same() {
        for (int i = 0; i < 3; i++) {
            List<StoredEvent> another = RandomOrder.of(log, json(), new Random(SEED + i));
            new PlainDeadlineChecks(read(another), SEED + i).at(log.size());
        }
    }

    private static EventJson json() {
        return new EventJson(new Keys(database.query(), Rows.MASTER));
    }

    /** The events in the order given, each at its place. */
    private static List<PlainFold.Known> read(List<StoredEvent> events) {
        EventJson json = json();
        List<PlainFold.Known> known = new ArrayList<>();
        for (StoredEvent event : events) {
            var recorded = json.read(event.type(), event.payload());
            known.add(new PlainFold.Known(known.size() + 1L, event.eventId(), recorded));
        }
        return known;
    }

    @Test
    void the_changes_between_two_states_of_knowledge_add_up_to_the_difference() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < 8; i++) {
            long from = random.nextInt(log.size());
            long to = from + random.nextInt((int) (log.size() - from)) + 1;
            LocalDate on = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(1800));
            for (String key : MOVING) {
                BigDecimal before = value(key, on, from);
                BigDecimal after = value(key, on, to);
                BigDecimal sum = cell.changes(key, on, from, to).stream()
                        .map(c -> c.effect())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum).as(key).isEqualByComparingTo(after.subtract(before));
            }
        }
    }

    private static BigDecimal value(String key, LocalDate on, long position) {
        BigDecimal value = cell.figure(key, on, cell.bean(Knowledge.class).at("knownAt", "position:" + position), null)
                .value();
        return value == null ? BigDecimal.ZERO : value;
    }

    @Test
    void delivered_twice_one_per_batch_after_restarts_and_replayed_the_rows_are_the_same() {
        List<String> live = Rows.of("rows_v1", database.owner());
        assertThat(replay("rows_v2", 100_000, 1, 0)).isEqualTo(live);
        assertThat(replay("rows_v3", 1, 1, 0)).isEqualTo(live);
        assertThat(replay("rows_v4", 37, 2, 0)).isEqualTo(live);
        assertThat(replay("rows_v5", 250, 1, 3)).isEqualTo(live);
    }

    /** Fills an empty schema from the log in batches, each given so many times, with a new projection after so many batches. */
    private static List<String> replay(String schema, int batch, int times, int restartAfter) {
        Projection projection = Rows.fresh(schema, database, cell.queryDatabase());
        for (int from = 0, n = 1; from < log.size(); from += batch, n++) {
            List<StoredEvent> events = log.subList(from, Math.min(from + batch, log.size()));
            for (int i = 0; i < times; i++) {
                projection.apply(events);
            }
            if (restartAfter > 0 && n % restartAfter == 0) {
                projection = Rows.node(schema, cell.queryDatabase());
            }
        }
        assertThat(projection.progress().events()).isEqualTo(log.size());
        return Rows.of(schema, database.owner());
    }

    @Test
    void in_any_order_of_arrival_the_current_rows_are_the_same() {
        Set<String> live = current(database.owner());
        for (int i = 0; i < 3; i++) {
            TestDatabase other = TestDatabase.fresh();
            RowsSchema.create(other.owner(), "rows_v1");
            copyKeys(other);
            new TestLog(other.owner()).append(RandomOrder.of(log, json(), new Random(SEED + i)));
            Rows.node("rows_v1", other.query()).apply(new EventLog(other.owner()).after(0, Integer.MAX_VALUE));
            assertThat(current(other.owner())).as("order " + (SEED + i)).isEqualTo(live);
        }
    }

    private static Set<String> current(DataSource owner) {
        Set<String> rows = new HashSet<>();
        for (String table : Rows.TABLES) {
            rows.addAll(JdbcClient.create(owner)
                    .sql("select '" + table + "' || (to_jsonb(t) - 'known_from' - 'known_until' - 'position')::text"
                            + " from rows_v1." + table + " t where known_until = 9223372036854775807")
                    .query(String.class)
                    .list());
        }
        return rows;
    }

    private static void copyKeys(TestDatabase other) {
        JdbcClient to = JdbcClient.create(other.owner());
        cell.database()
                .sql("select key_id, subject, iv, wrapped from vault.subject_key")
                .query((row, n) -> to.sql(
                                "insert into vault.subject_key (key_id, subject, iv, wrapped) values (?, ?, ?, ?)")
                        .params(row.getString(1), row.getString(2), row.getBytes(3), row.getBytes(4))
                        .update())
                .list();
    }
}
