package org.daybook.query.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to be seen in a chart can be seen by everybody: WCAG 2.2, 1.4.3 and 1.4.11. */
class PaletteTest {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}\\b");

    private static double channel(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double contrast(String one, String other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    @Test
    void the_formula_knows_black_and_white() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
    }

    /** Lines that only lead the eye need not: every number stands in words. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GRID")
    void every_line_and_bar_stands_out_from_the_page(Palette colour) {
        assertThat(contrast(colour.hex(), "#ffffff")).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0b0c0c", "#484949"})
    void every_word_in_a_chart_can_be_read(String text) throws IOException {
        String styles = Files.readString(Path.of("../shared-web/assets/scss/app.scss"));
        assertThat(styles).containsPattern("\\.app-chart [^}]*fill: " + text);
        assertThat(contrast(text, "#ffffff")).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void nothing_is_drawn_in_another_colour() throws IOException {
        String template = Files.readString(Path.of("src/main/resources/templates/query/chart.html"));
        Set<String> drawn = COLOUR.matcher(template)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Palette.values()).map(Palette::hex).toList());
    }
}
