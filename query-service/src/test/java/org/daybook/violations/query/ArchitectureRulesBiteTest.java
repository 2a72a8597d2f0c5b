package org.daybook.violations.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.architecture.Rules.assertBites;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.architecture.HouseRules;
import org.daybook.query.QueryRules;
import org.daybook.query.QueryService;
import org.daybook.violations.query.care.Nosy;
import org.daybook.violations.query.live.WritingFigures;
import org.daybook.violations.query.page.RawNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of the query side names the offender that was planted for it; a planted cycle is shown with the command side's. */
class ArchitectureRulesBiteTest {

    @Test
    void a_figure_that_writes_is_found_in_the_classes() {
        assertBites(QueryRules.ONLY_THE_PROJECTION_WRITES, WritingFigures.class);
    }

    @Test
    void a_figure_that_writes_is_found_in_the_sources() throws IOException {
        assertThat(QueryRules.filesWithWritingSql(Path.of("src/test/java/org/daybook/violations/query/live")))
                .containsExactly("WritingFigures.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"insert into \" + schema + \".entry values (1)\"",
                "\"UPDATE x SET y = 1\"",
                "\"with gone as (delete from x returning *) select 1\"",
                "\"copy x from stdin\"",
                "\"\"\"\n    update x set y = 1\n    \"\"\""
            })
    void every_way_to_write_is_found(String sql, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Writer.java"), "class Writer { String sql = " + sql + "; }");
        assertThat(QueryRules.filesWithWritingSql(folder)).containsExactly("Writer.java");
    }

    @Test
    void a_page_that_shows_a_number_as_it_is_counted_is_found() {
        assertBites(QueryRules.PAGES_SHOW_WHAT_IS_PUBLISHED, RawNumbers.class);
    }

    @Test
    void somebody_else_who_makes_schemas_is_found() {
        assertBites(QueryRules.ONLY_ROWS_SCHEMA_MIGRATES, OwnSchema.class);
    }

    @Test
    void a_feature_that_looks_upwards_is_found() {
        assertBites(QueryRules.LAYERS.under("org.daybook.violations.query"), Nosy.class, WritingFigures.class);
    }

    @Test
    void who_knows_the_configuration_is_found() {
        assertBites(HouseRules.nothingKnows(QueryService.class.getName()), getClass());
    }
}
