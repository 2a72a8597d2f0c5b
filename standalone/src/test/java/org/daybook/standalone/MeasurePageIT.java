package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.daybook.standalone.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The catalogue and the page of a measure: the same figures as the API's, for every role, usable by everybody. */
class MeasurePageIT extends MeasureScene {

    @ParameterizedTest
    @ValueSource(strings = {"caseworker", "partner", "auditor", "analyst", "admin"})
    void the_pages_are_fit_for_everybody(String role) {
        needsChromium();
        try (Window window = browser.window()) {
            window.signIn(role).to("/measures").isFitForEverybody();
            for (String path : List.of(
                    KEY + ON + "&by=sex", "/measures/care-starts" + ON + "&window=quarter&every=month&points=12")) {
                window.page.setViewportSize(Browser.DESKTOP, 900);
                window.to(path).isFitForEverybody();
            }
            window.to(KEY + "?on=31+February").errors.removeIf(error -> error.contains("400"));
            PlaywrightAssertions.assertThat(window.page.locator(".govuk-error-summary"))
                    .isFocused();
            window.isFitForEverybody();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "children-in-care, 2018-03-20, ytd, auditor",
        "children-in-care, 2018-01-04, ytd, auditor",
        "children-in-care, 2018-01-04, ytd, partner",
        "children-in-care, 2018-03-20, ytd, partner",
        "children-in-care-rate, 2018-03-20, ytd, analyst",
        "care-starts, 2018-03-20, quarter, admin",
        "care-starts, 2018-03-20, 12m, caseworker",
        "care-ends, 2018-03-20, ytd, partner",
        "placements-three-plus-percent, 2018-03-20, ytd, auditor",
        "placements-three-plus-percent, 2018-03-20, ytd, partner",
        "children-in-care, 2030-01-01, ytd, auditor",
        "caf-closed-needs-met-percent, 2018-03-20, ytd, auditor",
    })
    void the_page_says_what_the_api_says(String key, String on, String window, String role) {
        String asked = "?on=" + on + "&window=" + window;
        JsonNode figure = daybook.get(role, "/api/measures/" + key + asked).json();

        String shown = text(VALUE, page(role, "/measures/" + key + asked));

        String expected = figure.path("outsideCoverage").asBoolean()
                ? "[x]"
                : figure.path("value").isNumber()
                        ? figure.path("value").toString()
                                + ("percent".equals(figure.path("unit").asString()) ? "%" : "")
                        : "[" + figure.path("shorthand").asString("z") + "]";
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void the_trend_says_what_the_series_of_the_api_says() {
        String page = page("auditor", KEY + "?on=2018-03-31&every=month&points=8");
        JsonNode points = daybook.get(
                        "auditor", "/api/measures/children-in-care/series?from=2018-01-31&to=2018-03-31&every=month")
                .json()
                .path("points");

        assertThat(points.size()).isEqualTo(3);
        assertThat(page)
                .containsPattern("(?s)31 January 2018</td>\\s*<td[^>]*>\\s*"
                        + points.get(0).path("value") + "\\s*</td>");
        assertThat(page)
                .containsPattern("(?s)31 March 2018</td>\\s*<td[^>]*>\\s*" + figureOn("2018-03-31") + "\\s*</td>");
    }

    private static String figureOn(String day) {
        return daybook.get("auditor", "/api/measures/children-in-care?on=" + day)
                .json()
                .path("value")
                .toString();
    }

    @Test
    void a_partner_is_shown_no_small_number_and_nothing_behind_the_figure() {
        String page = page("partner", KEY + ON + "&by=sex");

        assertThat(page).contains("[c]").doesNotContain("id=\"entries\"", "id=\"moved\"", "asAtDate", "child:");
        assertThat(page).doesNotContainPattern(">\\s*[1-5]\\s*</(?:td|text|strong|p)>");
        assertThat(daybook.get("partner", KEY + ON + "&knownAt=position:1").status())
                .isEqualTo(400);
        assertThat(page("admin", KEY + ON)).doesNotContain("id=\"entries\"", "id=\"moved\"", "child:");
    }

    @Test
    void everything_works_without_scripts() {
        needsChromium();
        try (Window window = browser.withoutScripts()) {
            Page page = window.signIn("auditor").to("/measures").page;
            page.click("a[href='" + KEY + "']");
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Children in care");
            page.fill("#on", "4 January 2018");
            page.selectOption("#by", "sex");
            page.click("main form button[type=submit] >> nth=0");
            PlaywrightAssertions.assertThat(page.locator("#value")).hasText("4");
            page.click("summary:has-text('for ‘Children in care by sex')");
            PlaywrightAssertions.assertThat(page.locator("details[open] tbody tr"))
                    .hasCount(2);
            page.fill("#from", Long.toString(before));
            page.click("button:has-text('Show what moved it')");
            PlaywrightAssertions.assertThat(page.locator("#moved-before")).hasText("4");
            assertThat(window.errors).isEmpty();
        }
    }
}
