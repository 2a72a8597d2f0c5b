package org.daybook.store;

import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.daybook.events.Event;
import org.daybook.events.EventNames;
import org.daybook.events.Logged;
import org.daybook.events.MeasureEvent;
import org.daybook.events.OfMeasure;
import org.daybook.events.Recorded;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Axon's view of {@link EventJson}: short stable names and a revision instead of Java class names, text instead of bytes. */
public final class EventSerializer implements Serializer {

    static final String META = "MetaData";

    private final EventJson json;
    private final JsonMapper mapper = JsonMapper.shared();
    private final Converter converter = new ChainingConverter();

    public EventSerializer(EventJson json) {
        this.json = json;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        String text = object instanceof Logged logged ? json.write(logged) : mapper.writeValueAsString(object);
        T converted = converter.convert(text, representation);
        return new SimpleSerializedObject<>(converted, representation, typeOf(object));
    }

    private static SerializedType typeOf(@Nullable Object object) {
        if (object instanceof Logged logged) {
            var event = logged.event().getClass();
            return new SimpleSerializedType(EventNames.nameOf(event), EventNames.revisionOf(event));
        }
        if (object instanceof MetaData) {
            return new SimpleSerializedType(META, null);
        }
        throw new IllegalArgumentException("Only events and their metadata are stored");
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(String.class, representation);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> object) {
        String text = converter.convert(object, String.class).getData();
        String type = object.getType().getName();
        if (META.equals(type) || MetaData.class.getName().equals(type)) {
            return (T) MetaData.from(mapper.readValue(text, Map.class));
        }
        return (T) json.logged(type, text);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        if (META.equals(type.getName())) {
            return MetaData.class;
        }
        Class<? extends Event> event = EventNames.classOf(type.getName());
        return event != null && MeasureEvent.class.isAssignableFrom(event) ? OfMeasure.class : Recorded.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return new SimpleSerializedType(type == null ? "empty" : type.getSimpleName(), null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
