package org.daybook.store;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the database up to date, with the owner's role; the services' roles cannot. */
public final class Migrations {

    private Migrations() {}

    /**
     * Runs every migration found under {@code db/daybook} on the class path and sets the passwords of the services' roles.
     *
     * @param passwords role to password; the roles are made by the migrations
     */
    public static void run(DataSource owner, Map<String, String> passwords) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/daybook")
                .schemas("migration")
                .defaultSchema("migration")
                .load()
                .migrate();
        JdbcClient database = JdbcClient.create(owner);
        passwords.forEach((role, password) ->
                database.sql(alterRole(database, role, password)).update());
    }

    private static String alterRole(JdbcClient database, String role, String password) {
        return database.sql("select format('alter role %I with login password %L', ?::text, ?::text)")
                .params(role, password)
                .query(String.class)
                .single();
    }
}
