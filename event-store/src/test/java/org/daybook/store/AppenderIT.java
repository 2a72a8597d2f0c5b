package org.daybook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.daybook.store.AppendRefused.Reason;
import org.daybook.store.Appender.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AppenderIT {

    private static final int APPENDERS = 8;
    private static final int ACTS = 40;

    private final List<Long> heads = java.util.Collections.synchronizedList(new ArrayList<>());
    private TestDatabase database;
    private EventLog log;
    private Appender appender;

    @BeforeEach
    void an_empty_log() {
        database = TestDatabase.fresh();
        log = new EventLog(database.query());
        appender = new Appender(database.command(), heads::add);
    }

    @Test
    void an_act_stands_where_it_is_told() {
        Act first = append(new Act(), line("child:a", 0), line("child:a", 1));
        Act second = append(new Act(), line("child:b", 0));

        assertThat(first.firstPosition()).isEqualTo(1);
        assertThat(second.firstPosition()).isEqualTo(3);
        assertThat(log.after(0, 10))
                .extracting(StoredEvent::position, StoredEvent::stream, StoredEvent::version, StoredEvent::recordedAt)
                .containsExactly(
                        tuple(1L, "child:a", 0L, first.recordedAt()),
                        tuple(2L, "child:a", 1L, first.recordedAt()),
                        tuple(3L, "child:b", 0L, second.recordedAt()));
        assertThat(log.head()).isEqualTo(3);
        assertThat(heads).containsExactly(2L, 3L);
    }

    @Test
    void positions_have_no_gap_when_many_append_and_some_lose() throws Exception {
        List<Appender> nodes = List.of(appender, new Appender(database.command(), heads::add));
        CyclicBarrier together = new CyclicBarrier(APPENDERS);

        int stored = all(APPENDERS, n -> () -> {
                    together.await();
                    int mine = 0;
                    for (int act = 0; act < ACTS; act++) {
                        // every second act is fought for by all
                        String stream = act % 2 == 0 ? "child:shared" : "child:own-" + n;
                        mine += tried(nodes.get(n % nodes.size()), line(stream, act / 2));
                    }
                    return mine;
                })
                .stream()
                .mapToInt(Integer::intValue)
                .sum();

        List<StoredEvent> events = log.after(0, 10_000);
        assertThat(stored).isEqualTo(events.size()).isEqualTo(APPENDERS * ACTS / 2 + ACTS / 2);
        assertThat(events)
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, stored).boxed().toList());
        assertThat(log.head()).isEqualTo(stored);
        assertThat(heads).contains((long) stored);
    }

    @Test
    void an_instant_is_one_commit_and_time_never_goes_back() throws Exception {
        List<Appender> nodes = List.of(appender, new Appender(database.command(), heads::add));
        all(APPENDERS, n -> () -> {
            for (int act = 0; act < ACTS; act++) {
                tried(nodes.get(n % nodes.size()), line("child:own-" + n, act));
            }
            return n;
        });

        List<StoredEvent> events = log.after(0, 10_000);
        assertThat(events).extracting(StoredEvent::recordedAt).isSorted();
        // a transaction has one xmin: as many commits as instants
        Long commits = JdbcClient.create(database.owner())
                .sql("select count(distinct xmin::text) from event_store.event")
                .query(Long.class)
                .single();
        assertThat(events.stream().map(StoredEvent::recordedAt).collect(Collectors.toSet()))
                .hasSize(commits.intValue());
        StoredEvent last = events.getLast();
        assertThat(log.positionAt(last.recordedAt())).isEqualTo(last.position());
        assertThat(log.positionAt(events.getFirst().recordedAt().minusNanos(1_000)))
                .isZero();
    }

    @Test
    void a_clock_that_is_behind_does_not_turn_time_back() {
        append(new Act(), line("child:a", 0));
        JdbcClient.create(database.owner())
                .sql("update event_store.log_head set recorded_at = '2100-01-01T00:00:00Z'")
                .update();

        Act first = append(new Act(), line("child:a", 1));
        Act second = append(new Act(), line("child:a", 2));

        assertThat(first.recordedAt()).isEqualTo("2100-01-01T00:00:00.000001Z");
        assertThat(second.recordedAt()).isEqualTo("2100-01-01T00:00:00.000002Z");
    }

    @Test
    void a_version_that_is_taken_is_refused_and_leaves_nothing() {
        append(new Act(), line("child:a", 0));
        Act late = new Act();
        late.claim("local-id", "print", "child:a");

        refused(Reason.STREAM_CHANGED, late, line("child:a", 0), line("child:a", 1));

        assertThat(log.head()).isEqualTo(1);
        assertThat(late.firstPosition()).isZero();
        assertThat(late.recordedAt()).isNull();
        assertThat(count("event_store.claim")).isZero();
        assertThat(heads).containsExactly(1L);
    }

    @Test
    void a_claim_is_held_by_one_only() {
        Act first = new Act();
        first.claim("local-id", "print", "child:a");
        append(first, line("child:a", 0));
        Act second = new Act();
        second.claim("local-id", "print", "child:b");

        refused(Reason.CLAIM_TAKEN, second, line("child:b", 0));

        assertThat(log.lastVersion("child:b")).isEqualTo(-1);
    }

    @Test
    void claims_and_answers_stand_in_the_commit_of_their_events() {
        Act act = new Act();
        act.claim("local-id", "print", "child:a");
        act.answerWith(new Act.Answer("caseworker", "key-1", "hash", "{\"version\":1}"));
        append(new Act(), line("child:b", 0));
        append(act, line("child:a", 0), line("child:a", 1));

        assertThat(JdbcClient.create(database.owner())
                        .sql(
                                "select count(distinct x) from (select xmin::text from event_store.event where stream = 'child:a'"
                                        + " union all select xmin::text from event_store.claim"
                                        + " union all select xmin::text from event_store.command_answer) as t(x)")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(JdbcClient.create(database.owner())
                        .sql("select position from event_store.command_answer")
                        .query(Long.class)
                        .single())
                .isEqualTo(act.firstPosition())
                .isEqualTo(2);
    }

    @Test
    void a_key_is_answered_once_for_each_actor() {
        append(answering("caseworker", "key-1"), line("child:a", 0));
        append(answering("other", "key-1"), line("child:a", 1));

        refused(Reason.KEY_ANSWERED, answering("caseworker", "key-1"), line("child:a", 2));

        assertThat(log.head()).isEqualTo(2);
    }

    private static Act answering(String actor, String key) {
        Act act = new Act();
        act.answerWith(new Act.Answer(actor, key, "hash", "{}"));
        return act;
    }

    private Act append(Act act, Line... lines) {
        appender.append(act, List.of(lines));
        return act;
    }

    private static int tried(Appender appender, Line line) {
        try {
            appender.append(new Act(), List.of(line));
            return 1;
        } catch (AppendRefused e) {
            assertThat(e.reason()).isEqualTo(Reason.STREAM_CHANGED);
            return 0;
        }
    }

    private void refused(Reason reason, Act act, Line... lines) {
        assertThatExceptionOfType(AppendRefused.class)
                .isThrownBy(() -> append(act, lines))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private long count(String table) {
        return JdbcClient.create(database.owner())
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private interface Each {
        Callable<Integer> of(int n);
    }

    private static List<Integer> all(int threads, Each each) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int n = 0; n < threads; n++) {
                tasks.add(each.of(n));
            }
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }

    private static Line line(String stream, long version) {
        return new Line(stream, version, UUID.randomUUID().toString(), "CareStarted", "1", "{}", "{}");
    }
}
