package org.daybook.query.rows;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Makes the schema of a projection version, with the owner's role. */
public final class RowsSchema {

    private RowsSchema() {}

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
