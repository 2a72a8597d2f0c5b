package org.daybook.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL for tests: one server a JVM, a fresh migrated database a call. It does not wait for the disk, unless
 * {@code daybook.durable} says that something is measured: then it commits as Daybook's own does.
 */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String TEMPLATE = "template_daybook";
    private static final String PASSWORD = "test";

    static {
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + TEMPLATE)
                .update();
        Migrations.run(named(TEMPLATE, "postgres"), Map.of("daybook_command", PASSWORD, "daybook_query", PASSWORD));
    }

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres.Builder server = EmbeddedPostgres.builder();
            if (Boolean.getBoolean("daybook.durable")) {
                server.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
            }
            return server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty database with every migration on the class path. */
    public static TestDatabase fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + name + " template " + TEMPLATE)
                .update();
        return new TestDatabase(name);
    }

    public DataSource owner() {
        return named(name, "postgres");
    }

    public DataSource command() {
        return named(name, "daybook_command");
    }

    public DataSource query() {
        return named(name, "daybook_query");
    }

    private static DataSource named(String database, String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {SERVER.getPort()});
        source.setDatabaseName(database);
        source.setUser(role);
        source.setPassword(PASSWORD);
        source.setStringType("unspecified");
        source.setReWriteBatchedInserts(true);
        return source;
    }
}
