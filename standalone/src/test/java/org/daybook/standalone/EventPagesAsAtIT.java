package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.daybook.standalone.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history of events as at an earlier moment, and what cannot be. */
class EventPagesAsAtIT extends EventPagesScene {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/events?knownAt=tomorrow",
                "/events?knownAt=position:99999",
                "/events?before=x",
                "/events?open=-1",
                "/events?actor=%00",
                "/events/export?knownAt=x",
                "/events/export?recordedFrom=x"
            })
    void an_address_that_cannot_be_is_refused(String path) {
        var answer = Wire.send(work.daybook()
                .request("auditor", path)
                .header("Accept", "text/html")
                .GET());
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertThat(answer.body()).contains("The request cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/events/0", "/events/99999", "/events/x", "/events/99999999999999999999", "/events/-1"})
    void an_event_that_there_is_not_is_not_found(String path) {
        var answer = Wire.send(work.daybook()
                .request("auditor", path)
                .header("Accept", "text/html")
                .GET());
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
    }
}
