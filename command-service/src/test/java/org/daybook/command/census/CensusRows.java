package org.daybook.command.census;

import java.util.TreeMap;

/** Rows of a termly exclusions file said shortly; what a row does not say is the same in all. */
final class CensusRows {

    static final String PUPIL = "PUPILONROLLTABLEID";
    static final String ROW = "TERMLYEXCLUSIONSONROLLTABLEID";

    private CensusRows() {}

    /** Four sessions from Monday, 9 September 2024; {@code cells} are columns and values, null takes one away. */
    static CensusRow row(long line, String... cells) {
        TreeMap<String, String> values = new TreeMap<>();
        values.put(PUPIL, "PUPIL-9");
        values.put(ROW, "row-" + line);
        values.put("NATIVEID", "Sample School");
        values.put("STARTDATE", "2024-Sep-09 00:00:00");
        values.put("CATEGORY", "SUSP");
        values.put("SESSIONS", "4.0");
        values.put("REASON1", "DB");
        for (int i = 0; i < cells.length; i += 2) {
            if (cells[i + 1] == null) {
                values.remove(cells[i]);
            } else {
                values.put(cells[i], cells[i + 1]);
            }
        }
        return new CensusRow(Roll.ON, "2024 autumn", "exclusions.csv", line, values);
    }
}
