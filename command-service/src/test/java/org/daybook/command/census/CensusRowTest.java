package org.daybook.command.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.daybook.command.Given.day;
import static org.daybook.command.census.CensusRows.ROW;
import static org.daybook.command.census.CensusRows.row;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.daybook.command.imports.BadCell;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of a termly exclusions file, as schools and their systems write it. */
class CensusRowTest {

    @Test
    void a_row_tells_of_an_exclusion() {
        CensusRow row = row(2, "REASON2", "VP", "REASON3", "DM", "SENPROVISION", "K");

        assertThat(row.fact())
                .isEqualTo(new ExclusionNotified(
                        "SUSP", day("2024-09-09"), 4, List.of("DB", "VP", "DM"), "Sample School", "K"));
        assertThat(row.pupil()).isEqualTo("PUPIL-9");
        assertThat(row.school()).isEqualTo("Sample School");
        assertThat(row.oddities()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FIXD, SUSP", "fixd, SUSP", "susp, SUSP", "PERM, PERM", "Lnch, LNCH"})
    void a_fixed_period_exclusion_is_what_is_called_a_suspension_now(String category, String read) {
        CensusRow row = row(2, "CATEGORY", category);

        assertThat(row.fact().category()).isEqualTo(read);
        assertThat(row.fact()).as("read twice").isEqualTo(row.fact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-Sep-09 00:00:00", "09/09/2024", "9/9/2024", "2024-09-09", "2024-09-09T00:00:00"})
    void a_day_may_be_written_in_many_ways(String text) {
        assertThat(row(2, "STARTDATE", text).fact().startedOn()).isEqualTo(day("2024-09-09"));
    }

    @ParameterizedTest
    @CsvSource({"10.0, 10", "10, 10", "1, 1"})
    void sessions_may_be_written_by_a_spreadsheet(String text, int sessions) {
        assertThat(row(2, "SESSIONS", text).fact().sessions()).isEqualTo(sessions);
    }

    @Test
    void sessions_need_not_be_written_at_all() {
        assertThat(row(2, "SESSIONS", null).fact().sessions()).isNull();
    }

    @Test
    void a_reason_that_stands_twice_is_taken_once_and_warned_about() {
        CensusRow row = row(2, "REASON2", "db", "REASON3", "VP");

        assertThat(row.fact().reasons()).containsExactly("DB", "VP");
        assertThat(warnings(row)).containsExactly(tuple("reason-twice", "REASON2"));
    }

    @Test
    void a_reason_that_stands_three_times_is_warned_about_twice() {
        CensusRow row = row(2, "REASON2", "DB", "REASON3", "DB");

        assertThat(row.fact().reasons()).containsExactly("DB");
        assertThat(warnings(row)).containsExactly(tuple("reason-twice", "REASON2"), tuple("reason-twice", "REASON3"));
    }

    @Test
    void a_third_reason_without_a_second_is_taken_and_warned_about() {
        CensusRow row = row(2, "REASON3", "RA");

        assertThat(row.fact().reasons()).containsExactly("DB", "RA");
        assertThat(warnings(row)).containsExactly(tuple("reason-left-out", "REASON2"));
    }

    @ParameterizedTest
    @CsvSource({"1, false", "90, false", "0, true", "91, true", "-2, true"})
    void more_than_45_days_and_less_than_a_session_are_warned_about(String sessions, boolean odd) {
        CensusRow row = row(2, "SESSIONS", sessions);

        assertThat(row.fact().sessions()).isEqualTo(Integer.valueOf(sessions));
        assertThat(warnings(row)).isEqualTo(odd ? List.of(tuple("sessions-out-of-range", "SESSIONS")) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "CATEGORY, XXXX, unknown-code",
        "CATEGORY, , missing-value",
        "REASON1, ZZ, unknown-code",
        "REASON1, , missing-value",
        "REASON2, ZZ, unknown-code",
        "REASON3, ZZ, unknown-code",
        "SENPROVISION, Q, unknown-code",
        "STARTDATE, 31/02/2024, malformed-date",
        "STARTDATE, 2024-Feb-30 00:00:00, malformed-date",
        "STARTDATE, 2024-Xyz-09 00:00:00, malformed-date",
        "STARTDATE, 45544, malformed-date",
        "STARTDATE, , missing-value",
        "SESSIONS, 10.5, wrong-type",
        "SESSIONS, ten, wrong-type",
        "NATIVEID, , missing-value",
        "NATIVEID, A school of a name that is a good deal longer than it ought to be, malformed-value",
    })
    void what_cannot_be_read_is_rejected(String column, String value, String code) {
        BadCell bad =
                catchThrowableOfType(BadCell.class, () -> row(2, column, value).fact());

        assertThat(bad).as(column).isNotNull();
        assertThat(bad.code()).isEqualTo(code);
        assertThat(bad).hasMessageStartingWith(column);
    }

    @Test
    void a_row_is_found_again_by_its_number_in_its_term_and_file() {
        assertThat(row(2, ROW, "fea20214").source()).isEqualTo("school-census-exclusions:2024 autumn:on:fea20214");
        assertThat(row(2, ROW, null).source()).isNull();
    }

    @Test
    void pupils_who_have_left_the_roll_have_columns_of_their_own() {
        TreeMap<String, String> cells = new TreeMap<>(
                Map.of("PUPILNOLONGERONROLLTABLEID", "PUPIL-10", "TERMLYEXCLUSIONSOFFROLLTABLEID", "0b17"));
        CensusRow row = new CensusRow(Roll.OFF, "2024 autumn", "exclusions.csv", 2, cells);

        assertThat(row.pupil()).isEqualTo("PUPIL-10");
        assertThat(row.source()).isEqualTo("school-census-exclusions:2024 autumn:off:0b17");
    }

    @Test
    void a_row_of_no_pupil_is_rejected() {
        BadCell bad = catchThrowableOfType(
                BadCell.class, () -> row(2, CensusRows.PUPIL, null).pupil());

        assertThat(bad.code()).isEqualTo("missing-value");
    }

    private static List<Tuple> warnings(CensusRow row) {
        return row.oddities().stream()
                .map(warning -> tuple(warning.code(), warning.field()))
                .toList();
    }
}
