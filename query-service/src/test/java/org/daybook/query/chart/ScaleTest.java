package org.daybook.query.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    private static List<BigDecimal> numbers(String... numbers) {
        return Arrays.stream(numbers).map(BigDecimal::new).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "412, true, 100, 500",
        "500, true, 100, 500",
        "501, true, 200, 600",
        "7, true, 2, 8",
        "3, true, 1, 3",
        "1, true, 1, 1",
        "0.9, false, 0.2, 1",
        "68.9, false, 20, 80",
        "100, false, 20, 100",
        "1000000, true, 200000, 1000000",
        "0.04, false, 0.01, 0.04"
    })
    void steps_are_one_two_or_five_times_a_power_of_ten(String most, boolean whole, String step, String top) {
        Scale scale = Scale.of(numbers("0", most), whole);

        assertThat(scale.step()).isEqualByComparingTo(step);
        assertThat(scale.top()).isEqualByComparingTo(top);
    }

    @Test
    void no_tick_stands_between_two_whole_numbers_where_only_whole_ones_mean_something() {
        assertThat(Scale.of(numbers("2"), true).ticks()).containsExactlyElementsOf(numbers("0", "1", "2"));
        assertThat(Scale.of(numbers("2"), false).ticks()).hasSize(5);
    }

    @Test
    void an_axis_begins_at_zero_and_has_an_end_even_where_there_is_nothing_on_it() {
        for (List<BigDecimal> nothing : List.of(numbers(), numbers("0", "0"))) {
            Scale scale = Scale.of(nothing, true);
            assertThat(scale.ticks()).containsExactlyElementsOf(numbers("0", "1"));
            assertThat(scale.pixels(BigDecimal.ZERO, 250)).isEqualByComparingTo("0");
        }
    }

    @Test
    void a_number_below_zero_has_no_place() {
        assertThatThrownBy(() -> Scale.of(numbers("3", "-1"), true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_top_is_as_far_up_and_along_as_it_goes() {
        Scale scale = Scale.of(numbers("400"), true);
        assertThat(scale.pixels(BigDecimal.valueOf(400), 250)).isEqualByComparingTo("250");
        assertThat(scale.pixels(BigDecimal.valueOf(100), 250)).isEqualByComparingTo("62.5");
        assertThat(scale.percent(BigDecimal.valueOf(400))).isEqualTo("100%");
        assertThat(scale.percent(BigDecimal.ZERO)).isEqualTo("0%");
        assertThat(scale.percent(BigDecimal.valueOf(133))).isEqualTo("33.25%");
    }

    @Test
    void days_stand_from_end_to_end_and_a_single_one_in_the_middle() {
        assertThat(Scale.place(0, 8)).isEqualTo("0%");
        assertThat(Scale.place(1, 8)).isEqualTo("14.29%");
        assertThat(Scale.place(7, 8)).isEqualTo("100%");
        assertThat(Scale.place(0, 1)).isEqualTo("50%");
    }
}
