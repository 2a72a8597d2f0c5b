package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import org.daybook.standalone.Browser.Window;
import org.daybook.standalone.RunningDaybook.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An open page follows what is recorded. */
class LivePageIT {

    private static final String DAY = "/?on=2018-03-15";
    private static final String TILE = ".app-tile__value[data-app-figure=children-in-care]";

    @TempDir
    static Path folder;

    static RunningDaybook daybook;
    static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.installed().isPresent(), "No Chromium is installed, so no page is looked at");
        daybook = RunningDaybook.start(folder);
        StringBuilder header = new StringBuilder(BrokenFiles.HEADER);
        StringBuilder episodes = new StringBuilder(BrokenFiles.EPISODES);
        for (int i = 0; i < 8; i++) {
            header.append("L").append(i).append(",2,01/02/2010,WBRI,,,\n");
            episodes.append("L%d,0%d/02/2018,S,C2,N1,U4,PR1,,,,,,\n".formatted(i, i + 1));
        }
        header.append("L9,2,01/02/2010,WBRI,,,\n");
        daybook.bringIn("", Part.of("2017-header.csv", header), Part.of("2017-episodes.csv", episodes));
        // a second return with a short break only, so that a day and the same day a year before are covered
        daybook.bringIn("", Part.of("2019-episodes.csv", episodes + "L9,01/02/2020,S,V4,N1,U4,PR1,,,,,,\n"));
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

    private static String inCareSince(String localId, String day) {
        String child = daybook.record(
                        "register-child",
                        "{\"localId\":\"%s\",\"sex\":\"F\",\"dateOfBirth\":\"2010-05-04\"}".formatted(localId))
                .path("childId")
                .asString();
        daybook.record("start-care", """
                {"childId":"%s","startedOn":"%s","legalStatus":"C2","categoryOfNeed":"N1"}""".formatted(child, day));
        return child;
    }

    @Test
    void a_command_changes_the_tile_of_an_open_page() {
        try (Window window = browser.window()) {
            window.signIn("auditor").to(DAY);
            PlaywrightAssertions.assertThat(window.page.locator(TILE)).hasText("8");
            window.page.evaluate("window.neverReloaded = true");
            String child = inCareSince("live", "2018-03-10");

            PlaywrightAssertions.assertThat(window.page.locator(TILE)).hasText("9");

            assertThat(window.page.evaluate("window.neverReloaded")).isEqualTo(true);
            daybook.record("withdraw-entry", """
                    {"childId":"%s","entryId":"%s","reason":"duplicate"}""".formatted(child, careOf(child)));
            PlaywrightAssertions.assertThat(window.page.locator(TILE)).hasText("8");
            assertThat(window.errors).isEmpty();
        }
    }

    private static String careOf(String child) {
        var entries = daybook.get(
                "auditor", "/api/measures/children-in-care/entries?on=2018-03-15&atLeast=" + daybook.head());
        for (var entry : entries.json().path("entries")) {
            if (entry.path("childId").asString().equals(child)) {
                return entry.path("entryId").asString();
            }
        }
        throw new AssertionError("The child does not count: " + entries.body());
    }

    @Test
    void a_day_that_nothing_speaks_of_stays_not_available() {
        try (Window window = browser.window()) {
            window.signIn("auditor").to("/?on=2030-01-01");
            PlaywrightAssertions.assertThat(window.page.locator(TILE)).hasText("[x]");
            assertThat(window.page.locator("[data-app-live-url]").count()).isZero();
        }
    }

    @Test
    void the_direction_of_travel_moves_with_the_number() {
        inCareSince("long ago", "2018-03-20");
        try (Window window = browser.window()) {
            window.signIn("auditor").to("/?on=2020-03-15&atLeast=" + daybook.head());
            Locator direction = window.page.locator("[data-app-direction=children-in-care]");
            PlaywrightAssertions.assertThat(direction.locator("[data-app-direction-is=same]"))
                    .isVisible();
            PlaywrightAssertions.assertThat(direction).containsText("from 9 to 9");
            PlaywrightAssertions.assertThat(window.page.locator("[data-app-live-text]"))
                    .hasText("Live");

            inCareSince("since a year", "2019-06-01");

            PlaywrightAssertions.assertThat(direction).containsText("from 9 to 10");
            PlaywrightAssertions.assertThat(direction.locator("[data-app-direction-is=worse]"))
                    .isVisible();
            PlaywrightAssertions.assertThat(direction.locator("[data-app-direction-is=same]"))
                    .isHidden();
            assertThat(window.errors).isEmpty();
        }
    }

    @Test
    void an_open_page_says_so_when_its_session_has_ended() {
        try (Window window = browser.window();
                Window other = browser.window()) {
            window.signIn("auditor").to(DAY);
            PlaywrightAssertions.assertThat(window.page.locator("[data-app-live-text]"))
                    .hasText("Live");
            other.signIn("caseworker").to("/");
            var second = window.page.context().newPage();
            second.navigate(daybook.url() + "/");
            second.click(".app-header__user button");

            // where the sign-out was said to another process, the next heartbeat ends the stream
            PlaywrightAssertions.assertThat(window.page.locator("[data-app-live-text]"))
                    .containsText("Signed out", new ContainsTextOptions().setTimeout(30_000));
            PlaywrightAssertions.assertThat(window.page.locator("[data-app-live-text] a"))
                    .hasAttribute("href", "/sign-in");
            PlaywrightAssertions.assertThat(other.page.locator("[data-app-live-text]"))
                    .hasText("Live");
        }
    }
}
