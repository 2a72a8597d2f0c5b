package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.daybook.standalone.RunningDaybook.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as an auditor's programs read it. */
class EventHistoryIT {

    private static final String LINES = "application/x-ndjson";

    @TempDir
    static Path folder;

    static Casework work;
    static RunningDaybook daybook;
    static String child;
    static String caf;

    @BeforeAll
    static void a_history() {
        work = Casework.start(folder);
        daybook = work.daybook();
        child = work.child("2010-05-04");
        caf = work.entry("open-caf", child, Casework.caf("2018-02-03"));
        work.correct(child, caf, "openedOn", "2018-02-04");
        String excluded = work.entry("notify-exclusion", child, Casework.exclusion("SUSP", "2018-03-05"));
        work.withdraw(child, excluded);
        String other = work.child("2011-06-05");
        work.record("notify-missing", other, Casework.missing("home", "2018-04-06T20:00"));
        daybook.bringIn("", Part.of("2017-header.csv", BrokenFiles.HEADER + "E1,1,01/02/2010,WBRI,,,\n"));
    }

    @AfterAll
    static void stop() {
        work.close();
    }

    private static JsonNode page(String query) {
        RunningDaybook.Answer answer = daybook.get("auditor", "/api/events" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<JsonNode> lines(String query) {
        HttpResponse<String> answer = Wire.send(daybook.request("auditor", "/api/events" + query)
                .header("Accept", LINES)
                .GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(LINES));
        return answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static List<JsonNode> events(JsonNode page) {
        return page.path("events").valueStream().toList();
    }

    private static List<Long> positions(List<JsonNode> events) {
        return events.stream().map(event -> event.path("position").asLong()).toList();
    }

    private static JsonNode first(Predicate<JsonNode> which) {
        return lines("").stream().filter(which).findFirst().orElseThrow();
    }

    @Test
    void an_event_is_given_with_both_times_who_recorded_it_and_what_it_corrects() {
        JsonNode correction = first(event -> !event.path("corrects").isNull());

        assertThat(correction.path("corrects").asString()).isEqualTo(caf);
        assertThat(correction.path("entryId").asString()).isEqualTo(caf);
        assertThat(correction.path("type").asString()).isEqualTo("CafOpened");
        assertThat(correction.path("revision").asString()).isEqualTo("1");
        assertThat(correction.path("stream").asString()).isEqualTo(child);
        assertThat(correction.path("version").asLong()).isEqualTo(2);
        assertThat(correction.path("effectiveOn").asString()).isEqualTo("2018-02-04");
        assertThat(correction.path("recordedAt").asString()).matches("\\d{4}-.*Z");
        assertThat(correction.path("actor").asString()).isEqualTo("caseworker");
        assertThat(correction.path("role").asString()).isEqualTo("caseworker");
        assertThat(correction.path("command").asString()).isEqualTo("correct-entry");
        assertThat(correction.at("/metadata/command").asString()).isEqualTo("correct-entry");
        assertThat(correction.at("/payload/amends/entryId").asString()).isEqualTo(caf);

        JsonNode opened = first(event -> event.path("eventId").asString().equals(caf));
        assertThat(opened.path("corrects").isNull()).isTrue();
        assertThat(opened.path("entryId").asString()).isEqualTo(caf);
        JsonNode withdrawal = first(event -> event.path("type").asString().equals("EntryWithdrawn"));
        assertThat(withdrawal.path("corrects").asString())
                .isNotEqualTo(withdrawal.path("eventId").asString());
        assertThat(withdrawal.path("effectiveOn").isNull()).isTrue();
    }

    @Test
    void personal_values_stay_sealed_and_the_payload_is_the_stored_text() {
        String body = daybook.get("auditor", "/api/events?limit=1000").body();
        assertThat(body).doesNotContain("A teacher", "The carer", "case-1", "2010-05-04");
        assertThat(page("?type=CafOpened")
                        .at("/events/0/payload/event/leadProfessional")
                        .propertyNames())
                .containsExactlyInAnyOrder("key", "iv", "ct");
        List<String> stored = JdbcClient.create(daybook.owner())
                .sql("select payload::text from event_store.event")
                .query(String.class)
                .list();
        assertThat(stored)
                .isNotEmpty()
                .allSatisfy(payload -> assertThat(body).contains("\"payload\":" + payload + ","));
    }

    @Test
    void page_after_page_is_the_whole_log() {
        List<Long> seen = new ArrayList<>();
        JsonNode page = page("?limit=3");
        while (true) {
            seen.addAll(positions(events(page)));
            if (page.path("next").isNull()) {
                break;
            }
            assertThat(events(page)).hasSize(3);
            page = page("?limit=3&after=" + page.path("next").asLong());
        }
        long head = Wire.head(daybook);
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, head).boxed().toList());
        assertThat(positions(lines(""))).isEqualTo(seen);
        assertThat(events(page("?after=" + head))).isEmpty();
        assertThat(lines("?limit=2&after=1")).isEqualTo(events(page("?limit=2&after=1")));
    }

    private static void gives(String query, Predicate<JsonNode> which) {
        List<JsonNode> expected = lines("").stream().filter(which).toList();
        assertThat(expected).as(query).isNotEmpty().hasSizeLessThan(lines("").size());
        assertThat(events(page(query + "&limit=1000"))).as(query).isEqualTo(expected);
        assertThat(lines(query)).as(query).isEqualTo(expected);
    }

    @Test
    void each_filter_gives_what_it_says_and_nothing_else() {
        gives("?type=CafOpened", event -> event.path("type").asString().equals("CafOpened"));
        gives("?stream=" + child, event -> event.path("stream").asString().equals(child));
        gives(
                "?stream=" + child.substring(6),
                event -> event.path("stream").asString().equals(child));
        gives("?actor=admin", event -> event.path("actor").asString().equals("admin"));
        gives(
                "?actor=caseworker&type=ChildRegistered&stream=" + child,
                event -> event.path("actor").asString().equals("caseworker")
                        && event.path("type").asString().equals("ChildRegistered")
                        && event.path("stream").asString().equals(child));
        String at = first(event -> event.path("eventId").asString().equals(caf))
                .path("recordedAt")
                .asString();
        gives(
                "?recordedFrom=" + at,
                event -> event.path("recordedAt").asString().compareTo(at) >= 0);
        gives("?recordedTo=" + at, event -> event.path("recordedAt").asString().compareTo(at) <= 0);
        gives(
                "?recordedFrom=" + at + "&recordedTo=" + at,
                event -> event.path("recordedAt").asString().equals(at));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?type=NoSuch",
                "?stream=child:0",
                "?actor=nobody",
                "?recordedTo=2001-01-01",
                "?actor=%27%3B--",
                "?type=%F0%9F%98%80"
            })
    void what_there_is_not_is_an_empty_page(String query) {
        assertThat(events(page(query))).isEmpty();
        assertThat(page(query).path("next").isNull()).isTrue();
        assertThat(lines(query)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, application/json",
        "'application/json, application/x-ndjson', application/json",
        "'application/x-ndjson;q=0.9, application/json;q=0.1', application/x-ndjson",
        "'application/*, text/html', application/json"
    })
    void lines_are_given_to_whoever_asks_for_them_by_name(String accept, String type) {
        HttpResponse<String> answer = Wire.send(daybook.request("auditor", "/api/events")
                .header("Accept", accept)
                .GET());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    }

    @Test
    void every_look_is_in_the_access_log_before_it_is_answered() {
        String count = "select count(*) from access.view where what = 'events' and actor = 'auditor'";
        long before = Wire.number(daybook, count);
        page("?limit=1");
        lines("?stream=" + child);
        assertThat(Wire.number(daybook, count)).isEqualTo(before + 2);
        assertThat(Wire.number(daybook, count + " and child_id = '" + child + "'"))
                .isPositive();
    }

    @Test
    void a_file_of_what_a_page_shows_has_all_of_it() {
        HttpResponse<String> file =
                Wire.send(daybook.request("auditor", "/events/export?actor=caseworker&knownAt=position:4")
                        .header("Accept", "text/html")
                        .GET());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"daybook-events.ndjson\"");
        assertThat(file.body().lines()).hasSize(4);
    }
}
