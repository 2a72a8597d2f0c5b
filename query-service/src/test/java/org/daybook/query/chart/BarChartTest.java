package org.daybook.query.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.daybook.query.chart.BarChart.Bar;
import org.daybook.query.chart.BarChart.Group;
import org.daybook.query.chart.BarChart.Line;
import org.junit.jupiter.api.Test;

class BarChartTest {

    /** Each as {@code label number}; what is not a number is the shorthand that stands for it. */
    private static BarChart bars(String... groups) {
        List<Group> all = Arrays.stream(groups)
                .map(group -> group.split(" "))
                .map(group -> new Group(group[0], group[1], group[1].startsWith("[") ? null : new BigDecimal(group[1])))
                .toList();
        return BarChart.of("groups", "Children in care by sex", "on a day", "Sex", "Children", all);
    }

    @Test
    void the_longest_bar_fills_the_width_and_the_others_are_in_proportion() {
        assertThat(bars("Male 64", "Female 48", "Unknown 0").bars())
                .extracting(Bar::width)
                .containsExactly("100%", "75%", "0%");
    }

    @Test
    void a_group_that_is_not_shown_has_no_bar_but_its_name_and_its_shorthand() {
        BarChart chart = bars("Male 64", "Female [c]", "Unknown [c]");
        assertThat(chart.bars()).extracting(Bar::width).containsExactly("100%", null, null);
        assertThat(chart.bars()).extracting(Bar::text).containsExactly("64", "[c]", "[c]");
        assertThat(chart.finding()).isEqualTo("Male 64, 2 groups that are not shown.");
    }

    @Test
    void a_long_name_takes_as_many_lines_as_a_phone_needs_and_the_bars_below_move_down() {
        BarChart chart = BarChart.of(
                "groups",
                "Children in care by legal status",
                "on a day",
                "Legal status",
                "Children",
                List.of(
                        new Group(
                                "Youth rehabilitation order with residence or intensive fostering",
                                "15",
                                new BigDecimal(15)),
                        new Group("Full care order", "11", new BigDecimal(11))));

        assertThat(chart.bars().getFirst().label())
                .containsExactly(
                        new Line("Youth rehabilitation order with", 16),
                        new Line("residence or intensive fostering", 36));
        assertThat(chart.bars().getFirst().barY()).isEqualTo(44);
        assertThat(chart.bars().getLast().label()).containsExactly(new Line("Full care order", 90));
        assertThat(chart.height()).isEqualTo(128);
    }

    @Test
    void the_heading_names_the_largest_group() {
        assertThat(bars("Male 48", "Female 64").heading()).isEqualTo("Children in care by sex: most in ‘Female’");
        assertThat(bars("Male [c]", "Female [c]").heading()).endsWith("no group can be shown");
    }

    @Test
    void groups_that_are_all_zero_or_none_at_all_are_drawn_without_bars() {
        assertThat(bars("Male 0", "Female 0").bars()).extracting(Bar::width).containsExactly("0%", "0%");
        assertThat(bars().bars()).isEmpty();
        assertThat(bars().height()).isZero();
        assertThat(bars().finding()).isEqualTo("There are no groups.");
    }

    @Test
    void of_very_many_groups_the_largest_are_drawn_and_all_stand_in_the_table() {
        String[] schools = new String[30];
        Arrays.setAll(schools, i -> "School" + i + " " + (i + 1));
        BarChart chart = bars(schools);

        assertThat(chart.bars()).hasSize(20);
        assertThat(chart.bars()).extracting(Bar::text).contains("30").doesNotContain("10");
        assertThat(chart.groups()).hasSize(30);
        assertThat(chart.finding()).startsWith("School29 30").contains("22 smaller groups");
    }
}
