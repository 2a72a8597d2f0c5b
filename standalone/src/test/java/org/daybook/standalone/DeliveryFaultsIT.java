package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.daybook.store.StoredEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whatever goes wrong between the log and the rows, or in the rows: no figure is silently wrong. */
class DeliveryFaultsIT {

    private static final long SECONDS = TimeUnit.SECONDS.toNanos(1);

    @TempDir
    static Path folder;

    static FaultyDeliveries deliveries = new FaultyDeliveries();
    static RunningDaybook daybook;
    static JdbcClient owner;
    static Watchers watchers;

    @BeforeAll
    static void start() {
        assumeFalse(RunningDaybook.SPLIT, "Deliveries are made to go wrong in the test's own JVM");
        daybook = RunningDaybook.startOver(deliveries, folder, "--daybook.partners.released-every-seconds=1");
        owner = JdbcClient.create(daybook.owner());
        watchers = new Watchers(daybook);
        for (int i = 0; i < 8; i++) {
            watchers.inCare();
        }
    }

    @AfterAll
    static void stop() {
        if (daybook != null) {
            watchers.close();
            daybook.close();
        }
    }

    @BeforeEach
    void all_is_well() {
        RunningDaybook.await(() -> told(true) && checks().path("checkedAt").isString());
    }

    @AfterEach
    void nothing_was_silently_wrong() {
        deliveries.cure();
        assertThat(watchers.silentlyWrong()).isEmpty();
    }

    private static JsonNode checks() {
        return daybook.get("auditor", "/api/checks").json();
    }

    private static JsonNode figure(String who, String key) {
        return daybook.get(who, "/api/measures/" + key + "?on=2018-03-15").json();
    }

    private static boolean told(boolean complete) {
        return watchers.live().path("complete").isBoolean()
                && watchers.live().path("complete").asBoolean() == complete;
    }

    /** Waits until the open page says so; how long it took, in seconds. */
    private static double until(boolean complete, String what) {
        return until(complete, what, System.nanoTime());
    }

    private static double until(boolean complete, String what, long began) {
        RunningDaybook.await(() -> told(complete));
        double seconds = (System.nanoTime() - began) / (double) SECONDS;
        System.out.printf("%s: the open page said so after %.1f s%n", what, seconds);
        return seconds;
    }

