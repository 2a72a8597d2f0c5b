package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.daybook.standalone.Browser.Window;
import org.junit.jupiter.api.Test;

/** What is asked of the page of a measure: of the past, of what moved, of what is behind it, and nonsense. */
class MeasureQuestionsIT extends MeasureScene {

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
                    .to("/measures/care-starts?on=30+Febtober&by=shoe-size&window=fortnight&from=" + (head + 1))
                    .page;
            PlaywrightAssertions.assertThat(page.locator(".govuk-error-summary li"))
                    .hasCount(4);
            PlaywrightAssertions.assertThat(page.locator("#on")).hasValue("30 Febtober");
            PlaywrightAssertions.assertThat(page.locator("#on-error")).isVisible();
            PlaywrightAssertions.assertThat(page.locator("#from")).hasValue(Long.toString(head + 1));
            PlaywrightAssertions.assertThat(page.locator("#value")).hasText(Pattern.compile("\\d+"));
            assertThat(page.title()).startsWith("Error: ");
            page.click(".govuk-error-summary a >> nth=0");
            PlaywrightAssertions.assertThat(page.locator("#on")).isFocused();

            window.to(KEY + ON + "&knownAt=yesterday");
            PlaywrightAssertions.assertThat(page.locator("#asAtDate-error")).isVisible();
            PlaywrightAssertions.assertThat(page.locator("#value")).hasText(Integer.toString(CHILDREN + 2));
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
}
