package org.daybook.command.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.daybook.command.imports.BadCell;
import org.daybook.command.imports.BrokenFile;
import org.daybook.command.imports.Upload;
import org.daybook.command.ssda903.ReturnFiles.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as councils really send them. */
class ReturnFilesTest {

    private static final String REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE\nLA-17,07/05/2010,01/08/2018,PN1\n";

    @Test
    void a_row_is_read_with_its_line_and_its_file() {
        assertThat(read(REVIEWS)).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(ReturnKind.REVIEWS);
            assertThat(line.file()).isEqualTo("reviews.csv");
            assertThat(line.line()).isEqualTo(2);
            assertThat(line.values())
                    .containsEntry("CHILD", "LA-17")
                    .containsEntry("REVIEW", "01/08/2018")
                    .containsEntry("REVIEW_CODE", "PN1");
        });
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF", "UTF-8, ''"})
    void a_mark_at_the_start_says_the_encoding(String charset, String mark) {
        byte[] file = join(
                HexFormat.of().parseHex(mark), REVIEWS.replace("LA-17", "LÄ-17").getBytes(Charset.forName(charset)));

        assertThat(ReturnFiles.read(new Upload("reviews.csv", file)).getFirst().values())
                .containsEntry("CHILD", "LÄ-17");
    }

    @Test
    void what_is_not_utf_8_is_windows_1252() {
        byte[] file = REVIEWS.replace("LA-17", "LÄ-17’").getBytes(Charset.forName("windows-1252"));

        assertThat(ReturnFiles.read(new Upload("reviews.csv", file)).getFirst().values())
                .containsEntry("CHILD", "LÄ-17’");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void any_usual_separator_will_do(String separator) {
        assertThat(read(REVIEWS.replace(",", separator)))
                .singleElement()
                .satisfies(line -> assertThat(line.values()).hasSize(4).containsEntry("REVIEW_CODE", "PN1"));
    }

    @Test
    void columns_may_come_in_any_order_and_letter_case() {
        assertThat(read(" review_code ,Review,child\nPN1,01/08/2018,LA-17\n")
                        .getFirst()
                        .values())
                .containsEntry("CHILD", "LA-17")
                .containsEntry("REVIEW_CODE", "PN1");
    }

    @Test
    void columns_that_the_return_does_not_have_are_left_aside() {
        Line line = read("CHILD,REVIEW,REVIEW_CODE,SHOE_SIZE\nLA-17,01/08/2018,PN1,38\n")
                .getFirst();

        assertThat(line.values()).hasSize(3).doesNotContainKey("SHOE_SIZE");
        assertThat(line.trouble()).isNull();
    }

    @Test
    void columns_without_a_name_behind_the_last_one_are_left_aside() {
        assertThat(read("CHILD,REVIEW,REVIEW_CODE,,\nLA-17,01/08/2018,PN1,,\n"))
                .singleElement()
                .satisfies(line -> assertThat(line.values()).hasSize(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "EPISODES:CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
                "HEADER:CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
                "UASC:CHILD,SEX,DOB,DUC",
                "OC2:CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK",
                "OC3:CHILD,DOB,IN_TOUCH,ACTIV,ACCOM",
                "MISSING:CHILD,DOB,MISSING,MIS_START,MIS_END",
                "PREVIOUS_PERMANENCE:CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM",
                "ADOPTION:CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE",
                "PLACED_FOR_ADOPTION:CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED",
                "SOCIAL_WORKER:CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON",
            })
    void a_file_is_known_by_its_columns(ReturnKind kind, String header) {
        assertThat(read(header + "\nLA-17\n").getFirst().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHILD,DECOM,RNE,LS\nLA-17,1,2,3\n", "name;street\nx;y\n", "CHILD\nLA-17\n"})
    void a_file_whose_columns_are_missing_is_refused(String text) {
        assertThat(broken(text).code()).isEqualTo("unknown-columns");
    }

    @Test
    void a_column_that_stands_twice_is_refused() {
        assertThat(broken("CHILD,REVIEW,review,REVIEW_CODE\nLA-17,1,2,PN1\n").code())
                .isEqualTo("duplicate-column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n"})
    void an_empty_file_is_refused(String text) {
        assertThat(broken(text).code()).isEqualTo("empty-file");
    }

    @Test
    void a_file_without_rows_is_no_error() {
        assertThat(read("CHILD,REVIEW,REVIEW_CODE\n")).isEmpty();
    }

    @Test
    void a_file_that_is_not_text_is_refused_with_the_line() {
        BrokenFile.Failure failure = broken("CHILD,REVIEW,REVIEW_CODE\nLA-17,01/08/2018,PN1\nLA\u0000-18,,\n");

        assertThat(failure.code()).isEqualTo("not-text");
        assertThat(failure.line()).isEqualTo(3);
        assertThat(failure.file()).isEqualTo("reviews.csv");
    }

    @Test
    void a_quote_that_is_not_closed_is_refused_with_its_line() {
        BrokenFile.Failure failure =
                broken(REVIEWS + "LA-18,07/05/2010,01/08/2018,PN2\n\"LA-19,07/05/2010,01/08/2018,PN3\nLA-20,,,\n");

        assertThat(failure.code()).isEqualTo("broken-csv");
        assertThat(failure.line()).isEqualTo(4);
    }

    @Test
    void quotes_that_are_closed_doubled_or_inside_a_cell_are_no_trouble() {
        assertThat(read("CHILD,REVIEW,REVIEW_CODE\n\"LA \"\"17\"\"\",01/08/2018,PN1\nLA 5\" 2,\"\",PN1\n"))
                .extracting(line -> line.values().get("CHILD"))
                .containsExactly("LA \"17\"", "LA 5\" 2");
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them() {
        assertThat(read("CHILD,REVIEW,REVIEW_CODE\r\n\r\n\"LA\n17\",01/08/2018,PN1\r\nLA-18,01/08/2018,PN1"))
                .extracting(Line::line)
                .containsExactly(3L, 5L);
    }

    @Test
    void a_row_with_too_few_or_too_many_cells_is_known_by_its_count() {
        assertThat(read("CHILD,REVIEW,REVIEW_CODE\nLA-17,01/08/2018\nLA-18,01/08/2018,PN1,PN2\n"))
                .allSatisfy(line ->
                        assertThat(line.trouble()).extracting(BadCell::code).isEqualTo("wrong-number-of-cells"));
    }

    private static List<Line> read(String text) {
        return ReturnFiles.read(new Upload("reviews.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static BrokenFile.Failure broken(String text) {
        BrokenFile broken = catchThrowableOfType(BrokenFile.class, () -> read(text));
        assertThat(broken).as("the file is refused whole").isNotNull();
        return broken.failure();
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
