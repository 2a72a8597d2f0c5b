package org.daybook.standalone;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.daybook.command.CommandService;
import org.daybook.query.QueryService;
import org.daybook.query.rows.RowsSchema;
import org.daybook.query.rows.Versions;
import org.daybook.split.CommandNode;
import org.daybook.split.Migrate;
import org.daybook.split.QueryNode;
import org.daybook.store.MasterKey;
import org.daybook.store.Migrations;
import org.daybook.web.Role;
import org.daybook.web.WebSecurity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The whole product in one process; with a word in front, one process of the split form. */
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@Import({WebSecurity.class, CommandService.class, QueryService.class})
@EnableConfigurationProperties(StandaloneSettings.class)
public class Standalone {

    public static void main(String[] args) {
        List<String> rest = List.of(args).subList(Math.min(1, args.length), args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "import" -> System.exit(ImportCommand.run(rest));
            case "migrate" -> Migrate.run(rest);
            case "command" -> CommandNode.run(rest);
            case "query" -> QueryNode.run(rest);
            default -> SpringApplication.run(Standalone.class, args);
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EmbeddedDatabase embeddedDatabase(StandaloneSettings settings) {
        EmbeddedDatabase database = EmbeddedDatabase.start(settings.dataDir());
        Migrations.run(
                database.owner(),
                Map.of(
                        "daybook_command", database.passwordOf("command"),
                        "daybook_query", database.passwordOf("query")));
        RowsSchema.createShape(database.owner());
        return database;
    }

    @Bean
    MasterKey masterKey(StandaloneSettings settings) {
        return MasterKey.readOrMake(settings.dataDir().resolve("master.key"));
    }

    @Bean
    @DependsOn("embeddedDatabase")
    DataSource commandDatabase(EmbeddedDatabase database) {
        return database.pool("daybook_command", "command", 20);
    }

    @Bean
    @DependsOn("embeddedDatabase")
    DataSource queryDatabase(EmbeddedDatabase database) {
        return database.pool("daybook_query", "query", 20);
    }

    /** In one process those who follow the log are woken directly. */
    @Bean
    LongConsumer afterCommit(ObjectProvider<Versions> versions) {
        return position -> versions.getObject().wake();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(6);
    }

    /** The five demonstration accounts; outside the standalone form they do not exist. */
    @Bean
    UserDetailsService people(PasswordEncoder encoder) {
        List<UserDetails> people = List.of(Role.values()).stream()
                .map(role -> User.withUsername(role.demonstrationName())
                        .password(encoder.encode(role.demonstrationName()))
                        .roles(role.name())
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(people);
    }
}
