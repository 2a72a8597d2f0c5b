package org.daybook.query.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.query.measure.Figure.Coverage;
import org.daybook.query.measure.Measure.Counting;
import org.daybook.query.measure.Published;
import org.daybook.query.words.Spoken;
import org.jspecify.annotations.Nullable;

/** How the pages of measures say things. */
final class Wording {

    private Wording() {}

    static String day(LocalDate day) {
        return Spoken.day(day);
    }

    static String moment(Instant at) {
        return at.equals(Instant.EPOCH) ? "before anything was recorded" : Spoken.moment(at);
    }

    /** The beginning of a sentence about a state of knowledge. */
    static String known(Instant at) {
        return at.equals(Instant.EPOCH) ? "Before anything was recorded" : "As known on " + Spoken.moment(at) + ",";
    }

    static String polarity(String polarity) {
        return switch (polarity) {
            case "lower" -> "Lower is better";
            case "higher" -> "Higher is better";
            default -> "Neither is better";
        };
    }

    /** The day of a figure with the days that it counts over: {@code 1 April 2026 to 30 September 2026}. */
    static String days(@Nullable LocalDate first, LocalDate on) {
        return first == null ? "On " + day(on) : "From " + day(first) + " to " + day(on);
    }

    /** What the number is made of; nothing where that is not shown. */
    static String madeOf(Published figure, Counting counting) {
        String of = figure.denominator();
        String count = figure.numerator();
        if (of == null || count == null) {
            return "";
        }
        return switch (counting) {
            case COUNT -> "";
            case PERCENT -> count + " of " + of;
            case RATE -> count + " children, of a population of " + of + " aged 0 to 17";
            case MEAN_HOURS -> "The mean of " + of;
        };
    }

    /** What to know before the figure is quoted. */
    static List<String> notes(Published figure) {
        List<String> notes = new ArrayList<>();
        if (figure.outsideCoverage()) {
            notes.add("The records do not speak of this day, so there is no figure for it.");
        }
        figure.flags().stream().map(flag -> note(flag, figure.coverage())).forEach(notes::add);
        return notes;
    }

    private static String note(String flag, Coverage coverage) {
        if (flag.startsWith("population-of-mid-")) {
            return "The population is that of the middle of " + flag.substring("population-of-mid-".length())
                    + ", the latest that is known.";
        }
        if (flag.equals("unlinked-pupils")) {
            return "Pupils of a school census are in it who are linked to no child here; two of them may be one.";
        }
        return coverage.gap() == null
                ? flag.replace('-', ' ')
                : "Nothing speaks of the days from " + day(coverage.gap().from()) + " to "
                        + day(coverage.gap().to()) + ", before this day, so do not quote this figure.";
    }

    static String covered(Coverage coverage) {
        return coverage.from() == null || coverage.to() == null
                ? "Nothing has been recorded"
                : day(coverage.from()) + " to " + day(coverage.to());
    }

    static @Nullable String gap(Coverage coverage) {
        return coverage.gap() == null
                ? null
                : day(coverage.gap().from()) + " to " + day(coverage.gap().to());
    }

    /** A breakdown in words: {@code age-band} as Age band. */
    static String breakdown(String by) {
        String words = by.replace('-', ' ').replace("sen ", "SEN ");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String window(@Nullable String window, boolean schoolYear) {
        return switch (window == null ? "" : window) {
            case "ytd" -> schoolYear ? "School year so far, from 1 August" : "Year so far, from 1 April";
            case "quarter" -> "Quarter so far";
            case "12m" -> "12 months to the day";
            default -> "";
        };
    }

    /** What an event did to an entry. */
    static String kind(String kind) {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }
}
