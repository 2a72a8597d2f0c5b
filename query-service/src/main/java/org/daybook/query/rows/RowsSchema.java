package org.daybook.query.rows;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the schema that projection versions are made like, with the owner's role. */
public final class RowsSchema {

    /** The empty schema that shows the shape of this release's rows. */
    static final String SHAPE_SCHEMA = "rows_shape";

    /**
     * The shape of this release's rows: the last migration of {@code db/rows}, and how often the making of rows has changed since. Two
     * versions of one shape hold the same rows. A test asks for the next number when rows come out differently.
     */
    public static final String SHAPE = "12.1";

    private RowsSchema() {}

    /** Shows the shape of this release's rows; versions are made like it from now on. */
    public static void createShape(DataSource owner) {
        create(owner, SHAPE_SCHEMA);
        JdbcClient.create(owner)
                .sql(
                        "insert into versions.shape (shape) values (?) on conflict (only_row) do update set shape = excluded.shape")
                .param(SHAPE)
                .update();
    }

    /** Runs the migrations of rows in a schema of this name. */
    public static void create(DataSource owner, String schema) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/rows")
                .schemas(schema)
                .defaultSchema(schema)
                .placeholders(Map.of("rows", schema))
                .load()
                .migrate();
    }
}
