package org.daybook.command.registration;

import java.util.regex.Pattern;
import org.daybook.events.CodeLists;

/** Unique pupil numbers: a check letter and twelve digits, the last of which may be a letter in a temporary number [1510-1550]. */
final class Upn {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][0-9]{11}[0-9A-Z]");
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final String TEMPORARY = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private Upn() {}

    /** True for a well-formed number with the right check letter, and for the codes that say why there is none. */
    static boolean isValid(String upn) {
        if (CodeLists.of("upn-unknown").has(upn)) {
            return true;
        }
        if (!SHAPE.matcher(upn).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 1; i <= 11; i++) {
            sum += (i + 1) * (upn.charAt(i) - '0');
        }
        char last = upn.charAt(12);
        int lastValue = Character.isDigit(last) ? last - '0' : TEMPORARY.indexOf(last);
        if (lastValue < 0) {
            return false;
        }
        return LETTERS.charAt((sum + 13 * lastValue) % 23) == upn.charAt(0);
    }
}
