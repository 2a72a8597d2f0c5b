package org.daybook.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Times when nobody knew where the child was, or the child was where they should not be. */
public sealed interface MissingEvent extends ChildEvent {

    /**
     * A looked-after child was reported missing or away without authorisation (SSDA903 missing file).
     *
     * @param returnedOn null while the child has not come back
     */
    record MissingFromCareReturned(
            @Code("missing-kind") String kind,
            LocalDate missingSince,
            @Nullable LocalDate returnedOn) implements MissingEvent {

        @Override
        public LocalDate effectiveOn() {
            return missingSince;
        }
    }
}
