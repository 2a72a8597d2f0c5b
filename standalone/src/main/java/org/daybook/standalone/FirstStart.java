package org.daybook.standalone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daybook.command.front.Who;
import org.daybook.command.imports.Imports;
import org.daybook.command.imports.Upload;
import org.daybook.query.rows.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Loads the sample returns into an empty installation, goes on when that was interrupted, and says when everything is ready. */
@Component
class FirstStart implements ApplicationRunner {

    private static final Who WHO = new Who("first start", "admin");
    private static final Logger LOG = LoggerFactory.getLogger("daybook");

    private final StandaloneSettings settings;
    private final Imports imports;
    private final Versions versions;
    private final ServletWebServerApplicationContext server;

    FirstStart(
            StandaloneSettings settings,
            Imports imports,
            Versions versions,
            ServletWebServerApplicationContext server) {
        this.settings = settings;
        this.imports = imports;
        this.versions = versions;
        this.server = server;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        boolean due = versions.reached().position() == 0 || imports.interrupted(WHO);
        boolean load = due && !"off".equals(settings.demo());
        if (load) {
            imports.start("ssda903", samples(), null, false, WHO);
        }
        LOG.info(
                "Daybook is ready at http://localhost:{} - sign in as caseworker, partner, auditor, analyst or admin,"
                        + " each with the password equal to the name.{}",
                java.util.Objects.requireNonNull(server.getWebServer()).getPort(),
                load ? " The sample returns of three years are being loaded; watch the figures arrive." : "");
    }

    private static List<Upload> samples() throws IOException {
        List<Upload> files = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:sample/ssda903/*.csv")) {
            files.add(Upload.of(String.valueOf(file.getFilename()), file.getContentAsByteArray()));
        }
        return files;
    }
}
