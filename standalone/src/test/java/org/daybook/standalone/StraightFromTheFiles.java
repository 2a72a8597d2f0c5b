package org.daybook.standalone;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts children in care straight from the SSDA903 files, sharing nothing with the product: a second opinion.
 *
 * <p>Rows are read and accepted by the SSDA903 section of the project's rules, counted by its measures and the
 * reconciliation beneath them. Codes are taken as valid and fields as free of commas; a date that cannot be read stops
 * the reading; births and deaths reject nothing. Flows are of children of any age.
 */
final class StraightFromTheFiles {

    private static final LocalDate NEVER = FileEpisode.NEVER;
    private static final Map<String, String> FAMILIES = Map.of(
            "foster-relative",
            "U[1-3]",
            "foster-other",
            "U[4-6]",
            "adoption",
            "A[3-6]",
            "parents",
            "P1",
            "residential",
            "K[12]|R[1-5]|S1",
            "independent",
            "H5|P[23]|K3",
            "temporary",
            "T[0-4]",
            "none",
            "",
            "other",
            "(?!(U[1-6]|A[3-6]|K[1-3]|R[1-5]|S1|P[1-3]|H5|T[0-4])$).+");

    private final List<Stretch> stretches = new ArrayList<>();
    private final List<List<FileEpisode>> rejected = new ArrayList<>();

    static StraightFromTheFiles read(Path folder) throws IOException {
        var headers = FileEpisode.lines(folder, "-header.csv").stream()
                .collect(Collectors.toMap(
                        line -> line.get("CHILD"),
                        line -> line,
                        (older, newer) -> newer.get("DOB").isEmpty() ? older : newer));
        var files = new StraightFromTheFiles();
        FileEpisode.lines(folder, "-episodes.csv").stream()
                .map(line -> FileEpisode.of(line, headers.getOrDefault(line.get("CHILD"), Map.of())))
                .collect(Collectors.groupingBy(FileEpisode::child))
                .values()
                .stream()
                .map(files::accept)
                .filter(taken -> !taken.isEmpty())
                .forEach(files::join);
        return files;
    }

    int episodes() {
        return stretches.size() + rejected.size();
    }

    int rejectedEpisodes() {
        return rejected.size();
    }

    int rejectedRows() {
        return rejected.stream().mapToInt(List::size).sum();
    }

    long childrenInCare(LocalDate on) {
        return inCare(on).count();
    }

    Map<String, Long> childrenInCareBySex(LocalDate on) {
        var sexes = inCare(on).map(it -> it.row.sex()).toList();
        return Map.of("M", (long) Collections.frequency(sexes, "1"), "F", (long) Collections.frequency(sexes, "2"));
    }

    long childrenInCareRate(LocalDate on, long population) {
        return Math.round(childrenInCare(on) * 10_000.0 / population);
    }

    long careStarts(LocalDate on) {
        return starts(on).map(it -> it.row.child()).distinct().count();
    }

    long careEnds(LocalDate on) {
        return ends(on).map(it -> it.row.child()).distinct().count();
    }

    long careStartOccasions(LocalDate on) {
        return starts(on).count();
    }

    long careEndOccasions(LocalDate on) {
        return ends(on).count();
    }

    /** One for each child in care, so that the groups add up. */
    Map<String, Long> placementsOpen(LocalDate on) {
        var open = new TreeMap<String, Long>();
        FAMILIES.forEach((family, code) ->
                open.put(family, inCare(on).filter(it -> it.place.matches(code)).count()));
        return open;
    }

    /** Of every child, in care on the day or not, V3 and V4 or not. */
    long placementsMade(LocalDate on) {
        return during(FileEpisode::from, dayBeforeApril(on), on)
                .filter(Stretch::made)
                .count();
    }

    /** Null where no child is in care. */
    @SuppressWarnings("NullAway")
    BigDecimal threePlusPercent(LocalDate on) {
        var all = threePlusDenominator(on);
        return all == 0 ? null : BigDecimal.valueOf(Math.round(threePlusNumerator(on) * 1_000.0 / all), 1);
    }

    /** Those with three placements made in any of their periods; one already open 12 months ago is not one of them. */
    long threePlusNumerator(LocalDate on) {
        var made = during(FileEpisode::from, on.minusMonths(12), on)
                .filter(Stretch::made)
                .collect(Collectors.groupingBy(it -> it.row.child(), Collectors.counting()));
        return inCare(on)
                .filter(it -> made.getOrDefault(it.row.child(), 0L) >= 3)
                .count();
    }

