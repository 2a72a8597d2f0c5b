package org.daybook.query.measure;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.daybook.events.Days;
import org.jspecify.annotations.Nullable;

/** Children aged 0 to 17 in the council's area, by mid-year (ONS). */
public final class Population {

    /** The denominator of a rate; {@code latest} when the right year's estimate is not known and the latest one stands in. */
    public record Estimate(int midYear, long children, boolean latest) {}

    private final NavigableMap<Integer, Long> byMidYear = new TreeMap<>();

    /** @param area the ONS code of the council, for example E06000006 */
    public Population(String area) {
        var in = Objects.requireNonNull(Population.class.getResourceAsStream("/population/children-0-17.csv"));
        try (var csv = CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.stream()
                    .filter(row -> row.getField(1).equals(area))
                    .forEach(row -> byMidYear.put(Integer.valueOf(row.getField(0)), Long.valueOf(row.getField(3))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The financial year that ends in March Y uses mid-(Y-1) all year. */
    public @Nullable Estimate on(LocalDate day) {
        int wanted = Days.yearStart(day).getYear();
        Long exact = byMidYear.get(wanted);
        if (exact != null) {
            return new Estimate(wanted, exact, false);
        }
        Map.Entry<Integer, Long> latest = byMidYear.floorEntry(wanted);
        return latest == null ? null : new Estimate(latest.getKey(), latest.getValue(), true);
    }
}
