package org.daybook.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource({
        "2008-11-23, 2026-11-23",
        "2008-12-31, 2026-12-31",
        // nobody born on 29 February turns 18 in a leap year
        "2008-02-29, 2026-03-01",
        "2004-02-29, 2022-03-01",
        "2008-02-28, 2026-02-28",
        "2008-03-01, 2026-03-01",
    })
    void a_person_is_18_from_the_birthday_and_born_on_29_february_from_1_march(LocalDate birth, LocalDate adult) {
        assertThat(Days.adultFrom(birth)).isEqualTo(adult);
        assertThat(Days.ageOn(birth, adult)).isEqualTo(18);
        assertThat(Days.ageOn(birth, adult.minusDays(1))).isEqualTo(17);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-05-07, 2010-05-07, 0",
        "2010-05-07, 2011-05-06, 0",
        "2010-05-07, 2011-05-07, 1",
        "2010-05-07, 2010-05-06, -1",
        "2012-02-29, 2016-02-28, 3",
        "2012-02-29, 2016-02-29, 4",
        "2012-02-29, 2017-02-28, 4",
        "2012-02-29, 2017-03-01, 5",
    })
    void age_is_in_completed_years(LocalDate birth, LocalDate day, int age) {
        assertThat(Days.ageOn(birth, day)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-04-01, 2018-04-01",
        "2019-03-31, 2018-04-01",
        "2018-03-31, 2017-04-01",
        "2018-12-31, 2018-04-01",
        "2020-02-29, 2019-04-01",
    })
    void the_year_starts_on_1_april(LocalDate day, LocalDate start) {
        assertThat(Days.yearStart(day)).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-08-01, 2018-08-01",
        "2019-07-31, 2018-08-01",
        "2018-07-31, 2017-08-01",
        "2018-12-31, 2018-08-01",
        "2020-02-29, 2019-08-01",
    })
    void the_school_year_starts_on_1_august(LocalDate day, LocalDate start) {
        assertThat(Days.schoolYearStart(day)).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T23:59:59Z, 2026-11-23",
        // summer time: London is an hour ahead of UTC
        "2026-06-30T22:59:59Z, 2026-06-30",
        "2026-06-30T23:00:00Z, 2026-07-01",
    })
    void today_is_the_day_in_london(Instant instant, LocalDate day) {
        assertThat(Days.today(Clock.fixed(instant, ZoneOffset.UTC))).isEqualTo(day);
    }

    @Test
    void the_clock_says_when_not_where() {
        Clock auckland = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.ofHours(13));

        assertThat(Days.today(auckland)).isEqualTo(LocalDate.of(2026, 11, 23));
    }
}
