package org.daybook.split;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings that the processes of the split form share.
 *
 * @param databaseUrl the JDBC address of PostgreSQL and its database
 * @param secrets a folder with {@code master.key}, {@code people} and a {@code .password} file a role; nothing secret stands elsewhere
 */
@ConfigurationProperties("daybook.split")
public record SplitSettings(
        @DefaultValue("jdbc:postgresql://localhost:5432/daybook")
        String databaseUrl,

        @DefaultValue("/run/secrets") Path secrets) {

    /** The content of a secret. @throws UncheckedIOException naming the file that is not there */
    String secret(String name) {
        try {
            return Files.readString(secrets.resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + secrets.resolve(name) + " cannot be read", e);
        }
    }

    /** Longer than a statement takes by which something is recorded or brought in. */
    static final int RECORDING_SECONDS = 10;

    /** Longer than a figure takes, or a page of rows that are made again; a migration may take its time. */
    static final int COUNTING_SECONDS = 30;

    static final int FOR_EVER = 0;

    /**
     * A pool of connections under a role; an absent database is said so within seconds.
     *
     * @param longest seconds that a statement may take before its connection is given up
     */
    HikariDataSource pool(String role, String password, int size, int longest) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(role);
        config.setJdbcUrl(databaseUrl + (databaseUrl.contains("?") ? "&" : "?")
                + "reWriteBatchedInserts=true&stringtype=unspecified&connectTimeout=2&loginTimeout=3&socketTimeout="
                + longest);
        config.setUsername(role);
        config.setPassword(secret(password + ".password"));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(3000);
        // a database that is there and says nothing is as good as away
        config.setValidationTimeout(2000);
        config.setInitializationFailTimeout(60_000);
        return new ImpatientPool(config);
    }
}
