package org.daybook.split;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import org.daybook.query.rows.RowsSchema;
import org.daybook.store.Migrations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The job that brings the database up to date before the services start; it alone has the owner's password. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SplitSettings.class)
public class Migrate {

    private static final Logger LOG = LoggerFactory.getLogger("daybook");

    public static void run(List<String> arguments) {
        try (var context = new SpringApplicationBuilder(Migrate.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new))) {
            SplitSettings settings = context.getBean(SplitSettings.class);
            try (HikariDataSource owner = settings.pool("postgres", "owner", 2, SplitSettings.FOR_EVER)) {
                Migrations.run(
                        owner,
                        Map.of(
                                "daybook_command", settings.secret("command.password"),
                                "daybook_query", settings.secret("query.password")));
                RowsSchema.createShape(owner);
                LOG.info("The database is up to date");
            }
        }
    }
}
