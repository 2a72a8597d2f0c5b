package org.daybook.query.child;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.daybook.events.Days;
import org.daybook.query.words.Words.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a chronology: what happened and when, when and by whom it was recorded, and what has become of it since.
 *
 * @param type the event's name, null for an entry about another child
 * @param effectiveOn the day on which it happened, null where it has none
 * @param at the time, where it is known
 * @param facts as they were last corrected; {@code original} as they were first recorded, null where that is the same
 * @param source what it was read from, null for what people recorded
 * @param pupil the pupil of a school census whose stream it stands on, null for the child's own
 */
record ChronologyEntry(
        String entryId,
        @Nullable String type,
        String title,
        String kind,
        @Nullable LocalDate effectiveOn,
        @Nullable Instant at,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable String role,
        @Nullable String command,
        long position,
        String state,
        List<Fact> facts,
        @Nullable List<Fact> original,
        List<Change> history,
        @Nullable String source,
        @Nullable String pupil) {

    static final String LIVE = "live";
    static final String CORRECTED = "corrected";
    static final String WITHDRAWN = "withdrawn";

    /** The latest first. */
    static final Comparator<ChronologyEntry> LATEST_FIRST = Comparator.comparing(ChronologyEntry::day)
            .thenComparing(ChronologyEntry::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingLong(ChronologyEntry::position)
            .reversed();

    /**
     * A correction or the withdrawal of the entry.
     *
     * @param kind {@code corrected} or {@code withdrawn}
     * @param reason a code of the list {@code correction-reason}, or one that only imports have
     */
    record Change(
            String kind,
            long position,
            Instant recordedAt,
            @Nullable String recordedBy,
            @Nullable String role,
            @Nullable String reason,
            @Nullable String reasonLabel,
            @Nullable String note,
            List<Difference> changes) {}

    /** A field that was changed; null where it was not said before, or is not said any more. */
    record Difference(
            String label, @Nullable String before, @Nullable String after) {

        /** Never the values. */
        @Override
        public String toString() {
            return label;
        }
    }

    /** Where it stands in the chronology: when it happened, or when it was recorded where it has no day. */
    LocalDate day() {
        return Objects.requireNonNullElseGet(effectiveOn, this::recordedOn);
    }

    LocalDate recordedOn() {
        return LocalDate.ofInstant(recordedAt, Days.LONDON);
    }

    boolean withdrawn() {
        return WITHDRAWN.equals(state);
    }

    /** Never more than the entry's id. */
    @Override
    public String toString() {
        return entryId;
    }
}
