package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.daybook.standalone.Browser.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding a child, the child's page and the access log in a real browser, with and without scripts. */
class ChildPagesIT {

    @TempDir
    static Path folder;

    static RunningDaybook daybook;
    static Browser browser;
    static String amelia;
    static long beforeTheCorrection;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.installed().isPresent(), "No Chromium is installed, so no page is looked at");
        daybook = RunningDaybook.start(folder);
        Casework work = Casework.over(daybook);
        amelia = daybook.record(
                        "register-child",
                        "{\"localId\":\"NM-104-882\",\"givenName\":\"Amelia\",\"familyName\":\"Hartley\",\"sex\":\"F\",\"dateOfBirth\":\"2014-03-14\"}")
                .path("childId")
                .asString();
        work.record("open-caf", amelia, Casework.caf("2023-03-06"));
        work.record("review-caf", amelia, "reviewedOn", "2023-06-12", "note", "Two of four goals are met. ".repeat(9));
        work.record("close-caf", amelia, "closedOn", "2023-11-20", "outcome", "stepped-up");
        work.record(
                "start-care",
                amelia,
                "startedOn",
                "2024-01-08",
                "legalStatus",
                "C1",
                "categoryOfNeed",
                "N1",
                "placement",
                Map.of("placementType", "U4", "provider", "PR1"));
        work.record("make-placement", amelia, "startedOn", "2024-05-02", "placementType", "K2", "provider", "PR4");
        work.record(
                "allocate-worker",
                amelia,
                "startedOn",
                "2024-01-08",
                "worker",
                "Sam Okafor",
                "team",
                "North",
                "role",
                "lead");
        work.record(
                "allocate-worker",
                amelia,
                "startedOn",
                "2024-02-08",
                "worker",
                "Iris Reviewer",
                "team",
                "Reviewing",
                "role",
                "reviewing-officer");
        work.record("record-school", amelia, "startedOn", "2025-09-01", "school", "Millbrook Academy");
        work.record(
                "record-address", amelia, "startedOn", "2024-05-02", "address", "1 Quiet Road", "confidential", true);
        String exclusion =
                work.entry("notify-exclusion", amelia, Casework.exclusion("SUSP", "2025-01-15", "sessions", 6));
        beforeTheCorrection = daybook.head();
        work.correct(amelia, exclusion, "sessions", 4);
        work.record("notify-missing", amelia, Casework.missing("care", "2025-02-01T20:00:00Z"));
        work.record("record-return", amelia, "returnedAt", "2025-02-02T06:40:00Z", "foundAt", "A friend’s house");
        work.record("notify-missing", amelia, Casework.missing("care", "2026-02-01T20:00:00Z"));
        work.record(
                "record-visit",
                amelia,
                "visitedOn",
                "2026-01-20",
                "purpose",
                "statutory",
                "seen",
                true,
                "seenAlone",
                true);
        String note = work.entry("write-case-note", amelia, "writtenOn", "2026-01-21", "note", "About somebody else.");
        work.record("withdraw-entry", amelia, "entryId", note, "reason", "duplicate");
        String wrong =
                work.entry("write-case-note", amelia, "writtenOn", "2026-01-22", "note", "Secret of another child.");
        work.record("withdraw-entry", amelia, "entryId", wrong, "reason", "wrong-child");
        daybook.get("auditor", "/api/position?atLeast=" + daybook.head());
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
    void a_child_is_found_and_opened_without_a_name_in_any_address() {
        for (Window window : List.of(browser.window(), browser.withoutScripts())) {
            try (window) {
                Page page = window.signIn("caseworker").to("/children").page;
                page.fill("#query", "amelia HARTLEY");
                page.click("main form button[type=submit]");
                PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*/children"));
                PlaywrightAssertions.assertThat(page.locator("main tbody tr")).hasCount(1);
                PlaywrightAssertions.assertThat(page.locator("main tbody tr")).containsText("Missing now");
                page.click("text=Amelia Hartley");
                PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Amelia Hartley");
                assertThat(page.url()).doesNotContainIgnoringCase("hartley");
            }
        }
    }

    @Test
    void a_search_for_nothing_or_nobody_says_so() {
        try (Window window = browser.window()) {
            Page page = window.signIn("caseworker").to("/children").page;
            window.isFitForEverybody();
            page.click("main form button[type=submit]");
            PlaywrightAssertions.assertThat(page.locator(".govuk-error-summary"))
                    .isFocused();
            window.isFitForEverybody();
            page.fill("#query", "Nobody Atall");
            page.click("main form button[type=submit]");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("No child was found");
            page.fill("#query", "Hartley");
            page.click("main form button[type=submit]");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("NM-104-882");
            window.isFitForEverybody();
        }
    }

    @Test
    void the_page_of_a_child_tells_who_it_is_what_is_open_and_what_comes_up() {
        try (Window window = browser.window()) {
            Page page = window.signIn("caseworker").to("/children/" + amelia).page;
            Locator banner = page.locator(".app-child");
            PlaywrightAssertions.assertThat(banner).containsText("(born 14 March 2014)");
            PlaywrightAssertions.assertThat(banner).containsText("In care");
            PlaywrightAssertions.assertThat(banner).containsText("Missing now");
            PlaywrightAssertions.assertThat(banner).containsText("Millbrook Academy");
            PlaywrightAssertions.assertThat(banner).containsText("Sam Okafor, North");
            PlaywrightAssertions.assertThat(page.locator(".app-alert"))
                    .containsText("Do not share where this child lives");
            PlaywrightAssertions.assertThat(page.locator(".app-due")).containsText("Return interview within 72 hours");
            PlaywrightAssertions.assertThat(page.locator(".app-due")).containsText("by 5 February 2025 at 6:40am");
            PlaywrightAssertions.assertThat(page.locator(".app-plot--lanes svg.app-chart"))
                    .isVisible();
            PlaywrightAssertions.assertThat(page.locator(".app-plot--lanes desc"))
                    .containsText("In care: 1, from 8 January 2024 until now");
            page.click("text=Show interventions as a table");
            PlaywrightAssertions.assertThat(page.locator("main table")).containsText("20 November 2023");
            window.isFitForEverybody();
            picture(window, "child");
        }
    }

    @Test
    void both_times_corrections_and_withdrawals_are_told() {
        try (Window window = browser.withoutScripts()) {
            Page page = window.signIn("caseworker").to("/children/" + amelia).page;
            Locator suspension = line(page, "Suspension notified");
            PlaywrightAssertions.assertThat(suspension).containsText("15 January 2025");
            PlaywrightAssertions.assertThat(suspension).containsText("Half days changed from 6 to 4");
            PlaywrightAssertions.assertThat(suspension)
                    .containsText(Pattern.compile("Corrected on .* by caseworker, caseworker: keyed in error"));
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
            window.signIn("auditor").to("/children/" + amelia);
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Secret of another child");
        }
    }

    @Test
    void the_chronology_is_filtered_and_turned_round_without_scripts() {
        try (Window window = browser.withoutScripts()) {
            Page page = window.signIn("caseworker").to("/children/" + amelia).page;
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
            Page page = window.signIn("caseworker").to("/children/" + amelia).page;
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
                    .to("/children/" + amelia + "?knownAt=position:" + beforeTheCorrection)
                    .page;
            PlaywrightAssertions.assertThat(line(page, "Suspension notified"))
                    .not()
                    .containsText("Corrected");
            PlaywrightAssertions.assertThat(line(page, "Suspension notified")).containsText("6");
            PlaywrightAssertions.assertThat(page.locator(".app-child")).not().containsText("Missing now");
            window.isFitForEverybody();
            picture(window, "child-then");
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
            window.to("/children/" + amelia + "?knownAt=tomorrow");
            PlaywrightAssertions.assertThat(page.locator(".govuk-error-summary"))
                    .isVisible();
        }
    }

    @Test
    void filters_fold_away_on_a_phone() {
        try (Window window = browser.phone()) {
            Page page = window.signIn("caseworker").to("/children/" + amelia).page;
            PlaywrightAssertions.assertThat(page.locator("#filter")).isHidden();
            picture(window, "child-phone");
            page.click("text=Show filters");
            PlaywrightAssertions.assertThat(page.locator("#filter")).isVisible();
            PlaywrightAssertions.assertThat(page.locator("[data-app-filter-toggle]"))
                    .hasAttribute("aria-expanded", "true");
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

    @Test
    void a_child_who_is_not_born_yet_has_a_page() {
        Casework work = Casework.over(daybook);
        String unborn = work.unborn(java.time.LocalDate.now(org.daybook.events.Days.LONDON)
                .plusWeeks(8)
                .toString());
        try (Window window = browser.window()) {
            Page page = window.signIn("caseworker").to("/children/" + unborn).page;
            PlaywrightAssertions.assertThat(page.locator(".app-child")).containsText("Not born yet, expected");
            window.isFitForEverybody();
            window.to("/children/child:00000000-0000-4000-8000-000000000000");
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Not found");
        }
    }

    @Test
    void the_auditor_reads_who_looked() {
        try (Window window = browser.window();
                Window other = browser.withoutScripts()) {
            other.signIn("caseworker").to("/children/" + amelia);
            Page page = window.signIn("auditor").to("/access-log").page;
            page.fill("#child", amelia);
            page.fill("#actor", "caseworker");
            page.click("main form button[type=submit]");
            PlaywrightAssertions.assertThat(page.locator("main tbody tr").first())
                    .containsText("A child’s chronology");
            window.isFitForEverybody();
            picture(window, "access-log");
            window.to("/access-log?child=Hartley");
            PlaywrightAssertions.assertThat(page.locator(".govuk-error-summary"))
                    .isFocused();
            window.isFitForEverybody();
        }
    }

    /** Only where somebody wants to look at them. */
    private static void picture(Window window, String name) {
        String folder = System.getProperty("daybook.looks");
        if (folder != null) {
            for (int width : List.of(Browser.DESKTOP, Browser.PHONE)) {
                window.page.setViewportSize(width, 900);
                window.page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(folder, name + "-" + width + ".png")));
            }
        }
    }
}
