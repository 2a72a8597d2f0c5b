package org.daybook.command.ssda903;

import java.util.Map;
import java.util.TreeMap;
import org.daybook.command.imports.Cells;

/**
 * One row of a return: trimmed cells by column, blank ones left out.
 *
 * @param year the calendar year in which its collection year began, as far as the upload says
 */
record ReturnRow(ReturnKind kind, int year, String file, long line, TreeMap<String, String> cells) implements Cells {

    static ReturnRow of(ReturnKind kind, int year, String file, long line, Map<String, String> cells) {
        return new ReturnRow(kind, year, file, line, new TreeMap<>(cells));
    }

    String child() {
        return text("CHILD");
    }
}
