package org.daybook.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * A data folder as the first start leaves it, made once for all tests of a JVM: a test that is not about the first start need not wait
 * for a database to be made and migrated.
 */
final class PreparedFolder {

    private static Path made;

    private PreparedFolder() {}

    /** Copies what the first start makes into a folder that has none of it yet. */
    static void into(Path dataDir) {
        if (!Files.exists(dataDir.resolve("postgres"))) {
            try {
                Files.createDirectories(dataDir);
                int left = new ProcessBuilder("cp", "-a", made() + "/.", dataDir.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
                if (left != 0) {
                    throw new IllegalStateException("The prepared folder could not be copied to " + dataDir);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static synchronized Path made() throws IOException {
        if (made == null) {
            Path folder = Files.createTempDirectory("daybook-prepared");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            new SpringApplication(Standalone.class)
                    .run(RunningDaybook.settings(folder))
                    .close();
            made = folder;
        }
        return made;
    }
}
