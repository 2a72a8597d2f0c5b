package org.daybook.events;

import java.util.UUID;
import java.util.regex.Pattern;

/** The name of a child's stream, {@code child:} and a UUID. It carries its type, so that no other stream can share it. */
public record ChildId(String value) {

    private static final Pattern SHAPE = Pattern.compile("child:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** @throws IllegalArgumentException when the text is not a child's id */
    public ChildId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not a child's id");
        }
    }

    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    public static ChildId of(UUID id) {
        return new ChildId("child:" + id);
    }

    @Override
    public String toString() {
        return value;
    }
}
