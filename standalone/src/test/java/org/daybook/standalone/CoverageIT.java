package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daybook.command.front.Recording;
import org.daybook.events.ChildEvent;
import org.daybook.events.EventNames;
import org.daybook.events.EventSamples;
import org.daybook.query.QueryService;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Coverages;
import org.daybook.query.measure.Figure.Coverage;
import org.daybook.query.measure.Figures;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Window;
import org.daybook.query.rows.Building;
import org.daybook.query.rows.EntryRows;
import org.daybook.query.rows.RowSource;
import org.daybook.query.rows.VersionTables;
import org.daybook.query.rows.Voice;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.Keys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of which days the records speak, as known at any position: held against a look at every entry. */
class CoverageIT {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 31);

    static Cell cell;
    static String rows;

    /** Returns out of order, and people who record, correct and withdraw before, between and after; over years, not in a minute. */
    @BeforeAll
    static void record() {
        cell = Cell.empty();
        new RandomHistories(1, cell.bean(Recording.class)).happen(25, 12);
        cell.bringIn(Cell.samples(name -> name.startsWith("2019-episodes") || name.startsWith("2019-header")));
        cell.bringIn(Cell.samples(name -> name.startsWith("2018-episodes") || name.startsWith("2018-header")));
        cell.caughtUp();
        long apart = 3L * 365 * 24 / cell.head() + 1;
        cell.database()
                .sql("alter table event_store.event disable trigger event_is_append_only")
                .update();
        cell.database()
                .sql("update event_store.event set recorded_at = recorded_at - (? - position) * ? * interval '1 hour'")
                .params(cell.head(), apart)
                .update();
        rows = made();
    }

    /** Rows of the log as it is now. */
    private static String made() {
        VersionTables tables = new VersionTables(cell.queryDatabase(), cell.queryDatabase());
        String version = tables.make();
        EventJson json = new EventJson(new Keys(cell.queryDatabase(), Rows.MASTER));
        EventLog log = new EventLog(cell.queryDatabase());
        new Building(version, cell.queryDatabase(), log, json, QueryService.sources(Rows.MASTER))
                .build(cell.head(), 500, built -> true);
        tables.index(version);
        return version;
    }

    @AfterAll
    static void close() {
        if (cell != null) {
            cell.close();
        }
    }

    @Test
    void the_first_and_the_last_day_are_those_of_all_the_entries_that_were_live() {
        long seed = Long.getLong("daybook.seed", System.nanoTime());
        System.err.println("daybook.seed=" + seed + " for positions at which coverage is asked");
        Random random = new Random(seed);
        List<Card> cards = List.copyOf(cell.bean(Measures.class).cards());
        for (int i = 0; i < 400; i++) {
            String key = cards.get(random.nextInt(cards.size())).key();
            long position = i == 0 ? 0 : i == 1 ? cell.head() : random.nextLong(cell.head() + 1);
            Known known = new Known(rows, position, Instant.EPOCH);

            Coverage found = cell.bean(Figures.class)
                    .figure(new Question(key, DAY, Window.YTD, known), null)
                    .coverage();

            assertThat(found.from() + " to " + found.to() + ", silent " + found.gap())
                    .as("seed " + seed + ": " + key + " at " + position)
                    .isEqualTo(lookedUp(key, position));
        }
    }

    /** Everything that is live at the position, gone through. */
    private static String lookedUp(String key, long position) {
        return cell.database()
                .sql("select min(effective_on) as first, max(covers_to) as last,"
                        + " max(covers_to) filter (where v.source <> 'recorded here') as returned,"
                        + " (select (e.recorded_at at time zone 'Europe/London')::date from event_store.event e"
                        + " where e.position <= :position and e.type <> 'EntryWithdrawn' and e.stream not like 'measure%'"
                        + " and e.payload ->> 'source' is null and e.payload ->> 'amends' is null"
                        + " order by e.position limit 1) as here"
                        + " from " + rows + ".entry e join " + rows + ".voice v on v.number = e.voice_number"
                        + " where v.type = any (:kinds) and e.known_from <= :position and e.known_until > :position")
                .param("position", position)
                .param("kinds", kinds(key))
                .query((row, n) -> {
                    LocalDate returned = row.getObject("returned", LocalDate.class);
                    LocalDate here = row.getObject("here", LocalDate.class);
                    boolean gap = returned != null
                            && here != null
                            && returned.plusDays(1).isBefore(here);
                    return row.getObject("first", LocalDate.class) + " to " + row.getObject("last", LocalDate.class)
                            + ", silent "
                            + (gap
                                    ? new org.daybook.query.measure.Figure.Gap(returned.plusDays(1), here.minusDays(1))
                                    : null);
                })
                .single();
    }

    private static String[] kinds(String key) {
        return cell.bean(Measures.class).rule(key).kinds().toArray(String[]::new);
    }

    /** Or its entries would have no rows, and the records would seem to say nothing. */
    @Test
    void some_source_of_rows_speaks_of_each_kind_that_a_measure_counts() {
        List<RowSource> sources = QueryService.sources(Rows.MASTER);
        for (Card card : cell.bean(Measures.class).cards()) {
            for (String kind : kinds(card.key())) {
                ChildEvent sample =
                        (ChildEvent) EventSamples.of(EventNames.classOf(kind)).event();
                assertThat(sources).as(kind + ", counted by " + card.key()).anyMatch(source -> source.speaksOf(sample));
            }
        }
    }

    @Test
    void what_was_brought_in_is_named_from_then_on_and_not_before() {
        Coverages coverages = cell.bean(Coverages.class);
        Known now = new Known(rows, cell.head(), Instant.parse("2100-01-01T00:00:00Z"));
        long imported = cell.database()
                .sql("select known_from from " + rows + ".voice where source = 'ssda903' and type = 'CareStarted'")
                .query(Long.class)
                .single();

        assertThat(coverages.gap("children-in-care", new Known(now.rows(), imported - 1, now.at())))
                .as("nothing but what people recorded")
                .isNull();
        assertThat(coverages.lastCoveredDay("children-in-care", now, LocalDate.of(2030, 1, 1)))
                .isAfterOrEqualTo(LocalDate.of(2019, 3, 31));
        assertThat(Arrays.asList(kinds("children-in-care"))).contains("CareStarted");
    }

    /** Rows are made stream by stream, so what stands first in them while they are made need not be the first of all. */
    @Test
    void what_is_asked_while_rows_are_in_the_making_is_not_kept() {
        Coverages coverages = cell.bean(Coverages.class);
        VersionTables tables = new VersionTables(cell.queryDatabase(), cell.queryDatabase());
        Known known = new Known(tables.make(), 3, Instant.EPOCH);
        entry(known.rows(), 1, "ssda903");
        entry(known.rows(), 5, EntryRows.RECORDED_HERE);
        assertThat(coverages.gap("children-in-care", known)).isNull();

        entry(known.rows(), 2, EntryRows.RECORDED_HERE);

        Known later = new Known(known.rows(), 4, Instant.EPOCH);
        assertThat(coverages.gap("children-in-care", later)).isNotNull();
        tables.retire(known.rows());
    }

    private static void entry(String rows, long position, String source) {
        Voice voice = new Voice("CareStarted", source);
        cell.database()
                .sql("insert into " + rows + ".entry (key, child_id, known_from, known_until, effective_on, covers_to,"
                        + " voice_number) values (?, 'child', ?, ?, '2018-01-01', '2018-03-31', ?)")
                .params("entry " + position, position, Long.MAX_VALUE, voice.number())
                .update();
        int earlier = cell.database()
                .sql("update " + rows + ".voice set known_from = ? where number = ?")
                .params(position, voice.number())
                .update();
        if (earlier == 0) {
            cell.database()
                    .sql("insert into " + rows + ".voice (key, child_id, known_from, known_until, number, type, source)"
                            + " values (?, 'voice', ?, ?, ?, 'CareStarted', ?)")
                    .params(source, position, Long.MAX_VALUE, voice.number(), source)
                    .update();
        }
    }
}
