package org.daybook.events;

import java.util.UUID;

/** The name of a child's stream, {@code child:} and a UUID. It carries its type, so that no other stream can share it. */
public record ChildId(String value) {

    private static final String SHAPE = "child:xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    /** @throws IllegalArgumentException when the text is not a child's id */
    public ChildId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not a child's id");
        }
    }

    /** Read with every event, so without a regular expression. */
    public static boolean isOne(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char c = text.charAt(i);
            boolean fits =
                    SHAPE.charAt(i) == 'x' ? (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') : c == SHAPE.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    public static ChildId of(UUID id) {
        return new ChildId("child:" + id);
    }

    @Override
    public String toString() {
        return value;
    }
}
