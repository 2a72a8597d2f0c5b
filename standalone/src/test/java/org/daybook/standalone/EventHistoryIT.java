package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The log as an auditor's programs read it. */
class EventHistoryIT extends EventHistoryScene {

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
}
