package org.daybook.command.census;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The two files of a term: pupils on the roll, and pupils who have left it. A file is known by its columns. */
enum Roll {
    ON("PUPILONROLLTABLEID", "TERMLYEXCLUSIONSONROLLTABLEID"),
    OFF("PUPILNOLONGERONROLLTABLEID", "TERMLYEXCLUSIONSOFFROLLTABLEID");

    private static final List<String> REQUIRED = List.of("NATIVEID", "STARTDATE", "CATEGORY", "REASON1");
    private static final List<String> OPTIONAL = List.of("SESSIONS", "REASON2", "REASON3", "SENPROVISION");

    /** What a file of a term looks like, for whoever brought another. */
    static final String COLUMNS =
            "A termly exclusions file has the columns pupilonrolltableid (or pupilnolongeronrolltableid),"
                    + " NativeId, startdate, category and reason1, and may have sessions, reason2, reason3, senprovision and"
                    + " termlyexclusionsonrolltableid (or termlyexclusionsoffrolltableid).";

    private final String pupilColumn;
    private final String rowColumn;

    Roll(String pupilColumn, String rowColumn) {
        this.pupilColumn = pupilColumn;
        this.rowColumn = rowColumn;
    }

    static Optional<Roll> of(Collection<String> columns) {
        return Arrays.stream(values())
                .filter(roll -> columns.contains(roll.pupilColumn) && columns.containsAll(REQUIRED))
                .findFirst();
    }

    boolean knows(String column) {
        return REQUIRED.contains(column)
                || OPTIONAL.contains(column)
                || column.equals(pupilColumn)
                || column.equals(rowColumn);
    }

    String pupilColumn() {
        return pupilColumn;
    }

    String rowColumn() {
        return rowColumn;
    }

    /** The code of the list {@code school-roll}. */
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
