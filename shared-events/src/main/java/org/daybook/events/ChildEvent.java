package org.daybook.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A fact on the stream of one child. Each feature has one sealed group; a new group is added to the {@code permits} list. */
public sealed interface ChildEvent extends Event
        permits RegistrationEvent,
                CareEvent,
                PlacementEvent,
                EarlyHelpEvent,
                ExclusionEvent,
                MissingEvent,
                InvolvementEvent,
                PupilEvent,
                WatchEvent,
                ReturnEvent,
                EntryWithdrawn {

    /** The day on which it happened (Europe/London), or null for what has no day, such as a name. */
    @Nullable
    LocalDate effectiveOn();

    /** True for what may happen for a child that is not born yet: help, visits and plans, not care, school or being missing. */
    default boolean beforeBirth() {
        return false;
    }
}
