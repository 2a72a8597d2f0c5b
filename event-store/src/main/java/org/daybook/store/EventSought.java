package org.daybook.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events are sought; null means any.
 *
 * @param actor who recorded them
 * @param after the position that they come after
 * @param upTo the last position that is asked about
 */
public record EventSought(
        @Nullable String type,
        @Nullable String stream,
        @Nullable String actor,
        long after,
        long upTo) {

    /** The same between other positions. */
    public EventSought between(long newAfter, long newUpTo) {
        return new EventSought(type, stream, actor, newAfter, newUpTo);
    }

    /** Only what is asked for is said, so that the index that serves it is the one taken. */
    String condition() {
        return "where position > ? and position <= ?"
                + (type == null ? "" : " and type = ?")
                + (stream == null ? "" : " and stream = ?")
                + (actor == null ? "" : " and metadata ->> 'actor' = ?");
    }

    List<Object> values() {
        List<Object> values = new ArrayList<>(List.of(after, upTo));
        for (String text : new String[] {type, stream, actor}) {
            if (text != null) {
                values.add(text);
            }
        }
        return values;
    }

    /** Within a stream the order of versions is that of positions, and there is an index of it. */
    String order() {
        return stream == null ? "position" : "version";
    }
}
