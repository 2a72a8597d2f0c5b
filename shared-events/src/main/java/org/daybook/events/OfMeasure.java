package org.daybook.events;

/**
 * One event on a measure's stream as it is stored.
 *
 * @param measure the stream, {@code measure:} and the key of the measure
 */
public record OfMeasure<E extends MeasureEvent>(String measure, E event) implements Logged {

    private static final String TYPE = "measure:";

    /** @throws IllegalArgumentException when the text is not a measure's stream */
    public OfMeasure {
        if (!isOne(measure)) {
            throw new IllegalArgumentException("Not a measure's stream");
        }
    }

    /** The stream of a measure. */
    public static String stream(String key) {
        return TYPE + key;
    }

    public static boolean isOne(String stream) {
        return stream.startsWith(TYPE);
    }

    /** The key of the measure that the stream is of. */
    public static String key(String stream) {
        return stream.substring(TYPE.length());
    }

    @Override
    public String stream() {
        return measure;
    }
}
