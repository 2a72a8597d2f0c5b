package org.daybook.command.ssda903;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.events.Days;
import org.jspecify.annotations.Nullable;

/** To which collection year an upload belongs: as given, else four digits in the file name, else its latest day. */
final class CollectionYear {

    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final List<String> DAYS = List.of("DECOM", "DEC", "REVIEW", "MIS_START", "MIS_END", "SW_DECOM");

    private CollectionYear() {}

    static int of(@Nullable Integer given, String fileName, List<ReturnFiles.Line> wholeUpload, int today) {
        if (given != null) {
            return given;
        }
        Matcher name = IN_NAME.matcher(fileName.toLowerCase(Locale.ROOT));
        return name.find() ? Integer.parseInt(name.group()) : latest(wholeUpload, today);
    }

    private static int latest(List<ReturnFiles.Line> lines, int today) {
        return lines.stream()
                .flatMap(
                        line -> DAYS.stream().filter(line.values()::containsKey).map(column -> day(line, column)))
                .filter(day -> day != null && day.getYear() <= today)
                .map(day -> Days.yearStart(day).getYear())
                .max(Integer::compare)
                .orElse(today);
    }

    private static @Nullable LocalDate day(ReturnFiles.Line line, String column) {
        try {
            return ReturnRow.of(line.kind(), 0, line.file(), line.line(), line.values())
                    .day(column);
        } catch (ReturnRow.BadCell e) {
            return null;
        }
    }
}
