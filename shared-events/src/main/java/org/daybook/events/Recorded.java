package org.daybook.events;

import org.jspecify.annotations.Nullable;

/**
 * One event on a child's stream as it is stored: the fact, and what it corrects or comes from.
 *
 * @param amends for a correction: the entry that this whole fact replaces, and why
 * @param source for a fact read from a return: the key under which the return speaks of it, so that the next return finds it again
 */
public record Recorded<E extends ChildEvent>(
        ChildId childId,
        E event,
        @Nullable Amendment amends,
        @Nullable String source) implements Logged {

    /** Why an entry is recorded again. {@code reason} is from the code list {@code correction-reason}. */
    public record Amendment(
            String entryId, String reason, @Nullable Personal note) {}

    @Override
    public String stream() {
        return childId.value();
    }

    public static <E extends ChildEvent> Recorded<E> of(ChildId childId, E event) {
        return new Recorded<>(childId, event, null, null);
    }
}
