package org.daybook.query.page;

import javax.sql.DataSource;
import org.daybook.web.Viewer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many children are still open but absent from the latest return: the doubt that stands beside the number in care. */
@Component
class NotInLatest {

    private final JdbcClient database;

    NotInLatest(@Qualifier("queryDatabase") DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** A sentence to append, or nothing; a small number is not shown to partners. */
    String sentence(Viewer viewer) {
        long count = database.sql("select count(*) from imports.returned_child where open_since is not null"
                        + " and open_last_year < (select max(last_year) from imports.returned_child)")
                .query(Long.class)
                .single();
        if (count == 0) {
            return "";
        }
        String number = viewer.partner() && count <= 5 ? "A few" : Long.toString(count);
        return " " + number
                + " children are open in an earlier return but not in the latest; they are counted as still in care.";
    }
}
