package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.daybook.standalone.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history of events as an auditor reads it, and the control that chooses the moment. */
class EventHistoryPagesIT extends EventPagesScene {

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
