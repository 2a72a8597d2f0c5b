package org.daybook.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/**
 * The name of a school, team, council, service or charity. It stands in clear and figures are split by it, so it must be short, look
 * like a name, and hold no number that could be a birth date, a telephone or a pupil's or patient's number.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Organisation {

    /** The checks that a name has to pass. */
    final class Name {

        /** What such a name looks like, for whoever typed another. */
        public static final String LIKE =
                "must be the name of an organisation: at most 80 characters, beginning with a letter or digit, with at most 7 digits and no date";

        private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\d].{0,79}");
        private static final Pattern DATE = Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}");
        private static final int MOST_DIGITS = 7;

        private Name() {}

        /** A birth date has eight digits, the numbers of people have ten or more; the longest of a school has seven. */
        public static boolean fits(String text) {
            return SHAPE.matcher(text).matches()
                    && !DATE.matcher(text).find()
                    && text.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
        }
    }
}
