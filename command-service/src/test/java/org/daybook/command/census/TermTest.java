package org.daybook.command.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An exclusions file belongs to a term of a calendar year. */
class TermTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static String term(@Nullable Integer given, String name, String... days) {
        return Term.of(given, name, Arrays.stream(days).map(LocalDate::parse), TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2024_autumn_termlyexclusionsonroll.csv, 2024 autumn",
        "Exclusions SPRING 2025.csv, 2025 spring",
        "summer-2023-offroll.csv, 2023 summer",
    })
    void the_file_name_says_it(String name, String term) {
        assertThat(term(null, name, "2019-05-13")).isEqualTo(term);
    }

    @Test
    void the_year_that_was_given_wins() {
        assertThat(term(2023, "2024_autumn.csv", "2024-10-07")).isEqualTo("2023 autumn");
        assertThat(term(2023, "exclusions.csv", "2024-10-07")).isEqualTo("2023 autumn");
    }

    @Test
    void what_the_name_does_not_say_the_latest_exclusion_says() {
        assertThat(term(null, "autumn.csv", "2024-09-09", "2024-10-07")).isEqualTo("2024 autumn");
        assertThat(term(null, "2024.csv", "2024-12-02", "2024-09-09")).isEqualTo("2024 autumn");
        assertThat(term(null, "exclusions.csv", "2024-12-02", "2025-01-13", "2024-09-09"))
                .isEqualTo("2025 spring");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-08-01, 2024 autumn",
        "2024-12-31, 2024 autumn",
        "2025-01-01, 2025 spring",
        "2025-03-31, 2025 spring",
        "2025-04-01, 2025 summer",
        "2025-07-31, 2025 summer",
    })
    void a_term_lasts_until_the_next_begins(String day, String term) {
        assertThat(term(null, "exclusions.csv", day)).isEqualTo(term);
    }

    @Test
    void a_day_that_has_not_come_yet_is_not_believed() {
        assertThat(term(null, "exclusions.csv", "2024-10-07", "2050-01-17")).isEqualTo("2024 autumn");
    }

    @Test
    void without_any_day_it_is_the_running_term() {
        assertThat(term(null, "exclusions.csv")).isEqualTo("2026 autumn");
        assertThat(term(null, "exclusions.csv", "2050-01-17")).isEqualTo("2026 autumn");
    }

    @Test
    void four_digits_of_a_longer_number_are_no_year() {
        assertThat(term(null, "exclusions_120230.csv", "2024-10-07")).isEqualTo("2024 autumn");
        assertThat(term(null, "exclusions_1845.csv", "2024-10-07")).isEqualTo("2024 autumn");
    }
}
