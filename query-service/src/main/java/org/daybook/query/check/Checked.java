package org.daybook.query.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last check found.
 *
 * @param at when it ended, null before the first
 * @param position as known at which event both sides were counted
 * @param version the projection version that was held against the fold
 * @param on the days that the figures are about
 * @param figures how many figures were held against it
 * @param notChecked measures that have no plain rule
 * @param failed why the last try could not be made, null where it could
 */
public record Checked(
        @Nullable Instant at,
        long position,
        String version,
        List<LocalDate> on,
        int figures,
        List<Disagreement> disagreements,
        List<String> notChecked,
        @Nullable String failed) {

    static final Checked NEVER = new Checked(null, 0, "", List.of(), 0, List.of(), List.of(), null);

    /** The same, with the reason why it could not be made anew. */
    Checked failed(String reason) {
        return new Checked(at, position, version, on, figures, disagreements, notChecked, reason);
    }

    /** How many figures both sides agree on. */
    int agreeing() {
        return figures
                - (int) disagreements.stream()
                        .map(each -> each.key() + ' ' + each.on())
                        .distinct()
                        .count();
    }
}
