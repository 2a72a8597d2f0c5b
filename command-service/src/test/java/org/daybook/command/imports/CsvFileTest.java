package org.daybook.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every kind of file has in common; how encodings, separators and quotes are read the files of a return show. */
class CsvFileTest {

    @Test
    void columns_stand_in_capitals_as_the_file_has_them() {
        CsvFile file = read(" School ,startdate,REASON1\nA,B,C\n");

        assertThat(file.name()).isEqualTo("exclusions.csv");
        assertThat(file.columns()).containsExactly("SCHOOL", "STARTDATE", "REASON1");
    }

    @Test
    void cells_are_trimmed_and_known_by_their_line() {
        assertThat(read("A,B\n 1 ,\n\n,2\n").lines())
                .extracting(CsvFile.Line::number, CsvFile.Line::cells)
                .containsExactly(tuple(2L, List.of("1", "")), tuple(4L, List.of("", "2")));
    }

    @Test
    void of_a_row_the_filled_cells_of_the_columns_asked_for_are_read() {
        CsvFile file = read("A,B,C\n1,,3\n");

        assertThat(file.filled(file.lines().getFirst(), column -> true))
                .containsExactly(entry("A", "1"), entry("C", "3"));
        assertThat(file.filled(file.lines().getFirst(), "C"::equals)).containsExactly(entry("C", "3"));
        assertThat(file.filled(file.lines().getFirst(), column -> false)).isEmpty();
    }

    @Test
    void many_columns_may_be_without_a_name() {
        assertThat(read("A,,,\n1,2,,\n").columns()).containsExactly("A", "", "", "");
    }

    @Test
    void a_row_of_another_length_is_bad_by_itself() {
        CsvFile file = read("A,B\n1\n1,2\n1,2,3\n");

        assertThat(trouble(file, 0)).hasMessage("The row has 1 cells, the header 2.");
        assertThat(trouble(file, 1)).isNull();
        assertThat(trouble(file, 2)).hasMessage("The row has 3 cells, the header 2.");
        assertThat(trouble(file, 2).code()).isEqualTo("wrong-number-of-cells");
    }

    private static BadCell trouble(CsvFile file, int line) {
        return catchThrowableOfType(
                BadCell.class, () -> file.filled(file.lines().get(line), column -> true));
    }

    private static CsvFile read(String text) {
        return CsvFile.read(new Upload("exclusions.csv", text.getBytes(StandardCharsets.UTF_8)));
    }
}
