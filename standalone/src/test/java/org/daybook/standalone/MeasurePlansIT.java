package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.daybook.command.front.Recording;
import org.daybook.query.QueryService;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Coverages;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Measure;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Scope;
import org.daybook.query.measure.Window;
import org.daybook.query.rows.Building;
import org.daybook.query.rows.VersionTables;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.Keys;
import org.daybook.store.MasterKey;
import org.daybook.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a figure takes does not grow with the history, as long as as many children are looked after as before: the same question is asked
 * of two versions, one of them with three times the history of the other, and what the database looked at is compared.
 */
class MeasurePlansIT {

    private static final long EVENTS = 10_000;
    private static final int SHORT = 1;
    private static final int LONG = 5;
    /** Measures whose question looks at more the longer the history is, and why nothing can be done about it. */
    private static final Map<String, String> GROWING = Map.of();

    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2017, 9, 30), LocalDate.of(2018, 6, 30), LocalDate.of(2019, 3, 31));

    private static Cell cell;
    private static TestDatabase database;
    private static Measures measures;
    private static String shorter;
    private static String longer;

    @BeforeAll
    static void grow() {
        database = TestDatabase.fresh();
        cell = Cell.over(database);
        new RandomHistories(1, cell.bean(Recording.class)).happen(250, 16);
        cell.caughtUp();
        measures = cell.bean(Measures.class);
        new ManyHistories(database.owner(), new EventJson(cell.bean(Keys.class))).growTo(EVENTS);
        shorter = version(SHORT);
        longer = version(LONG);
    }

    @AfterAll
    static void close() {
        if (cell != null) {
            cell.close();
        }
    }

    /** A version with the events of the log, and so many eras before them. */
    private static String version(int eras) {
        DataSource query = database.query();
        VersionTables tables = new VersionTables(query, query);
        String made = tables.make();
        EventLog log = new EventLog(query);
        EventJson json = new EventJson(new Keys(query, new MasterKey(new byte[32])));
        new Building(made, query, log, json, QueryService.sources(new MasterKey(new byte[32])))
                .build(EVENTS, Building.PAGE, built -> true);
        new Eras(database.owner(), made).before(eras, EVENTS);
        tables.index(made);
        return made;
    }

    private static List<String> keys() {
        return measures.cards().stream().map(Card::key).toList();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_figure_looks_at_no_more_rows_the_longer_the_history_is(String key) {
        Measure rule = measures.rule(key);
        for (String planned : List.of("force_generic_plan", "force_custom_plan")) {
            for (LocalDate on : DAYS) {
                for (long back : new long[] {0, EVENTS / 3}) {
                    Explained few = ask(rule, shorter, SHORT, on, back, planned);
                    Explained many = ask(rule, longer, LONG, on, back, planned);
                    System.err.printf(
                            "%-34s %s %s -%d: %d rows, %d pages; of the longer history %d rows, %d pages%n",
                            key, planned, on, back, few.rows(), few.pages(), many.rows(), many.pages());
                    if (!GROWING.containsKey(key)) {
                        assertThat(many.rows())
                                .as(key + " on " + on + " with " + planned + ": " + many.plan())
                                .isLessThanOrEqualTo(few.rows() + few.rows() / 4 + 100);
                        assertThat(many.pages())
                                .as("pages for " + key + " on " + on + " with " + planned + ": " + many.plan())
                                .isLessThanOrEqualTo(few.pages() + few.pages() / 2 + 150);
                    }
                }
            }
        }
    }

    /** Asks as the product does, with parameters; the plan of a question asked often may be made without looking at them. */
    private static Explained ask(Measure rule, String version, int eras, LocalDate on, long back, String planned) {
        String sql = "select count(distinct unit) filter (where numerator), count(distinct unit) from ("
                + rule.facts(new Scope(version, ":known", "")) + ") f";
        String numbered = sql.replaceAll("(?<!:):on\\b", "\\$1")
                .replaceAll("(?<!:):first\\b", "\\$2")
                .replaceAll("(?<!:):known\\b", "\\$3");
        SingleConnectionDataSource one = new SingleConnectionDataSource();
        try (var connection = database.query().getConnection()) {
            one = new SingleConnectionDataSource(connection, true);
            JdbcClient client = JdbcClient.create(one);
            client.sql("set plan_cache_mode = " + planned).update();
            client.sql("prepare question (date, date, bigint) as " + numbered).update();
            return Explained.of(
                    client,
                    "execute question ('" + on + "', '" + rule.first(Window.YTD, on) + "', "
                            + ((eras + 1) * EVENTS - back) + ")");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            one.destroy();
        }
    }

    @Test
    void how_far_the_records_speak_is_found_without_going_through_them() {
        Map<String, Long> few = coverages(shorter, SHORT);
        Map<String, Long> many = coverages(longer, LONG);
        System.err.println("rows looked at for the days that records speak of: " + few + " and " + many);
        many.forEach((key, rows) -> assertThat(rows).as(key).isLessThanOrEqualTo(few.get(key) * 2 + 500));
    }

    /** How many entries are looked at for each measure, at the head and in the middle of the last era. */
    private static Map<String, Long> coverages(String version, int eras) {
        Map<String, Long> looked = new LinkedHashMap<>();
        Set<List<String>> asked = new java.util.HashSet<>();
        for (String key : keys()) {
            if (!asked.add(measures.rule(key).kinds())) {
                continue;
            }
            for (long back : new long[] {0, EVENTS / 3}) {
                looked.put(key + " -" + back, looked(version, key, (eras + 1) * EVENTS - back));
            }
        }
        return looked;
    }

    private static long looked(String version, String key, long position) {
        try (var connection = database.query().getConnection()) {
            connection.setAutoCommit(false);
            SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
            new Coverages(measures, one).gap(key, new Known(version, position, java.time.Instant.EPOCH));
            long rows = JdbcClient.create(one)
                    .sql("select coalesce(sum(seq_tup_read + idx_tup_fetch), 0) from pg_stat_xact_user_tables"
                            + " where schemaname = ? and relname = 'entry'")
                    .param(version)
                    .query(Long.class)
                    .single();
            connection.rollback();
            return rows;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is counted is the same whether or not others came before. */
    @Test
    void the_eras_before_change_no_figure_of_the_last_one() {
        List<String> different = new ArrayList<>();
        for (String key : keys()) {
            for (LocalDate on : DAYS) {
                long few = count(measures.rule(key), shorter, SHORT, on);
                long many = count(measures.rule(key), longer, LONG, on);
                if (few != many) {
                    different.add(key + " on " + on + ": " + few + " and " + many);
                }
            }
        }
        assertThat(different).isEmpty();
    }

    private static long count(Measure rule, String version, int eras, LocalDate on) {
        return JdbcClient.create(database.query())
                .sql("select count(distinct unit) filter (where numerator) from ("
                        + rule.facts(new Scope(version, ":known", "")) + ") f")
                .param("on", on)
                .param("first", rule.first(Window.YTD, on))
                .param("known", (eras + 1) * EVENTS)
                .query(Long.class)
                .single();
    }
}
