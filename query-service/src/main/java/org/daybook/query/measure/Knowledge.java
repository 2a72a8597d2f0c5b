package org.daybook.query.measure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.daybook.query.rows.Fed;
import org.daybook.query.rows.Projection.Progress;
import org.daybook.query.rows.Versions;
import org.daybook.store.EventLog;
import org.daybook.store.StoredEvent;
import org.daybook.web.BadQuestion;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;

/** Settles what a question may know: now, an instant or a position; a partner knows what has been released. */
public final class Knowledge {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);
    private static final Pattern POSITION = Pattern.compile("position:(\\d{1,18})");

    private final Versions versions;
    private final EventLog log;
    private final Released released;
    private final Clock clock;

    public Knowledge(Versions versions, EventLog log, Released released, Clock clock) {
        this.versions = versions;
        this.log = log;
        this.released = released;
        this.clock = clock;
    }

    /**
     * @param atLeast a position that the answer must include; waited for
     * @throws NotYet when the rows do not get there in time
     * @throws BadQuestion for what is neither an instant nor a position
     */
    public Known known(Viewer viewer, @Nullable String knownAt, @Nullable Long atLeast) {
        if (atLeast != null) {
            waitFor(atLeast);
        }
        if (viewer.partner()) {
            if (knownAt != null) {
                throw new BadQuestion(403, "released-figures-only", "knownAt", "Partners see the released figures.");
            }
            if (atLeast != null && released.known().position() < atLeast) {
                throw new NotYet();
            }
            return released.known();
        }
        return knownAt == null ? now() : at("knownAt", knownAt);
    }

    public Known now() {
        Fed version = versions.active();
        Progress reached = version.reached();
        return new Known(version.name(), reached.position(), reached.recordedAt());
    }

    /** What a partner may see at this moment. */
    public Known released() {
        return released.known();
    }

    /**
     * A past state of knowledge, which never changes any more.
     *
     * @param parameter what to name when it is refused
     * @throws BadQuestion for what is neither an instant nor a position, or has not come yet
     */
    public Known at(String parameter, String knownAt) {
        var position = POSITION.matcher(knownAt);
        if (position.matches()) {
            long asked = Long.parseLong(position.group(1));
            if (asked > log.head()) {
                throw BadQuestion.malformed(parameter, "Nothing has been recorded at that position yet.");
            }
            return atPosition(asked);
        }
        try {
            Instant instant = Instant.parse(knownAt);
            if (instant.isAfter(clock.instant().plus(CLOCKS_DIFFER_BY)) && instant.isAfter(now().at())) {
                throw BadQuestion.malformed(parameter, "That moment has not come yet.");
            }
            return atPosition(log.positionAt(instant));
        } catch (DateTimeParseException e) {
            throw BadQuestion.malformed(
                    parameter, parameter + " is an instant like 2026-11-23T14:31:00Z, or position:123.");
        }
    }

    private Known atPosition(long position) {
        waitFor(position);
        Instant at = position == 0
                ? Instant.EPOCH
                : log.after(position - 1, 1).stream()
                        .findFirst()
                        .map(StoredEvent::recordedAt)
                        .orElse(Instant.EPOCH);
        return new Known(versions.active().name(), position, at);
    }

    private void waitFor(long position) {
        if (!versions.await(position, LONGEST_WAIT)) {
            throw new NotYet();
        }
    }

    /** The rows are not there yet; ask again shortly. */
    public static final class NotYet extends RuntimeException {
        NotYet() {
            super("The rows have not reached the position yet", null, false, false);
        }
    }
}
