package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.daybook.query.QueryService;
import org.daybook.query.measure.BehindFigures;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Figures;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.measure.Knowledge;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.ManyFigures;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Window;
import org.daybook.query.rows.Building;
import org.daybook.query.rows.VersionTables;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.Keys;
import org.daybook.store.MasterKey;
import org.daybook.store.TestDatabase;
import org.daybook.web.Role;
import org.daybook.web.Viewer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a figure takes: of any day, as known at any position, beside {@code SELECT 1} over the same pool in the same run; and the
 * figures of a dashboard at the end of a quarter. The log holds {@code -Ddaybook.events}, a million without.
 */
@Tag("benchmark")
class FigureBenchmarkIT {

    private final Results results = new Results();

    private static final long EVENTS = Long.getLong("daybook.events", 1_000_000);
    private static final int ASKED = 300;
    private static final int QUARTERS = 8;
    private static final Viewer ANALYST = new Viewer("analyst", Role.ANALYST);

    private final List<String> lines = new ArrayList<>();
    private final Random random = new Random(1);

    @Test
    void measure() throws IOException {
        TestDatabase database = TenYears.council(EVENTS);
        read(database);
        try (Cell cell = Cell.over(database)) {
            assertThat(cell.caughtUp().position()).isEqualTo(EVENTS);
            population(cell);
            selectOne(cell);
            figures(cell);
            selectOne(cell);
            behind(cell);
            dashboard(cell);
        }
        results.write(
                "-figures-" + EVENTS / 1000 + "k", String.format(Locale.ROOT, ", fsync on; %,d events", EVENTS), lines);
    }

    /** Makes rows of the whole log in one go, and has them read. */
    private static void read(TestDatabase database) {
        DataSource query = database.query();
        VersionTables tables = new VersionTables(query, query);
        String before = tables.active().version();
        String made = tables.make();
        EventJson json = new EventJson(new Keys(query, new MasterKey(new byte[32])));
        new Building(made, query, new EventLog(query), json, QueryService.sources(new MasterKey(new byte[32])))
                .build(EVENTS, Building.PAGE, built -> true);
        tables.index(made);
        tables.follows(made);
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("update versions.active set version = ?").param(made).update();
        // a log of years was watched while it was written: nobody looks for what stands in it when a figure is asked
        owner.sql("update watch.progress set position = ?").param(EVENTS).update();
        tables.retire(before);
    }

    private interface Asking {
        void ask();
    }

    /** The time of each in microseconds, in order. */
    private static List<Long> timed(int times, Asking asking) {
        for (int i = 0; i < times / 10; i++) {
            asking.ask();
        }
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            asking.ask();
            micros.add((System.nanoTime() - start) / 1000);
        }
        Collections.sort(micros);
        return micros;
    }

    private void note(String what, List<Long> micros) {
        lines.add(String.format(
                Locale.ROOT,
                "%-40s p50 %8.2f ms   p99 %8.2f ms",
                what,
                micros.get(micros.size() / 2) / 1000.0,
                micros.get((micros.size() * 99 - 1) / 100) / 1000.0));
        System.err.println(lines.getLast());
    }

    /** How many there are to count on a day: an average council looks after some 530 and has some 2,000 CAFs open. */
    private void population(Cell cell) {
        Known now = cell.bean(Knowledge.class).now();
        for (String key : List.of("children-in-care", "caf-open", "suspensions")) {
            Figures figures = cell.bean(Figures.class);
            lines.add(key + " at the end of March 2010 to 2016: "
                    + IntStream.rangeClosed(2010, 2016)
                            .mapToObj(year ->
                                    figures.value(new Question(key, LocalDate.of(year, 3, 31), Window.YTD, now)))
                            .toList());
            System.err.println(lines.getLast());
        }
    }

    private void selectOne(Cell cell) {
        JdbcClient client = JdbcClient.create(cell.queryDatabase());
        note(
                "SELECT 1",
                timed(1000, () -> client.sql("select 1").query(Long.class).single()));
    }

    private void figures(Cell cell) {
        Figures figures = cell.bean(Figures.class);
        Knowledge knowledge = cell.bean(Knowledge.class);
        List<Long> all = new ArrayList<>();
        // the first measure of all is as warm as the last
        cell.bean(Measures.class).cards().forEach(card -> timed(ASKED / 3, () -> any(card, figures, knowledge)));
        for (Card card : cell.bean(Measures.class).cards()) {
            List<Long> micros = timed(ASKED, () -> any(card, figures, knowledge));
            note(card.key(), micros);
            all.addAll(micros);
        }
        Collections.sort(all);
        note("any figure", all);
        for (Card card : cell.bean(Measures.class).cards()) {
            Known now = knowledge.now();
            note(
                    card.key() + " now",
                    timed(ASKED / 3, () -> figures.figure(new Question(card.key(), day(), Window.YTD, now), null)));
        }
    }

    /** Any day, as known at any position. */
    private void any(Card card, Figures figures, Knowledge knowledge) {
        Known known = knowledge.at("knownAt", "position:" + (1 + random.nextLong(EVENTS)));
        figures.figure(new Question(card.key(), day(), Window.YTD, known), null);
    }

    /** The entries behind any figure of now; how long a list takes goes by how much is counted. */
    private void behind(Cell cell) {
        BehindFigures behind = cell.bean(BehindFigures.class);
        Known now = cell.bean(Knowledge.class).now();
        List<Long> all = new ArrayList<>();
        for (Card card : cell.bean(Measures.class).cards()) {
            all.addAll(timed(ASKED / 10, () -> behind.entries(new Question(card.key(), day(), Window.YTD, now))));
        }
        Collections.sort(all);
        note("the entries behind any figure", all);
    }

    private LocalDate day() {
        return RandomChild.FIRST.plusDays(random.nextInt(TenYears.DAYS + TenYears.LAST) - TenYears.DAYS);
    }

    /** Every measure at the end of eight quarters, each time as known a little earlier: nothing is known from the time before. */
    private void dashboard(Cell cell) {
        ManyFigures figures = cell.bean(ManyFigures.class);
        Knowledge knowledge = cell.bean(Knowledge.class);
        AtomicLong position = new AtomicLong(EVENTS);
        note(
                "the dashboard, eight quarters",
                timed(
                        100,
                        () -> figures.published(
                                ANALYST,
                                eightQuarters(
                                        cell, knowledge.at("knownAt", "position:" + position.getAndDecrement())))));
    }

    private static List<Question> eightQuarters(Cell cell, Known known) {
        List<Question> all = new ArrayList<>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            LocalDate on = LocalDate.of(2016, 4, 1).minusMonths(3L * quarter).minusDays(1);
            cell.bean(Measures.class).cards().forEach(card -> all.add(new Question(card.key(), on, Window.YTD, known)));
        }
        return all;
    }
}
