package org.daybook.command.ssda903;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.command.imports.BadCell;
import org.daybook.events.Days;
import org.jspecify.annotations.Nullable;

/** To which collection year an upload belongs: as given, else four digits in the file name, else its latest day. */
final class CollectionYear {

    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final List<String> DAYS = List.of("DECOM", "MIS_START", "SW_DECOM", "REVIEW");
    private static final List<String> ENDS = List.of("MIS_END", "DEC");

    private CollectionYear() {}

    static int of(@Nullable Integer given, String fileName, List<ReturnFiles.Line> wholeUpload, int today) {
        if (given != null) {
            return given;
        }
        Matcher name = IN_NAME.matcher(fileName.toLowerCase(Locale.ROOT));
        int said = name.find() ? Integer.parseInt(name.group()) : Integer.MAX_VALUE;
        return said <= today ? said : latest(wholeUpload, today);
    }

    /** A start or a review lies in its year; an end may be known from the days after, so it is asked only where nothing else is. */
    private static int latest(List<ReturnFiles.Line> lines, int today) {
        return latest(lines, today, DAYS).or(() -> latest(lines, today, ENDS)).orElse(today);
    }

    private static Optional<Integer> latest(List<ReturnFiles.Line> lines, int today, List<String> columns) {
        return lines.stream()
                .flatMap(line ->
                        columns.stream().filter(line.values()::containsKey).map(column -> day(line, column)))
                .filter(day -> day != null)
                .map(day -> Days.yearStart(day).getYear())
                .filter(year -> year <= today)
                .max(Integer::compare);
    }

    private static @Nullable LocalDate day(ReturnFiles.Line line, String column) {
        try {
            return ReturnRow.of(line.kind(), 0, line.file(), line.line(), line.values())
                    .day(column);
        } catch (BadCell e) {
            return null;
        }
    }
}
