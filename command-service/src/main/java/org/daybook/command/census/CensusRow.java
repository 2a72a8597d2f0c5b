package org.daybook.command.census;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.daybook.command.imports.BadCell;
import org.daybook.command.imports.Cells;
import org.daybook.command.imports.RowOutcome.RowWarning;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.jspecify.annotations.Nullable;

/**
 * One row of a termly exclusions file.
 *
 * @param collection year and term, for example {@code 2024 autumn}
 */
record CensusRow(Roll roll, String collection, String file, long line, TreeMap<String, String> cells) implements Cells {

    private static final int LONGEST_NAME = 60;

    /** The number of the pupil within its collection. */
    String pupil() {
        return text(roll.pupilColumn());
    }

    /** The key of the school in the file. */
    String school() {
        String school = text("NATIVEID");
        if (school.length() > LONGEST_NAME) {
            throw new BadCell("malformed-value", "NATIVEID is longer than a school's number or name.");
        }
        return school;
    }

    /** Under which the next upload finds the row again; null where the file does not number its rows. */
    @Nullable
    String source() {
        String id = maybe(roll.rowColumn());
        return id == null ? null : SchoolCensus.NAME + ":" + collection + ":" + roll.code() + ":" + id;
    }

    /** @throws BadCell for an unknown code or an impossible date */
    ExclusionNotified fact() {
        String category = text("CATEGORY").toUpperCase(Locale.ROOT);
        cells.put("CATEGORY", "FIXD".equals(category) ? "SUSP" : category);
        return new ExclusionNotified(
                code("CATEGORY", "exclusion-category"),
                day("STARTDATE"),
                maybeNumber("SESSIONS"),
                reasons(),
                school(),
                maybeCode("SENPROVISION", "sen-provision"));
    }

    private List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        for (String column : List.of("REASON1", "REASON2", "REASON3")) {
            String reason = maybeCode(column, "exclusion-reason");
            if (reason != null && !reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
        if (reasons.isEmpty()) {
            throw new BadCell("missing-value", "REASON1 is blank.");
        }
        return List.copyOf(reasons);
    }

    /** What is odd about the row itself. */
    List<RowWarning> oddities() {
        List<RowWarning> warnings = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (String column : List.of("REASON1", "REASON2", "REASON3")) {
            String reason = maybe(column);
            if (reason != null && given.contains(reason.toUpperCase(Locale.ROOT))) {
                warnings.add(new RowWarning("reason-twice", null, column, "The same reason is given twice."));
            }
            if (reason != null) {
                given.add(reason.toUpperCase(Locale.ROOT));
            }
        }
        if (maybe("REASON3") != null && maybe("REASON2") == null) {
            warnings.add(
                    new RowWarning("reason-left-out", null, "REASON2", "A third reason is given without a second."));
        }
        Integer sessions = maybeNumber("SESSIONS");
        if (sessions != null && (sessions < 1 || sessions > 90)) {
            warnings.add(new RowWarning("sessions-out-of-range", null, "SESSIONS", "Sessions are 1 to 90."));
        }
        return warnings;
    }
}
