package org.daybook.query.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it: {@code 30 September 2026}, {@code 30/9/2026} or {@code 2026-09-30}. */
final class TypedDay {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern SPOKEN =
            Pattern.compile("(\\d{1,2})[\\s./-]+(\\d{1,2}|\\p{Alpha}{3,9})[\\s./-]+(\\d{4})");

    private TypedDay() {}

    /** Nothing where it is no day. */
    static Optional<LocalDate> read(String typed) {
        Matcher iso = ISO.matcher(typed.strip());
        Matcher spoken = SPOKEN.matcher(typed.strip());
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            return spoken.matches()
                    ? Optional.of(LocalDate.of(number(spoken, 3), month(spoken.group(2)), number(spoken, 1)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int month(String typed) {
        if (Character.isDigit(typed.charAt(0))) {
            return Integer.parseInt(typed);
        }
        return Arrays.stream(Month.values())
                .filter(month -> month.getDisplayName(TextStyle.FULL, Locale.UK)
                        .toLowerCase(Locale.UK)
                        .startsWith(typed.toLowerCase(Locale.UK)))
                .map(Month::getValue)
                .findFirst()
                .orElse(0);
    }
}
