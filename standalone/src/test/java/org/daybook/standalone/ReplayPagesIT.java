package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.daybook.standalone.Browser.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays in a real browser: begun, watched, read in place of the live rows, and given back. */
class ReplayPagesIT {

    private static final Pattern ONE = Pattern.compile(".*/replays/[0-9a-f-]{36}");

    @TempDir
    static Path folder;

    static Replaying replaying;
    static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.installed().isPresent(), "No Chromium is installed, so no page is looked at");
        replaying = Replaying.withSamples(folder);
        browser = Browser.open(replaying.daybook.url());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            replaying.close();
        }
    }

    private static void agrees(Page page) {
        PlaywrightAssertions.assertThat(page.locator("main"))
                .containsText("It agrees", new ContainsTextOptions().setTimeout(60_000));
    }

    @Test
    void an_auditor_replays_everything_reads_the_figures_from_it_and_goes_back() {
        try (Window window = browser.window()) {
            Page page = window.signIn("auditor").to("/replays").page;
            window.isFitForEverybody();
            page.click("text=Start the replay");
            PlaywrightAssertions.assertThat(page).hasURL(ONE);
            agrees(page);
            window.isFitForEverybody();
            assertThat(page.textContent("main")).containsPattern("0 of \\d+ figures and 0 of [\\d,]+ rows differ");

            page.click("text=Read the figures from this replay");
            PlaywrightAssertions.assertThat(page.locator("main"))
                    .containsText("All figures are read from this replay.");
            window.isFitForEverybody();
            page.click("text=Go back to the version before");
            PlaywrightAssertions.assertThat(page.locator(".govuk-notification-banner"))
                    .containsText("read from the version before again");
            window.to("/replays").isFitForEverybody();
        }
    }

    @Test
    void a_difference_is_shown_down_to_the_row_and_the_entry() {
        String live = replaying.live();
        String damage = "update " + live + ".looked_after set legal_status = ? where key = ? and known_until = ?";
        String key = replaying
                .owner
                .sql("select key from " + live + ".looked_after where to_day is null and legal_status = 'C2'"
                        + " and known_until = 9223372036854775807 order by key limit 1")
                .query(String.class)
                .single();
        replaying.owner.sql(damage).params("V4", key, Long.MAX_VALUE).update();
        try (Window window = browser.withoutScripts()) {
            Page page = window.signIn("admin").to("/replays").page;
            page.fill("#upTo", Long.toString(replaying.daybook.head()));
            page.click("text=Start the replay");
            PlaywrightAssertions.assertThat(page).hasURL(ONE);
            String id = page.url().substring(page.url().lastIndexOf('/') + 1);
            replaying.ended(id);
            page.reload();
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("It differs");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Children in care");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("looked_after");
            assertThat(page.textContent("main")).doesNotContain("child:");
            try (Window withScripts = browser.window()) {
                withScripts.signIn("auditor").to("/replays/" + id).isFitForEverybody();
                assertThat(withScripts.page.textContent("main"))
                        .contains("legal_status")
                        .contains("child:");
            }
        } finally {
            replaying.owner.sql(damage).params("C2", key, Long.MAX_VALUE).update();
        }
    }

    @Test
    void what_cannot_be_replayed_is_said_beside_the_field() {
        try (Window window = browser.window()) {
            Page page = window.signIn("auditor").to("/replays").page;
            page.fill("#upTo", "yesterday");
            page.click("text=Start the replay");
            PlaywrightAssertions.assertThat(page.locator("#upTo-error")).isVisible();
            assertThat(page.inputValue("#upTo")).isEqualTo("yesterday");
            window.isFitForEverybody();
        }
    }
}
