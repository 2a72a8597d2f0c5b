package org.daybook.store;

import org.jspecify.annotations.Nullable;

/** The database would not append an act, and why. Nothing of it was stored, unless the connection was lost in between. */
public final class AppendRefused extends RuntimeException {

    /** Which guard stood in the way. */
    public enum Reason {
        /** Somebody else appended to the stream first. */
        STREAM_CHANGED,
        /** Another stream holds what this act claims. */
        CLAIM_TAKEN,
        /** The idempotency key has been answered in the meantime. */
        KEY_ANSWERED,
        /** The database would not take what the act holds. */
        FAILED,
        /** The database cannot be reached, or failed; whether a lost commit happened is known by asking again with the same key. */
        UNAVAILABLE
    }

    private final Reason reason;

    AppendRefused(Reason reason, @Nullable Throwable cause) {
        super("The act was not appended: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
