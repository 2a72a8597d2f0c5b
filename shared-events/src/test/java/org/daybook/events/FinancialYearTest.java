package org.daybook.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {

    @ParameterizedTest
    @CsvSource({
        "2018-04-01, 2018-19, Q1, 2018-06-30, 1",
        "2018-06-30, 2018-19, Q1, 2018-06-30, 3",
        "2018-07-01, 2018-19, Q2, 2018-09-30, 4",
        "2018-12-31, 2018-19, Q3, 2018-12-31, 9",
        "2019-01-01, 2018-19, Q4, 2019-03-31, 10",
        "2019-03-31, 2018-19, Q4, 2019-03-31, 12",
        "2000-02-29, 1999-00, Q4, 2000-03-31, 11",
    })
    void a_day_lies_in_a_year_and_a_quarter(LocalDate day, String year, String quarter, LocalDate end, int months) {
        FinancialYear its = FinancialYear.of(day);
        assertThat(its).hasToString(year).isEqualTo(FinancialYear.parse(year));
        assertThat(FinancialYear.quarter(day)).isEqualTo(quarter);
        assertThat(FinancialYear.quarterEnd(day)).isEqualTo(end);
        assertThat(its.quarterStart(quarter)).isEqualTo(end.plusDays(1).minusMonths(3));
        assertThat(FinancialYear.monthsBy(day)).isEqualTo(months);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2018-20", "18-19", "2018/19", "2018-19 ", "3018-19", ""})
    void what_is_not_two_years_that_follow_each_other_is_none(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FinancialYear.parse(text));
    }
}
