package org.daybook.command.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A CSV file as councils really send them: any encoding, separator, column order and letter case.
 *
 * @param columns in capitals, as they stand in the file
 */
public record CsvFile(String name, List<String> columns, List<Line> lines) {

    /** A data row: its cells in the order of the columns, trimmed; there may be too few or too many. */
    public record Line(long number, List<String> cells) {}

    /** @throws BrokenFile when the file as a whole cannot be read */
    public static CsvFile read(Upload file) {
        String text = decode(file);
        char separator = separator(text);
        long open = openQuote(text, separator);
        if (open > 0) {
            throw new BrokenFile("broken-csv", file.name(), open, "A quote begins here that never ends.");
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw new BrokenFile("empty-file", file.name(), 1, "The file is empty.");
            }
            List<String> columns = columns(file, records.next());
            List<Line> lines = new ArrayList<>();
            records.forEachRemaining(row -> lines.add(new Line(
                    row.getStartingLineNumber(),
                    row.getFields().stream().map(String::strip).toList())));
            return new CsvFile(file.name(), columns, lines);
        } catch (CsvParseException e) {
            throw new BrokenFile(
                    "broken-csv",
                    file.name(),
                    brokenLine(text, e),
                    "The file is not well-formed CSV from this line on.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The filled cells of a row by column.
     *
     * @throws BadCell when it has not as many cells as there are columns
     */
    public TreeMap<String, String> filled(Line line, Predicate<String> column) {
        if (line.cells().size() != columns.size()) {
            throw new BadCell(
                    "wrong-number-of-cells",
                    "The row has " + line.cells().size() + " cells, the header " + columns.size() + ".");
        }
        TreeMap<String, String> filled = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = line.cells().get(i);
            if (!value.isEmpty() && column.test(columns.get(i))) {
                filled.put(columns.get(i), value);
            }
        }
        return filled;
    }

    /** The line of a quote that is never closed, or 0: the reader would take the rest of the file for one cell. */
    private static long openQuote(String text, char separator) {
        long line = 1;
        long openedIn = 0;
        boolean cellStarts = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (openedIn > 0 || cellStarts)) {
                openedIn = openedIn > 0 ? 0 : line;
                // a doubled quote closes and opens again
                cellStarts = openedIn == 0;
            } else {
                cellStarts = openedIn == 0 && (c == separator || c == '\n' || c == '\r');
            }
            boolean lineEnds = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            line += lineEnds ? 1 : 0;
        }
        return openedIn;
    }

    private static long brokenLine(String text, CsvParseException e) {
        var matcher = Pattern.compile("(?:line|record) (\\d+)").matcher(String.valueOf(e.getMessage()));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : text.lines().count();
    }

    private static List<String> columns(Upload file, CsvRecord header) {
        List<String> columns = header.getFields().stream()
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .toList();
        // spreadsheets leave nameless columns behind; they are not read
        List<String> named = columns.stream().filter(name -> !name.isEmpty()).toList();
        if (new HashSet<>(named).size() < named.size()) {
            throw new BrokenFile("duplicate-column", file.name(), 1, "A column stands in the file twice.");
        }
        return columns;
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }

    private static final Map<String, Charset> MARKS = Map.of(
            "EFBBBF", StandardCharsets.UTF_8, "FFFE", StandardCharsets.UTF_16LE, "FEFF", StandardCharsets.UTF_16BE);

    private static String decode(Upload file) {
        byte[] bytes = file.bytes();
        for (Map.Entry<String, Charset> mark : MARKS.entrySet()) {
            byte[] start = HexFormat.of().parseHex(mark.getKey());
            if (bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length)) {
                return new String(bytes, start.length, bytes.length - start.length, mark.getValue());
            }
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                long line = new String(bytes, 0, i, StandardCharsets.ISO_8859_1)
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                throw new BrokenFile("not-text", file.name(), line, "The file is not text; send CSV.");
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
