package org.daybook.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.architecture.Layers;
import org.daybook.query.measure.Figures;

/** The rules of the query side; what is not named here is a feature. */
public final class QueryRules {

    /** Features make rows and measures of them; pages and live figures ask measures. Whoever shows children writes it down first. */
    public static final Layers LAYERS = new Layers(
            Map.ofEntries(
                    Map.entry("access", Set.of("words", "asat")),
                    Map.entry("rows", Set.of()),
                    Map.entry("words", Set.of()),
                    Map.entry("trust", Set.of("rows")),
                    Map.entry("asat", Set.of("words")),
                    Map.entry("history", Set.of("words", "asat", "access")),
                    Map.entry("measure", Set.of("rows", "access", "words", "asat", "trust")),
                    Map.entry("child", Set.of("rows", "measure", "access", "words", "asat")),
                    Map.entry("check", Set.of("rows", "trust", "measure")),
                    Map.entry("live", Set.of("rows", "trust", "measure")),
                    Map.entry("chart", Set.of()),
                    Map.entry("page", Set.of("rows", "measure", "words", "asat", "trust", "chart")),
                    Map.entry("catalogue", Set.of("measure", "words", "asat", "chart")),
                    Map.entry("replay", Set.of("rows", "measure", "words", "access"))),
            Set.of("rows", "measure", "access", "words", "asat", "trust"),
            Set.of());

    private static final Set<String> WRITERS = Set.of(
            "org.daybook.query.rows.RowWriter",
            "org.daybook.query.rows.Voices",
            "org.daybook.query.rows.Projection",
            "org.daybook.query.rows.RowsSchema",
            "org.daybook.query.rows.Building",
            "org.daybook.query.rows.VersionTables",
            "org.daybook.query.access.AccessLog",
            "org.daybook.query.replay.ReplayTable");
    private static final Set<String> WRITING =
            Set.of("update", "batchUpdate", "execute", "executeUpdate", "executeLargeUpdate", "executeBatch", "copyIn");

    private static final Set<String> COUNTED = Set.of("figure", "released", "value", "numbers");

    /** Rows are written by the projection alone. */
    public static final ArchRule ONLY_THE_PROJECTION_WRITES = noClasses()
            .that()
            .resideInAPackage("org.daybook..query..")
            .and(DescribedPredicate.describe("are not " + WRITERS, type -> !WRITERS.contains(type.getName())))
            .should()
            .accessTargetWhere(DescribedPredicate.describe("a database being written to", QueryRules::writes))
            .because("a figure that writes cannot be asked twice");

    /** Pages show what may be published to the one who looks, so that no template gets at a number that is hidden. */
    public static final ArchRule PAGES_SHOW_WHAT_IS_PUBLISHED = noClasses()
            .that()
            .resideInAnyPackage("org.daybook..query.page..", "org.daybook..query.catalogue..")
            // shown to nobody who gets released figures only
            .and()
            .doNotHaveSimpleName("BehindPart")
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "a figure as it is counted",
                    (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(Figures.class)
                            && COUNTED.contains(access.getName())))
            .because("a partner must not see a number that only happens not to be small today");

    /** Schemas are made in one place. */
    public static final ArchRule ONLY_ROWS_SCHEMA_MIGRATES = noClasses()
            .that()
            .resideInAPackage("org.daybook..query..")
            .and()
            .doNotHaveSimpleName("RowsSchema")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.flywaydb..")
            .because("schemas are made with the owner's role, before anything else");

    private static final Pattern LITERAL = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern WRITES =
            Pattern.compile("^[\"\\s]*(?:update|UPDATE|copy|COPY|alter|ALTER|drop|DROP|create|CREATE)\\s+\\S"
                    + "|(?i:\\b(?:insert\\s+into|delete\\s+from|merge\\s+into|truncate)\\b)"
                    + "|\\bupdate\\s+[\\w.]+\\s+set\\b");

    private QueryRules() {}

    private static boolean writes(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean database = Stream.of("java.sql.", "org.springframework.jdbc.", "org.postgresql.")
                .anyMatch(owner.getName()::startsWith);
        return database && WRITING.contains(access.getName());
    }

    /** The source files, besides those of the writers, in which SQL that writes stands. */
    public static List<String> filesWithWritingSql(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            WRITERS.stream().noneMatch(writer -> file.endsWith(writer.replace('.', '/') + ".java")))
                    .filter(QueryRules::hasWritingSql)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean hasWritingSql(Path file) {
        try {
            return LITERAL.matcher(Files.readString(file))
                    .results()
                    .anyMatch(literal -> WRITES.matcher(literal.group()).find());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