    long threePlusDenominator(LocalDate on) {
        return childrenInCare(on);
    }

    /** Occasions after {@code from} up to {@code to}; to leave care on the 18th birthday is an end, not turning 18. */
    Reconciliation reconcile(LocalDate from, LocalDate to) {
        var in = during(FileEpisode::from, from, to)
                .filter(it -> it.row.counted())
                .toList();
        var out = during(FileEpisode::to, from, to)
                .filter(it -> it.row.counted() && !it.row.to().isAfter(it.row.adult()))
                .toList();
        var aged = during(FileEpisode::adult, from, to)
                .filter(it -> it.row.counted() && !it.row.to().isBefore(it.row.adult()));
        return new Reconciliation(
                childrenInCare(from),
                in.stream().filter(it -> it.first && it.row.is("RNE", "S")).count(),
                in.stream().filter(it -> it.first && !it.row.is("RNE", "S")).count(),
                in.stream().filter(it -> it.fromBreak).count(),
                out.stream().filter(it -> it.last && it.row.endsCare()).count(),
                out.stream().filter(it -> it.toBreak).count(),
                aged.filter(it -> it.row.to().isAfter(it.row.adult()) || !it.last && !it.toBreak)
                        .count(),
                out.stream().filter(it -> it.last && !it.row.endsCare()).count(),
                childrenInCare(to));
    }

    /** Merges a child's rows by DECOM and takes them in that order, unless one meets a taken one or ends too early. */
    private List<FileEpisode> accept(List<FileEpisode> rows) {
        var taken = new ArrayList<FileEpisode>();
        for (var key : new TreeMap<>(rows.stream().collect(Collectors.groupingBy(FileEpisode::from))).values()) {
            var row =
                    key.stream().max(Comparator.comparing(FileEpisode::weight)).orElseThrow();
            var free = taken.stream()
                    .noneMatch(it -> it.from().isBefore(row.to()) && row.from().isBefore(it.to()));
            if (!free || row.to().isBefore(row.from())) {
                rejected.add(key);
            } else {
                taken.add(row);
            }
        }
        return taken;
    }

    /** Joins rows to periods. L does not change a placement; the return is to what was left for a temporary one. */
    private void join(List<FileEpisode> taken) {
        var placed = taken.getFirst();
        var home = placed;
        for (int i = 0; i < taken.size(); i++) {
            var row = taken.get(i);
            var first = i == 0 || !taken.get(i - 1).leadsTo(row);
            var last = i + 1 == taken.size() || !row.leadsTo(taken.get(i + 1));
            var back = !first && placed.is("PLACE", "T[0-4]") && row.placement().equals(home.placement());
            var made = row.is("RNE", "[SPB]")
                    && !row.is("PLACE", "T[0-4]")
                    && !back
                    && row.to().isAfter(row.from());
            placed = first || !row.is("RNE", "L") ? row : placed;
            home = first || !placed.is("PLACE", "T[0-4]") ? placed : home;
            stretches.add(new Stretch(
                    row,
                    first,
                    last,
                    !first && taken.get(i - 1).shortBreak(),
                    !last && taken.get(i + 1).shortBreak(),
                    placed.fields().get("PLACE"),
                    made));
        }
    }

    private Stream<Stretch> inCare(LocalDate on) {
        return during(FileEpisode::from, LocalDate.MIN, on)
                .filter(it -> it.row.counted()
                        && it.row.to().isAfter(on)
                        && it.row.adult().isAfter(on));
    }

    private Stream<Stretch> starts(LocalDate on) {
        return during(FileEpisode::from, dayBeforeApril(on), on)
                .filter(it -> it.row.is("RNE", "S") && !it.row.shortBreak());
    }

    private Stream<Stretch> ends(LocalDate on) {
        return during(FileEpisode::to, dayBeforeApril(on), on).filter(it -> it.row.endsCare() && !it.row.shortBreak());
    }

    private Stream<Stretch> during(Function<FileEpisode, LocalDate> day, LocalDate after, LocalDate upTo) {
        return stretches.stream()
                .filter(it ->
                        day.apply(it.row).isAfter(after) && !day.apply(it.row).isAfter(upTo));
    }

    private static LocalDate dayBeforeApril(LocalDate on) {
        return LocalDate.of(on.minusMonths(3).getYear(), 3, 31);
    }

    /** A taken row: its place in the care period, V3 or V4 before and after, the placement type, and whether made. */
    private record Stretch(
            FileEpisode row,
            boolean first,
            boolean last,
            boolean fromBreak,
            boolean toBreak,
            String place,
            boolean made) {}
}
