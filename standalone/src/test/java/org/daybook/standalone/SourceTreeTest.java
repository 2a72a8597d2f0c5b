package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tree keeps its shape; each rule is also held against a planted offender, which it must find. */
class SourceTreeTest {

    private static final SourceTree DAYBOOK = SourceTree.ofDaybook();

    @TempDir
    Path planted;

    private Path plant(String file, String text) throws IOException {
        Path path = planted.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private SourceTree tree() {
        return new SourceTree(planted);
    }

    @Test
    void files_are_short_enough_to_be_read() {
        assertThat(DAYBOOK.longFiles()).isEmpty();
    }

    @Test
    void a_long_file_is_found() throws IOException {
        plant("m/src/main/java/a/Fits.java", "//\n".repeat(250));
        plant("m/src/test/java/a/Long.java", "//\n".repeat(251));
        plant("README.md", "word\n".repeat(200));
        assertThat(tree().longFiles()).containsExactly("Long.java has 251 lines", "README.md has 200 lines");
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(DAYBOOK.unmarkedPackages()).isEmpty();
    }

    @Test
    void an_unmarked_package_is_found() throws IOException {
        plant("m/src/main/java/marked/A.java", "");
        plant("m/src/main/java/marked/package-info.java", "@NullMarked\npackage marked;");
        plant("m/src/main/java/bare/A.java", "");
        plant("m/src/main/java/silent/package-info.java", "package silent;");
        assertThat(tree().unmarkedPackages()).containsExactly("m/src/main/java/bare", "m/src/main/java/silent");
    }

    @Test
    void every_public_type_says_what_it_is() {
        assertThat(DAYBOOK.undocumentedTypes()).isEmpty();
    }

    @Test
    void a_silent_type_is_found() throws IOException {
        plant("m/src/main/java/a/Types.java", """
                /** Says what it is. */
                @Deprecated
                @Pair(
                        value = 1)
                public final class Types {
                    public record Silent(int a) {}

                    /** Says it too. */
                    public enum Told { A }

                    private int count;

                    public sealed interface Mute {}
                }
                """);
        assertThat(tree().undocumentedTypes()).containsExactly("Types.java: Silent", "Types.java: Mute");
    }

    @Test
    void nobody_uses_lombok() {
        assertThat(DAYBOOK.filesWithLombok()).isEmpty();
    }

    @Test
    void lombok_is_found() throws IOException {
        plant("m/src/main/java/a/Lazy.java", "package a;\nimport lombok.Getter;\n@Getter class Lazy {}");
        assertThat(tree().filesWithLombok()).containsExactly("Lazy.java");
    }

    @Test
    void no_resource_hides_another() {
        assertThat(DAYBOOK.doubledResources(getClass().getClassLoader())).isEmpty();
    }

    @Test
    void a_hidden_resource_is_found() throws IOException {
        plant("one/src/main/resources/templates/page.html", "");
        plant("two/src/main/resources/templates/page.html", "");
        plant("two/src/main/resources/db/V1.sql", "");
        URL[] places = {
            planted.resolve("one/src/main/resources/").toUri().toURL(),
            planted.resolve("two/src/main/resources/").toUri().toURL()
        };
        try (URLClassLoader classPath = new URLClassLoader(places, null)) {
            assertThat(tree().doubledResources(classPath)).containsExactly("templates/page.html");
        }
    }

    @Test
    void every_setting_of_ours_is_explained() {
        Path yml = DAYBOOK.root().resolve("standalone/src/main/resources/application.yml");
        assertThat(DAYBOOK.silentSettings(yml)).isEmpty();
    }

    @Test
    void an_unexplained_setting_is_found() throws IOException {
        Path yml = plant("application.yml", """
                daybook:
                  told: 1   # what it does
                  # the next one
                  above: 2
                  group:
                    silent: 3
                server:
                  port: 8080
                """);
        assertThat(tree().silentSettings(yml)).containsExactly("silent: 3");
    }
}
