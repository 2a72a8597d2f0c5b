package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
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
                page.click("main tbody a");
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
            Page page = window.signIn("caseworker").to("/children/" + amelia.id()).page;
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
            Amelia.picture(window, "child");
        }
    }

    @Test
    void filters_fold_away_on_a_phone() {
        try (Window window = browser.phone()) {
            Page page = window.signIn("caseworker").to("/children/" + amelia.id()).page;
            PlaywrightAssertions.assertThat(page.locator("#filter")).isHidden();
            Amelia.picture(window, "child-phone");
            page.click("text=Show filters");
            PlaywrightAssertions.assertThat(page.locator("#filter")).isVisible();
            PlaywrightAssertions.assertThat(page.locator("[data-app-filter-toggle]"))
                    .hasAttribute("aria-expanded", "true");
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
            other.signIn("caseworker").to("/children/" + amelia.id());
            Page page = window.signIn("auditor").to("/access-log").page;
            page.fill("#child", amelia.id());
            page.fill("#actor", "caseworker");
            page.click("main form button[type=submit]");
            PlaywrightAssertions.assertThat(page.locator("main tbody tr").first())
                    .containsText("A child’s chronology");
            window.isFitForEverybody();
            Amelia.picture(window, "access-log");
            window.to("/access-log?child=Hartley");
            PlaywrightAssertions.assertThat(page.locator(".govuk-error-summary"))
                    .isFocused();
            window.isFitForEverybody();
        }
    }
}
