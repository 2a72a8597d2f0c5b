package org.daybook.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.events.Code;
import org.daybook.events.CodeLists;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.Event;
import org.daybook.events.EventNames;
import org.daybook.events.EventSamples;
import org.daybook.events.MissingEvent.MissingNotified;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.daybook.query.words.Words.Fact;
import org.daybook.store.EventJson;
import org.daybook.store.Keys;
import org.daybook.store.MasterKey;
import org.daybook.store.StoredEvent;
import org.daybook.store.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class EventWordsTest {

    private static final MasterKey MASTER = new MasterKey(new byte[32]);
    private static final String META = "{\"actor\":\"a\",\"role\":\"caseworker\",\"command\":\"c\"}";

    private static TestDatabase database;
    private static EventJson json;
    private static EventWords words;

    @BeforeAll
    static void a_vault() {
        database = TestDatabase.fresh();
        json = new EventJson(new Keys(database.command(), MASTER));
        words = new EventWords(json);
    }

    static Stream<Class<? extends Event>> events() {
        return EventNames.all().stream();
    }

    private static StoredEvent stored(String type, String payload) {
        Class<? extends Event> known = EventNames.classOf(type);
        String stream = known == null ? EventSamples.CHILD.value() : EventSamples.of(known).stream();
        return new StoredEvent(7, stream, 0, "e-7", type, "1", Instant.EPOCH, payload, META);
    }

    private static StoredEvent sample(Class<? extends Event> event) {
        return stored(EventNames.nameOf(event), json.write(EventSamples.of(event)));
    }

    private static String fact(Words said, String label) {
        return said.facts().stream()
                .filter(fact -> fact.label().equals(label))
                .map(Fact::value)
                .findFirst()
                .orElse("nothing called " + label);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_reads_well(Class<? extends Event> event) {
        Words said = words.of(sample(event));

        assertThat(said.title()).matches("(CAF|[A-Z][a-z]+)( [a-z0-9,]+| CAF)+");
        assertThat(said.kind()).matches("[A-Z][a-z]+( [a-z]+)*").isNotEqualTo("Other");
        assertThat(said.facts()).hasSizeGreaterThanOrEqualTo(event.getRecordComponents().length);
        assertThat(said.facts()).allSatisfy(fact -> {
            assertThat(fact.label()).matches("(CAF|SDQ|SEN|UPN|URN|[A-Z][a-z]+)([ ,]+[a-z0-9]+| ID| SDQ)*");
            assertThat(fact.value()).as(fact.label()).isNotBlank().doesNotContain("[personal]", "null");
            if (!fact.label().equals("Read from")) {
                assertThat(fact.value()).doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}(?!\\d)(?!-)");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_code_is_said_with_its_label(Class<? extends Event> event) throws ReflectiveOperationException {
        String all = words.of(sample(event)).facts().stream()
                .map(Fact::value)
                .toList()
                .toString();
        for (RecordComponent component : event.getRecordComponents()) {
            Code code = component.getAnnotation(Code.class);
            if (code == null) {
                continue;
            }
            Object value = component.getAccessor().invoke(EventSamples.of(event).event());
            for (Object each : value instanceof List<?> list ? list : List.of(value)) {
                assertThat(all).contains(CodeLists.of(code.value()).label((String) each));
            }
        }
    }

    @Test
    void days_money_codes_and_yes_and_no_are_said_as_people_say_them() {
        assertThat(words.of(sample(PlacementMade.class)).facts())
                .containsExactly(
                        new Fact("Started on", "2 June 2017"),
                        new Fact(
                                "Placement type", CodeLists.of("placement-type").label("U6") + " (U6)"),
                        new Fact("Provider", CodeLists.of("placement-provider").label("PR4") + " (PR4)"),
                        new Fact("URN", "SC000001"),
                        new Fact("Postcode", "ZZ2 2ZZ"),
                        new Fact("Location", "Outside the authority (OUT)"),
                        new Fact("Distance from home", "12.5 miles"),
                        new Fact("Weekly cost", "£812.40"),
                        new Fact("Same carer", "Yes"),
                        new Fact("Begun earlier", "No"),
                        new Fact("Planned until", "2 June 2019"),
                        new Fact("Previous placement end reason", "Change to or implementation of care plan (CARPL)"));
    }

    @Test
    void moments_have_their_time_where_it_is_known_and_personal_values_are_opened() {
        Words missing = words.of(sample(MissingNotified.class));
        assertThat(missing.title()).isEqualTo("Reported missing");
        assertThat(missing.kind()).isEqualTo("Missing");
        assertThat(fact(missing, "Missing since")).isEqualTo("1 March 2018, 10:30pm");

        Words child = words.of(sample(ChildRegistered.class));
        assertThat(fact(child, "Family name")).isEqualTo("Samplefamily");
        assertThat(fact(child, "Date of birth")).isEqualTo("7 May 2011");
        assertThat(fact(child, "Born in")).isEqualTo("May 2011");
        assertThat(fact(child, "Other numbers")).isEqualTo("nhs: 999 000 0001");
    }

    @Test
    void a_withdrawal_names_the_entry_and_why() {
        ReadEvent read = words.read(sample(EntryWithdrawn.class));
        assertThat(read.corrects()).isEqualTo("0b5d1c6e-0000-4000-8000-000000000001");
        assertThat(words.of(read).title()).isEqualTo("Entry withdrawn");
        assertThat(fact(words.of(read), "Reason")).isEqualTo("Recorded twice");
    }

    @Test
    void a_correction_says_what_it_corrects_and_why() {
        StoredEvent corrected = stored("LegalStatusChanged", """
                {"childId":"child:11111111-2222-3333-4444-555555555555","event":{"changedOn":"2017-09-01",\
                "legalStatus":"C2"},"amends":{"entryId":"e-1","reason":"wrong-date"}}""");
        assertThat(words.read(corrected).corrects()).isEqualTo("e-1");
        assertThat(words.read(corrected).entryId()).isEqualTo("e-1");
        assertThat(fact(words.of(corrected), "Why it was corrected")).isEqualTo("Wrong date");
    }

    @Test
    void what_was_under_a_destroyed_key_is_erased_and_the_rest_is_said() {
        TestDatabase other = TestDatabase.fresh();
        String payload = new EventJson(new Keys(other.command(), MASTER)).write(EventSamples.of(ChildRegistered.class));
        JdbcClient.create(other.owner()).sql("delete from vault.subject_key").update();

        EventWords later = new EventWords(new EventJson(new Keys(other.query(), MASTER)));
        Words said = later.of(stored("ChildRegistered", payload));
        assertThat(fact(said, "Family name")).isEqualTo("erased");
        assertThat(fact(said, "Born in")).isEqualTo("May 2011");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"key\":null,\"iv\":\"\",\"ct\":\"\"}", "{\"key\":\"k\"}", "{}"})
    void an_envelope_that_somebody_broke_does_not_hide_the_rest(String envelope) {
        Words said = words.of(stored("CaseNoteWritten", """
                {"childId":"child:11111111-2222-3333-4444-555555555555",\
                "event":{"writtenOn":"2020-01-02","note":ENVELOPE}}""".replace("ENVELOPE", envelope)));
        assertThat(fact(said, "Note")).isEqualTo("cannot be opened");
        assertThat(fact(said, "Written on")).isEqualTo("2 January 2020");
    }

    @Test
    void an_envelope_moved_to_another_field_is_not_opened() {
        String note = json.write(EventSamples.of(EntryWithdrawn.class)).replaceAll(".*\"note\":(\\{[^}]*}).*", "$1");
        Words said = words.of(stored("CaseNoteWritten", """
                {"childId":"child:11111111-2222-3333-4444-555555555555",\
                "event":{"writtenOn":"2020-01-02","note":ENVELOPE}}""".replace("ENVELOPE", note)));
        assertThat(fact(said, "Note")).isEqualTo("cannot be opened");
    }

    @Test
    void a_type_that_this_build_does_not_know_is_said_from_its_json() {
        StoredEvent unknown = stored("SchoolTripPlanned", """
                {"childId":"child:11111111-2222-3333-4444-555555555555","event":{"plannedOn":"2027-05-01","price":12.50,\
                "leader":{"key":"k","iv":"i","ct":"c"},"places":["Crosby",3],"bus":{"seats":40,"lift":true},"none":null}}""");
        Words said = words.of(unknown);
        assertThat(said.title()).isEqualTo("SchoolTripPlanned");
        assertThat(said.kind()).isEqualTo("Other");
        assertThat(said.facts())
                .containsExactly(
                        new Fact("Planned on", "1 May 2027"),
                        new Fact("Price", "12.50"),
                        new Fact("Leader", "[personal]"),
                        new Fact("Places", "Crosby; 3"),
                        new Fact("Bus", "Seats: 40, Lift: Yes"));
        assertThat(words.read(unknown).effectiveOn()).isNull();
    }

    @Test
    void an_event_that_is_not_about_a_child_is_said_too() {
        StoredEvent target = new StoredEvent(
                1,
                "measure:children-in-care",
                0,
                "e",
                "TargetSetByOthers",
                "1",
                Instant.EPOCH,
                "{\"year\":\"2026-27\",\"target\":310}",
                META);
        assertThat(words.of(target).kind()).isEqualTo("Measure");
        assertThat(words.of(target).facts())
                .containsExactly(new Fact("Collection year", "2026-27"), new Fact("Target", "310"));
    }

    @Test
    void a_field_that_a_later_build_has_added_is_said() {
        Words said = words.of(stored("ChildDied", """
                {"childId":"child:11111111-2222-3333-4444-555555555555",\
                "event":{"diedOn":"2020-01-02","certifiedBy":"Registrar"}}"""));
        assertThat(fact(said, "Certified by")).isEqualTo("Registrar");
        assertThat(fact(said, "Died on")).isEqualTo("2 January 2020");
    }
}
