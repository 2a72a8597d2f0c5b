package org.daybook.history;

import static org.daybook.history.Timeline.day;

import java.util.List;
import org.daybook.events.MissingEvent.ChildReturned;
import org.daybook.events.MissingEvent.MissingFromCareReturned;
import org.daybook.events.MissingEvent.MissingNotified;
import org.daybook.events.MissingEvent.ReturnInterviewAccepted;
import org.daybook.events.MissingEvent.ReturnInterviewDeclined;
import org.daybook.events.MissingEvent.ReturnInterviewHeld;
import org.daybook.events.MissingEvent.ReturnInterviewOffered;
import org.daybook.events.Moment;
import org.daybook.events.Personal;

/** Facts of being missing, said shortly: a day, or a local time. */
final class MissingFacts {

    private MissingFacts() {}

    static Moment at(String text) {
        return Moment.parse(text);
    }

    static MissingNotified missing(String since) {
        return new MissingNotified(
                at(since), null, "care", "M", null, null, Personal.of("Reporter Sample"), null, null);
    }

    static MissingNotified missingFromHome(String since) {
        return new MissingNotified(
                at(since), null, "home", null, null, null, Personal.of("Reporter Sample"), null, null);
    }

    static ChildReturned back(String at) {
        return new ChildReturned(at(at), null);
    }

    /** A row of the missing file of a return. */
    static MissingFromCareReturned row(String kind, String since, String returned) {
        return new MissingFromCareReturned(kind, day(since), returned == null ? null : day(returned));
    }

    static ReturnInterviewOffered offered(String at, String... spells) {
        return new ReturnInterviewOffered(at(at), named(spells), null);
    }

    static ReturnInterviewAccepted accepted(String at, String... spells) {
        return new ReturnInterviewAccepted(at(at), named(spells));
    }

    static ReturnInterviewDeclined declined(String at, String... spells) {
        return new ReturnInterviewDeclined(at(at), named(spells), null);
    }

    static ReturnInterviewHeld held(String at, String... spells) {
        return new ReturnInterviewHeld(at(at), named(spells), null, null, null, null, null);
    }

    private static List<String> named(String... spells) {
        return spells.length == 0 ? null : List.of(spells);
    }
}
