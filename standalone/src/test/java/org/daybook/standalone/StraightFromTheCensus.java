package org.daybook.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.standalone.RunningDaybook.Part;

/** The exclusions of a term counted straight from the files, by reading them as plainly as can be; it shares nothing with the product. */
final class StraightFromTheCensus {

    static final String FORMAT = "school-census-exclusions";
    static final String ON = "2024_autumn_termlyexclusionsonroll.csv";
    static final String OFF = "2024_autumn_termlyexclusionsoffroll.csv";

    private static final Path FOLDER = Path.of("src/test/resources/school_census_exclusions");

    /** A row of a file; {@code pupil} is told by its file, number and school. */
    record Row(String pupil, String content, String category) {}

    private final List<Row> rows = new ArrayList<>();
    int repeated;

    StraightFromTheCensus(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            List<String> lines = lines(name);
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                String pupil = name + "/" + cells[0] + "/" + cells[1];
                String what = String.join(",", cells[5], cells[6], cells[10].replace("FIXD", "SUSP"), reasons(cells));
                if (seen.add(pupil + what)) {
                    rows.add(new Row(pupil, what, cells[10].replace("FIXD", "SUSP")));
                } else {
                    repeated++;
                }
            }
        }
    }

    /** The reasons that are given, each once, in their order. */
    private static String reasons(String[] cells) {
        List<String> reasons = new ArrayList<>();
        for (int i = 7; i <= 9; i++) {
            if (!cells[i].isEmpty() && !reasons.contains(cells[i])) {
                reasons.add(cells[i]);
            }
        }
        return reasons.toString();
    }

    /** A file, to be sent. */
    static Part file(String name) {
        return Part.of(name, String.join("\n", lines(name)));
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long of(String category) {
        return rows.stream().filter(row -> row.category().equals(category)).count();
    }

    long pupils() {
        return rows.stream().map(Row::pupil).distinct().count();
    }

    Map<String, Integer> suspensionsOfPupils() {
        Map<String, Integer> pupils = new HashMap<>();
        rows.stream()
                .filter(row -> row.category().equals("SUSP"))
                .forEach(row -> pupils.merge(row.pupil(), 1, Integer::sum));
        return pupils;
    }

    long suspendedTwice() {
        return suspensionsOfPupils().values().stream().filter(n -> n > 1).count();
    }
}
