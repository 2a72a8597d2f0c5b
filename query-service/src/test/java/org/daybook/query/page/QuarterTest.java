package org.daybook.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.daybook.query.page.Dashboard.Column;
import org.junit.jupiter.api.Test;

class QuarterTest {

    private final Quarter goesOn = new Quarter(LocalDate.of(2018, 8, 23));

    @Test
    void a_quarter_that_goes_on_is_held_against_as_much_of_the_one_a_year_before() {
        assertThat(goesOn.columns())
                .containsExactly(
                        new Column("Target", "2018-19 year end"),
                        new Column("Q2 last year", "to 23 Aug 2017"),
                        new Column("Q1", "to 30 Jun 2018"),
                        new Column("Q2 so far", "to 23 Aug 2018"));
        assertThat(goesOn.caption()).isEqualTo("Quarter 2, July to September 2018, to 23 August 2018");
    }

    @Test
    void on_its_last_day_a_quarter_is_over() {
        Quarter over = new Quarter(LocalDate.of(2020, 3, 31));
        assertThat(over.columns().getLast()).isEqualTo(new Column("Q4", "to 31 Mar 2020"));
        assertThat(over.caption()).isEqualTo("Quarter 4, January to March 2020");
        assertThat(over.year()).hasToString("2019-20");
    }

    @Test
    void the_trend_is_of_the_ends_of_seven_quarters_and_the_day() {
        assertThat(goesOn.trend())
                .containsExactly(
                        LocalDate.of(2016, 12, 31),
                        LocalDate.of(2017, 3, 31),
                        LocalDate.of(2017, 6, 30),
                        LocalDate.of(2017, 9, 30),
                        LocalDate.of(2017, 12, 31),
                        LocalDate.of(2018, 3, 31),
                        LocalDate.of(2018, 6, 30),
                        LocalDate.of(2018, 8, 23));
    }
}
