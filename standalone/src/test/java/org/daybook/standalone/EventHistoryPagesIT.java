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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history of events as an auditor reads it, and the control that chooses the moment. */
class EventHistoryPagesIT {

    private static final String ROWS = "tr[id^=event-]";

    @TempDir
    static Path folder;

    static Casework work;
    static Browser browser;
    static String child;
    static long opened;
    static long corrected;
    static long head;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.installed().isPresent(), "No Chromium is installed, so no page is looked at");
        work = Casework.start(folder);
        for (int i = 0; i < 60; i++) {
            work.child("2010-05-04");
        }
        child = work.child("2011-06-05");
        String caf = work.entry("open-caf", child, Casework.caf("2018-02-03"));
        opened = work.head();
        work.correct(child, caf, "openedOn", "2018-02-04");
        corrected = work.head();
        work.record("notify-missing", child, Casework.missing("home", "2018-04-06T20:00"));
        head = work.head();
        browser = Browser.open(work.daybook().url());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (work != null) {
            work.close();
        }
    }

    private static Window window(boolean scripts) {
        return (scripts ? browser.window() : browser.withoutScripts()).signIn("auditor");
    }

    private static void hasRows(Page page, int many) {
        PlaywrightAssertions.assertThat(page.locator(ROWS)).hasCount(many);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_history_is_read_page_by_page_and_back(boolean scripts) {
        try (Window window = window(scripts)) {
            Page page = window.to("/events").page;
            hasRows(page, 50);
            PlaywrightAssertions.assertThat(page.locator(ROWS).first()).containsText("Reported missing");
            PlaywrightAssertions.assertThat(page.locator(ROWS).first()).containsText("6 Apr 2018");
            PlaywrightAssertions.assertThat(page.locator(ROWS).first()).containsText("notify-missing");
            page.click("a[rel=next]");
            hasRows(page, (int) head - 50);
            PlaywrightAssertions.assertThat(page.locator(ROWS).last()).containsText("Child registered");
            PlaywrightAssertions.assertThat(page.locator("a[rel=next]")).hasCount(0);
            page.click("a[rel=prev]");
            hasRows(page, 50);
            PlaywrightAssertions.assertThat(page.locator("a[rel=prev]")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void filters_narrow_it_down_and_stay(boolean scripts) {
        try (Window window = window(scripts)) {
            Page page = window.to("/events").page;
            page.selectOption("#type", "CafOpened");
            page.fill("#stream", child);
            page.fill("#actor", "caseworker");
            page.fill("#recordedFrom", "1/1/2020");
            page.click("text=Filter");
            hasRows(page, 2);
            PlaywrightAssertions.assertThat(page.locator("#type")).hasValue("CafOpened");
            PlaywrightAssertions.assertThat(page.locator("#stream")).hasValue(child);
            PlaywrightAssertions.assertThat(page.locator(ROWS).first()).containsText("Correction");
            page.fill("#recordedTo", "1/1/2019");
            page.click("text=Filter");
            PlaywrightAssertions.assertThat(page.locator(".govuk-error-summary"))
                    .containsText("must not be later");
            PlaywrightAssertions.assertThat(page.locator("#recordedTo")).hasValue("1/1/2019");
            page.click("text=Show all");
            hasRows(page, 50);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_line_opens_and_leads_to_everything_of_the_event(boolean scripts) {
        try (Window window = window(scripts)) {
            Page page = window.to("/events?stream=" + child).page;
            page.click("#event-" + opened + " th a");
            Locator detail = page.locator(".app-events__detail");
            PlaywrightAssertions.assertThat(detail).containsText("Lead professional");
            PlaywrightAssertions.assertThat(detail).containsText("A teacher");
            PlaywrightAssertions.assertThat(detail).containsText("3 February 2018");
            PlaywrightAssertions.assertThat(detail).containsText("Changed later by");
            hasRows(page, 4);
            page.click(".app-events__detail >> text=on its own page");
            PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*/events/" + opened));
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("CAF opened");
            PlaywrightAssertions.assertThat(page.locator("pre").first()).containsText("\"openedOn\": \"2018-02-03\"");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Changed later");
            page.click("dl a:has-text('Event " + corrected + "')");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Why it was corrected");
            PlaywrightAssertions.assertThat(page.locator("dl"))
                    .containsText(new String[] {"Keyed in error", "Corrects"});
            page.click("#the-child");
            PlaywrightAssertions.assertThat(page)
                    .hasURL(Pattern.compile(".*/children/.*knownAt=position.*" + corrected));
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("CAF opened");
        }
    }

    @Test
    void every_look_at_an_event_is_in_the_access_log() {
        String looks = "select count(*) from access.view where what = 'event' and child_id = '" + child
                + "' and detail = 'event " + opened + "'";
        long before = Wire.number(work.daybook(), looks);
        try (Window window = window(true)) {
            window.to("/events/" + opened);
            window.to("/events?stream=" + child + "&open=" + opened);
        }
        assertThat(Wire.number(work.daybook(), looks)).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_past_is_chosen_by_number_and_left_again(boolean scripts) {
        try (Window window = window(scripts)) {
            Page page = window.to("/events?actor=caseworker").page;
            page.click("summary");
            page.fill("#asAtEvent", "7");
            page.click(".app-asat button");
            PlaywrightAssertions.assertThat(page)
                    .hasURL(Pattern.compile(".*/events\\?actor=caseworker&knownAt=position%3A7"));
            hasRows(page, 7);
            PlaywrightAssertions.assertThat(page.locator("#asat-heading")).containsText("As at ");
            PlaywrightAssertions.assertThat(page.locator(".app-asat__head"))
                    .containsText((head - 7) + " later events are hidden");
            PlaywrightAssertions.assertThat(page.locator("#asAtEvent")).hasValue("7");
            page.click("text=Go back to now");
            PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*/events\\?actor=caseworker"));
            hasRows(page, 50);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_past_is_chosen_by_date_and_time_and_by_quarter(boolean scripts) {
        try (Window window = window(scripts)) {
            Page page = window.to("/events").page;
            page.click("summary");
            page.fill("#asAtDate", "30/9/2019");
            page.fill("#asAtTime", "11:59pm");
            page.click(".app-asat button");
            PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*knownAt=2019-09-30T22%3A59%3A59.999999Z"));
            PlaywrightAssertions.assertThat(page.locator("#asat-heading")).hasText("As at 30 September 2019, 11:59pm");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("There is no such event.");
            page.click("text=Quarter start");
            PlaywrightAssertions.assertThat(page.locator("#asat-heading")).hasText("As at 1 July 2019, 12:00am");
            page.click("text=Quarter start");
            PlaywrightAssertions.assertThat(page.locator("#asat-heading")).hasText("As at 1 April 2019, 12:00am");
            page.click("text=Quarter end");
            PlaywrightAssertions.assertThat(page.locator("#asat-heading")).hasText("As at 30 June 2019, 11:59pm");
        }
    }

    @Test
    void what_cannot_be_read_is_said_and_kept() {
        try (Window window = window(true)) {
            Page page = window.to("/events?actor=caseworker").page;
            page.click("summary");
            page.fill("#asAtDate", "31/9/2019");
            page.click(".app-asat button");
            PlaywrightAssertions.assertThat(page.locator(".govuk-error-summary"))
                    .isFocused();
            PlaywrightAssertions.assertThat(page.locator("#asAtDate")).hasValue("31/9/2019");
            PlaywrightAssertions.assertThat(page.locator("#asAtDate-error")).containsText("Date must be a real date");
            PlaywrightAssertions.assertThat(page.locator("#actor")).hasValue("caseworker");
            window.isFitForEverybody();
        }
    }

    @Test
    void the_slider_says_its_number_and_asks_for_it() {
        try (Window window = window(true)) {
            Page page = window.to("/events?knownAt=position:20").page;
            page.locator("#asAtRange").focus();
            page.keyboard().press("ArrowLeft");
            PlaywrightAssertions.assertThat(page.locator("[data-app-asat-out]")).hasText("19");
            PlaywrightAssertions.assertThat(page.locator("#asAtEvent")).hasValue("19");
            page.click(".app-asat button");
            PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*knownAt=position%3A19"));
            hasRows(page, 19);
        }
        try (Window window = window(false)) {
            Page page = window.to("/events?knownAt=position:20").page;
            page.locator("#asAtRange").focus();
            page.keyboard().press("ArrowRight");
            page.click(".app-asat button");
            hasRows(page, 21);
        }
    }

    @Test
    void the_pages_are_fit_for_everybody() {
        try (Window window = window(true)) {
            window.to("/events").isFitForEverybody();
            window.page.click("summary");
            window.isFitForEverybody();
            window.to("/events?knownAt=position:30&stream=" + child).isFitForEverybody();
            window.to("/events?knownAt=position:" + corrected + "&stream=" + child + "&open=" + opened)
                    .isFitForEverybody();
            window.to("/events/" + corrected).isFitForEverybody();
        }
    }
}
