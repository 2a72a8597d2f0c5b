package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.daybook.standalone.Browser.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An open dashboard says by itself that its counts cannot be trusted, and that they can again. */
class TrustBannerIT {

    private static final String DAY = "/?on=2018-03-15";
    private static final String BANNER = "[data-app-trust]";
    private static final String LIVE = "[data-app-live-text]";

    @TempDir
    static Path folder;

    static FaultyDeliveries deliveries = new FaultyDeliveries();
    static RunningDaybook daybook;
    static Casework work;
    static Browser browser;

    @BeforeAll
    static void start() {
        assumeFalse(RunningDaybook.SPLIT, "Deliveries are made to go wrong in the test's own JVM");
        assumeTrue(Browser.installed().isPresent(), "No Chromium is installed, so no page is looked at");
        daybook = RunningDaybook.startOver(deliveries, folder);
        work = Casework.over(daybook);
        for (int i = 0; i < 8; i++) {
            work.inCare(work.child("2015-05-04"), "2018-03-10");
        }
        browser = Browser.open(daybook.url());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (daybook != null) {
            daybook.close();
        }
    }

    @BeforeEach
    void all_is_well() {
        deliveries.cure();
        RunningDaybook.await(() ->
                daybook.get("auditor", "/api/checks").json().path("complete").asBoolean());
    }

    private static void appears(Locator banner) {
        PlaywrightAssertions.assertThat(banner).isVisible(new IsVisibleOptions().setTimeout(5_000));
    }

    private static void goes(Locator banner) {
        PlaywrightAssertions.assertThat(banner).isHidden(new IsHiddenOptions().setTimeout(30_000));
    }

    /** Something is recorded that cannot be counted. */
    private static long poisoned() {
        long position = daybook.head() + 1;
        deliveries.goWrong(FaultyDeliveries.poisonAt(position));
        work.child("2015-05-04");
        return position;
    }

    @Test
    void the_banner_comes_and_goes_on_an_open_page() {
        try (Window window = browser.window()) {
            window.signIn("auditor").to(DAY);
            Locator banner = window.page.locator(BANNER);
            PlaywrightAssertions.assertThat(window.page.locator(LIVE)).hasText("Live");
            PlaywrightAssertions.assertThat(banner).isHidden();
            window.page.evaluate("window.neverReloaded = true");

            long position = poisoned();
            appears(banner);

            PlaywrightAssertions.assertThat(banner).containsText("Event " + position + " could not be counted");
            PlaywrightAssertions.assertThat(window.page.locator(LIVE))
                    .hasText(Pattern.compile("^Not live since \\d{1,2}:\\d\\d[ap]m$"));
            PlaywrightAssertions.assertThat(window.page.locator("[data-app-live-announce]"))
                    .containsText("Not live since");
            window.isFitForEverybody();

            deliveries.cure();
            goes(banner);
            PlaywrightAssertions.assertThat(window.page.locator(LIVE)).hasText("Live");
            PlaywrightAssertions.assertThat(window.page.locator("[data-app-live-announce]"))
                    .hasText("The counts can be relied on again.");
            assertThat(window.page.evaluate("window.neverReloaded")).isEqualTo(true);
            assertThat(window.errors).isEmpty();
        }
    }

    @Test
    void a_page_that_is_opened_meanwhile_says_it_from_the_start_with_or_without_scripts() {
        poisoned();
        RunningDaybook.await(() ->
                !daybook.get("auditor", "/api/position").json().path("complete").asBoolean());
        try (Window plain = browser.withoutScripts();
                Window window = browser.window()) {
            plain.signIn("caseworker").to(DAY);
            PlaywrightAssertions.assertThat(plain.page.locator(BANNER)).isVisible();
            PlaywrightAssertions.assertThat(plain.page.locator(BANNER)).containsText("could not be counted");
            window.signIn("caseworker").to(DAY);
            PlaywrightAssertions.assertThat(window.page.locator(LIVE)).containsText("Not live since");
            deliveries.cure();
            goes(window.page.locator(BANNER));
            plain.to(DAY);
            PlaywrightAssertions.assertThat(plain.page.locator(BANNER)).isHidden();
        }
    }

    @Test
    void partners_are_told_too_but_nothing_of_single_events() {
        try (Window window = browser.window()) {
            window.signIn("partner").to("/");
            PlaywrightAssertions.assertThat(window.page.locator(LIVE)).hasText("Live");
            poisoned();
            appears(window.page.locator(BANNER));
            String text = window.page.locator(BANNER).innerText();
            assertThat(text)
                    .contains("Some of what has been recorded is not in these counts yet.")
                    .doesNotContain("Event ");
            deliveries.cure();
            goes(window.page.locator(BANNER));
            assertThat(window.errors).isEmpty();
        }
    }

    @Test
    void a_figure_that_disagrees_is_named_and_the_page_stays_live() {
        JdbcClient owner = JdbcClient.create(daybook.owner());
        String version = owner.sql("select version from versions.active")
                .query(String.class)
                .single();
        String falsify = "update " + version + ".looked_after set legal_status = ? where key = (select min(key) from "
                + version + ".looked_after where known_until = 9223372036854775807)";
        try (Window window = browser.window()) {
            window.signIn("auditor").to(DAY);
            Locator banner = window.page.locator(BANNER);
            owner.sql(falsify).param("V4").update();
            PlaywrightAssertions.assertThat(banner).isVisible(new IsVisibleOptions().setTimeout(30_000));
            PlaywrightAssertions.assertThat(banner)
                    .containsText("a second way of counting gives different figures for: Children in care");
            PlaywrightAssertions.assertThat(window.page.locator(LIVE)).hasText("Live");
            owner.sql(falsify).param("C2").update();
            goes(banner);
        }
    }
}
