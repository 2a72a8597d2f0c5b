package org.daybook.violations.query.live;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A figure that writes. */
public record WritingFigures(JdbcClient database) {

    int write() {
        return database.sql("delete from rows_v1.entry").update();
    }
}
