package org.daybook.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In 2018 the clocks went forward on 25 March and back on 28 October. */
class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "2018-09-30, 2018-09-30",
        "2018-09-30T14:05, 2018-09-30T13:05:00Z",
        "2018-09-30T14:05:07, 2018-09-30T13:05:07Z",
        "2018-09-30T14:05:07.9, 2018-09-30T13:05:07Z",
        "2018-12-30T14:05, 2018-12-30T14:05:00Z",
        "2018-09-30T13:05:00Z, 2018-09-30T13:05:00Z",
        "2018-09-30T13:05Z, 2018-09-30T13:05:00Z",
        "2018-09-30T14:05:00+01:00, 2018-09-30T13:05:00Z",
        "2018-09-30T08:05:00-05:00, 2018-09-30T13:05:00Z",
    })
    void a_day_a_local_time_and_an_instant_can_be_read(String text, String stored) {
        assertThat(Moment.parse(text)).hasToString(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-09-30", "2018-09-30T13:05:00Z", "2018-09-30T13:05:07Z", "1950-01-02"})
    void what_is_stored_is_read_back(String stored) {
        assertThat(Moment.parse(Moment.parse(stored).toString())).isEqualTo(Moment.parse(stored));
        assertThat(Moment.parse(stored)).hasToString(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2018-9-30",
                "30/09/2018",
                "2018-02-30",
                "2018-09-30T25:00",
                "2018-09-30 14:05",
                "2018-09-30T14:05:00-",
                "14:05"
            })
    void what_is_neither_is_refused(String text) {
        assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> Moment.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-25T00:59, 2018-03-25T00:59:00Z",
        "2018-03-25T02:00, 2018-03-25T01:00:00Z",
        "2018-10-28T00:59, 2018-10-27T23:59:00Z",
        // this hour comes twice: the first is meant
        "2018-10-28T01:30, 2018-10-28T00:30:00Z",
        "2018-10-28T02:00, 2018-10-28T02:00:00Z",
    })
    void where_the_clocks_change_a_local_time_is_read_by_the_law(String local, String instant) {
        assertThat(Moment.parse(local).at()).isEqualTo(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-03-25T01:00", "2018-03-25T01:59"})
    void a_time_that_the_clocks_went_over_there_is_not(String local) {
        assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> Moment.parse(local));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T23:59:59Z, 2026-11-23",
        "2026-06-30T22:59:59Z, 2026-06-30",
        // summer time: London is an hour ahead of UTC
        "2026-06-30T23:00:00Z, 2026-07-01",
    })
    void the_day_of_a_time_is_the_day_in_london(Instant at, LocalDate day) {
        assertThat(Moment.at(at).day()).isEqualTo(day);
    }

    @Test
    void a_time_is_kept_to_the_second() {
        assertThat(Moment.at(Instant.parse("2018-09-30T13:05:07.999Z")).at())
                .isEqualTo(Instant.parse("2018-09-30T13:05:07Z"));
    }

    @Test
    void of_a_day_no_time_is_known() {
        Moment moment = Moment.on(LocalDate.of(2018, 9, 30));

        assertThat(moment.at()).isNull();
        assertThat(moment.day()).isEqualTo(LocalDate.of(2018, 9, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-09-30T14:05, 2018-09-30T14:06, true",
        "2018-09-30T14:05, 2018-09-30T14:05, false",
        "2018-09-30T14:06, 2018-09-30T14:05, false",
        "2018-09-30, 2018-10-01, true",
        "2018-09-30, 2018-09-30, false",
        "2018-10-01, 2018-09-30, false",
        // one of them has no time: within the day nobody can say
        "2018-09-30, 2018-09-30T23:59, false",
        "2018-09-30T00:01, 2018-09-30, false",
        "2018-09-30T23:59, 2018-10-01, true",
        "2018-09-30, 2018-10-01T00:00, true",
    })
    void earlier_is_what_surely_was(String one, String other, boolean earlier) {
        assertThat(Moment.parse(one).isBefore(Moment.parse(other))).isEqualTo(earlier);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-09-30T14:05, 2018-09-30T16:06:07, PT2H1M7S",
        "2018-09-30T16:05, 2018-09-30T14:05, PT-2H",
        "2018-09-30T14:05, 2018-10-03T14:05, PT72H",
        // the night the clocks go forward has an hour less, the night they go back one more
        "2018-03-24T12:00, 2018-03-25T12:00, PT23H",
        "2018-10-27T12:00, 2018-10-28T12:00, PT25H",
        "2018-03-24, 2018-03-25, PT24H",
        "2018-09-30, 2018-09-30, PT0S",
        "2018-09-30T23:00, 2018-10-01, PT24H",
        "2018-09-30, 2018-10-03T01:00, PT72H",
        "2018-10-03, 2018-10-01T01:00, PT-48H",
    })
    void between_two_times_lie_hours_and_between_days_whole_days(String from, String to, Duration until) {
        assertThat(Moment.parse(from).until(Moment.parse(to))).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-01T22:30, 3, 2018-02-04T22:30:00Z",
        // 72 hours are 72 hours, over a change of the clocks too
        "2018-03-24T12:00, 3, 2018-03-27T12:00:00Z",
        "2018-02-01, 3, 2018-02-05T00:00:00Z",
        "2018-02-01, 0, 2018-02-02T00:00:00Z",
        "2018-06-01, 3, 2018-06-04T23:00:00Z",
    })
    void so_many_days_on_end_at_that_time_or_with_that_day(String moment, int days, Instant last) {
        assertThat(Moment.parse(moment).plusDays(days)).isEqualTo(last);
    }

    @Test
    void what_has_no_time_comes_first_in_its_day() {
        Moment day = Moment.parse("2018-09-30");
        Moment morning = Moment.parse("2018-09-30T08:00");
        Moment evening = Moment.parse("2018-09-30T20:00");
        Moment dayBefore = Moment.parse("2018-09-29T23:00");

        assertThat(List.of(evening, morning, day, dayBefore).stream().sorted(Moment.IN_ORDER))
                .containsExactly(dayBefore, day, morning, evening);
    }

    @Test
    void one_moment_said_in_two_ways_is_one() {
        assertThat(Moment.parse("2018-09-30T14:05"))
                .isEqualTo(Moment.parse("2018-09-30T13:05:00Z"))
                .isNotEqualTo(Moment.parse("2018-09-30"));
    }
}
