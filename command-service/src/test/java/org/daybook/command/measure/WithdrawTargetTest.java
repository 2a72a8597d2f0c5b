package org.daybook.command.measure;

import java.math.BigDecimal;
import org.daybook.command.measure.MeasureCommand.WithdrawTarget;
import org.daybook.events.MeasureEvent.TargetSet;
import org.daybook.events.MeasureEvent.TargetWithdrawn;
import org.junit.jupiter.api.Test;

/** What is agreed about a measure. */
public class WithdrawTargetTest {

    private final MeasureFixture measure = new MeasureFixture("children");
    private final WithdrawTarget command = new WithdrawTarget(MeasureFixture.MEASURE, "2026-27");

    @Test
    void a_target_that_stands_is_taken_away() {
        measure.given(new TargetSet("2026-27", BigDecimal.TEN, null)).records(command, new TargetWithdrawn("2026-27"));
    }

    @Test
    void a_target_of_another_year_is_not_meant() {
        measure.given(new TargetSet("2025-26", BigDecimal.TEN, null)).refuses(command, "no-target");
    }

    @Test
    void a_target_is_taken_away_once() {
        measure.given(new TargetSet("2026-27", BigDecimal.TEN, null), new TargetWithdrawn("2026-27"))
                .refuses(command, "no-target");
    }
}
