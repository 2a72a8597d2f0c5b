package org.daybook.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the source tree and says what is wrong with it; an empty list is good news. */
record SourceTree(Path root) {

    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_README = 200;
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^\\s*public (?:(?:abstract|final|sealed|non-sealed|static|strictfp) )*(?:class|interface|record|enum|@interface) (\\w+)");

    /** The tree that this test runs in. */
    static SourceTree ofDaybook() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("shared-events"))) {
            folder = folder.getParent();
        }
        return new SourceTree(folder);
    }

    List<String> longFiles() {
        List<String> found = new ArrayList<>();
        for (Path file : java("main", "test")) {
            int lines = lines(file).size();
            if (lines > LONGEST_FILE) {
                found.add(file.getFileName() + " has " + lines + " lines");
            }
        }
        Path readme = root.resolve("README.md");
        if (Files.exists(readme) && lines(readme).size() >= LONGEST_README) {
            found.add("README.md has " + lines(readme).size() + " lines");
        }
        return found;
    }

    /** Packages of production code without null marks. */
    List<String> unmarkedPackages() {
        return java("main").stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !marked(folder.resolve("package-info.java")))
                .map(folder -> root.relativize(folder).toString())
                .toList();
    }

    private static boolean marked(Path packageInfo) {
        return Files.exists(packageInfo) && text(packageInfo).contains("@NullMarked");
    }

    /** Public types of production code that do not say what they are. */
    List<String> undocumentedTypes() {
        List<String> found = new ArrayList<>();
        for (Path file : java("main")) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher type = PUBLIC_TYPE.matcher(lines.get(i));
                if (type.find() && !documented(lines, i)) {
                    found.add(file.getFileName() + ": " + type.group(1));
                }
            }
        }
        return found;
    }

    /** Goes up over annotations, which may take several lines, to the end of a comment. */
    private static boolean documented(List<String> lines, int type) {
        for (int i = type - 1; i >= 0; i--) {
            String line = lines.get(i).strip();
            if (line.endsWith("*/")) {
                return true;
            }
            if (line.isEmpty() || line.endsWith("{") && !line.startsWith("@") || line.endsWith(";")) {
                return false;
            }
        }
        return false;
    }

    /** Lombok leaves no trace in classes: it is looked for where it is written. */
    List<String> filesWithLombok() {
        return java("main", "test").stream()
                .filter(file -> lines(file).stream().anyMatch(line -> line.startsWith("import lombok")))
                .map(file -> file.getFileName().toString())
                .toList();
    }

    /** Templates, migrations and settings that the class path holds twice: which one counts would be chance. */
    List<String> doubledResources(ClassLoader classPath) {
        List<String> found = new ArrayList<>();
        for (Path resource : files("src/main/resources/")) {
            String name = resource.toString().replaceAll(".*/src/main/resources/", "");
            if (name.startsWith("templates/") || name.endsWith(".sql") || name.endsWith(".yml")) {
                try {
                    List<URL> places = Collections.list(classPath.getResources(name));
                    if (places.size() > 1) {
                        found.add(name);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return found.stream().distinct().toList();
    }

    /** Settings of our own without a comment beside or above them. */
    List<String> silentSettings(Path yml) {
        List<String> found = new ArrayList<>();
        boolean ours = false;
        String before = "";
        for (String line : lines(yml)) {
            if (line.matches("\\S.*")) {
                ours = line.startsWith("daybook:");
            }
            boolean setting = line.matches("\\s+[\\w-]+:\\s+\\S.*") && !line.matches("\\s+[\\w-]+:\\s+#.*");
            if (ours && setting && !line.contains(" #") && !before.strip().startsWith("#")) {
                found.add(line.strip());
            }
            before = line;
        }
        return found;
    }

    private List<Path> java(String... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> files("src/" + kind + "/java/").stream())
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    private List<Path> files(String part) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("/" + part))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
