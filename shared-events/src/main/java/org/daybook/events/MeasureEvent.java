package org.daybook.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the council agrees on about a measure: how good it is to be, and what an officer makes of where it stands. */
public sealed interface MeasureEvent extends Event {

    /** The financial year that it is about, like {@code 2018-19}. */
    String year();

    /**
     * The measure has a target for a year; one that was set before for the same year is replaced.
     *
     * @param target the value that the year is to end with, in the unit of the measure
     * @param tolerancePercent how far from the target, in percent of it, is still uncertain and not off track; null is 5
     */
    record TargetSet(
            String year, BigDecimal target, @Nullable BigDecimal tolerancePercent) implements MeasureEvent {}

    /** The measure has no target for the year any more. */
    record TargetWithdrawn(String year) implements MeasureEvent {}

    /**
     * An officer has judged where the measure stands in a quarter; it is shown beside the light that Daybook proposes. A later judgement
     * of the same quarter replaces this one.
     *
     * @param quarter of the financial year: Q1 is April to June
     */
    record MeasureRated(
            String year,
            @Code("quarter") String quarter,
            @Code("progress-rating") String judgement,
            Personal reason) implements MeasureEvent {}
}
