package org.daybook.standalone;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the database did for a question.
 *
 * @param rows how many rows and entries of indexes it looked at
 * @param pages how many pages it looked at
 */
record Explained(long rows, long pages, String plan) {

    private static final List<String> LOOKED_AT =
            List.of("Actual Rows", "Rows Removed by Filter", "Rows Removed by Index Recheck");

    /** Asks, and tells what it took. */
    static Explained of(JdbcClient database, String sql) {
        String json = database.sql("explain (analyze, buffers, timing off, format json) " + sql)
                .query(String.class)
                .single();
        JsonNode plan = JsonMapper.shared().readTree(json).get(0).path("Plan");
        long pages = plan.path("Shared Hit Blocks").asLong()
                + plan.path("Shared Read Blocks").asLong();
        return new Explained(rows(plan), pages, json);
    }

    private static long rows(JsonNode node) {
        double rows = 0;
        if (node.has("Relation Name") || node.has("Index Name")) {
            for (String number : LOOKED_AT) {
                rows += node.path(number).asDouble(0);
            }
            rows *= node.path("Actual Loops").asDouble(1);
        }
        long all = Math.round(rows);
        for (JsonNode child : node.path("Plans")) {
            all += rows(child);
        }
        return all;
    }
}
