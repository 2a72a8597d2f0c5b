package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daybook.query.measure.Figure;
import org.daybook.query.measure.Figure.Group;
import org.daybook.query.measure.Knowledge;
import org.daybook.query.measure.Known;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three sample returns, brought in every way there is: the same accepted set, rows and figures. */
class SampleReturnsIT {

    private static final List<LocalDate> YEAR_ENDS =
            List.of(LocalDate.of(2018, 3, 31), LocalDate.of(2019, 3, 31), LocalDate.of(2020, 3, 31));

    private static StraightFromTheFiles oracle;
    private static Cell atOnce;

    @BeforeAll
    static void bring_in_everything_in_one_call() throws IOException {
        oracle = StraightFromTheFiles.read(Cell.SAMPLES);
        atOnce = Cell.empty();
        Cell.Brought brought = atOnce.bringIn(Cell.samples(name -> true));
        assertThat(brought.count("accepted") + brought.count("unchanged") + brought.count("rejected"))
                .isEqualTo(brought.rows().size());
    }

    @AfterAll
    static void close() {
        atOnce.close();
    }

    @Test
    void of_2463_episodes_44_are_rejected_in_55_rows() {
        assertThat(acceptance(atOnce)).isEqualTo("2463 44");
        assertThat(oracle.episodes()).isEqualTo(2463);
        assertThat(oracle.rejectedEpisodes()).isEqualTo(44);
        assertThat(oracle.rejectedRows()).isEqualTo(55);
    }

    @Test
    void every_figure_equals_a_count_straight_from_the_files() {
        assertThat(YEAR_ENDS.stream().map(day -> atOnce.count("children-in-care", day)))
                .containsExactly(458L, 284L, 176L);
        for (LocalDate on : YEAR_ENDS) {
            assertThat(atOnce.count("children-in-care", on)).isEqualTo(oracle.childrenInCare(on));
            assertThat(atOnce.count("care-starts", on)).isEqualTo(oracle.careStarts(on));
            assertThat(atOnce.count("care-ends", on)).isEqualTo(oracle.careEnds(on));
            assertThat(atOnce.count("care-start-occasions", on)).isEqualTo(oracle.careStartOccasions(on));
            assertThat(atOnce.count("care-end-occasions", on)).isEqualTo(oracle.careEndOccasions(on));
            assertThat(atOnce.count("placements-made", on)).isEqualTo(oracle.placementsMade(on));
            Figure rate = atOnce.figure("children-in-care-rate", on, atOnce.caughtUp(), null);
            assertThat(rate.value().longValueExact()).isEqualTo(oracle.childrenInCareRate(on, rate.denominator()));
            Figure three = atOnce.figure("placements-three-plus-percent", on, atOnce.caughtUp(), null);
            assertThat(three.value()).isEqualByComparingTo(oracle.threePlusPercent(on));
        }
    }

    /** Of what is not in these files there is nothing, counted either way. */
    @Test
    void every_measure_equals_a_plain_fold_of_the_log() {
        List<PlainFold.Known> log = atOnce.log();
        for (LocalDate on : YEAR_ENDS) {
            for (long position : new long[] {log.size() / 3, log.size()}) {
                Known at = atOnce.bean(Knowledge.class).at("knownAt", "position:" + position);
                new PlainChecks(atOnce, on, at, "on " + on + ", known at " + position)
                        .against(new PlainFold(log, position));
            }
        }
    }

    @Test
    void groups_equal_the_files_and_add_up_to_the_children_in_care() {
        for (LocalDate on : YEAR_ENDS) {
            Map<String, Long> families = new TreeMap<>(oracle.placementsOpen(on));
            families.put("none-recorded", families.remove("none"));
            families.values().removeIf(n -> n == 0);
            assertThat(groups("placements-open", on, "type-family")).isEqualTo(families);
            assertThat(groups("children-in-care", on, "sex")).isEqualTo(new TreeMap<>(oracle.childrenInCareBySex(on)));
            for (String by : List.of("age-band", "legal-status", "category-of-need", "provider")) {
                long sum = groups("children-in-care", on, by).values().stream()
                        .mapToLong(n -> n)
                        .sum();
                assertThat(sum).as(by).isEqualTo(oracle.childrenInCare(on));
            }
        }
    }

