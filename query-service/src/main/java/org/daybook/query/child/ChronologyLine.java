package org.daybook.query.child;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daybook.events.Days;
import org.daybook.query.child.ChronologyEntry.Change;
import org.daybook.query.child.ChronologyEntry.Difference;
import org.daybook.query.words.Spoken;
import org.daybook.query.words.Words.Fact;
import org.daybook.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the page shows it.
 *
 * @param when when it happened, {@code datetime} the same for machines
 * @param later how long afterwards it was recorded, where that differs
 * @param facts the short ones, {@code texts} the long ones
 * @param original as it was first recorded, where it was corrected since
 */
record ChronologyLine(
        String entryId,
        String title,
        String by,
        String when,
        String datetime,
        String tag,
        String colour,
        boolean withdrawn,
        boolean details,
        @Nullable String later,
        String recorded,
        @Nullable String command,
        long position,
        List<Fact> facts,
        List<Fact> texts,
        @Nullable List<Fact> original,
        List<ChangeLine> changes) {

    private static final int SHORT = 60;

    /** What only links records together, or says that something usual is the case. */
    private static final Set<String> MACHINERY = Set.of(
            "About entry",
            "Withdraws entry",
            "Times missing",
            "Entries in the warning",
            "Family, as a keyed hash",
            "Is this child",
            "Corrects entry");

    private static final Set<String> ONLY_WHEN_YES = Set.of("Begun earlier", "Same carer", "Confidential");

    private static final Map<String, String> COLOURS = Map.of(
            "Care", "blue",
            "Placement", "teal",
            "Early help", "green",
            "School", "orange",
            "Missing", "purple",
            "Time limits and warnings", "yellow");

    /** A correction or withdrawal in one sentence, with what was changed. */
    record ChangeLine(String sentence, @Nullable String note, List<String> differences) {}

    static ChronologyLine of(ChronologyEntry entry) {
        String when = entry.at() == null
                ? Spoken.day(entry.day())
                : Spoken.day(entry.day()) + " at " + Spoken.time(entry.at());
        List<Fact> facts =
                entry.facts().stream().filter(fact -> tells(fact, entry)).toList();
        return new ChronologyLine(
                entry.entryId(),
                entry.title(),
                by(entry),
                when,
                entry.at() == null ? entry.day().toString() : entry.at().toString(),
                entry.withdrawn() ? "Withdrawn" : entry.kind(),
                entry.withdrawn() ? "grey" : COLOURS.getOrDefault(entry.kind(), "grey"),
                entry.withdrawn(),
                entry.type() != null,
                later(entry),
                "Recorded on " + at(entry.recordedAt()) + who(entry.recordedBy(), entry.role()),
                entry.command(),
                entry.position(),
                facts.stream().filter(fact -> fact.value().length() <= SHORT).toList(),
                facts.stream().filter(fact -> fact.value().length() > SHORT).toList(),
                entry.original() == null
                        ? null
                        : entry.original().stream()
                                .filter(fact -> !MACHINERY.contains(fact.label()))
                                .toList(),
                entry.history().stream().map(ChronologyLine::change).toList());
    }

    /** Not what the title and the date say already. */
    private static boolean tells(Fact fact, ChronologyEntry entry) {
        boolean theDay = entry.effectiveOn() != null && fact.value().equals(Spoken.day(entry.effectiveOn()));
        boolean theTime = entry.at() != null && fact.value().equals(Spoken.moment(entry.at()));
        boolean usual = ONLY_WHEN_YES.contains(fact.label()) && fact.value().equals("No");
        return !theDay && !theTime && !usual && !MACHINERY.contains(fact.label());
    }

    private static String by(ChronologyEntry entry) {
        if (entry.source() != null) {
            String format = entry.source().split(":")[0];
            return "from "
                    + switch (format) {
                        case "ssda903" -> "the yearly return";
                        case "school-census-exclusions" -> "the school census";
                        default -> format;
                    };
        }
        return entry.recordedBy() == null ? "" : "by " + entry.recordedBy();
    }

    static String who(@Nullable String name, @Nullable String role) {
        if (name == null) {
            return "";
        }
        String label = role == null ? name : roleLabel(role);
        return " by " + name + (label.equals(name) ? "" : ", " + label);
    }

    private static String roleLabel(String role) {
        for (Role each : Role.values()) {
            if (each.name().equals(role.toUpperCase(Locale.ROOT))) {
                return each.label();
            }
        }
        return role;
    }

    private static String at(Instant instant) {
        return Spoken.day(LocalDate.ofInstant(instant, Days.LONDON)) + " at " + Spoken.time(instant);
    }

    private static ChangeLine change(Change change) {
        boolean withdrawn = change.kind().equals(ChronologyEntry.WITHDRAWN);
        String sentence = (withdrawn ? "Withdrawn" : "Corrected") + " on " + at(change.recordedAt())
                + who(change.recordedBy(), change.role())
                + (change.reasonLabel() == null
                        ? ""
                        : ": " + change.reasonLabel().toLowerCase(Locale.ROOT))
                + (withdrawn ? ". It does not count in any figure." : ".");
        return new ChangeLine(
                sentence,
                change.note(),
                change.changes().stream()
                        .filter(difference -> !MACHINERY.contains(difference.label()))
                        .map(ChronologyLine::spelt)
                        .toList());
    }

    /** How long after it happened it was recorded; null where it was so at once. */
    static @Nullable String later(ChronologyEntry entry) {
        LocalDate recorded = entry.recordedOn();
        if (entry.effectiveOn() == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(entry.effectiveOn(), recorded);
        if (days == 0) {
            long hours = entry.at() == null
                    ? 0
                    : Duration.between(entry.at(), entry.recordedAt()).toHours();
            return hours < 1
                    ? null
                    : "Recorded " + many(hours, "hour") + " later, at " + Spoken.time(entry.recordedAt()) + ".";
        }
        return "Recorded " + length(Math.abs(days), entry.effectiveOn(), recorded)
                + (days > 0 ? " later, on " : " before, on ") + Spoken.day(recorded) + ".";
    }

    private static String length(long days, LocalDate one, LocalDate other) {
        long months = Math.abs(ChronoUnit.MONTHS.between(one, other));
        if (months < 2) {
            return many(days, "day");
        }
        return months < 24 ? many(months, "month") : many(months / 12, "year");
    }

    private static String many(long number, String unit) {
        return Spoken.number(number) + ' ' + unit + (number == 1 ? "" : "s");
    }

    /** What is spelt out of a field's change: {@code Half days changed from 6 to 4}. */
    private static String spelt(Difference difference) {
        String label = difference.label();
        if (difference.before() == null) {
            return label + ": " + Objects.requireNonNullElse(difference.after(), "") + " (not said before)";
        }
        return difference.after() == null
                ? label + ": no longer said (was " + difference.before() + ")"
                : label + " changed from " + difference.before() + " to " + difference.after();
    }
}
