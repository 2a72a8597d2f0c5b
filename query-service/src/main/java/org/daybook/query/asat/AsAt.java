package org.daybook.query.asat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a page is shown as at, and what its panel needs: {@code query/as-at :: panel(asAt)}. A page reads
 * {@link #knownAt} and {@link #position}; where there is a {@link #redirect} it goes there instead.
 *
 * @param knownAt as the address and the API name it: an instant or {@code position:123}; null for now
 * @param position the last event that was known then
 * @param head the last event that is known now
 * @param redirect the address with the moment that was typed
 * @param action the page
 * @param kept the other parameters of the page
 * @param heading the moment in words
 * @param typed what stands in the fields
 * @param quarterStart the address of the page at the quarter's start
 * @param quarterEnd likewise at a quarter's end
 * @param back the address of the page as it is now
 * @param problem what is wrong with what was typed
 */
public record AsAt(
        @Nullable String knownAt,
        long position,
        long head,
        @Nullable String redirect,
        String action,
        Map<String, String> kept,
        String heading,
        Typed typed,
        VolumeStrip strip,
        Step quarterStart,
        Step quarterEnd,
        String back,
        @Nullable Problem problem) {

    /** What stands in the three fields. */
    public record Typed(String date, String time, String event) {

        static final Typed NOTHING = new Typed("", "", "");

        boolean sameMoment(Typed other) {
            return date.equals(other.date) && time.equals(other.time);
        }

        boolean noMoment() {
            return date.isEmpty() && time.isEmpty();
        }
    }

    /** A button to another moment. */
    public record Step(String href, String label) {}

    /** Which field is wrong, and how. */
    public record Problem(String field, String message) {}

    /** True where nothing is hidden. */
    public boolean now() {
        return knownAt == null;
    }

    /** How many events were recorded after the moment. */
    public long later() {
        return head - position;
    }

    public List<Map.Entry<String, String>> hidden() {
        return List.copyOf(kept.entrySet());
    }
}
