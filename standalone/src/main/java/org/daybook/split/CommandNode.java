package org.daybook.split;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.daybook.command.CommandService;
import org.daybook.store.CommitSignal;
import org.daybook.store.EventLog;
import org.daybook.web.WebSecurity;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The command side as a process: it records, imports and watches. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@Import({WebSecurity.class, CommandService.class, SharedParts.class})
public class CommandNode {

    private static final List<String> OWN =
            List.of("--management.endpoint.health.group.readiness.include=readinessState,log");

    public static void run(List<String> arguments) {
        SpringApplication.run(
                CommandNode.class,
                Stream.concat(OWN.stream(), arguments.stream()).toArray(String[]::new));
    }

    @Bean(destroyMethod = "close")
    DataSource commandDatabase(SplitSettings settings) {
        return settings.pool("daybook_command", "command", 20, SplitSettings.RECORDING_SECONDS);
    }

    @Bean
    LongConsumer afterCommit(@Qualifier("commandDatabase") DataSource database) {
        return new CommitSignal(database);
    }

    /** The name is the one under which readiness includes it. */
    @Bean("log")
    HealthIndicator log(@Qualifier("commandLog") EventLog log) {
        return () -> Health.up().withDetail("head", log.head()).build();
    }
}
