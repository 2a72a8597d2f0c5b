package org.daybook.command.census;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which termly collection a file belongs to: as given, else as its name says, else by its latest exclusion. */
final class Term {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final List<String> NAMES = List.of("autumn", "spring", "summer");

    private Term() {}

    /** Year and term, for example {@code 2024 autumn}. @param days on which its exclusions start */
    static String of(@Nullable Integer given, String fileName, Stream<LocalDate> days, LocalDate today) {
        String name = fileName.toLowerCase(Locale.ROOT);
        LocalDate latest = days.filter(day -> !day.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(today);
        String term = NAMES.stream().filter(name::contains).findFirst().orElseGet(() -> term(latest));
        Matcher year = YEAR.matcher(name);
        int named = year.find() ? Integer.parseInt(year.group()) : latest.getYear();
        return Objects.requireNonNullElse(given, named) + " " + term;
    }

    /** The term that a day lies in; the spring term is taken to end with March. */
    private static String term(LocalDate day) {
        int month = day.getMonthValue();
        return month > 7 ? "autumn" : month < 4 ? "spring" : "summer";
    }
}
