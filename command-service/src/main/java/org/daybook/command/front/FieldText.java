package org.daybook.command.front;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What text may come in: no control characters, nothing that turns the direction of writing, not endless. */
public final class FieldText {

    static final int SHORT = 200;
    static final int LONG = 4000;

    private static final Pattern URN = Pattern.compile("(SC)?\\d{6,7}|X{7}");

    private FieldText() {}

    /** What is wrong with the text, or null. */
    public static @Nullable String trouble(String text, int longest) {
        if (text.length() > longest) {
            return "is longer than " + longest + " characters";
        }
        return text.codePoints().anyMatch(FieldText::forbidden)
                ? "contains a control character or one that changes the direction of writing"
                : null;
    }

    /** Ofsted's numbers: six or seven digits, with SC before them for older homes, or seven X where there is none. */
    public static boolean isUrn(String text) {
        return URN.matcher(text).matches();
    }

    /** The text with everything forbidden left out, for showing it back. */
    static String printable(String text) {
        return text.codePoints()
                .filter(c -> !forbidden(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean forbidden(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
        boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
        return control || direction || !Character.isDefined(c) || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFEFF;
    }
}
