package org.daybook.events;

/** One event as it is stored on its stream. */
public sealed interface Logged permits Recorded, OfMeasure {

    /** The stream that it stands on: its name carries the type, {@code child:…}, {@code pupil:…} or {@code measure:…}. */
    String stream();

    Event event();
}
