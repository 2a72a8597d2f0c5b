package org.daybook.query.child;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A name as it is looked for: without capitals, accents, hyphens and apostrophes. */
final class Spelling {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    // letters with a stroke through them, and two in one, are no accents to Unicode
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ø", "o", "ł", "l", "đ", "d", "æ", "ae", "œ", "oe", "þ", "th", "ı", "i");

    private Spelling() {}

    /** The words of a name with one space between them. */
    static String plain(String name) {
        String text = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        text = APOSTROPHES.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        return BETWEEN_WORDS.matcher(text).replaceAll(" ").strip();
    }

    static List<String> words(String name) {
        String plain = plain(name);
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }

    /** A pupil number as it is compared: spaces and small letters do not matter. */
    static String number(String upn) {
        return upn.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
