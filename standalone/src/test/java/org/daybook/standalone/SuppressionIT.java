package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.daybook.standalone.RunningDaybook.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A partner sees no number from 1 to 5, and none that gives one away. */
class SuppressionIT {

    private static final String ON = "2018-03-20";

    @TempDir
    static Path folder;

    static RunningDaybook daybook;

    /** Eleven children: three girls and eight boys; two under another status; one placed three times. */
    @BeforeAll
    static void start() {
        daybook = RunningDaybook.start(folder, "--daybook.partners.released-every-seconds=1");
        StringBuilder header = new StringBuilder(BrokenFiles.HEADER);
        StringBuilder episodes = new StringBuilder(BrokenFiles.EPISODES);
        for (int i = 0; i < 11; i++) {
            header.append("S").append(i).append(i < 3 ? ",2" : ",1").append(",01/02/2010,WBRI,,,\n");
            episodes.append("S%d,%02d/02/2018,S,%s,N1,U4,PR1,,,,,,\n".formatted(i, i + 1, i < 2 ? "V2" : "C2"));
        }
        episodes.append("Late,15/03/2018,S,C2,N1,U4,PR1,20/03/2018,E4A,,,,\n");
        header.append("Late,1,01/02/2010,WBRI,,,\n");
        daybook.bringIn(
                "",
                new Part("header.csv", header.toString().getBytes(StandardCharsets.UTF_8)),
                new Part("episodes.csv", episodes.toString().getBytes(StandardCharsets.UTF_8)));
        RunningDaybook.await(() -> daybook.get("partner", "/api/measures/children-in-care?on=" + ON)
                        .json()
                        .path("position")
                        .asLong()
                == daybook.head());
    }

    @AfterAll
    static void stop() {
        if (daybook != null) {
            daybook.close();
        }
    }

    private static JsonNode figure(String who, String key, String more) {
        return daybook.get(who, "/api/measures/" + key + "?on=" + ON + more).json();
    }

    private static void hidden(JsonNode figure) {
        assertThat(figure.path("shorthand").asString()).as(figure.toString()).isEqualTo("c");
        for (String number : List.of("value", "numerator", "denominator")) {
            assertThat(figure.path(number).isNull())
                    .as(number + " of " + figure)
                    .isTrue();
        }
    }

    @Test
    void staff_see_what_partners_do_not() {
        assertThat(figure("auditor", "children-in-care", "").path("value").asInt())
                .isEqualTo(11);
        assertThat(figure("partner", "children-in-care", "").path("value").asInt())
                .isEqualTo(11);
        assertThat(figure("auditor", "care-ends", "").path("value").asInt()).isEqualTo(1);
        hidden(figure("partner", "care-ends", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void one_to_five_are_hidden_whatever_the_day(int count) {
        String on = "&on=2018-02-%02d".formatted(count);
        String path = "/api/measures/%s?on=2018-02-%02d".formatted("children-in-care", count);
        assertThat(daybook.get("auditor", path).json().path("value").asInt())
                .as(on)
                .isEqualTo(count);
        hidden(daybook.get("partner", path).json());
        hidden(daybook.get("partner", path.replace("-care", "-care-rate")).json());
    }

    @Test
    void zero_and_six_are_shown() {
        assertThat(figure("partner", "care-ends", "").path("shorthand").isNull())
                .isFalse();
        String six = "/api/measures/children-in-care?on=2018-02-06";
        assertThat(daybook.get("partner", six).json().path("value").asInt()).isEqualTo(6);
        String none = "/api/measures/care-ends?on=2018-02-20";
        assertThat(daybook.get("partner", none).json().path("value").asInt()).isZero();
        assertThat(daybook.get("partner", none).json().path("shorthand").isNull())
                .isTrue();
    }

    private static Map<String, JsonNode> groups(String who, String by) {
        return StreamSupport.stream(
                        figure(who, "children-in-care", "&by=" + by)
                                .path("groups")
                                .spliterator(),
                        false)
                .collect(java.util.stream.Collectors.toMap(g -> g.path("code").asString(), g -> g));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sex", "legal-status"})
    void a_small_group_takes_the_next_with_it(String by) {
        assertThat(groups("auditor", by).values())
                .allSatisfy(group -> assertThat(group.path("value").isNull()).isFalse());

        assertThat(groups("partner", by)).hasSize(2);
        groups("partner", by).values().forEach(SuppressionIT::hidden);
    }

    @Test
    void a_breakdown_without_small_groups_is_shown() {
        assertThat(groups("partner", "provider").get("PR1").path("value").asInt())
                .isEqualTo(11);
    }

    @Test
    void a_hidden_total_hides_all_its_groups() {
        JsonNode figure = daybook.get("partner", "/api/measures/children-in-care?on=2018-02-04&by=sex")
                .json();
        hidden(figure);
        figure.path("groups").forEach(SuppressionIT::hidden);
    }

    @Test
    void a_series_hides_the_same_numbers() {
        JsonNode points = daybook.get(
                        "partner", "/api/measures/children-in-care/series?from=2018-02-03&to=2018-03-03&every=month")
                .json()
                .path("points");

        assertThat(points.size()).isEqualTo(2);
        hidden(points.get(0));
        assertThat(points.get(1).path("value").asInt()).isEqualTo(11);
    }

    @Test
    void a_partner_sees_no_series_from_day_to_day_where_single_children_show() {
        String path = "/api/measures/children-in-care/series?from=2018-02-01&to=2018-02-08&every=day";
        Wire.problem(Wire.send(daybook.request("partner", path).GET()), 403, "released-figures-only");
        assertThat(daybook.get("auditor", path).json().path("points").size()).isEqualTo(8);
    }

    @Test
    void what_the_number_in_care_would_give_away_is_hidden_with_it() {
        // one child left: 12 starts less 11 in care would say so
        hidden(figure("partner", "care-ends", ""));
        assertThat(figure("auditor", "care-starts", "").path("value").asInt()).isEqualTo(12);
        for (String key : List.of("care-starts", "care-start-occasions", "care-end-occasions")) {
            hidden(figure("partner", key, ""));
        }
        // nobody has left yet: nothing to hide
        JsonNode starts = daybook.get("partner", "/api/measures/care-starts?on=2018-03-01")
                .json();
        assertThat(starts.path("value").asInt()).isEqualTo(11);
    }

    @Test
    void a_zero_is_shown_where_the_number_in_care_is_hidden_itself() {
        JsonNode ends =
                daybook.get("partner", "/api/measures/care-ends?on=2018-02-03").json();
        assertThat(ends.path("value").asInt()).isZero();
        assertThat(ends.path("shorthand").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"position:3", "2026-01-01T00:00:00Z", "nonsense"})
    void a_partner_does_not_choose_what_was_known_when(String knownAt) {
        String more = "?on=" + ON + "&knownAt=" + knownAt;
        Wire.problem(
                Wire.send(daybook.request("partner", "/api/measures/children-in-care" + more)
                        .GET()),
                403,
                "released-figures-only");
        Wire.problem(
                Wire.send(daybook.request(
                                "partner",
                                "/api/measures/children-in-care/series?from=2018-01-01&to=2018-02-01&knownAt="
                                        + knownAt)
                        .GET()),
                403,
                "released-figures-only");
    }

    @Test
    void no_number_from_one_to_five_stands_on_the_partners_page() {
        String page = daybook.get("partner", "/?on=2018-02-04").body();

        assertThat(page).contains("[c]");
        assertThat(page).doesNotContainPattern("app-tile__value\"[^>]*>\\s*[1-5]\\s*<");
    }
}
