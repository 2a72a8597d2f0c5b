package org.daybook.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that cannot be read as a whole, and rows that cannot be read among rows that can. */
final class BrokenFiles {

    static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
    static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    private static final String GOOD = "broken-1,1,01/02/2010,WBRI,,,\n";

    /** A file with the failure that it must end in. */
    record Bad(String name, byte[] bytes, String code, long line) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A row with the code that it must be rejected with. */
    record BadRow(String name, String row, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Bad> all = new ArrayList<>();

    private void add(String name, byte[] bytes, String code, long line) {
        all.add(new Bad(name, bytes, code, line));
    }

    private void add(String name, String text, String code, long line) {
        add(name, text.getBytes(StandardCharsets.UTF_8), code, line);
    }

    static List<Bad> all() {
        BrokenFiles files = new BrokenFiles();
        files.bytes();
        files.texts();
        return files.all;
    }

    private void bytes() {
        add("a null byte in line 3", HEADER + GOOD + "x,\u0000", "not-text", 3);
        add("a zip file", zip("header.csv"), "not-text", 1);
        add("a workbook", zip("xl/workbook.xml"), "not-text", 1);
        add("a gzip file", gzip(), "not-text", 1);
        add("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, "not-text", 3);
        Charset little = StandardCharsets.UTF_16LE;
        add("UTF-16 without mark", (HEADER + GOOD).getBytes(little), "not-text", 1);
        add("UTF-16 without mark, big end first", (HEADER + GOOD).getBytes(StandardCharsets.UTF_16BE), "not-text", 1);
        add("UTF-32", (HEADER + GOOD).getBytes(Charset.forName("UTF-32BE")), "not-text", 1);
    }

    private static byte[] zip(String entry) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] gzip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void texts() {
        add("nothing in it", "", "empty-file", 1);
        add("empty lines only", "\n\r\n\n", "empty-file", 1);
        add("a byte order mark only", "\ufeff", "empty-file", 1);
        add("unknown columns", "NAME,AGE\nx,4\n", "unknown-columns", 1);
        add("a required column is missing", EPISODES.replace("DECOM,", "") + "x\n", "unknown-columns", 1);
        add("rows without a header", GOOD, "unknown-columns", 1);
        add("a column twice", HEADER.replace("ETHNIC", "SEX") + GOOD, "duplicate-column", 1);
        add("a column twice in other letters", HEADER.replace("ETHNIC", " sex ") + GOOD, "duplicate-column", 1);
        add("a quote not closed in line 3", HEADER + GOOD + "x,1,\"01/02/2010,WBRI,,,\n" + GOOD, "broken-csv", 3);
        add("a quote not closed in line 1", "\"" + HEADER + GOOD, "broken-csv", 1);
        add("JSON", "[{\"CHILD\":\"1\"}]", "unknown-columns", 1);
        add(
                "XML with an entity",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "unknown-columns",
                1);
        add("a document", "%PDF-1.7\n1 0 obj\n", "unknown-columns", 1);
        add("a page", "<html><body>Sign in</body></html>", "unknown-columns", 1);
        add("one cell of seventeen million characters", HEADER + GOOD + "x".repeat(17 << 20), "broken-csv", 3);
    }

    static List<BadRow> rows() {
        String rest = ",S,C2,N1,U4,PR1,,,,,,";
        return List.of(
                new BadRow("no child", ",01/02/2018" + rest, "missing-value"),
                new BadRow("too few cells", "few,01/02/2018,S", "wrong-number-of-cells"),
                new BadRow("too many cells", "many-cells,01/02/2018" + rest + ",x", "wrong-number-of-cells"),
                new BadRow("no start", "no-start," + rest, "missing-value"),
                new BadRow("a day that is none", "no-day,31/02/2018" + rest, "malformed-date"),
                new BadRow("a day in words", "words,yesterday" + rest, "malformed-date"),
                new BadRow("the year 203", "year,01/02/0203" + rest, "impossible-date"),
                new BadRow("the year 9999", "far,01/02/9999" + rest, "impossible-date"),
                new BadRow("next century", "next,01/02/2188" + rest, "date-in-future"),
                new BadRow("an unknown code", "code,01/02/2018" + rest.replace("C2", "Q9"), "unknown-code"),
                new BadRow(
                        "a formula as code",
                        "formula-code,01/02/2018" + rest.replace("C2", "=1+1"),
                        "formula-not-allowed"),
                new BadRow("a formula as day", "formula-day,=TODAY()" + rest, "formula-not-allowed"),
                new BadRow("a formula as child", "=cmd|' /C calc'!A0,01/02/2018" + rest, "formula-not-allowed"),
                new BadRow(
                        "a formula as postcode",
                        "formula-post,01/02/2018,S,C2,N1,U4,PR1,,,,@SUM(1),,",
                        "formula-not-allowed"),
                new BadRow("an override", "turned,01/02/2018" + rest.replace("N1", "N\u202e1"), "text-not-allowed"),
                new BadRow("a bell", "bell\u0007,01/02/2018" + rest, "text-not-allowed"),
                new BadRow("a long cell", "l".repeat(201) + ",01/02/2018" + rest, "text-not-allowed"),
                new BadRow(
                        "an end before the start",
                        "turned-round,01/02/2018,S,C2,N1,U4,PR1,01/01/2018,E4A,,,,",
                        "end-before-start"));
    }
}
