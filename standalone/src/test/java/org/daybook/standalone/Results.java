package org.daybook.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What a benchmark measures from now on, kept as text with its date and the commit it began at. */
final class Results {

    private final String commit = commit();

    /**
     * Writes them to {@code benchmark/results}, and prints them.
     *
     * @param name of the file, after the date
     * @param how it was measured, beside what is the same for all
     */
    void write(String name, String how, List<String> lines) {
        Instant now = Instant.now();
        String text = "Measured " + now + " at commit " + commit
                + ", 2 cores that also run the test, PostgreSQL 18 embedded, Java "
                + Runtime.version().feature() + how + "\n" + String.join("\n", lines) + "\n";
        try {
            Path results = Files.createDirectories(Path.of("..", "benchmark", "results"));
            Files.writeString(results.resolve(LocalDate.ofInstant(now, ZoneOffset.UTC) + name + ".txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.err.println(text);
    }

    /** The commit, and whether anything stands changed beside it. */
    private static String commit() {
        String changed = git("status", "--porcelain", "--", ":!/benchmark/results");
        return git("rev-parse", "--short", "HEAD") + (changed.isEmpty() ? "" : " with changes");
    }

    private static String git(String... arguments) {
        try {
            List<String> line = new ArrayList<>(List.of("git"));
            line.addAll(List.of(arguments));
            Process git = new ProcessBuilder(line).start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? said.strip() : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
