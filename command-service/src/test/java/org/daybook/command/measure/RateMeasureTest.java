package org.daybook.command.measure;

import org.daybook.command.measure.MeasureCommand.RateMeasure;
import org.daybook.events.MeasureEvent.MeasureRated;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

/** What is agreed about a measure. */
public class RateMeasureTest {

    private static final MeasureRated UNCERTAIN =
            new MeasureRated("2026-27", "Q2", "uncertain", Personal.of("Two homes closed."));

    private final MeasureFixture measure = new MeasureFixture("children");

    private static RateMeasure says(String quarter, String judgement) {
        return new RateMeasure(MeasureFixture.MEASURE, "2026-27", quarter, judgement, "Two homes closed.");
    }

    @Test
    void an_officer_judges_a_quarter_that_is_over_or_goes_on() {
        measure.records(says("Q2", "uncertain"), UNCERTAIN);
        measure.records(
                says("Q3", "on-track"),
                new MeasureRated("2026-27", "Q3", "on-track", Personal.of("Two homes closed.")));
    }

    @Test
    void a_judgement_may_change() {
        measure.given(UNCERTAIN)
                .records(
                        says("Q2", "off-track"),
                        new MeasureRated("2026-27", "Q2", "off-track", Personal.of("Two homes closed.")));
    }

    @Test
    void the_same_judgement_for_the_same_reason_is_no_news() {
        measure.given(UNCERTAIN).refuses(says("Q2", "uncertain"), "rating-unchanged");
    }

    @Test
    void nobody_judges_a_quarter_that_has_not_begun() {
        measure.refuses(says("Q4", "on-track"), "quarter-not-begun");
    }

    @Test
    void a_year_that_is_none_is_malformed() {
        measure.refuses(
                new RateMeasure(MeasureFixture.MEASURE, "2026", "Q1", "on-track", "Because."), "malformed-value");
    }
}
