package org.daybook.query.history;

import java.util.List;
import org.daybook.query.words.Words.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one event: what was recorded, and how it hangs together with others.
 *
 * @param version its place in the stream, in words
 * @param payload the stored JSON, indented
 * @param metadata likewise
 * @param began the event that began the entry, where it is another
 * @param corrects what this one takes the place of: the last event about the entry before it
 * @param corrected the later events about the entry that it began or corrected
 * @param warnings the codes of the rules that it was recorded in spite of
 */
public record EventDetail(
        EventLine line,
        String recordedAt,
        String eventId,
        String entryId,
        String revision,
        String version,
        boolean known,
        List<Fact> facts,
        String payload,
        String metadata,
        @Nullable Other began,
        @Nullable Other corrects,
        List<Other> corrected,
        @Nullable Other previous,
        @Nullable Other next,
        List<String> warnings) {

    /** Another event, to be gone to. */
    public record Other(long position, String number, String title, String recorded) {}

    @Override
    public String toString() {
        return line.type() + " at position " + line.position();
    }
}
