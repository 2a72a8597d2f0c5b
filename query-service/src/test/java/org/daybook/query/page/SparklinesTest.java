package org.daybook.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.daybook.query.page.Dashboard.Sparkline;
import org.junit.jupiter.api.Test;

class SparklinesTest {

    private static List<BigDecimal> numbers(Integer... numbers) {
        return Arrays.stream(numbers)
                .map(n -> n == null ? null : BigDecimal.valueOf(n))
                .toList();
    }

    @Test
    void the_line_goes_from_the_left_to_the_right_edge_and_ends_in_a_dot() {
        Sparkline line = Sparklines.of(numbers(1, 3, 2), null);
        assertThat(line.path()).isEqualTo("M4.0 30.0L64.0 4.0L124.0 17.0");
        assertThat(line.dotX()).isEqualTo("124.0");
        assertThat(line.dotY()).isEqualTo("17.0");
        assertThat(line.target()).isNull();
    }

    @Test
    void a_hidden_number_is_a_gap() {
        assertThat(Sparklines.of(numbers(1, null, 3, 2, null), null).path()).isEqualTo("M4.0 30.0M64.0 4.0L94.0 17.0");
        assertThat(Sparklines.of(numbers(1, 3, null), null).dotX()).isNull();
    }

    @Test
    void the_target_is_within_the_box() {
        Sparkline line = Sparklines.of(numbers(1, 2), BigDecimal.valueOf(5));
        assertThat(line.target()).isEqualTo("4.0");
        assertThat(line.dotY()).isEqualTo("23.5");
    }

    @Test
    void one_number_makes_no_line_and_equal_ones_a_flat_line() {
        assertThat(Sparklines.of(numbers(null, 2), BigDecimal.ONE).any()).isFalse();
        assertThat(Sparklines.of(numbers(2, 2), null).path()).isEqualTo("M4.0 17.0L124.0 17.0");
    }
}
