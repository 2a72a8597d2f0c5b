package org.daybook.command.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daybook.command.imports.Upload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A return belongs to the collection year in which it began: 2019 is 1 April 2019 to 31 March 2020. */
class CollectionYearTest {

    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";

    private static int year(@Nullable Integer given, String name, String... rows) {
        String text = EPISODES + String.join("\n", rows) + "\n";
        Upload upload = Upload.of(name, text.getBytes(StandardCharsets.UTF_8));
        return CollectionYear.of(given, name, ReturnFiles.read(upload), 2026);
    }

    @Test
    void the_year_that_was_given_wins() {
        assertThat(year(2017, "2019-episodes.csv", "1,01/05/2018,S,C2,N1,U4,PR1,,,,,,"))
                .isEqualTo(2017);
    }

    @Test
    void else_the_file_name_says_it() {
        assertThat(year(null, "2019-episodes.csv", "1,01/05/2018,S,C2,N1,U4,PR1,,,,,,"))
                .isEqualTo(2019);
    }

    @Test
    void else_the_latest_start_of_an_episode_whatever_is_known_of_ends_after_the_year() {
        assertThat(year(
                        null,
                        "episodes.csv",
                        "1,01/05/2018,S,C2,N1,U4,PR1,01/04/2020,E4A,,,,",
                        "2,31/03/2020,S,C2,N1,U4,PR1,,,,,,"))
                .isEqualTo(2019);
    }

    @Test
    void a_year_that_has_not_begun_is_not_believed() {
        assertThat(year(null, "2050-episodes.csv", "1,01/05/2018,S,C2,N1,U4,PR1,,,,,,"))
                .isEqualTo(2018);
        assertThat(year(null, "episodes.csv", "1,01/05/2050,S,C2,N1,U4,PR1,,,,,,"))
                .isEqualTo(2026);
    }

    @Test
    void without_any_day_it_is_the_running_year() {
        assertThat(CollectionYear.of(null, "header.csv", List.of(), 2026)).isEqualTo(2026);
    }
}
