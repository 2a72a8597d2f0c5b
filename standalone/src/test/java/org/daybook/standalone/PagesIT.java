package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.daybook.standalone.Browser.Window;
import org.daybook.standalone.RunningDaybook.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser: usable by everybody, live, and whole without scripts. */
class PagesIT {

    private static final String DAY = "/?on=2018-03-15";
    private static final String TILE = ".app-tile__value[data-app-figure=children-in-care]";

    @TempDir
    static Path folder;

    static RunningDaybook daybook;
    static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.installed().isPresent(), "No Chromium is installed, so no page is looked at");
        daybook = RunningDaybook.start(folder, "--daybook.partners.released-every-seconds=1");
        StringBuilder header = new StringBuilder(BrokenFiles.HEADER);
        StringBuilder episodes = new StringBuilder(BrokenFiles.EPISODES);
        for (int i = 0; i < 9; i++) {
            header.append("P").append(i).append(",2,01/02/2010,WBRI,,,\n");
            episodes.append("P%d,%02d/0%d/2018,S,C2,N1,U4,PR1,,,,,,\n".formatted(i, i + 1, 2 + i / 8));
        }
        episodes.append("P0,30/03/2018,S,C2,N1,U4,PR1,,,,,,\n");
        daybook.bringIn("", Part.of("2017-header.csv", header), Part.of("2017-episodes.csv", episodes));
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

    @Test
    void the_sign_in_page_is_fit_for_everybody() {
        try (Window window = browser.window()) {
            window.to("/sign-in").isFitForEverybody();
            window.page.fill("#username", "admin");
            window.page.fill("#password", "wrong");
            window.page.click("main button[type=submit]");
            PlaywrightAssertions.assertThat(window.page.locator(".govuk-error-summary"))
                    .isFocused();
            window.isFitForEverybody();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseworker", "partner", "auditor", "analyst", "admin"})
    void the_dashboard_is_fit_for_everybody(String role) {
        try (Window window = browser.window()) {
            window.signIn(role).to(DAY);
            PlaywrightAssertions.assertThat(window.page.locator("[data-app-live-text]"))
                    .not()
                    .isEmpty();
            window.isFitForEverybody();
            window.to("/?on=2030-01-01").isFitForEverybody();
        }
    }

    @Test
    void a_partner_reads_c_for_a_small_number() {
        try (Window window = browser.window()) {
            window.signIn("partner").to("/?on=2018-02-04");
            PlaywrightAssertions.assertThat(window.page.locator(TILE)).hasText("[c]");
            assertThat(window.page.locator("nav a[href='/imports']").count())
                    .as("no way to the imports")
                    .isZero();
            window.isFitForEverybody();
        }
    }

    @Test
    void a_day_is_typed_as_people_write_it_and_what_is_none_is_said_and_kept() {
        assertThat(daybook.get("auditor", "/?on=15/3/2018").body()).contains("to 15 March 2018");
        assertThat(daybook.get("auditor", "/?on=31/2/2018").body())
                .contains("Date must be a real date, like 30/9/2026", "value=\"31/2/2018\"");
        assertThat(daybook.get("auditor", "/?on=1/1/1800").body()).contains("Date must be between 1900 and 2200");
    }

    @Test
    void files_are_brought_in_and_their_outcome_is_shown() {
        try (Window window = browser.window()) {
            Page page = window.signIn("analyst").to("/imports").page;
            page.setInputFiles(
                    "#files",
                    file("header.csv", BrokenFiles.HEADER + "U1,1,01/02/2010,WBRI,,,\nU2,7,01/02/2010,WBRI,,,\n"));
            page.click("main form button[type=submit]");
            PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*/imports/[0-9a-f-]{36}"));
            PlaywrightAssertions.assertThat(page.locator("#rejected")).isVisible();
            PlaywrightAssertions.assertThat(page.locator("[data-app-import-count=accepted]"))
                    .hasText("1");
            PlaywrightAssertions.assertThat(page.locator("[data-app-import-count=rejected]"))
                    .hasText("1");
            window.isFitForEverybody();
            window.to("/imports").isFitForEverybody();
        }
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_broken_file_and_an_empty_form_say_what_is_wrong() {
        try (Window window = browser.window()) {
            Page page = window.signIn("admin").to("/imports").page;
            page.click("main form button[type=submit]");
            PlaywrightAssertions.assertThat(page.locator(".govuk-error-summary"))
                    .isFocused();
            window.isFitForEverybody();
            page.setInputFiles("#files", file("broken.csv", BrokenFiles.HEADER + "x,\"1\n"));
            page.click("main form button[type=submit]");
            PlaywrightAssertions.assertThat(page.locator(".govuk-warning-text")).isVisible();
            window.isFitForEverybody();
        }
    }

    @Test
    void the_progress_of_an_import_ends_by_itself() {
        StringBuilder reviews = new StringBuilder("CHILD,DOB,REVIEW,REVIEW_CODE\n");
        for (int i = 0; i < 6000; i++) {
            reviews.append("R")
                    .append(i % 300)
                    .append(",,")
                    .append(java.time.LocalDate.of(2017, 4, 1).plusDays(i / 300))
                    .append(",PN1\n");
        }
        try (Window window = browser.window()) {
            Page page = window.signIn("admin").to("/imports").page;
            page.setInputFiles("#files", file("2017-reviews.csv", reviews.toString()));
            page.click("main form button[type=submit]");
            PlaywrightAssertions.assertThat(page.locator("[data-app-import-count=accepted]"))
                    .hasText(
                            "6,000",
                            new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                                    .setTimeout(120_000));
            PlaywrightAssertions.assertThat(page.locator("#rejected")).isVisible();
            assertThat(window.errors).isEmpty();
        }
    }

    @Test
    void the_problem_page_is_fit_for_everybody() {
        try (Window window = browser.window()) {
            window.signIn("caseworker");
            for (String path : new String[] {"/nothing-here", "/imports"}) {
                window.to(path);
                // the browser itself reports that the page was not found or not allowed
                window.errors.removeIf(error -> error.contains("Failed to load resource"));
                PlaywrightAssertions.assertThat(window.page.locator("h1")).isVisible();
                window.isFitForEverybody();
            }
        }
    }

    @Test
    void everything_works_without_scripts() {
        try (Window window = browser.withoutScripts()) {
            Page page = window.signIn("admin").to(DAY).page;
            PlaywrightAssertions.assertThat(page.locator(TILE)).hasText(Pattern.compile("9|10"));
            page.fill("#on", "2018-02-06");
            page.click("main form button[type=submit]");
            PlaywrightAssertions.assertThat(page.locator(TILE)).hasText("6");
            window.to("/imports");
            page.setInputFiles("#files", file("header.csv", BrokenFiles.HEADER + "NS1,1,01/02/2010,WBRI,,,\n"));
            page.click("main form button[type=submit]");
            PlaywrightAssertions.assertThat(page.locator("h1")).isVisible();
            PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*/imports/[0-9a-f-]{36}"));
            page.click(".app-header__user button");
            PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?out"));
        }
    }
}
