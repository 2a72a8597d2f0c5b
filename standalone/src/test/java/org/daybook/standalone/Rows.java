package org.daybook.standalone;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.daybook.query.QueryService;
import org.daybook.query.rows.Projection;
import org.daybook.query.rows.RowsSchema;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.Keys;
import org.daybook.store.MasterKey;
import org.daybook.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Projection versions beside the live one, and what stands in them. */
final class Rows {

    static final MasterKey MASTER = new MasterKey(new byte[32]);
    static final List<String> TABLES = List.of(
            "entry",
            "voice",
            "person",
            "lookup",
            "looked_after",
            "care_move",
            "placement",
            "caf",
            "caf_review",
            "missing_spell",
            "exclusion",
            "pupil");

    private Rows() {}

    /** A projection of a node of its own. */
    static Projection node(String schema, DataSource source) {
        return new Projection(
                schema,
                source,
                new EventLog(source),
                new EventJson(new Keys(source, MASTER)),
                QueryService.sources(MASTER));
    }

    /** A projection into an empty schema. */
    static Projection fresh(String schema, TestDatabase database, DataSource source) {
        RowsSchema.create(database.owner(), schema);
        return node(schema, source);
    }

    /** Every version of every row, known from and until included. */
    static List<String> of(String schema, DataSource owner) {
        List<String> rows = new ArrayList<>();
        for (String table : TABLES) {
            rows.addAll(JdbcClient.create(owner)
                    .sql("select '" + table + "' || t::text from " + schema + "." + table + " t order by 1")
                    .query(String.class)
                    .list());
        }
        return rows;
    }
}
