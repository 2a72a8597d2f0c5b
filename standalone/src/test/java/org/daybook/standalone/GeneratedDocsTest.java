package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.command.entry.Rule;
import org.daybook.events.EventNames;
import org.daybook.query.measure.Measure;
import org.daybook.query.measure.Measures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The catalogues in {@code docs/} say what the code says; where they do not, they are written anew and must be committed. */
class GeneratedDocsTest {

    private static final Path ROOT = SourceTree.ofDaybook().root();

    private static void assertCurrent(String name, String text) throws IOException {
        assertThat(GeneratedDocs.upToDate(ROOT.resolve("docs").resolve(name), text))
                .as("docs/" + name + " was out of date and has been written anew: commit it")
                .isTrue();
    }

    @Test
    void the_catalogue_of_events_is_current() throws IOException {
        String text = new GeneratedDocs(ROOT).events();
        assertThat(text.lines().filter(line -> line.startsWith("## "))).hasSameSizeAs(EventNames.all());
        assertCurrent("events.md", text);
    }

    @Test
    void the_catalogue_of_measures_is_current() throws IOException {
        try (var context = new AnnotationConfigApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(Measure.class));
            scanner.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
            // a rule that is made by its configuration, once for each key, is no bean by itself
            scanner.addExcludeFilter((type, factory) -> type.getClassMetadata().isFinal()
                    && !type.getAnnotationMetadata().hasAnnotation("org.springframework.stereotype.Component"));
            // nor is the configuration that brings the database with it
            scanner.addExcludeFilter(new AnnotationTypeFilter(ComponentScan.class));
            scanner.scan("org.daybook.query");
            context.register(Measures.class);
            context.refresh();
            assertCurrent("measures.md", GeneratedDocs.measures(context.getBean(Measures.class)));
        }
    }

    @Test
    void the_catalogue_of_rules_is_current() throws IOException {
        String text = GeneratedDocs.rules();
        assertThat(text)
                .contains(
                        "| `care-already-open` | 142 | refuses | care |",
                        "| `police-protection-too-long` | 361 | warns |");
        assertCurrent("rules.md", text);
    }

    /** Stands for what a feature may hold its rules in. */
    static final class Planted {
        static final Rule ALONE = Rule.refuse("planted", "1");
        static final java.util.Map<String, java.util.List<Rule>> DEEP =
                java.util.Map.of("a", java.util.List.of(Rule.warn("deep", null)));

        private Planted() {}
    }

    @Test
    void rules_are_found_wherever_they_are_kept() {
        assertThat(GeneratedDocs.rulesOf(Planted.class).values())
                .extracting(Rule::code)
                .containsExactly("planted", "deep");
    }

    @Test
    void an_outdated_file_is_reported_once_and_written_anew(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("old.md"), "old");
        assertThat(GeneratedDocs.upToDate(file, "new")).isFalse();
        assertThat(GeneratedDocs.upToDate(file, "new")).isTrue();
        assertThat(GeneratedDocs.upToDate(folder.resolve("docs/missing.md"), "new"))
                .isFalse();
    }
}
