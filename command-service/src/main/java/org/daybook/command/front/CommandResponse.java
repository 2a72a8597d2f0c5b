package org.daybook.command.front;

import java.util.ArrayList;
import java.util.List;
import org.daybook.command.child.Answer;
import org.daybook.command.front.Recording.Receipt;
import org.jspecify.annotations.Nullable;

/** The answer of the contract to a command that was recorded; {@code position} is that of its last event. */
public record CommandResponse(
        @Nullable String childId,
        String stream,
        long version,
        long position,
        List<Placed> events,
        List<Answer.Warning> warnings) {

    /** An event as the caller sees it. */
    public record Placed(String eventId, String entryId, String type, long position) {}

    public static CommandResponse of(Receipt receipt) {
        Answer answer = receipt.answer();
        List<Placed> events = new ArrayList<>();
        for (Answer.Stored stored : answer.events()) {
            events.add(new Placed(
                    stored.eventId(), stored.entryId(), stored.type(), receipt.firstPosition() + events.size()));
        }
        return new CommandResponse(
                answer.childId(), answer.stream(), answer.version(), receipt.position(), events, answer.warnings());
    }
}
