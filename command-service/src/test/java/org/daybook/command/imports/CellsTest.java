package org.daybook.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the cells of any file are read. */
class CellsTest {

    private static final Cells BLANK = TreeMap::new;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09/09/2024",
                "9/9/2024",
                "09/09/2024 00:00",
                "09/09/2024 00:00:00",
                "2024-09-09",
                "2024-09-09 00:00",
                "2024-09-09T00:00:00",
                "2024-Sep-09",
                "2024-SEP-09 00:00",
                "2024-sep-09T00:00:00",
                "2024-Sep-09 00:00:00",
            })
    void a_day_may_be_written_as_systems_and_spreadsheets_do(String text) {
        assertThat(cell(text).day("CELL")).isEqualTo(LocalDate.of(2024, 9, 9));
        assertThat(cell(text).maybeDay("CELL")).isEqualTo(LocalDate.of(2024, 9, 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/09/2024",
                "29/02/2025",
                "09/13/2024",
                "2024-09-31",
                "2024-Feb-30",
                "2024-Xyz-09",
                "2024-Sept-09",
                "09.09.2024",
                "09/09/24",
                "2024-09-09 08:30",
                "45544",
                "yesterday",
            })
    void what_is_no_day_of_the_calendar_is_rejected(String text) {
        assertThat(rejected(() -> cell(text).day("CELL"))).isEqualTo("malformed-date");
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "10.0, 10", "1E1, 10", "0, 0", "-3, -3"})
    void a_number_is_whole_also_where_a_spreadsheet_has_written_it(String text, int number) {
        assertThat(cell(text).maybeNumber("CELL")).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.5", "ten", "10 sessions", "99999999999"})
    void what_is_no_whole_number_is_rejected(String text) {
        assertThat(rejected(() -> cell(text).maybeNumber("CELL"))).isEqualTo("wrong-type");
    }

    @Test
    void a_flag_is_one_or_nought() {
        assertThat(cell("1").maybeFlag("CELL")).isTrue();
        assertThat(cell("0.0").maybeFlag("CELL")).isFalse();
        assertThat(rejected(() -> cell("2").maybeFlag("CELL"))).isEqualTo("unknown-code");
    }

    @Test
    void a_code_is_on_its_list_in_small_letters_too() {
        assertThat(cell("susp").code("CELL", "exclusion-category")).isEqualTo("SUSP");
        assertThat(cell("susp").maybeCode("CELL", "exclusion-category")).isEqualTo("SUSP");
        assertThat(rejected(() -> cell("FIXD").code("CELL", "exclusion-category")))
                .isEqualTo("unknown-code");
    }

    @Test
    void what_may_be_blank_says_nothing_then() {
        assertThat(BLANK.maybe("CELL")).isNull();
        assertThat(BLANK.maybeDay("CELL")).isNull();
        assertThat(BLANK.maybeNumber("CELL")).isNull();
        assertThat(BLANK.maybeFlag("CELL")).isNull();
        assertThat(BLANK.maybeCode("CELL", "exclusion-category")).isNull();
        assertThat(BLANK.maybeUrn("CELL")).isNull();
        assertThat(BLANK.maybeShaped("CELL", "[0-9]+")).isNull();
    }

    @Test
    void what_may_not_be_blank_is_missed() {
        assertThat(rejected(() -> BLANK.text("CELL"))).isEqualTo("missing-value");
        assertThat(rejected(() -> BLANK.day("CELL"))).isEqualTo("missing-value");
        assertThat(rejected(() -> BLANK.code("CELL", "exclusion-category"))).isEqualTo("missing-value");
    }

    @Test
    void what_stands_in_clear_has_the_form_of_a_code() {
        assertThat(cell("E09000000").maybeShaped("CELL", "E[0-9]{8}")).isEqualTo("E09000000");
        assertThat(rejected(() -> cell("Aunt Sample").maybeShaped("CELL", "E[0-9]{8}")))
                .isEqualTo("malformed-value");
        assertThat(cell("SC000001").maybeUrn("CELL")).isEqualTo("SC000001");
        assertThat(rejected(() -> cell("Aunt Sample").maybeUrn("CELL"))).isEqualTo("malformed-urn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "=HYPERLINK(\"x\")", "@SUM(A1)", "+cmd|' /C calc'!A1", "-2+3(4)"})
    void what_a_spreadsheet_would_run_does_not_come_in(String text) {
        assertThat(rejected(() -> cell(text).checkText())).isEqualTo("formula-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sample School", "-5", "+44 20 7946 0000", "a=b", "mail@sample.example"})
    void a_sign_alone_makes_no_formula(String text) {
        assertThatCode(() -> cell(text).checkText()).doesNotThrowAnyException();
    }

    @Test
    void text_without_end_or_with_hidden_characters_does_not_come_in() {
        assertThatCode(() -> cell("x".repeat(200)).checkText()).doesNotThrowAnyException();
        assertThat(rejected(() -> cell("x".repeat(201)).checkText())).isEqualTo("text-not-allowed");
        assertThat(rejected(() -> cell("a\u0007b").checkText())).isEqualTo("text-not-allowed");
        assertThat(rejected(() -> cell("a\u202Eb").checkText())).isEqualTo("text-not-allowed");
    }

    private static Cells cell(String text) {
        return () -> new TreeMap<>(Map.of("CELL", text));
    }

    private static String rejected(ThrowingCallable reading) {
        BadCell bad = catchThrowableOfType(BadCell.class, reading);
        assertThat(bad).as("a rejection").isNotNull();
        assertThat(bad).hasMessageStartingWith("CELL");
        return bad.code();
    }
}
