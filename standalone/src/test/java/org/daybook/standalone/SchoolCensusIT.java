package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The exclusions of a real term, brought in and counted. */
class SchoolCensusIT {

    private static final String DAY = "2024-12-31";
    private static final StraightFromTheCensus PLAIN =
            new StraightFromTheCensus(List.of(StraightFromTheCensus.ON, StraightFromTheCensus.OFF));

    @TempDir
    static Path folder;

    private static RunningDaybook daybook;
    private static JsonNode first;

    @BeforeAll
    static void bring_the_term_in() {
        daybook = RunningDaybook.start(folder);
        first = daybook.bringInAs(
                StraightFromTheCensus.FORMAT,
                "",
                StraightFromTheCensus.file(StraightFromTheCensus.ON),
                StraightFromTheCensus.file(StraightFromTheCensus.OFF));
    }

    @AfterAll
    static void stop() {
        daybook.close();
    }

    private static long count(String key) {
        return daybook.figure(key, DAY, "").path("value").asLong();
    }

    @Test
    void every_row_has_one_outcome_and_only_repetitions_say_nothing_new() {
        assertThat(first.path("state").asString()).isEqualTo("done");
        assertThat(first.path("rows").asLong()).isEqualTo(10_691);
        assertThat(first.path("rejected").asLong()).isZero();
        assertThat(first.path("unchanged").asLong()).isEqualTo(PLAIN.repeated);
        assertThat(first.path("accepted").asLong()).isEqualTo(10_691 - PLAIN.repeated);
        assertThat(first.path("events").asLong()).isEqualTo(10_691 - PLAIN.repeated + PLAIN.pupils());
    }

    @Test
    void the_figures_equal_a_count_straight_from_the_files() {
        assertThat(count("permanent-exclusions")).isEqualTo(PLAIN.of("PERM"));
        assertThat(count("lunchtime-exclusions")).isEqualTo(PLAIN.of("LNCH"));
        JsonNode figure = daybook.figure("suspensions", DAY, "&by=school");
        assertThat(figure.path("value").asLong()).isEqualTo(PLAIN.of("SUSP"));
        assertThat(figure.path("outsideCoverage").asBoolean()).isFalse();
        assertThat(figure.path("flags").toString()).contains("unlinked-pupils");
        assertThat(figure.path("coverage").path("to").asString()).isEqualTo(DAY);
        assertThat(count("pupils-suspended-twice")).isEqualTo(PLAIN.suspendedTwice());
    }

    @Test
    void the_same_files_again_record_nothing() {
        JsonNode again = daybook.bringInAs(
                StraightFromTheCensus.FORMAT,
                "",
                StraightFromTheCensus.file(StraightFromTheCensus.OFF),
                StraightFromTheCensus.file(StraightFromTheCensus.ON));

        assertThat(again.path("unchanged").asLong()).isEqualTo(10_691);
        assertThat(again.path("events").asLong()).isZero();
    }

    @Test
    void a_trial_run_says_what_would_come_of_it() {
        JsonNode trial = daybook.bringInAs(
                StraightFromTheCensus.FORMAT,
                "&dryRun=true&year=2023",
                StraightFromTheCensus.file(StraightFromTheCensus.OFF));

        assertThat(trial.path("accepted").asLong()).isPositive();
        assertThat(trial.path("accepted").asLong() + trial.path("unchanged").asLong())
                .isEqualTo(318);
        assertThat(trial.path("events").asLong()).isZero();
        assertThat(daybook.figure("suspensions", "2023-12-31", "").path("value").asLong())
                .isZero();
    }
}
