package org.daybook.split;

import java.util.List;
import javax.sql.DataSource;
import org.daybook.query.QueryService;
import org.daybook.query.rows.Versions;
import org.daybook.store.CommitListener;
import org.daybook.web.WebSecurity;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The query side as a process: it follows the log, counts and shows. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@Import({WebSecurity.class, QueryService.class, SharedParts.class})
public class QueryNode {

    public static void run(List<String> arguments) {
        SpringApplication.run(QueryNode.class, arguments.toArray(String[]::new));
    }

    @Bean(destroyMethod = "close")
    DataSource queryDatabase(SplitSettings settings) {
        return settings.pool("daybook_query", "query", 20, SplitSettings.COUNTING_SECONDS);
    }

    /** What a replay asks may take as long as it takes; nobody else is given these connections. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    DataSource replayDatabase(SplitSettings settings) {
        return settings.pool("daybook_query", "query", 4, SplitSettings.FOR_EVER);
    }

    @Bean
    CommitListener commitListener(@Qualifier("queryDatabase") DataSource database, Versions versions) {
        return new CommitListener(database, versions::wake);
    }
}
