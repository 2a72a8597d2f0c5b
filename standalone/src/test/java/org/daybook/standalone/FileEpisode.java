package org.daybook.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One accepted row of an episodes file, with what {@link StraightFromTheFiles} needs of it. */
record FileEpisode(
        String child,
        LocalDate from,
        LocalDate to,
        LocalDate adult,
        boolean shortBreak,
        boolean counted,
        boolean endsCare,
        String sex,
        String placement,
        String weight,
        Map<String, String> fields) {
    static FileEpisode of(Map<String, String> fields, Map<String, String> header) {
        var birth = day(header.getOrDefault("DOB", ""));
        // counted from the 1st of the month: a 29th of February comes of age on the 1st of March
        var adult = birth.withDayOfMonth(1).plusYears(18).plusDays(birth.getDayOfMonth() - 1L);
        var from = day(fields.get("DECOM"));
        var to = day(fields.get("DEC"));
        var shortBreak = fields.get("LS").matches("V[34]");
        var counted = !shortBreak && from.isBefore(adult);
        var carer = fields.get(fields.get("URN").isEmpty() ? "PL_POST" : "URN");
        return new FileEpisode(
                fields.get("CHILD"),
                from,
                to,
                adult,
                shortBreak,
                counted,
                !to.equals(NEVER) && !fields.get("REC").equals("X1"),
                header.getOrDefault("SEX", ""),
                String.join(" ", fields.get("PLACE"), fields.get("PLACE_PROVIDER"), carer),
                !to.equals(NEVER) + fields.get("YEAR") + to,
                fields);
    }

    boolean is(String field, String codes) {
        return fields.get(field).matches(codes);
    }

    boolean leadsTo(FileEpisode next) {
        return to.equals(next.from) && is("REC", "X1");
    }

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    static LocalDate day(String text) {
        return text.isEmpty() ? NEVER : LocalDate.parse(text, DAY);
    }

    /** Every row of the files whose names end so, by column; the year of the file is one more. */
    static List<Map<String, String>> lines(Path folder, String ending) throws IOException {
        var lines = new ArrayList<Map<String, String>>();
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(it -> it.toString().endsWith(ending)).sorted().toList()) {
                var year = "," + file.getFileName().toString().replaceAll(".*?(\\d{4}).*", "$1");
                var text = Files.readAllLines(file);
                var names = (text.getFirst().replace("\uFEFF", "") + ",YEAR").split(",", -1);
                text.stream()
                        .skip(1)
                        .map(line -> (line + year).split(",", -1))
                        .forEach(all -> lines.add(IntStream.range(0, names.length)
                                .boxed()
                                .collect(Collectors.toMap(i -> names[i], i -> all[i]))));
            }
        }
        return lines;
    }
}
