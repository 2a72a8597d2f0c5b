package org.daybook.query.asat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daybook.query.asat.AsAt.Problem;
import org.daybook.query.asat.AsAt.Typed;
import org.daybook.store.EventLog;
import org.daybook.store.TestDatabase;
import org.daybook.web.BadQuestion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One event a day at noon from 1 January 2026 on, two hundred of them; the clock stands at 23 November. */
class AsAtsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:31:20Z");

    private static AsAts asAts;

    @BeforeAll
    static void a_log() {
        TestDatabase database = TestDatabase.fresh();
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("insert into event_store.event select n, 'child:' || n, 0, gen_random_uuid(), 'ChildDied', '1',"
                        + " timestamptz '2026-01-01T12:00:00Z' + (n - 1) * interval '1 day', '{}', '{}'"
                        + " from generate_series(1, 200) n")
                .update();
        owner.sql("update event_store.log_head set position = 200, recorded_at = '2026-07-19T12:00:00Z'")
                .update();
        asAts = new AsAts(new EventLog(database.query()), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static AsAt asked(String... namesAndValues) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("type", "ChildDied");
        kept.put("actor", "");
        kept.put("stream", null);
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return asAts.of("/events", kept, parameters);
    }

    /** Where the form leads when it was made now and this was typed. */
    private static AsAt typedNow(String date, String time, String event) {
        return asked("asAtShown", "200", "asAtDate", date, "asAtTime", time, "asAtEvent", event, "asAtRange", "200");
    }

    /** The same from the page as at the end of 31 March, which is event 90. */
    private static AsAt typedThen(String date, String time, String event, String range) {
        return asked(
                "knownAt",
                "2026-03-31T22:59:59.999999Z",
                "asAtShown",
                "90",
                "asAtDate",
                date,
                "asAtTime",
                time,
                "asAtEvent",
                event,
                "asAtRange",
                range);
    }

    @Test
    void a_page_that_asks_for_nothing_is_as_it_is_now() {
        AsAt now = asked();
        assertThat(now.now()).isTrue();
        assertThat(now.position()).isEqualTo(200);
        assertThat(now.later()).isZero();
        assertThat(now.heading()).isEqualTo("As it is now");
        assertThat(now.typed()).isEqualTo(Typed.NOTHING);
        assertThat(now.quarterEnd().href()).isEqualTo("/events?type=ChildDied&knownAt=2026-09-30T22%3A59%3A59.999999Z");
        assertThat(now.quarterStart().label()).isEqualTo("1 October 2026, 12:00am");
        assertThat(now.kept()).containsOnlyKeys("type");
    }

    @Test
    void an_instant_is_the_last_event_recorded_by_then() {
        AsAt then = asked("knownAt", "2026-03-31T22:59:59.999999Z");
        assertThat(then.position()).isEqualTo(90);
        assertThat(then.later()).isEqualTo(110);
        assertThat(then.heading()).isEqualTo("As at 31 March 2026, 11:59pm");
        assertThat(then.typed()).isEqualTo(new Typed("31/3/2026", "11:59pm", "90"));
        assertThat(then.back()).isEqualTo("/events?type=ChildDied");
        assertThat(then.quarterEnd().label()).isEqualTo("30 June 2026, 11:59pm");
        assertThat(then.quarterStart().label()).isEqualTo("1 January 2026, 12:00am");
    }

    @Test
    void a_position_is_said_with_the_moment_at_which_it_was_recorded() {
        AsAt then = asked("knownAt", "position:2");
        assertThat(then.heading()).isEqualTo("As at 2 January 2026, 12:00pm");
        assertThat(then.typed()).isEqualTo(new Typed("2/1/2026", "12:00pm", "2"));
        assertThat(asked("knownAt", "position:0").heading()).isEqualTo("Before anything was recorded");
        assertThat(asked("knownAt", "-1000000000-01-01T00:00:00Z").position()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "position:201",
                "position:-1",
                "position:99999999999999999999",
                "2026-11-23",
                "2026-11-24T00:00:00Z",
                "+1000000000-01-01T00:00:00Z"
            })
    void an_address_with_no_moment_of_the_past_is_refused(String knownAt) {
        assertThatThrownBy(() -> asked("knownAt", knownAt))
                .isInstanceOfSatisfying(
                        BadQuestion.class, bad -> assertThat(bad.field()).isEqualTo("knownAt"));
    }

    @ParameterizedTest
    @CsvSource({
        "31/3/2026, '', '', 2026-03-31T22%3A59%3A59.999999Z",
        "2026-03-31, 23:59, '', 2026-03-31T22%3A59%3A59.999999Z",
        "23/11/2026, '', '', 2026-11-23T14%3A31%3A20Z",
        "'', '', '1 7 0', position%3A170",
        "'', '', '0', position%3A0"
    })
    void what_was_typed_becomes_one_parameter_of_the_address(String date, String time, String event, String knownAt) {
        AsAt typed = typedNow(date, time, event);
        assertThat(typed.problem()).isNull();
        assertThat(typed.redirect()).isEqualTo("/events?type=ChildDied&knownAt=" + knownAt);
    }

    @Test
    void the_field_that_was_changed_is_the_one_that_counts() {
        assertThat(typedThen("1/4/2026", "11:59pm", "90", "90").redirect()).endsWith("2026-04-01T22%3A59%3A59.999999Z");
        assertThat(typedThen("31/3/2026", "11:59pm", "42", "90").redirect()).endsWith("position%3A42");
        assertThat(typedThen("31/3/2026", "11:59pm", "90", "17").redirect()).endsWith("position%3A17");
        assertThat(typedThen("", "", "42", "42").redirect()).endsWith("position%3A42");
        assertThat(typedThen("31/3/2026", "11:59pm", "90", "90").redirect())
                .endsWith("2026-03-31T22%3A59%3A59.999999Z");
        assertThat(typedThen("31/3/2026", "11:59pm", "", "90").redirect()).endsWith("2026-03-31T22%3A59%3A59.999999Z");
        assertThat(typedThen("", "", "90", "90").redirect()).endsWith("position%3A90");
        assertThat(typedThen("", "", "", "90").redirect()).isEqualTo("/events?type=ChildDied");
    }

    @ParameterizedTest
    @CsvSource({
        "31/2/2026, '', '', asAtDate, 'Date must be a real date, like 30/9/2026'",
        "'', 2pm, '', asAtDate, Enter a date",
        "31/3/2026, soon, '', asAtTime, 'Time must be a time of day, like 11:59pm or 23:59'",
        "29/3/2026, 1:30am, '', asAtTime, 'The clocks went forward over this time: choose one before or after it'",
        "24/11/2026, '', '', asAtDate, Choose a moment that is not in the future",
        "'', '', 201, asAtEvent, Event number must be a number from 0 to 200",
        "'', '', 99999999999999999999, asAtEvent, Event number must be a number from 0 to 200",
        "'', '', -1, asAtEvent, Event number must be a number from 0 to 200",
        "31/3/2026, '', 90, asAtDate, 'Choose a date and time, or an event number, not both'"
    })
    void what_cannot_be_is_said_and_what_was_typed_is_kept(
            String date, String time, String event, String field, String message) {
        AsAt typed = typedNow(date, time, event);
        assertThat(typed.redirect()).isNull();
        assertThat(typed.problem()).isEqualTo(new Problem(field, message));
        assertThat(typed.typed()).isEqualTo(new Typed(date, time, event));
        assertThat(typed.position()).isEqualTo(200);
    }

    @Test
    void what_is_carried_along_cannot_break_out_of_the_address() {
        AsAt now = asAts.of("/events", Map.of("actor", "a&knownAt=x#é\""), Map.of());
        assertThat(now.back()).isEqualTo("/events?actor=a%26knownAt%3Dx%23%C3%A9%22");
    }

    @Test
    void the_strip_over_the_slider_has_a_bar_for_each_stretch_and_darkens_after_the_moment() {
        VolumeStrip strip = asked("knownAt", "position:100").strip();
        assertThat(strip.bars()).hasSize(35);
        assertThat(strip.bars().stream().filter(VolumeStrip.Bar::later)).hasSize(18);
        assertThat(strip.ticks())
                .extracting(VolumeStrip.Tick::label)
                .startsWith("1 January 2026")
                .endsWith("Now")
                .hasSize(4);
        assertThat(strip.bars()).allSatisfy(bar -> {
            assertThat(bar.x()).matches("\\d{1,2}\\.\\d%");
            assertThat(bar.height()).matches("\\d{1,2}\\.\\d");
        });
    }

    @Test
    void an_empty_log_has_no_strip_and_no_past() {
        EventLog empty = new EventLog(TestDatabase.fresh().query());
        AsAt now = new AsAts(empty, Clock.fixed(NOW, ZoneOffset.UTC)).of("/events", Map.of(), Map.of());
        assertThat(now.strip().bars()).isEmpty();
        assertThat(now.position()).isZero();
    }
}
