package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.daybook.standalone.Browser.Window;
import org.daybook.standalone.RunningDaybook.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The catalogue and the page of a measure: the same figures as the API's, for every role, usable by everybody. */
class MeasurePageIT {

    private static final String KEY = "/measures/children-in-care";
    private static final String ON = "?on=2018-03-20";
    private static final int CHILDREN = 57;
    private static final Pattern VALUE = Pattern.compile("(?s)id=\"value\">(.*?)</p>");

    @TempDir
    static Path folder;

    static RunningDaybook daybook;
    static Browser browser;
    /** What had been recorded before people corrected it. */
    static long before;

    static long head;

    @BeforeAll
    static void open() {
        daybook = RunningDaybook.start(folder, "--daybook.partners.released-every-seconds=1");
        StringBuilder header = new StringBuilder(BrokenFiles.HEADER);
        StringBuilder episodes = new StringBuilder(BrokenFiles.EPISODES);
        for (int i = 0; i < CHILDREN; i++) {
            header.append("M").append(i).append(i < 3 ? ",2" : ",1").append(",01/02/2010,WBRI,,,\n");
            episodes.append("M%d,%02d/0%d/2018,S,C2,N1,U4,PR%d,,,,,,\n".formatted(i, i % 28 + 1, 1 + i / 28, i % 2));
        }
        daybook.bringIn("", Part.of("2018-header.csv", header), Part.of("2018-episodes.csv", episodes));
        before = daybook.head();
        Casework casework = Casework.over(daybook);
        String late = casework.child("2010-05-04");
        casework.inCare(late, "2018-03-10");
        String keyedIn = casework.child("2010-05-04");
        String wrong = casework.entry(
                "start-care", keyedIn, "startedOn", "2018-03-12", "legalStatus", "C2", "categoryOfNeed", "N1");
        String moved = casework.child("2010-05-04");
        String day = casework.entry(
                "start-care", moved, "startedOn", "2018-03-25", "legalStatus", "C2", "categoryOfNeed", "N1");
        casework.correct(moved, day, "startedOn", "2018-03-15");
        casework.withdraw(keyedIn, wrong);
        head = daybook.head();
        daybook.get("auditor", "/api/position?atLeast=" + head);
        RunningDaybook.await(
                () -> daybook.get("partner", "/api/position?atLeast=" + head).status() == 200);
        if (Browser.installed().isPresent()) {
            browser = Browser.open(daybook.url());
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (daybook != null) {
            daybook.close();
        }
    }

    private static void needsChromium() {
        assumeTrue(browser != null, "No Chromium is installed, so no page is looked at");
    }

    private static String page(String who, String path) {
        RunningDaybook.Answer answer = daybook.get(who, path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String text(Pattern part, String page) {
        var found = part.matcher(page);
        assertThat(found.find()).as(part + " in the page").isTrue();
        return found.group(1).replaceAll("<[^>]+>", "").strip();
    }

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

        assertThat(points.size()).isEqualTo(2);
        assertThat(page)
                .containsPattern(
                        "(?s)31 January 2018</td>\\s*<td[^>]*>" + points.get(0).path("value") + "</td>");
        assertThat(page).containsPattern("(?s)31 March 2018</td>\\s*<td[^>]*>" + figureOn("2018-03-31") + "</td>");
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
    void a_figure_can_be_asked_as_it_was_known_and_cited() {
        needsChromium();
        try (Window window = browser.window()) {
            Page page = window.signIn("auditor").to(KEY + ON + "&knownAt=position:" + before).page;
            PlaywrightAssertions.assertThat(page.locator("#value")).hasText(Integer.toString(CHILDREN));
            PlaywrightAssertions.assertThat(page.locator("#asat-heading")).containsText("As at");
            window.isFitForEverybody();

            window.to(KEY + ON);
            PlaywrightAssertions.assertThat(page.locator("#value")).hasText(Integer.toString(CHILDREN + 2));
            page.click("#cite");
            PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*knownAt=position%3A" + head + ".*"));
            PlaywrightAssertions.assertThat(page.locator("#value")).hasText(Integer.toString(CHILDREN + 2));
        }
    }

    @Test
    void what_moved_the_figure_is_told_event_by_event_and_adds_up() {
        needsChromium();
        try (Window window = browser.window()) {
            Page page = window.signIn("auditor").to(KEY + ON + "&from=" + before).page;
            PlaywrightAssertions.assertThat(page.locator("#moved-before")).hasText(Integer.toString(CHILDREN));
            PlaywrightAssertions.assertThat(page.locator("#moved-after")).hasText(Integer.toString(CHILDREN + 2));
            PlaywrightAssertions.assertThat(page.locator("#moved-difference")).hasText("+2");
            PlaywrightAssertions.assertThat(page.locator("#moves tbody tr")).hasCount(4);
            PlaywrightAssertions.assertThat(page.locator("#moves tbody tr").first())
                    .containsText(Pattern.compile("Withdrawn.*−1", Pattern.DOTALL));
            PlaywrightAssertions.assertThat(page.locator("#moves tbody tr").nth(1))
                    .containsText(Pattern.compile("Corrected.*\\+1", Pattern.DOTALL));
            assertThat(page.locator("#moves a[href='/events/" + head + "']").count())
                    .isEqualTo(1);
            window.isFitForEverybody();
        }
        String caseworkers = page("caseworker", KEY + ON + "&from=" + before);
        assertThat(caseworkers).contains("id=\"moves\"").doesNotContain("/events/");
    }

    @Test
    void a_long_stretch_is_gone_through_only_when_asked_for() {
        String quiet = page("auditor", KEY + ON + "&from=position:0");
        assertThat(quiet).contains("id=\"moves\"");
        String page = page("auditor", KEY + ON + "&from=position:0&movedPage=2");
        assertThat(page).contains("page 2 of 2");
    }

    @Test
    void the_entries_behind_a_figure_are_shown_to_those_who_may() {
        needsChromium();
        String total = Integer.toString(CHILDREN + 2);
        try (Window window = browser.window()) {
            Page page = window.signIn("caseworker").to(KEY + ON).page;
            PlaywrightAssertions.assertThat(page.locator("#behind-total")).hasText(total);
            PlaywrightAssertions.assertThat(page.locator("#behind tbody tr")).hasCount(50);
            assertThat(page.locator("#behind a[href^='/children/child:']").count())
                    .isEqualTo(50);
            page.click("nav[aria-label='Pages of entries'] a[rel=next]");
            PlaywrightAssertions.assertThat(page.locator("#behind tbody tr")).hasCount(CHILDREN + 2 - 50);
            window.isFitForEverybody();
        }
        assertThat(page("auditor", KEY + ON)).contains("href=\"/events/").contains("href=\"/children/child:");
        String analyst = page("analyst", KEY + ON);
        assertThat(analyst)
                .contains("person:", ">" + total + "</span>")
                .doesNotContain("child:", "href=\"/events/", "href=\"/children/");
    }

    @Test
    void what_is_wrong_is_named_and_kept_and_the_default_is_shown() {
        needsChromium();
        try (Window window = browser.window()) {
            Page page = window.signIn("auditor")
                    .to(KEY + "?on=30+Febtober&by=shoe-size&window=fortnight&from=" + (head + 1))
                    .page;
            PlaywrightAssertions.assertThat(page.locator(".govuk-error-summary li"))
                    .hasCount(4);
            PlaywrightAssertions.assertThat(page.locator("#on")).hasValue("30 Febtober");
            PlaywrightAssertions.assertThat(page.locator("#on-error")).isVisible();
            PlaywrightAssertions.assertThat(page.locator("#from")).hasValue(Long.toString(head + 1));
            PlaywrightAssertions.assertThat(page.locator("#value")).hasText(Pattern.compile("\\d+"));
            assertThat(page.title()).startsWith("Error: ");
            page.click(".govuk-error-summary a");
            PlaywrightAssertions.assertThat(page.locator("#on")).isFocused();

            window.to(KEY + ON + "&knownAt=yesterday");
            PlaywrightAssertions.assertThat(page.locator("#asAtDate-error")).isVisible();
            PlaywrightAssertions.assertThat(page.locator("#value")).hasText(Integer.toString(CHILDREN + 2));
        }
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
            page.click("text=Show what moved it");
            PlaywrightAssertions.assertThat(page.locator("#moved-before")).hasText("4");
            assertThat(window.errors).isEmpty();
        }
    }

    @Test
    void there_is_no_page_of_a_measure_that_does_not_exist() {
        for (String role : List.of("partner", "auditor")) {
            assertThat(daybook.get(role, "/measures/no-such-measure").status()).isEqualTo(404);
        }
        assertThat(daybook.get("auditor", KEY + "?atLeast=" + Long.MAX_VALUE).status())
                .isEqualTo(503);
    }

    @Test
    void nonsense_in_the_address_is_answered_or_refused_in_words() {
        long seed = Long.getLong("daybook.seed", System.nanoTime());
        System.err.println("daybook.seed=" + seed + " for nonsense asked of the page of a measure");
        Random random = new Random(seed);
        List<String> names = List.of(
                "on",
                "window",
                "by",
                "every",
                "points",
                "knownAt",
                "from",
                "to",
                "moved",
                "page",
                "movedPage",
                "asAtDate",
                "asAtTime",
                "asAtEvent",
                "asAtShown",
                "atLeast");
        List<String> values = List.of(
                "",
                " ",
                "0",
                "-1",
                "99999999999999999999",
                "position:-1",
                "position:1",
                "position:999999999999999999999",
                "2018-02-30",
                "0000-00-00",
                "+999999999-12-31",
                "1 1 1",
                "2018-03-20",
                "T",
                "<script>alert(1)</script>",
                "';drop table x;--",
                "\u202egpj",
                "😀",
                "\u0000",
                "{key}",
                "a".repeat(2000));
        for (int i = 0; i < 300; i++) {
            String path = KEY + "?" + pick(names, random) + "=" + encoded(pick(values, random)) + "&"
                    + pick(names, random) + "=" + encoded(pick(values, random));
            RunningDaybook.Answer answer = daybook.get(i % 3 == 0 ? "partner" : "auditor", path);
            assertThat(answer.status()).as("seed " + seed + ": " + path).isIn(200, 302, 400);
            assertThat(answer.body()).as("seed " + seed + ": " + path).doesNotContain("<script>alert");
        }
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void pictures_are_taken_when_asked_for() {
        String where = System.getProperty("daybook.pictures");
        assumeTrue(where != null && browser != null, "No pictures were asked for");
        Page.ScreenshotOptions whole = new Page.ScreenshotOptions().setFullPage(true);
        try (Window window = browser.window();
                Window phone = browser.phone()) {
            for (Window each : List.of(window, phone)) {
                String name = each == window ? "wide" : "phone";
                each.signIn("auditor")
                        .to("/measures")
                        .page
                        .screenshot(whole.setPath(Path.of(where, "measures-" + name + ".png")));
                each.to(KEY + ON + "&by=sex&knownAt=position:" + head + "&from=" + before)
                        .page
                        .screenshot(whole.setPath(Path.of(where, "measure-" + name + ".png")));
            }
        }
    }
}
