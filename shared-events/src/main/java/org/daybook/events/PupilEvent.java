package org.daybook.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil of a school census who is not known to be any child here: the census gives a number within one collection, no name and no
 * birth date. What the census says is counted for the pupil, and for the child once somebody links the two.
 */
public sealed interface PupilEvent extends ChildEvent {

    @Override
    default @Nullable LocalDate effectiveOn() {
        return null;
    }

    /**
     * The pupil stood in a collection for the first time.
     *
     * @param collection year and term, for example {@code 2024 autumn}
     * @param roll whether the pupil is still on the school's roll
     * @param pupilKey keyed hash of the pupil's number in its collection, to find the pupil by
     */
    record PupilFound(
            String collection, @Code("school-roll") String roll, String school, Personal pupil, String pupilKey)
            implements PupilEvent {

        /** What makes a pupil the same within a collection; the key is the keyed hash of this. */
        public static String identity(String collection, String roll, String school, String pupil) {
            return String.join("\n", collection, roll, school, pupil);
        }
    }

    /** The pupil is this child; withdrawing the entry takes the link back. */
    record PupilLinked(String child, @Nullable Personal note) implements PupilEvent {}
}
