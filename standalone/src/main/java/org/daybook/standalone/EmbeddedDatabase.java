package org.daybook.standalone;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL inside the product: durable, on loopback only, every role with a password of its own that is made on the first start and
 * kept beside the data. A server left behind by a killed process is ended first.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path dataDir;
    private final DataFolder folder;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(Path dataDir, DataFolder folder, EmbeddedPostgres server) {
        this.dataDir = dataDir;
        this.folder = folder;
        this.server = server;
    }

    /**
     * Starts the server on the folder, making it when it is new.
     *
     * @throws DataFolder.InUse when another Daybook runs on it
     */
    public static EmbeddedDatabase start(Path dataDir) {
        DataFolder folder = DataFolder.claim(dataDir);
        try {
            return start(dataDir, folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static EmbeddedDatabase start(Path dataDir, DataFolder folder) {
        Path cluster = dataDir.toAbsolutePath().resolve("postgres");
        try {
            boolean fresh = !Files.exists(cluster.resolve("PG_VERSION"));
            OrphanedServer.end(cluster);
            if (fresh) {
                // the first start sets the passwords while nobody else can connect, then closes the door
                try (EmbeddedPostgres first = builder(cluster).start()) {
                    setOwnerPassword(first, password(dataDir, "owner"));
                }
                requirePasswords(cluster);
            }
            EmbeddedPostgres server = startPatiently(cluster, password(dataDir, "owner"));
            LOG.debug("PostgreSQL listens on 127.0.0.1:{}", server.getPort());
            return new EmbeddedDatabase(dataDir, folder, server);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started on " + cluster, e);
        }
    }

    /** After a kill of the server alone its last children may hold the folder for a moment longer. */
    private static EmbeddedPostgres startPatiently(Path cluster, String password) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return builder(cluster).setConnectConfig("password", password).start();
            } catch (IOException | IllegalStateException e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                LOG.warn("PostgreSQL did not start, trying again: {}", e.getMessage());
                OrphanedServer.end(cluster);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
        }
    }

    private static EmbeddedPostgres.Builder builder(Path cluster) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB");
    }

    private static void setOwnerPassword(EmbeddedPostgres server, String password) throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set password_encryption = 'scram-sha-256'");
            statement.execute("alter role postgres with password '" + password + "'");
            statement.execute("create database daybook");
        } catch (java.sql.SQLException e) {
            throw new IOException("The database could not be set up", e);
        }
    }

    private static void requirePasswords(Path cluster) throws IOException {
        Files.writeString(
                cluster.resolve("pg_hba.conf"),
                "# Daybook: loopback only, never without a password\nhost all all 127.0.0.1/32 scram-sha-256\n",
                StandardCharsets.US_ASCII);
    }

    /** The password of a role, made on the first start. */
    static String password(Path dataDir, String role) throws IOException {
        Path file = dataDir.toAbsolutePath().resolve(role + ".password");
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(secret), StandardCharsets.US_ASCII);
        }
        return Files.readString(file).strip();
    }

    public String passwordOf(String role) {
        try {
            return password(dataDir, role);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** A pool of connections under a role. */
    public HikariDataSource pool(String role, String passwordName, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(role);
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + server.getPort()
                + "/daybook?reWriteBatchedInserts=true&stringtype=unspecified");
        config.setUsername(role);
        config.setPassword(passwordOf(passwordName));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(3000);
        config.setInitializationFailTimeout(10_000);
        return new HikariDataSource(config);
    }

    public DataSource owner() {
        return server.getDatabase("postgres", "daybook");
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } finally {
            folder.close();
        }
    }
}
