package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.daybook.standalone.Browser.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody wrote into the log behind Daybook's back is shown, and does no harm. */
class StrangeEventsIT {

    private static final int MANY = 2_500;

    @TempDir
    static Path folder;

    static RunningDaybook daybook;
    static List<Long> positions;
    static long planned;

    @BeforeAll
    static void start() {
        daybook = RunningDaybook.start(folder);
        planned = StrangeEvents.insert(daybook, "SchoolTripPlanned", """
                {"event":{"plannedOn":"2027-05-01","leader":{"key":"k","iv":"i","ct":"c"},"places":40}}""", StrangeEvents.WHO);
        positions = StrangeEvents.insertAll(daybook);
    }

    @AfterAll
    static void stop() {
        daybook.close();
    }

    private static HttpResponse<String> page(String path) {
        return Wire.send(
                daybook.request("auditor", path).header("Accept", "text/html").GET());
    }

    @Test
    void an_event_that_this_build_does_not_know_is_shown() {
        JsonNode event = daybook.get("auditor", "/api/events?type=SchoolTripPlanned")
                .json()
                .at("/events/0");
        assertThat(event.path("position").asLong()).isEqualTo(planned);
        assertThat(event.at("/payload/event/places").asInt()).isEqualTo(40);
        assertThat(event.path("effectiveOn").isNull()).isTrue();

        HttpResponse<String> page = page("/events/" + planned);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "does not know this kind of event",
                        "SchoolTripPlanned",
                        "Planned on",
                        "1 May 2027",
                        "[personal]");
        assertThat(page("/events?type=SchoolTripPlanned").body()).contains("SchoolTripPlanned", "plan-trip");
    }

    @Test
    void every_strange_event_is_answered_and_stays_what_it_is() {
        for (long position : positions) {
            HttpResponse<String> page = page("/events/" + position);
            assertThat(page.statusCode()).as("event " + position).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>document", "<img src=x");
        }
        // the fourth is the first with a text that turns around: as stored it stands as its escape, in words within a
        // bdi
        assertThat(page("/events/" + positions.get(3)).body())
                .contains("cod\\u202efdp.exe\\u2066", "<bdi>cod\u202Efdp.exe");
        assertThat(page("/events").body()).doesNotContain("<script>document", "<img src=x");
        JsonNode all = daybook.get("auditor", "/api/events?limit=1000&after=" + planned)
                .json();
        assertThat(all.path("events")
                        .valueStream()
                        .map(event -> event.path("position").asLong()))
                .startsWith(positions.toArray(Long[]::new));
        HttpResponse<String> lines = Wire.send(daybook.request("auditor", "/api/events")
                .header("Accept", "application/x-ndjson")
                .GET());
        assertThat(lines.body().lines()).allSatisfy(line -> JsonMapper.shared().readTree(line));
    }

    @Test
    void a_file_of_many_pages_is_whole_and_in_order() {
        String stream = "child:99999999-2222-3333-4444-555555555555";
        long last = StrangeEvents.insert(daybook, stream, "Filler", "{\n\"n\": 1\n}", StrangeEvents.WHO, MANY);
        HttpResponse<String> lines = Wire.send(daybook.request("auditor", "/api/events?type=Filler")
                .header("Accept", "application/x-ndjson")
                .GET());
        List<Long> seen = lines.body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line).path("position").asLong())
                .toList();
        assertThat(seen).hasSize(MANY).isSorted().endsWith(last);
        assertThat(daybook.send(daybook.request("auditor", "/api/events?type=Filler&limit=1700")
                                .header("Accept", "application/x-ndjson")
                                .GET())
                        .body()
                        .lines())
                .hasSize(1700);
    }

    @Test
    void a_browser_runs_nothing_of_it_and_everybody_can_read_it() {
        assumeTrue(Browser.installed().isPresent(), "No Chromium is installed, so no page is looked at");
        try (Browser browser = Browser.open(daybook.url());
                Window window = browser.window()) {
            Page page = window.signIn("auditor").to("/events?before=" + (positions.getLast() + 1)).page;
            PlaywrightAssertions.assertThat(page.locator("tr[id^=event-]")).hasCount(positions.size() + 1);
            assertThat(page.title()).startsWith("Event history");
            window.isFitForEverybody();
            for (long position : positions) {
                window.to("/events/" + position);
                assertThat(page.title()).startsWith("Event ");
                assertThat(window.errors).isEmpty();
            }
            // a script, a text that turns around and a very long one, as a code, a free text and a type
            for (long position : positions.subList(0, 9)) {
                window.to("/events/" + position).isFitForEverybody();
            }
        }
    }
}
