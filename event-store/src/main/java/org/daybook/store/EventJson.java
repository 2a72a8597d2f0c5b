package org.daybook.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.events.ChildId;
import org.daybook.events.Event;
import org.daybook.events.EventNames;
import org.daybook.events.Logged;
import org.daybook.events.MeasureEvent;
import org.daybook.events.Moment;
import org.daybook.events.OfMeasure;
import org.daybook.events.Personal;
import org.daybook.events.Personal.Envelope;
import org.daybook.events.Recorded;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The JSON of events as it stands in the store, with a mapper of its own; personal values become envelopes on the way. */
public final class EventJson {

    private static final String SUBJECT = "subject";
    private static final String TYPE = "type";

    private final Keys keys;
    private final JsonMapper mapper;
    private final Map<String, ObjectReader> readers = new ConcurrentHashMap<>();

    public EventJson(Keys keys) {
        this.keys = keys;
        SimpleModule module = new SimpleModule("daybook");
        module.addSerializer(Personal.class, new Seal());
        module.addDeserializer(Personal.class, new Open(null));
        module.addSerializer(ChildId.class, new WriteId());
        module.addDeserializer(ChildId.class, new ReadId());
        module.addSerializer(Moment.class, new WriteMoment());
        module.addDeserializer(Moment.class, new ReadMoment());
        module.setValueInstantiators(new RecordMaker.All());
        JsonFactory factory = JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.threadLocalPool())
                .build();
        mapper = JsonMapper.builder(factory)
                .addModule(module)
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
                .build();
    }

    public String write(Logged logged) {
        return mapper.writer()
                .withAttribute(SUBJECT, logged.stream())
                .withAttribute(TYPE, EventNames.nameOf(logged.event().getClass()))
                .writeValueAsString(logged);
    }

    /** Reads an event of a child. @throws IllegalArgumentException when this build does not know the event's name */
    public Recorded<?> read(String type, String json) {
        return (Recorded<?>) logged(type, json);
    }

    /** Reads any event. @throws IllegalArgumentException when this build does not know the event's name */
    public Logged logged(String type, String json) {
        return readers.computeIfAbsent(type, this::readerOf).readValue(json);
    }

    /** Events of these children come next: their keys are fetched in one go. */
    public void expect(Set<String> subjects) {
        keys.fetch(subjects);
    }

    private ObjectReader readerOf(String type) {
        Class<? extends Event> event = EventNames.classOf(type);
        if (event == null) {
            throw new IllegalArgumentException("No event is called " + type);
        }
        Class<? extends Logged> stored = MeasureEvent.class.isAssignableFrom(event) ? OfMeasure.class : Recorded.class;
        return mapper.readerFor(mapper.getTypeFactory().constructParametricType(stored, event))
                .withAttribute(TYPE, type);
    }

    private static String context(Object type, String field) {
        return type + "." + field;
    }

    private final class Seal extends ValueSerializer<Personal> {
        @Override
        public void serialize(Personal value, JsonGenerator out, SerializationContext context) {
            Envelope envelope = value.envelope();
            String clear = value.reveal();
            if (clear != null) {
                String field = out.streamWriteContext().currentName();
                envelope = keys.seal(
                        String.valueOf(context.getAttribute(SUBJECT)),
                        context(context.getAttribute(TYPE), field),
                        clear);
            }
            // what can no longer be opened is kept as it is
            out.writePOJO(envelope);
        }
    }

    private final class Open extends ValueDeserializer<Personal> {

        private final @Nullable ValueDeserializer<?> envelopes;

        Open(@Nullable ValueDeserializer<?> envelopes) {
            this.envelopes = envelopes;
        }

        /** Looked up once for each field and not for each value, which would be a tenth of the time of reading an event. */
        @Override
        public ValueDeserializer<Personal> createContextual(
                DeserializationContext context, @Nullable BeanProperty property) {
            return new Open(context.findContextualValueDeserializer(context.constructType(Envelope.class), property));
        }

        @Override
        public Personal deserialize(JsonParser in, DeserializationContext context) {
            String field = in.currentName();
            Object type = context.getAttribute(TYPE);
            Envelope envelope = (Envelope) requireNonNull(envelopes).deserialize(in, context);
            return Personal.sealed(envelope, () -> keys.open(context(type, field), envelope));
        }
    }

    private static final class WriteId extends ValueSerializer<ChildId> {
        @Override
        public void serialize(ChildId value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.value());
        }
    }

    private static final class WriteMoment extends ValueSerializer<Moment> {
        @Override
        public void serialize(Moment value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toString());
        }
    }

    private static final class ReadMoment extends ValueDeserializer<Moment> {
        @Override
        public Moment deserialize(JsonParser in, DeserializationContext context) {
            return Moment.parse(in.getString());
        }
    }

    private static final class ReadId extends ValueDeserializer<ChildId> {
        @Override
        public ChildId deserialize(JsonParser in, DeserializationContext context) {
            return new ChildId(in.getString());
        }
    }
}