    private static Map<String, Long> groups(String key, LocalDate on, String by) {
        return atOnce.figure(key, on, atOnce.caughtUp(), by).groups().stream()
                .collect(Collectors.toMap(Group::code, g -> g.value().longValueExact(), (a, b) -> a, TreeMap::new));
    }

    @Test
    void the_year_reconciles() {
        for (LocalDate to : YEAR_ENDS) {
            LocalDate from = to.minusYears(1);
            Reconciliation year = oracle.reconcile(from, to);
            assertThat(year.holds()).isTrue();
            assertThat(year.inCareThen()).isEqualTo(atOnce.count("children-in-care", from));
            assertThat(year.starts()).isEqualTo(atOnce.count("care-start-occasions", to));
            assertThat(year.ends()).isEqualTo(atOnce.count("care-end-occasions", to));
            assertThat(year.inCareNow()).isEqualTo(atOnce.count("children-in-care", to));
        }
    }

    @Test
    void everything_again_records_nothing() {
        long head = atOnce.head();
        Cell.Brought again = atOnce.bringIn(Cell.samples(name -> true));
        assertThat(again.events()).isZero();
        assertThat(atOnce.head()).isEqualTo(head);
        assertThat(again.count("accepted")).isZero();
    }

    @Test
    void year_by_year_forwards_and_what_was_known_before_stays_known() {
        try (Cell cell = Cell.empty()) {
            cell.bringIn(Cell.samples(name -> name.startsWith("2017")));
            Known first = cell.caughtUp();
            LocalDate on = YEAR_ENDS.getFirst();
            long before = cell.count("children-in-care", on);
            assertThat(notInLatest(cell)).isZero();
            cell.bringIn(Cell.samples(name -> name.startsWith("2018")));
            assertThat(notInLatest(cell)).isEqualTo(88);
            cell.bringIn(Cell.samples(name -> name.startsWith("2019")));
            assertThat(cell.figure("children-in-care", on, first, null).value().longValueExact())
                    .isEqualTo(before);
            sameAsAtOnce(cell);
        }
    }

    private static long notInLatest(Cell cell) {
        return cell.database()
                .sql("select count(*) from imports.returned_child where open_since is not null"
                        + " and open_last_year < (select max(last_year) from imports.returned_child)")
                .query(Long.class)
                .single();
    }

    @Test
    void year_by_year_backwards() {
        try (Cell cell = Cell.empty()) {
            List.of("2019", "2018", "2017").forEach(year -> cell.bringIn(Cell.samples(name -> name.startsWith(year))));
            sameAsAtOnce(cell);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void file_by_file_in_any_order(long seed) {
        try (Cell cell = Cell.empty()) {
            List<Path> files = new ArrayList<>(Cell.samples(name -> true));
            Collections.shuffle(files, new Random(seed));
            files.forEach(file -> cell.bringIn(List.of(file)));
            sameAsAtOnce(cell);
            long head = cell.head();
            cell.bringIn(Cell.samples(name -> true));
            assertThat(cell.head()).isEqualTo(head);
        }
    }

    private static void sameAsAtOnce(Cell cell) {
        assertThat(acceptance(cell)).isEqualTo(acceptance(atOnce));
        Map<String, String> tables = Map.of(
                "entry", "t.voice_number, t.effective_on",
                "looked_after",
                        "t.from_day, t.to_day, t.legal_status, t.category_of_need, t.placement_type, t.provider, t.sex,"
                                + " t.born_month, t.born_day",
                "care_move", "t.kind, t.day, t.legal_status, t.category_of_need, t.reason",
                "placement", "t.from_day, t.to_day, t.counted, t.move, t.placement_type, t.provider");
        tables.forEach((table, columns) -> {
            Set<String> rows = cell.rows(table, columns);
            assertThat(rows).as(table).isNotEmpty().isEqualTo(atOnce.rows(table, columns));
        });
        for (LocalDate on : YEAR_ENDS) {
            for (String key : List.of("children-in-care", "care-starts", "care-ends", "placements-made")) {
                assertThat(cell.count(key, on)).as(key).isEqualTo(atOnce.count(key, on));
            }
        }
    }

    /** Distinct episodes and how many of them are rejected, over all children. */
    private static String acceptance(Cell cell) {
        return cell.database()
                .sql("select sum(episodes) || ' ' || sum(rejected_episodes) from imports.returned_child")
                .query(String.class)
                .single();
    }
}