    /** By itself, and nothing is missing afterwards. */
    private static void cured(String what) {
        until(true, what + ", cured");
        assertThat(watchers.live().path("notice").isNull()).isTrue();
        assertThat(watchers.live().path("notLiveSince").isNull()).isTrue();
        JsonNode figure = daybook.figure("children-in-care", "2018-03-15", "");
        assertThat(figure.path("value").asInt()).isEqualTo(watchers.children());
        assertThat(figure.path("complete").asBoolean()).isTrue();
        long head = daybook.head();
        RunningDaybook.await(() -> checks().path("position").asLong() == head);
        assertThat(checks().path("disagreements")).isEmpty();
        assertThat(checks().path("failed").isNull()).as(checks().toString()).isTrue();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("an event is dropped", (LongFunction<Object>) p -> FaultyDeliveries.without(p + 2)),
                Arguments.of("nothing is delivered", (LongFunction<Object>) FaultyDeliveries::nothingAfter),
                Arguments.of("the last comes first", (LongFunction<Object>) p -> FaultyDeliveries.backwards(4)),
                Arguments.of("an unknown event", (LongFunction<Object>) p -> FaultyDeliveries.poisonAt(p + 2)),
                Arguments.of("a torn event", (LongFunction<Object>) p -> FaultyDeliveries.tornAt(p + 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    @SuppressWarnings("unchecked")
    void a_fault_is_told_within_five_seconds_and_is_over_by_itself(String what, LongFunction<Object> fault) {
        deliveries.goWrong((UnaryOperator<List<StoredEvent>>) fault.apply(daybook.head()));
        long began = System.nanoTime();
        watchers.inCare();
        watchers.inCare();

        assertThat(until(false, what, began)).isLessThan(5);

        JsonNode live = watchers.live();
        assertThat(live.path("notice").asString())
                .startsWith("Not live since " + live.path("notLiveSince").asString() + ".")
                .endsWith("Do not quote these counts until this message has gone.");
        assertThat(figure("auditor", "suspensions").path("complete").asBoolean())
                .isFalse();
        JsonNode position = daybook.get("caseworker", "/api/position").json();
        assertThat(position.path("complete").asBoolean()).isFalse();
        assertThat(position.path("head").asLong())
                .isGreaterThan(position.path("projected").asLong());
        watchers.inCare();

        deliveries.cure();
        cured(what);
    }

    @Test
    void what_is_delivered_twice_is_counted_once() {
        deliveries.goWrong(FaultyDeliveries.twice());
        for (int i = 0; i < 5; i++) {
            watchers.inCare();
        }
        JsonNode figure = daybook.figure("children-in-care", "2018-03-15", "");
        assertThat(figure.path("value").asInt()).isEqualTo(watchers.children());
        deliveries.cure();
        cured("all is delivered twice");
    }

    @Test
    void partners_keep_the_last_complete_release_until_the_next_one_is() {
        RunningDaybook.await(
                () -> figure("partner", "children-in-care").path("position").asLong() == daybook.head());
        long released = daybook.head();
        deliveries.goWrong(FaultyDeliveries.poisonAt(released + 1));
        watchers.inCare();
        until(false, "partners, an unknown event");

        JsonNode figure = figure("partner", "children-in-care");
        assertThat(figure.path("position").asLong()).isEqualTo(released);
        assertThat(figure.path("complete").asBoolean()).isFalse();

        deliveries.cure();
        long head = daybook.head();
        RunningDaybook.await(
                () -> figure("partner", "children-in-care").path("position").asLong() == head);
        assertThat(figure("partner", "children-in-care").path("complete").asBoolean())
                .isTrue();
    }

    @Test
    void a_row_falsified_by_hand_is_found_and_the_figure_named() {
        String version = owner.sql("select version from versions.active")
                .query(String.class)
                .single();
        String falsify = "update " + version + ".looked_after set legal_status = ? where key = (select min(key) from "
                + version + ".looked_after where known_until = 9223372036854775807)";
        // just after a check, so that it is found by the next full round
        String checked = checks().path("checkedAt").asString();
        RunningDaybook.await(() -> !checks().path("checkedAt").asString().equals(checked));
        owner.sql(falsify).param("V4").update();
        // the longest it takes: a full round every ten seconds, and the round itself
        assertThat(until(false, "a row falsified by hand")).isLessThan(20);
        watchers.beginAnew();

        JsonNode checks = checks();
        List<String> keys = checks.path("disagreements").findValuesAsString("key");
        assertThat(keys).contains("children-in-care", "children-in-care-rate", "placements-open");
        JsonNode first = checks.path("disagreements").path(keys.indexOf("children-in-care"));
        assertThat(first.at("/fold/numerator").asLong()
                        - first.at("/rows/numerator").asLong())
                .isEqualTo(1);
        assertThat(watchers.live().path("notice").asString())
                .contains("Children in care")
                .contains("Do not quote these figures");
        assertThat(watchers.live().path("notLiveSince").isNull()).isTrue();
        assertThat(figure("auditor", "children-in-care").path("complete").asBoolean())
                .isFalse();
        assertThat(figure("auditor", "suspensions").path("complete").asBoolean())
                .isTrue();
        assertThat(daybook.get("admin", "/actuator/prometheus").body())
                .containsPattern("daybook_check_disagreements [1-9]");

        owner.sql(falsify).param("C2").update();
        cured("a row falsified by hand");
        assertThat(daybook.get("admin", "/actuator/prometheus").body())
                .containsPattern("daybook_check_disagreements 0");
    }

    @Test
    void a_count_of_events_that_is_not_that_of_the_log_is_told() {
        String version = owner.sql("select version from versions.active")
                .query(String.class)
                .single();
        owner.sql("update " + version + ".progress set events = events - 1").update();
        assertThat(until(false, "an event that was not counted")).isLessThan(5);
        assertThat(watchers.live().path("notice").asString()).contains("the proof of these counts fails");
        assertThat(figure("auditor", "children-in-care").path("complete").asBoolean())
                .isFalse();
        owner.sql("update " + version + ".progress set events = events + 1").update();
        cured("an event that was not counted");
    }

    @Test
    void every_measure_of_the_catalogue_is_checked() {
        JsonNode checks = checks();
        assertThat(checks.path("notChecked")).isEmpty();
        int measures = daybook.get("auditor", "/api/measures").json().size();
        assertThat(checks.path("figures").asInt())
                .isEqualTo(measures * checks.path("on").size());
        assertThat(checks.path("agreeing").asInt())
                .isEqualTo(checks.path("figures").asInt());
        assertThat(checks.at("/proof/holds").asBoolean()).isTrue();
    }
}
