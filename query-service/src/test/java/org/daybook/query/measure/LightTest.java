package org.daybook.query.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.daybook.query.measure.Measure.Counting;
import org.daybook.query.measure.Targets.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2018, 9, 30);

    private static Card card(String polarity, Boolean accumulates) {
        return new Card("key", "PED01 01", "PED01", "Title", "Definition", 1, "children", polarity, accumulates);
    }

    private static Counted stock(Counting counting) {
        return Counted.onTheDay("key", counting, List.of(), List.of(), scope -> "");
    }

    private static Counted flow(Counting counting) {
        return Counted.inAWindow("key", counting, List.of(), List.of(), scope -> "");
    }

    private static Target target(String target) {
        return new Target(new BigDecimal(target), new BigDecimal("5"));
    }

    @ParameterizedTest
    @CsvSource({
        "lower, 100, on-track", "lower, 99, on-track", "lower, 105, uncertain", "lower, 106, off-track",
        "higher, 100, on-track", "higher, 101, on-track", "higher, 95, uncertain", "higher, 94, off-track",
    })
    void what_stands_on_a_day_is_held_against_the_target_as_it_stands(String polarity, String now, String light) {
        Light proposed = Light.proposed(
                card(polarity, null), stock(Counting.COUNT), new BigDecimal(now), target("100"), SEPTEMBER);

        assertThat(proposed.code()).isEqualTo(light);
        assertThat(proposed.because(card(polarity, null))).isNull();
    }

    @Test
    void what_accumulates_is_stretched_to_the_end_of_the_year() {
        Light half = Light.proposed(
                card("lower", null), flow(Counting.COUNT), new BigDecimal("24"), target("48"), SEPTEMBER);
        assertThat(half).isEqualTo(new Light("on-track", new BigDecimal("48")));
        assertThat(half.because(card("lower", null))).isEqualTo("at this pace 48 by the end of the year");

        Light more = Light.proposed(
                card("lower", null), flow(Counting.COUNT), new BigDecimal("26"), target("48"), SEPTEMBER);
        assertThat(more).isEqualTo(new Light("off-track", new BigDecimal("52")));
    }

    @Test
    void a_school_year_is_reckoned_from_august() {
        Light two = Light.proposed(
                card("lower", null), flow(Counting.COUNT).bySchoolYear(), new BigDecimal("8"), target("48"), SEPTEMBER);
        assertThat(two.yearEnd()).isEqualTo(new BigDecimal("48"));
    }

    @Test
    void in_the_first_months_it_is_too_early_to_say_off_track() {
        BigDecimal nine = new BigDecimal("9");
        assertThat(Light.proposed(
                                card("lower", null),
                                flow(Counting.COUNT),
                                nine,
                                target("48"),
                                LocalDate.of(2018, 5, 30))
                        .code())
                .isEqualTo("uncertain");
    }

    @Test
    void percentages_and_those_who_were_there_at_any_time_are_not_stretched() {
        BigDecimal fifty = new BigDecimal("50.0");
        assertThat(Light.proposed(card("higher", null), flow(Counting.PERCENT), fifty, target("50"), SEPTEMBER))
                .isEqualTo(new Light("on-track", null));
        assertThat(Light.proposed(card("higher", false), flow(Counting.COUNT), fifty, target("90"), SEPTEMBER))
                .isEqualTo(new Light("off-track", null));
    }

    @Test
    void without_a_number_a_target_or_a_better_side_there_is_no_light() {
        Counted stock = stock(Counting.COUNT);
        BigDecimal ten = BigDecimal.TEN;
        assertThat(Light.proposed(card("lower", null), stock, null, target("9"), SEPTEMBER)
                        .label())
                .isEqualTo("Not rated");
        assertThat(Light.proposed(card("lower", null), stock, ten, null, SEPTEMBER)
                        .code())
                .isEqualTo("not-rated");
        assertThat(Light.proposed(card("neutral", null), stock, ten, target("9"), SEPTEMBER)
                        .code())
                .isEqualTo("not-rated");
    }
}
