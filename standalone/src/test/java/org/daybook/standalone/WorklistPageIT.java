package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import org.daybook.command.watch.Watch;
import org.daybook.standalone.Browser.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on which warnings and time limits are worked through. */
class WorklistPageIT {

    @TempDir
    static Path folder;

    static RunningDaybook daybook;
    static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.installed().isPresent(), "No Chromium is installed, so no page is looked at");
        daybook = RunningDaybook.start(folder);
        String child = daybook.record(
                        "register-child", "{\"localId\":\"P1\",\"dateOfBirth\":\"2012-05-01\",\"sex\":\"F\"}")
                .path("childId")
                .asString();
        record("allocate-worker", """
                {"childId":"CHILD","startedOn":"2024-01-08","worker":"W. Worker","team":"North"}""", child);
        record("open-caf", """
                {"childId":"CHILD","openedOn":"2024-01-08","consentedOn":"2024-01-20","organisation":"School",\
                "leadProfessional":"L. Lead","presentingIssues":[]}""", child);
        record("notify-exclusion", """
                {"childId":"CHILD","category":"SUSP","startedOn":"2024-01-13","sessions":2,"reasons":["DB"],"school":"SCH1"}""", child);
        record("notify-missing", """
                {"childId":"CHILD","missingSince":"2024-02-01T20:00","setting":"home","reportedBy":"A parent"}""", child);
        record("record-return", "{\"childId\":\"CHILD\",\"returnedAt\":\"2024-02-02T06:00\"}", child);
        RunningDaybook.await(() -> daybook.bean(Watch.class).position() >= daybook.head());
        browser = Browser.open(daybook.url());
    }

    private static void record(String command, String body, String child) {
        daybook.record(command, body.replace("CHILD", child));
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

    private static Locator row(Page page, String message) {
        return page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(message));
    }

    @Test
    void a_caseworker_leaves_a_warning_and_it_is_off_the_list() {
        try (Window window = browser.withoutScripts()) {
            Page page = window.signIn("caseworker").to("/worklist").page;
            PlaywrightAssertions.assertThat(row(page, "Return interview within 72 hours"))
                    .containsText("5 February 2024, 6:00am");
            Locator weekend = row(page, "The exclusion starts at a weekend.");
            PlaywrightAssertions.assertThat(weekend).hasCount(1);

            weekend.locator("select").selectOption("checked-correct");
            weekend.locator("button").click();

            RunningDaybook.await(() -> daybook.bean(Watch.class).position() >= daybook.head());
            window.to("/worklist?team=North");
            PlaywrightAssertions.assertThat(row(page, "The exclusion starts at a weekend."))
                    .hasCount(0);
            PlaywrightAssertions.assertThat(row(page, "before the family had consented"))
                    .hasCount(1);
        }
    }

    @Test
    void the_worklist_is_fit_for_everybody() {
        try (Window window = browser.window()) {
            window.signIn("caseworker").to("/worklist").isFitForEverybody();
            window.to("/worklist?team=Nowhere").isFitForEverybody();
        }
    }

    @Test
    void an_auditor_reads_the_list_and_changes_nothing() {
        try (Window window = browser.window()) {
            Page page = window.signIn("auditor").to("/worklist").page;
            assertThat(page.locator("main form[method=post]").count()).isZero();
        }
    }
}
