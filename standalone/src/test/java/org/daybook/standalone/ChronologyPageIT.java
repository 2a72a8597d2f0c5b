package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.daybook.standalone.Browser.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chronology on the child's page in a real browser: both times, filters, as known at a moment. */
class ChronologyPageIT {

    @TempDir
    static Path folder;

    static RunningDaybook daybook;
    static Browser browser;
    static Amelia amelia;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.installed().isPresent(), "No Chromium is installed, so no page is looked at");
        daybook = RunningDaybook.start(folder);
        amelia = Amelia.recorded(daybook);
        browser = Browser.open(daybook.url());
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

    private static Locator line(Page page, String title) {
        return page.locator(".app-event").filter(new Locator.FilterOptions().setHasText(title));
    }

    @Test
    void both_times_corrections_and_withdrawals_are_told() {
        try (Window window = browser.withoutScripts()) {
            Page page = window.signIn("caseworker").to("/children/" + amelia.id()).page;
            Locator suspension = line(page, "Suspension notified");
            PlaywrightAssertions.assertThat(suspension).containsText("15 January 2025");
            PlaywrightAssertions.assertThat(suspension).containsText("Half days changed from 6 to 4");
            PlaywrightAssertions.assertThat(suspension)
                    .containsText(Pattern.compile("Corrected on .* by caseworker: keyed in error"));
            PlaywrightAssertions.assertThat(suspension).containsText(Pattern.compile("Recorded .* later, on "));
            suspension.locator("summary").click();
            PlaywrightAssertions.assertThat(suspension.locator("details")).containsText("As it was first recorded");
            Locator note = line(page, "Case note written")
                    .filter(new Locator.FilterOptions().setHasText("About somebody else"));
            PlaywrightAssertions.assertThat(note).containsText("It does not count in any figure");
            PlaywrightAssertions.assertThat(note.locator(".govuk-tag")).hasText("Withdrawn");
            PlaywrightAssertions.assertThat(line(page, "Entry about another child"))
                    .hasCount(1);
            PlaywrightAssertions.assertThat(page.locator("main")).not().containsText("Secret of another child");
            window.signIn("auditor").to("/children/" + amelia.id());
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Secret of another child");
        }
    }

    @Test
    void the_chronology_is_filtered_and_turned_round_without_scripts() {
        try (Window window = browser.withoutScripts()) {
            Page page = window.signIn("caseworker").to("/children/" + amelia.id()).page;
            page.locator("label", new Page.LocatorOptions().setHasText("Missing ("))
                    .click();
            page.fill("#from", "1/1/2025");
            page.fill("#to", "31/12/2025");
            page.click("#filter button");
            PlaywrightAssertions.assertThat(page.locator(".app-event")).hasCount(2);
            PlaywrightAssertions.assertThat(page.locator(".app-event h4").first())
                    .hasText("Child returned");
            PlaywrightAssertions.assertThat(page.locator(".app-filter__chips a"))
                    .hasCount(3);
            page.click("text=Show oldest first");
            PlaywrightAssertions.assertThat(page.locator(".app-event h4").first())
                    .hasText("Reported missing");
            page.click(".app-filter__chips a:has-text('Since 1 January 2025')");
            PlaywrightAssertions.assertThat(page.locator(".app-filter__chips a"))
                    .hasCount(2);
            page.click("text=Clear all filters");
            PlaywrightAssertions.assertThat(page.locator(".app-filter__chips a"))
                    .hasCount(0);
            page.check("#withdrawn");
            page.click("#filter button");
            PlaywrightAssertions.assertThat(page.locator(".app-event--withdrawn"))
                    .hasCount(0);
        }
    }

    @Test
    void a_day_that_is_none_is_said_and_kept() {
        try (Window window = browser.window()) {
            Page page = window.signIn("caseworker").to("/children/" + amelia.id()).page;
            page.fill("#from", "31/2/2025");
            page.click("#filter button");
            PlaywrightAssertions.assertThat(page.locator(".govuk-error-summary"))
                    .isFocused();
            PlaywrightAssertions.assertThat(page.locator("#from")).hasValue("31/2/2025");
            assertThat(page.title()).startsWith("Error: ");
            window.isFitForEverybody();
        }
    }

    @Test
    void the_page_shows_what_was_known_at_a_moment_and_goes_back_to_now() {
        try (Window window = browser.window()) {
            Page page = window.signIn("caseworker")
                    .to("/children/" + amelia.id() + "?knownAt=position:" + amelia.beforeTheCorrection())
                    .page;
            PlaywrightAssertions.assertThat(line(page, "Suspension notified"))
                    .not()
                    .containsText("Corrected");
            PlaywrightAssertions.assertThat(line(page, "Suspension notified")).containsText("6");
            PlaywrightAssertions.assertThat(page.locator(".app-child")).not().containsText("Missing now");
            window.isFitForEverybody();
            Amelia.picture(window, "child-then");
            page.setViewportSize(Browser.DESKTOP, 900);
            page.locator("label", new Page.LocatorOptions().setHasText("School ("))
                    .click();
            page.click("#filter button");
            PlaywrightAssertions.assertThat(page.locator(".app-event")).hasCount(1);
            PlaywrightAssertions.assertThat(line(page, "Suspension notified"))
                    .not()
                    .containsText("Corrected");
            page.click("text=Go back to now");
            PlaywrightAssertions.assertThat(line(page, "Suspension notified")).containsText("Corrected");
            PlaywrightAssertions.assertThat(page.locator(".app-filter__chips a"))
                    .hasCount(1);
            window.to("/children/" + amelia.id() + "?knownAt=tomorrow");
            PlaywrightAssertions.assertThat(page.locator(".govuk-error-summary"))
                    .isVisible();
        }
    }

    @Test
    void a_long_chronology_comes_in_pages() {
        Casework work = Casework.over(daybook);
        String child = daybook.record(
                        "register-child", "{\"localId\":\"LONG\",\"sex\":\"F\",\"dateOfBirth\":\"2010-03-14\"}")
                .path("childId")
                .asString();
        for (int i = 1; i <= 60; i++) {
            work.record(
                    "write-case-note",
                    child,
                    "writtenOn",
                    java.time.LocalDate.of(2024, 1, 1).plusDays(i).toString(),
                    "note",
                    "Note " + i);
        }
        try (Window window = browser.window()) {
            Page page = window.signIn("auditor").to("/children/" + child).page;
            PlaywrightAssertions.assertThat(page.locator(".app-event")).hasCount(50);
            page.click(".govuk-pagination__next a");
            PlaywrightAssertions.assertThat(page.locator(".app-event")).hasCount(11);
            assertThat(page.title()).contains("page 2 of 2");
            window.isFitForEverybody();
        }
    }
}
