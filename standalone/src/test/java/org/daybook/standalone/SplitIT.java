package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.daybook.standalone.Browser.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both services as processes of their own behind one address. */
class SplitIT {

    private static final String DAY = "2018-03-15";
    private static final String TILE = ".app-tile__value[data-app-figure=children-in-care]";

    @TempDir
    static Path folder;

    static SplitDaybook daybook;
    static Browser browser;
    static int children;

    @BeforeAll
    static void start() {
        assumeTrue(SplitDaybook.possible(), "No nginx is installed, so the split form is not tried");
        assumeTrue(Browser.installed().isPresent(), "No Chromium is installed, so no page is looked at");
        // three processes that have just started on a small machine
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        daybook = SplitDaybook.start(folder);
        browser = Browser.open(daybook.url());
        inCare();
    }

    @AfterAll
    static void stop() {
        PlaywrightAssertions.setDefaultAssertionTimeout(5_000);
        if (browser != null) {
            browser.close();
        }
        if (daybook != null) {
            daybook.close();
        }
    }

    /** One more child in care; the position of the last event. */
    private static long inCare() {
        String child = daybook.record(
                        "register-child",
                        "{\"localId\":\"S" + children++ + "\",\"sex\":\"F\",\"dateOfBirth\":\"2010-05-04\"}")
                .path("childId")
                .asString();
        return daybook.record("start-care", """
                {"childId":"%s","startedOn":"2018-03-10","legalStatus":"C2","categoryOfNeed":"N1"}""".formatted(child))
                .path("position")
                .asLong();
    }

    private static long figure(long atLeast) {
        return Wire.json(daybook.get("/api/measures/children-in-care?on=" + DAY + "&atLeast=" + atLeast))
                .path("value")
                .asLong();
    }

    @Test
    void a_command_in_one_process_reaches_a_browser_on_the_other() {
        try (Window window = browser.window()) {
            window.signIn("auditor").to("/?on=" + DAY);
            PlaywrightAssertions.assertThat(window.page.locator(TILE)).hasText(Integer.toString(children));
            PlaywrightAssertions.assertThat(window.page.locator("[data-app-live-text]"))
                    .hasText("Live");
            window.page.evaluate("window.neverReloaded = true");

            long began = System.nanoTime();
            inCare();
            PlaywrightAssertions.assertThat(window.page.locator(TILE)).hasText(Integer.toString(children));

            System.out.printf(
                    "a command's figure was in the other window after %d ms%n",
                    (System.nanoTime() - began) / 1_000_000);
            assertThat(window.page.evaluate("window.neverReloaded")).isEqualTo(true);
            assertThat(window.errors).isEmpty();
        }
    }

    @Test
    void who_has_signed_in_at_one_service_is_signed_in_at_the_other_until_signing_out() {
        try (Window window = browser.window()) {
            window.signIn("admin").to("/?on=" + DAY);
            assertThat(window.page.title()).contains("Daybook");
            window.to("/imports");
            assertThat(window.page.locator("h1").innerText()).contains("Imports");
            window.page.locator("form[action='/sign-out'] button").click();
            window.to("/");
            assertThat(window.page.url()).contains("/sign-in");
            window.to("/imports");
            assertThat(window.page.url()).contains("/sign-in");
        }
    }

    @Test
    void the_query_side_is_killed_and_follows_without_a_gap_when_it_is_back() {
        long before = figure(inCare());
        daybook.killQuery();
        HttpResponse<String> away = daybook.get("/api/position");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(Wire.json(away).path("code").asString()).isEqualTo("unavailable");

        inCare();
        long last = inCare();
        daybook.startQuery();

        assertThat(figure(last)).isEqualTo(before + 2);
        assertThat(Wire.json(daybook.get("/api/position")).path("complete").asBoolean())
                .isTrue();
    }
}
