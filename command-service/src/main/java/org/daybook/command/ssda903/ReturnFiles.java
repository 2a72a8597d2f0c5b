package org.daybook.command.ssda903;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.daybook.command.imports.BadCell;
import org.daybook.command.imports.BrokenFile;
import org.daybook.command.imports.CsvFile;
import org.daybook.command.imports.Upload;
import org.jspecify.annotations.Nullable;

/** Reads the files of a return; a file is known by its columns. */
final class ReturnFiles {

    /** A data row as it stands in a file; the year is settled when all files of the upload have been read. */
    record Line(
            ReturnKind kind,
            String file,
            long line,
            TreeMap<String, String> values,
            @Nullable BadCell trouble) {}

    private ReturnFiles() {}

    /** @throws BrokenFile when the file as a whole cannot be read */
    static List<Line> read(Upload upload) {
        CsvFile file = CsvFile.read(upload);
        ReturnKind kind = ReturnKind.of(file.columns())
                .orElseThrow(() -> new BrokenFile(
                        "unknown-columns", file.name(), 1, "The columns are those of no file of the return."));
        List<Line> lines = new ArrayList<>();
        for (CsvFile.Line line : file.lines()) {
            lines.add(line(kind, file, line));
        }
        return lines;
    }

    private static Line line(ReturnKind kind, CsvFile file, CsvFile.Line line) {
        try {
            return new Line(kind, file.name(), line.number(), file.filled(line, kind::knows), null);
        } catch (BadCell e) {
            return new Line(kind, file.name(), line.number(), new TreeMap<>(), e);
        }
    }
}
