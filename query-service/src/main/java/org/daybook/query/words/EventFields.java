package org.daybook.query.words;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.events.Code;
import org.jspecify.annotations.Nullable;

/** The fields of a kind of event, in the order in which they are declared. */
final class EventFields {

    /**
     * One field.
     *
     * @param codes the code list that it is taken from, or null
     * @param needed it is never left out
     */
    record EventField(
            RecordComponent component,
            String name,
            @Nullable String codes,
            boolean needed) {

        @Nullable
        Object of(Object event) {
            try {
                return component.getAccessor().invoke(event);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The field " + name + " cannot be read", e);
            }
        }
    }

    private static final ClassValue<List<EventField>> FIELDS = new ClassValue<>() {
        @Override
        protected List<EventField> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(EventFields::field).toList();
        }
    };

    private EventFields() {}

    static List<EventField> of(Class<?> type) {
        return FIELDS.get(type);
    }

    /** False for an event that lacks what every event of its kind has: it was not written by Daybook. */
    static boolean whole(Object event) {
        return of(event.getClass()).stream().noneMatch(field -> field.needed() && field.of(event) == null);
    }

    private static EventField field(RecordComponent component) {
        Code code = component.getAnnotation(Code.class);
        return new EventField(
                component,
                component.getName(),
                code == null ? null : code.value(),
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }
}
