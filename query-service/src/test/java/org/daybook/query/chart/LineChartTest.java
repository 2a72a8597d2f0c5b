package org.daybook.query.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.daybook.query.chart.LineChart.Dot;
import org.daybook.query.chart.LineChart.Place;
import org.daybook.query.chart.LineChart.Stretch;
import org.daybook.query.chart.LineChart.Tick;
import org.daybook.query.chart.Series.Point;
import org.daybook.query.chart.Series.Target;
import org.junit.jupiter.api.Test;

class LineChartTest {

    /** What is not a number is the shorthand that stands for it. */
    private static Series series(Target target, String... texts) {
        List<Point> points = new ArrayList<>();
        for (String text : texts) {
            BigDecimal value = text.startsWith("[") ? null : new BigDecimal(text);
            int nth = points.size() + 1;
            points.add(new Point("Q" + nth, "2026/27", "day " + nth, text, value));
        }
        return new Series("trend", "Children in care", "each quarter", "children", true, "Quarter", points, target);
    }

    @Test
    void a_line_goes_from_number_to_number() {
        LineChart chart = LineChart.of(series(null, "0", "200", "400"));

        assertThat(chart.ticks()).extracting(Tick::label).containsExactly("0", "100", "200", "300", "400");
        assertThat(chart.ticks()).extracting(Tick::y).containsExactly("250", "187.5", "125", "62.5", "0");
        assertThat(chart.stretches())
                .containsExactly(new Stretch("0%", "50%", "250", "125"), new Stretch("50%", "100%", "125", "0"));
        assertThat(chart.end()).isEqualTo(new Dot("100%", "0", "400"));
    }

    @Test
    void a_number_that_is_not_shown_is_a_gap_and_never_a_zero() {
        LineChart chart = LineChart.of(series(null, "10", "[c]", "12", "[x]"));

        assertThat(chart.stretches()).isEmpty();
        assertThat(chart.dots()).extracting(Dot::text).containsExactly("10", "12");
        assertThat(chart.places()).extracting(Place::gap).containsExactly(null, "[c]", null, "[x]");
        assertThat(chart.end()).isEqualTo(chart.dots().getLast());
        assertThat(chart.series().finding()).contains("2 of the days are not shown");
    }

    @Test
    void the_finding_says_which_way_it_went_and_how_far() {
        assertThat(series(null, "64", "60", "66").finding())
                .isEqualTo(
                        "Rises from 64 on day 1 to 66 on day 3. The highest is 66 on day 3, the lowest 60 on day 2.");
        assertThat(series(null, "66", "[c]", "64").finding())
                .startsWith("Falls from 66")
                .contains("One day is not shown.");
        assertThat(series(null, "5", "5").finding())
                .isEqualTo("Is the same at both ends: from 5 on day 1 to 5 on day 2. It never moves.");
        assertThat(series(null, "[c]", "7").finding()).startsWith("The only number that can be shown is 7, on day 2.");
        assertThat(series(null, "[c]", "[c]").finding()).isEqualTo("For none of these days can a number be shown.");
        assertThat(series(null).heading()).isEqualTo("Children in care: no number can be shown");
        assertThat(series(null, "64", "66").heading()).isEqualTo("Children in care: from 64 to 66");
        assertThat(series(null, "[x]", "64").heading()).isEqualTo("Children in care: 64");
        assertThat(series(null, "64", "64", "[c]").heading()).isEqualTo("Children in care: from 64 to [c]");
    }

    @Test
    void all_equal_numbers_lie_on_one_line_and_one_number_is_a_dot() {
        assertThat(LineChart.of(series(null, "7", "7", "7")).stretches())
                .allSatisfy(stretch -> assertThat(stretch.fromY()).isEqualTo(stretch.toY()));
        LineChart one = LineChart.of(series(null, "7"));
        assertThat(one.stretches()).isEmpty();
        assertThat(one.dots()).extracting(Dot::x).containsExactly("50%");
    }

    @Test
    void nothing_to_draw_is_drawn_as_an_empty_axis() {
        LineChart chart = LineChart.of(series(null));
        assertThat(chart.end()).isNull();
        assertThat(chart.ticks()).hasSize(2);
        assertThat(LineChart.of(series(null, "[c]", "[c]")).dots()).isEmpty();
    }

    @Test
    void what_is_aimed_at_has_its_place_on_the_axis_too() {
        LineChart chart = LineChart.of(series(new Target(BigDecimal.valueOf(400), "400"), "100", "200"));

        assertThat(chart.ticks()).extracting(Tick::label).endsWith("400");
        assertThat(chart.aim()).isNotNull();
        assertThat(chart.aim().y()).isEqualTo("0.0");
        assertThat(chart.aim().textY()).isEqualTo("20.0");
        assertThat(chart.series().finding()).endsWith("The target is 400; the last number is below it.");
    }

    @Test
    void of_many_days_some_are_labelled_and_the_last_one_always() {
        String[] twelve = new String[12];
        java.util.Arrays.fill(twelve, "3");
        List<Place> places = LineChart.of(series(null, twelve)).places();

        assertThat(places.stream().filter(Place::labelled)).hasSizeLessThanOrEqualTo(6);
        assertThat(places.getLast().labelled()).isTrue();
        assertThat(places.stream().filter(Place::always)).hasSize(2);
    }
}
