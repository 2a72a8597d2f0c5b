package org.daybook.store;

import java.util.List;

/** How events come to those who make rows of them: in the one order of the log, each once. The log itself delivers; tests let it go wrong. */
public interface Deliveries {

    /** At most {@code limit} events after the position, in order. There are no gaps, so a short answer is the head. */
    List<StoredEvent> after(long position, int limit);

    /** The events of one stream from a version on, in order. */
    List<StoredEvent> stream(String stream, long fromVersion);

    /** Events up to a position, stream by stream, at most {@code limit} of them after this place. */
    List<StoredEvent> byStream(String afterStream, long afterVersion, long upTo, int limit);
}
