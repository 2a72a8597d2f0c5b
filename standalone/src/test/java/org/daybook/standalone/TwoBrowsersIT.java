package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import org.daybook.standalone.Browser.Window;
import org.daybook.standalone.RunningDaybook.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded in one browser moves the figures in another one, and a page whose stream is cut says so until it is right again. */
class TwoBrowsersIT {

    private static final String DAY = "/?on=2018-03-15";
    private static final String FIGURE = "td [data-app-figure=%s]";
    private static final String LIGHT = "[data-app-light=placements-made] > .app-rag:not([hidden])";
    /** Records from within the page, in its session, and says when the answer came. */
    private static final String RECORD = """
            async ([command, body]) => {
              const answer = await fetch('/api/commands/' + command, { method: 'POST', body: JSON.stringify(body),
                headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': document.querySelector('[name=_csrf]').value } });
              return [answer.status, Date.now()];
            }""";
    /** Waits until a figure is another one, and says when that was. */
    private static final String MOVED = """
            ([figure, from]) => new Promise((resolve) => {
              const look = () => { if (document.querySelector(figure).textContent.trim() !== from) { seen.disconnect(); resolve(Date.now()); } };
              const seen = new MutationObserver(look);
              seen.observe(document.body, { childList: true, subtree: true, characterData: true });
              look();
            })""";

    @TempDir
    static Path folder;

    static RunningDaybook daybook;
    static Relay relay;
    static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.installed().isPresent(), "No Chromium is installed, so no page is looked at");
        assumeTrue(!RunningDaybook.SPLIT, "The split form has a proxy of its own");
        daybook = RunningDaybook.start(folder);
        StringBuilder header = new StringBuilder(BrokenFiles.HEADER);
        StringBuilder episodes = new StringBuilder(BrokenFiles.EPISODES);
        for (int i = 0; i < 9; i++) {
            header.append("B").append(i).append(",2,01/02/2010,WBRI,,,\n");
            episodes.append("B%d,0%d/02/2018,S,C2,N1,U4,PR1,,,,,,\n".formatted(i, i + 1));
        }
        daybook.bringIn("", Part.of("2017-header.csv", header), Part.of("2017-episodes.csv", episodes));
        daybook.post(
                "analyst",
                "/api/commands/set-target",
                "{\"measure\":\"placements-made\",\"year\":\"2017-18\",\"target\":9}");
        relay = new Relay(daybook.port());
        browser = Browser.open("http://localhost:" + relay.port());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            relay.close();
            daybook.close();
        }
    }

    private static String child(String localId) {
        return daybook.get("caseworker", "/api/children?query=" + localId)
                .json()
                .at("/children/0/childId")
                .asString();
    }

    @Test
    void a_placement_recorded_in_one_moves_the_figure_and_its_light_in_the_other() {
        try (Window one = browser.window();
                Window other = browser.window()) {
            one.signIn("caseworker").to("/");
            other.signIn("auditor").to(DAY + "&atLeast=" + daybook.head());
            String figure = FIGURE.formatted("placements-made");
            String before = other.page.textContent(figure).strip();
            PlaywrightAssertions.assertThat(other.page.locator("[data-app-live-text]"))
                    .hasText("Live");
            PlaywrightAssertions.assertThat(other.page.locator(LIGHT)).hasText("On track");
            var body = java.util.Map.of(
                    "childId", child("B3"),
                    "startedOn", "2018-03-12",
                    "placementType", "U6",
                    "provider", "PR4");
            other.page.evaluate("window.moved = (" + MOVED + ")(['" + figure + "', '" + before + "']); null");

            var answer = (java.util.List<?>) one.page.evaluate(RECORD, java.util.List.of("make-placement", body));

            assertThat(answer.get(0)).isEqualTo(200);
            long moved = ((Number) other.page.evaluate("window.moved")).longValue();
            PlaywrightAssertions.assertThat(other.page.locator(figure))
                    .hasText(Integer.toString(Integer.parseInt(before) + 1));
            PlaywrightAssertions.assertThat(other.page.locator(LIGHT)).hasText("Off track");
            System.out.printf(
                    "A placement recorded in one browser moved the figure on the other %d ms after its answer%n",
                    moved - ((Number) answer.get(1)).longValue());
            assertThat(other.errors).isEmpty();
        }
    }

    @Test
    void a_page_whose_stream_is_cut_says_so_and_is_right_again_afterwards() {
        try (Window window = browser.window()) {
            window.signIn("auditor").to(DAY + "&atLeast=" + daybook.head());
            String figure = FIGURE.formatted("children-in-care");
            int before = Integer.parseInt(window.page.textContent(figure).strip());
            var state = window.page.locator("[data-app-live-text]");
            PlaywrightAssertions.assertThat(state).hasText("Live");

            relay.cut();
            PlaywrightAssertions.assertThat(state).containsText("Connection lost");
            String id = daybook.record(
                            "register-child", "{\"localId\":\"cut\",\"sex\":\"F\",\"dateOfBirth\":\"2010-05-04\"}")
                    .path("childId")
                    .asString();
            daybook.record(
                    "start-care",
                    "{\"childId\":\"%s\",\"startedOn\":\"2018-03-01\",\"legalStatus\":\"C2\",\"categoryOfNeed\":\"N1\"}"
                            .formatted(id));
            assertThat(window.page.textContent(figure).strip()).isEqualTo(Integer.toString(before));

            relay.mend();
            PlaywrightAssertions.assertThat(state).hasText("Live", new HasTextOptions().setTimeout(30_000));
            PlaywrightAssertions.assertThat(window.page.locator(figure))
                    .containsText(Integer.toString(before + 1), new ContainsTextOptions().setTimeout(30_000));
        }
    }
}
