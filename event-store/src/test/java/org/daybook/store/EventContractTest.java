package org.daybook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.events.Event;
import org.daybook.events.EventNames;
import org.daybook.events.EventSamples;
import org.daybook.events.Logged;
import org.daybook.events.Moment;
import org.daybook.events.Personal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract of the store: what an event looks like there, for ever. An event without an approved JSON gets one written beside
 * the others and the test fails once; an approved JSON is never changed, a new form is a new revision.
 */
class EventContractTest {

    private static final Path APPROVED = Path.of("src/test/resources/contract");
    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final Set<Class<?>> PLAIN =
            Set.of(String.class, int.class, Integer.class, long.class, Long.class, BigDecimal.class);
    private static final Set<Class<?>> ALSO_PLAIN =
            Set.of(boolean.class, Boolean.class, LocalDate.class, YearMonth.class, Moment.class, Personal.class);

    private static EventJson json;

    @BeforeAll
    static void an_empty_vault() {
        json = new EventJson(new Keys(TestDatabase.fresh().command(), new MasterKey(new byte[32])));
    }

    static Stream<Class<? extends Event>> events() {
        return EventNames.all().stream();
    }

    static Stream<Path> approved() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_as_it_was_approved(Class<? extends Event> event) throws IOException {
        String stored = masked(json.write(EventSamples.of(event)));

        Path file = APPROVED.resolve(EventNames.nameOf(event) + ".v" + EventNames.revisionOf(event) + ".json");
        if (Files.notExists(file)) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, stored);
            assertThat(file)
                    .as("an approved JSON; it has been written now: read it, keep it")
                    .doesNotExist();
        }
        assertThat(stored).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_was_stored_is_read_back_whole(Class<? extends Event> event) {
        Logged sample = EventSamples.of(event);

        Logged read = json.logged(EventNames.nameOf(event), json.write(sample));

        assertThat(read).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("events")
    void no_personal_value_stands_in_the_store_in_clear(Class<? extends Event> event) {
        Logged sample = EventSamples.of(event);
        List<Personal> personal = new ArrayList<>();
        collect(sample, personal);

        String stored = json.write(sample);

        assertThat(personal)
                .allSatisfy(value -> assertThat(stored.contains(Objects.requireNonNull(value.reveal())))
                        .as("a clear personal value in " + event.getSimpleName())
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("approved")
    void what_was_ever_approved_can_still_be_read(Path file) throws IOException {
        String[] name = file.getFileName().toString().split("\\.");
        Class<? extends Event> event = EventNames.classOf(name[0]);

        assertThat(event).as("the event once called " + name[0]).isNotNull();
        Logged read = json.logged(name[0], Files.readString(file));

        assertThat(read.stream()).isEqualTo(EventSamples.of(event).stream());
        if (name[1].equals("v" + EventNames.revisionOf(event))) {
            // the masked envelopes cannot be opened; everything else is read as the sample has it
            assertThat(withoutEnvelopes(read)).isEqualTo(withoutEnvelopes(EventSamples.of(event)));
        }
    }

    private static JsonNode withoutEnvelopes(Logged logged) {
        var module = new tools.jackson.databind.module.SimpleModule();
        module.addSerializer(Personal.class, new tools.jackson.databind.ValueSerializer<>() {
            @Override
            public void serialize(
                    Personal value,
                    tools.jackson.core.JsonGenerator out,
                    tools.jackson.databind.SerializationContext context) {
                out.writeString("[personal]");
            }
        });
        JsonMapper mapper = JsonMapper.builder().addModule(module).build();
        return mapper.readTree(mapper.writeValueAsString(logged));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_field_of_a_sample_is_filled(Class<? extends Event> event) throws ReflectiveOperationException {
        for (RecordComponent component : event.getRecordComponents()) {
            assertThat(component.getAccessor().invoke(EventSamples.of(event).event()))
                    .as(event.getSimpleName() + "." + component.getName())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_made_of_plain_values(Class<? extends Event> event) {
        assertThat(event.isRecord()).isTrue();
        for (RecordComponent component : event.getRecordComponents()) {
            assertThat(plain(component.getGenericType()))
                    .as(event.getSimpleName() + "." + component.getName() + " is a " + component.getGenericType())
                    .isTrue();
        }
    }

    /** A list holds texts, or records of plain values. */
    private static boolean plain(Type type) {
        if (type instanceof ParameterizedType list) {
            return list.getRawType() == List.class
                    && list.getActualTypeArguments()[0] instanceof Class<?> element
                    && (element == String.class || (element.isRecord() && plainThroughout(element)));
        }
        return PLAIN.contains(type) || ALSO_PLAIN.contains(type);
    }

    private static boolean plainThroughout(Class<?> whole) {
        return Stream.of(whole.getRecordComponents()).allMatch(c -> plain(c.getGenericType()));
    }

    @Test
    void maps_lists_of_numbers_or_of_lists_and_floating_points_are_not_plain() {
        record Crooked(
                java.util.Map<String, String> map,
                List<Integer> numbers,
                List<List<String>> lists,
                double number,
                Float other) {}

        for (RecordComponent component : Crooked.class.getRecordComponents()) {
            assertThat(plain(component.getGenericType()))
                    .as(component.getName())
                    .isFalse();
        }
    }

    @Test
    void a_moment_a_list_of_texts_and_a_list_of_plain_records_are_plain() {
        record Item(String text, LocalDate day) {}
        record Straight(Moment moment, List<String> texts, List<Item> items) {}

        assertThat(plainThroughout(Straight.class)).isTrue();
    }

    private static void collect(Object value, List<Personal> found) {
        switch (value) {
            case null -> {}
            case Personal personal -> found.add(personal);
            case Collection<?> list -> list.forEach(each -> collect(each, found));
            case Record whole ->
                Stream.of(whole.getClass().getRecordComponents()).forEach(c -> collect(read(c, whole), found));
            default -> {}
        }
    }

    private static Object read(RecordComponent component, Record whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String masked(String stored) {
        JsonNode tree = PRETTY.readTree(stored);
        mask(tree);
        return PRETTY.writeValueAsString(tree) + "\n";
    }

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("key") && object.has("iv") && object.has("ct")) {
            assertThat(object.size()).isEqualTo(3);
            List.of("key", "iv", "ct").forEach(name -> object.put(name, "…"));
        } else {
            node.forEach(EventContractTest::mask);
        }
    }
}
