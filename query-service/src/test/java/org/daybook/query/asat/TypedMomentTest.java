package org.daybook.query.asat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.daybook.web.BadQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedMomentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:31:20Z");

    private static Instant moment(String date, String time) {
        return TypedMoment.end(TypedMoment.day("date", date), "date", time, "time", NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/9/2026",
                "30/09/2026",
                "2026-09-30",
                "30.9.2026",
                " 30 September 2026 ",
                "30 sep 2026",
                "30  september 2026"
            })
    void a_day_is_read_as_people_write_it(String typed) {
        assertThat(TypedMoment.day("date", typed)).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "31/9/2026",
                "29/2/2025",
                "9/30/2026",
                "30/9/26",
                "2026-9-31",
                "today",
                "30/9/20260",
                "<script>",
                "30/9/2026 or so"
            })
    void what_is_no_day_is_refused_and_the_field_named(String typed) {
        assertThatThrownBy(() -> TypedMoment.day("date", typed))
                .isInstanceOfSatisfying(
                        BadQuestion.class, bad -> assertThat(bad.field()).isEqualTo("date"))
                .hasMessage("Date must be a real date, like 30/9/2026");
        assertThatThrownBy(() -> TypedMoment.day("date", "9".repeat(5000))).isInstanceOf(BadQuestion.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/9/1899", "1 January 2201", "1066-10-14", "+999999999-01-01"})
    void a_day_that_nobody_can_mean_is_refused_as_such(String typed) {
        assertThatThrownBy(() -> TypedMoment.day("date", typed))
                .isInstanceOf(BadQuestion.class)
                .hasMessage("Date must be between 1900 and 2200");
    }

    @Test
    void without_a_time_it_is_the_end_of_the_day_in_london() {
        assertThat(moment("30/9/2026", "")).isEqualTo("2026-09-30T22:59:59.999999Z");
        assertThat(moment("31/1/2026", "  ")).isEqualTo("2026-01-31T23:59:59.999999Z");
    }

    @ParameterizedTest
    @CsvSource({
        "11:59pm, 22:59:59.999999",
        "23:59, 22:59:59.999999",
        "11:59PM, 22:59:59.999999",
        "11.59 p.m., 22:59:59.999999",
        "2:31pm, 13:31:59.999999",
        "2pm, 13:00:59.999999",
        "12:05pm, 11:05:59.999999",
        "midday, 11:00:59.999999",
        "2:31:07pm, 13:31:07.999999",
        "14:31:07, 13:31:07.999999",
        "1:00am, 00:00:59.999999"
    })
    void a_time_includes_all_of_what_was_typed(String time, String utc) {
        assertThat(moment("30/9/2026", time)).isEqualTo("2026-09-30T" + utc + "Z");
    }

    @Test
    void midnight_by_the_twelve_hour_clock_is_the_beginning_of_the_day() {
        assertThat(moment("30/9/2026", "12:00am")).isEqualTo("2026-09-29T23:00:59.999999Z");
        assertThat(moment("30/9/2026", "00:00")).isEqualTo("2026-09-29T23:00:59.999999Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25:00",
                "24:00",
                "13:00pm",
                "0:30am",
                "11:60pm",
                "half past two",
                "1430",
                "14:3",
                "pm",
                "14:31:60"
            })
    void what_is_no_time_is_refused_and_the_field_named(String time) {
        assertThatThrownBy(() -> moment("30/9/2026", time))
                .isInstanceOfSatisfying(
                        BadQuestion.class, bad -> assertThat(bad.field()).isEqualTo("time"))
                .hasMessage("Time must be a time of day, like 11:59pm or 23:59");
    }

    @Test
    void an_hour_that_the_clocks_went_over_is_refused() {
        assertThatThrownBy(() -> moment("29/3/2026", "1:30am"))
                .isInstanceOf(BadQuestion.class)
                .hasMessageContaining("The clocks went forward over this time");
        assertThat(moment("29/3/2026", "12:59am")).isEqualTo("2026-03-29T00:59:59.999999Z");
        assertThat(moment("29/3/2026", "2:00am")).isEqualTo("2026-03-29T01:00:59.999999Z");
        assertThat(moment("29/3/2026", "")).isEqualTo("2026-03-29T22:59:59.999999Z");
    }

    @Test
    void of_the_hour_that_comes_twice_the_first_is_meant_and_the_day_has_both() {
        assertThat(moment("25/10/2026", "1:30am")).isEqualTo("2026-10-25T00:30:59.999999Z");
        assertThat(moment("25/10/2026", "2:00am")).isEqualTo("2026-10-25T02:00:59.999999Z");
        assertThat(moment("25/10/2026", "")).isEqualTo("2026-10-25T23:59:59.999999Z");
    }

    @Test
    void what_has_begun_and_not_ended_is_now_and_the_future_is_refused() {
        assertThat(moment("23/11/2026", "")).isEqualTo(NOW);
        assertThat(moment("23/11/2026", "2:31pm")).isEqualTo(NOW);
        assertThat(moment("23/11/2026", "2:30pm")).isEqualTo("2026-11-23T14:30:59.999999Z");
        assertThatThrownBy(() -> moment("23/11/2026", "2:32pm"))
                .isInstanceOfSatisfying(
                        BadQuestion.class, bad -> assertThat(bad.field()).isEqualTo("time"));
        assertThatThrownBy(() -> moment("24/11/2026", ""))
                .isInstanceOfSatisfying(
                        BadQuestion.class, bad -> assertThat(bad.field()).isEqualTo("date"))
                .hasMessage("Choose a moment that is not in the future");
    }

    @ParameterizedTest
    @CsvSource({
        // a moment, the start before it, the end after it
        "2026-08-15T10:00:00Z, 2026-06-30T23:00:00Z, 2026-09-30T22:59:59.999999Z",
        "2026-06-30T23:00:00Z, 2026-03-31T23:00:00Z, 2026-09-30T22:59:59.999999Z",
        "2026-06-30T22:59:59.999999Z, 2026-03-31T23:00:00Z, 2026-09-30T22:59:59.999999Z",
        "2026-01-01T00:00:00Z, 2025-09-30T23:00:00Z, 2026-03-31T22:59:59.999999Z",
        "2026-11-20T12:00:00Z, 2026-09-30T23:00:00Z, 2026-09-30T22:59:59.999999Z"
    })
    void quarters_are_those_of_the_year_and_none_ends_in_the_future(Instant moment, Instant start, Instant end) {
        assertThat(Quarters.startBefore(moment)).isEqualTo(start);
        assertThat(Quarters.endAfter(moment, NOW)).isEqualTo(end);
    }
}
