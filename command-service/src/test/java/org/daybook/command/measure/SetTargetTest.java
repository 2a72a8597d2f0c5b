package org.daybook.command.measure;

import java.math.BigDecimal;
import org.daybook.command.measure.MeasureCommand.SetTarget;
import org.daybook.events.MeasureEvent.TargetSet;
import org.daybook.events.MeasureEvent.TargetWithdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is agreed about a measure. */
public class SetTargetTest {

    private static final TargetSet SIXTY = new TargetSet("2026-27", new BigDecimal("60"), null);

    private final MeasureFixture measure = new MeasureFixture("children");

    private static SetTarget to(String year, String target, String tolerance) {
        return new SetTarget(
                MeasureFixture.MEASURE,
                year,
                new BigDecimal(target),
                tolerance == null ? null : new BigDecimal(tolerance));
    }

    @Test
    void a_year_gets_its_target() {
        measure.records(to("2026-27", "60", null), SIXTY);
    }

    @Test
    void a_target_may_say_how_near_is_uncertain() {
        measure.records(
                to("2026-27", "60", "2.5"), new TargetSet("2026-27", new BigDecimal("60"), new BigDecimal("2.5")));
    }

    @Test
    void a_target_may_be_set_anew() {
        measure.given(SIXTY).records(to("2026-27", "62", null), new TargetSet("2026-27", new BigDecimal("62"), null));
    }

    @Test
    void the_same_target_is_not_set_twice() {
        measure.given(SIXTY).refuses(to("2026-27", "60", null), "target-unchanged");
    }

    @Test
    void a_target_that_was_withdrawn_may_be_set_again() {
        measure.given(SIXTY, new TargetWithdrawn("2026-27")).records(to("2026-27", "60", null), SIXTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-28", "26-27", "2026-27 ", "2026/27", "1026-27"})
    void a_year_that_is_none_is_malformed(String year) {
        measure.refuses(to(year, "60", null), "malformed-value");
    }

    @Test
    void no_percentage_is_over_a_hundred() {
        MeasureFixture percentage = new MeasureFixture("percent");
        percentage.refuses(to("2026-27", "100.1", null), "target-not-possible");
        percentage.records(to("2026-27", "100", null), new TargetSet("2026-27", new BigDecimal("100"), null));
        measure.refuses(to("2026-27", "60", "100.1"), "target-not-possible");
    }
}
