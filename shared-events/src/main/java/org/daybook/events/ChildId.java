package org.daybook.events;

import java.util.UUID;

/**
 * The name of a child's stream, {@code child:} and a UUID. It carries its type, so that no other stream can share it. A pupil of a
 * school census who is linked to no child has a stream of the same kind, {@code pupil:} and a UUID, outside the index of children.
 */
public record ChildId(String value) {

    private static final String CHILD = "child:";
    private static final String PUPIL = "pupil:";
    private static final String SHAPE = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    /** @throws IllegalArgumentException when the text is not a child's id */
    public ChildId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not a child's id");
        }
    }

    /** Read with every event, so without a regular expression. */
    public static boolean isOne(String text) {
        int typed = CHILD.length();
        if (text.length() != typed + SHAPE.length() || !(text.startsWith(CHILD) || text.startsWith(PUPIL))) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char c = text.charAt(typed + i);
            boolean fits =
                    SHAPE.charAt(i) == 'x' ? (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') : c == SHAPE.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    public static ChildId of(UUID id) {
        return new ChildId(CHILD + id);
    }

    public static ChildId pupil(UUID id) {
        return new ChildId(PUPIL + id);
    }

    /** True for a pupil of a school census; false for a child of the index. */
    public boolean isPupil() {
        return value.startsWith(PUPIL);
    }

    @Override
    public String toString() {
        return value;
    }
}
