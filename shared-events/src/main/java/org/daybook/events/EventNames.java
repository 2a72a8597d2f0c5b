package org.daybook.events;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The short stable names of the events in the store, made from the sealed hierarchy. A class may move or be renamed only when the
 * old name is kept here; the approved samples in the tests say which names there have ever been.
 */
public final class EventNames {

    private static final Map<String, Class<? extends Event>> CLASSES = new LinkedHashMap<>();

    static {
        collect(Event.class);
    }

    private EventNames() {}

    private static void collect(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                collect(permitted);
            }
        } else if (CLASSES.put(type.getSimpleName(), type.asSubclass(Event.class)) != null) {
            throw new IllegalStateException("Two events are called " + type.getSimpleName());
        }
    }

    public static Collection<Class<? extends Event>> all() {
        return CLASSES.values();
    }

    public static String nameOf(Class<? extends Event> type) {
        return type.getSimpleName();
    }

    /** The class behind a stored name, or null when this build does not know it. */
    public static @Nullable Class<? extends Event> classOf(String name) {
        return CLASSES.get(name);
    }

    /** The revision of the event's JSON. Every event is at 1 until one has to change in more than an added field. */
    public static String revisionOf(Class<? extends Event> type) {
        return "1";
    }
}
