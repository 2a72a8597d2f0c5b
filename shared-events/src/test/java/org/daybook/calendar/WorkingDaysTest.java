package org.daybook.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against the bank holidays as they were published, and against days counted by hand in a calendar. */
class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        // 1 January on a Sunday; the early May holiday moved to VE Day
        "1995, 01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26",
        // Christmas on a Saturday, and the eve of the millennium
        "1999, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31",
        // 1 January on a Saturday
        "2000, 01-03 04-21 04-24 05-01 05-29 08-28 12-25 12-26",
        // Golden Jubilee
        "2002, 01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26",
        "2004, 01-01 04-09 04-12 05-03 05-31 08-30 12-27 12-28",
        // the earliest Easter in living memory
        "2008, 01-01 03-21 03-24 05-05 05-26 08-25 12-25 12-26",
        // Christmas on a Friday
        "2009, 01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28",
        // Christmas on a Saturday
        "2010, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        // 1 January on a Saturday, a late Easter, a royal wedding, Christmas on a Sunday
        "2011, 01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27",
        // Diamond Jubilee
        "2012, 01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
        "2015, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        // Christmas on a Sunday
        "2016, 01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
        "2018, 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
        // VE Day again, and Christmas on a Friday
        "2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
        "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        // Platinum Jubilee, the funeral of the Queen, Christmas on a Sunday
        "2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        // the coronation
        "2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
        "2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    })
    void from_monday_to_friday_all_but_the_bank_holidays_are_working_days(int year, String holidays) {
        LocalDate first = LocalDate.of(year, 1, 1);
        List<LocalDate> free = first.datesUntil(first.plusYears(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5 && !WorkingDays.isOne(day))
                .toList();

        assertThat(free)
                .isEqualTo(Arrays.stream(holidays.split(" "))
                        .map(day -> LocalDate.parse(year + "-" + day))
                        .toList());
    }

    @Test
    void at_the_weekend_nobody_works() {
        LocalDate saturday = LocalDate.of(2026, 1, 3);

        for (int week = 0; week < 52; week++) {
            assertThat(WorkingDays.isOne(saturday.plusWeeks(week))).isFalse();
            assertThat(WorkingDays.isOne(saturday.plusWeeks(week).plusDays(1))).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2019-04-21",
        "2024-03-31",
        "2025-04-20",
        // the latest Easter there can be
        "2038-04-25",
        // a day that simpler methods get wrong
        "2049-04-18",
    })
    void easter_is_where_the_church_has_it(LocalDate easter) {
        assertThat(BankHolidays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({
        // over Easter: Thursday to Tuesday
        "2018-03-29, 1, 2018-04-03",
        "2018-03-29, 2, 2018-04-04",
        "2018-03-30, 1, 2018-04-03",
        "2026-04-02, 1, 2026-04-07",
        "2026-03-20, 15, 2026-04-14",
        // over Christmas and New Year
        "2018-12-24, 1, 2018-12-27",
        "2018-12-24, 4, 2019-01-02",
        "2021-12-24, 1, 2021-12-29",
        "2021-12-24, 4, 2022-01-04",
        "2022-12-23, 1, 2022-12-28",
        "2022-12-30, 1, 2023-01-03",
        "2020-12-24, 1, 2020-12-29",
        "2020-12-24, 4, 2021-01-04",
        "1999-12-24, 1, 1999-12-29",
        "1999-12-30, 1, 2000-01-04",
        "2026-12-18, 10, 2027-01-06",
        // holidays that were moved or added
        "1995-04-28, 1, 1995-05-01",
        "1995-05-05, 1, 1995-05-09",
        "2002-05-24, 1, 2002-05-27",
        "2002-05-31, 1, 2002-06-05",
        "2011-04-21, 3, 2011-04-28",
        "2011-04-21, 4, 2011-05-03",
        "2012-05-25, 1, 2012-05-28",
        "2012-06-01, 1, 2012-06-06",
        "2020-05-01, 1, 2020-05-04",
        "2020-05-07, 1, 2020-05-11",
        "2022-05-27, 1, 2022-05-30",
        "2022-06-01, 1, 2022-06-06",
        "2022-09-16, 1, 2022-09-20",
        "2023-04-28, 1, 2023-05-02",
        "2023-05-05, 1, 2023-05-09",
        // a plain week
        "2026-11-20, 5, 2026-11-27",
        "2026-11-21, 1, 2026-11-23",
        "2026-11-22, 0, 2026-11-22",
    })
    void the_day_itself_is_not_counted(LocalDate day, int workingDays, LocalDate reached) {
        assertThat(WorkingDays.after(day, workingDays)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23",
        "2026-11-21, 2026-11-23",
        "2018-03-30, 2018-04-03",
        "2021-12-25, 2021-12-29",
        "2022-01-01, 2022-01-04",
        "2022-12-24, 2022-12-28",
        "2023-01-01, 2023-01-03",
        "2020-12-26, 2020-12-29",
        "1999-12-31, 2000-01-04",
        "2012-06-02, 2012-06-06",
        "2020-05-08, 2020-05-11",
        "2022-09-17, 2022-09-20",
    })
    void a_free_day_gives_way_to_the_next_working_day(LocalDate day, LocalDate workingDay) {
        assertThat(WorkingDays.onOrAfter(day)).isEqualTo(workingDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16, 2026-11-20, 4",
        "2026-11-20, 2026-11-23, 1",
        "2026-11-21, 2026-11-22, 0",
        "2026-11-23, 2026-11-23, 0",
        "2026-11-24, 2026-11-23, 0",
        "2018-03-29, 2018-04-02, 0",
        "2018-03-29, 2018-04-03, 1",
        "2021-12-24, 2022-01-04, 4",
        "2020-12-24, 2021-01-04, 4",
        "1999-12-30, 2000-01-04, 1",
        "2011-04-21, 2011-05-03, 4",
        "2022-05-27, 2022-06-06, 4",
        "2022-09-16, 2022-09-19, 0",
        // 261 days from Monday to Friday less eight holidays, and 262 in a leap year that begins on a Wednesday
        "2017-12-31, 2018-12-31, 253",
        "2019-12-31, 2020-12-31, 254",
    })
    void the_last_day_is_counted_and_the_first_is_not(LocalDate from, LocalDate to, int workingDays) {
        assertThat(WorkingDays.between(from, to)).isEqualTo(workingDays);
    }

    @Test
    void what_is_reached_after_some_days_is_so_many_days_away() {
        LocalDate first = LocalDate.of(2021, 12, 1);

        first.datesUntil(LocalDate.of(2022, 7, 1)).forEach(day -> {
            LocalDate reached = WorkingDays.after(day, 15);

            assertThat(WorkingDays.isOne(reached)).isTrue();
            assertThat(WorkingDays.between(day, reached)).isEqualTo(15);
        });
    }
}
