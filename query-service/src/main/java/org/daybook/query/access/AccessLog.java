package org.daybook.query.access;

import java.util.Collection;
import java.util.Locale;
import javax.sql.DataSource;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The book of who saw what is kept about a child. A handler writes here first and shows afterwards: where the writing fails, the
 * exception of the database goes up, the answer is 503 and nothing has been shown.
 */
@Component
public class AccessLog {

    private final JdbcClient database;

    AccessLog(@Qualifier("queryDatabase") DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /**
     * Durable when it returns.
     *
     * @param what a short stable word for what is shown, for example {@code chronology}
     * @param childId whose record it is, null where it is a list over many
     * @param detail what else tells the look apart, never anything personal: a measure's key, how many were found
     * @throws org.springframework.dao.DataAccessException when it could not be written; then nothing may be shown
     */
    public void record(Viewer viewer, String what, @Nullable String childId, @Nullable String detail) {
        database.sql("insert into access.view (actor, role, what, child_id, detail) values (?, ?, ?, ?, ?)")
                .param(viewer.name())
                .param(viewer.role().name().toLowerCase(Locale.ROOT))
                .param(what)
                .param(childId)
                .param(detail)
                .update();
    }

    /**
     * The same for a list that shows these children, one look each; where it shows none it is a look, too.
     *
     * @throws org.springframework.dao.DataAccessException when it could not be written; then nothing may be shown
     */
    public void recordAll(Viewer viewer, String what, Collection<String> childIds, @Nullable String detail) {
        if (childIds.isEmpty()) {
            record(viewer, what, null, detail);
            return;
        }
        database.sql("insert into access.view (actor, role, what, child_id, detail)"
                        + " select ?, ?, ?, child_id, ? from unnest(?) as child_id")
                .param(viewer.name())
                .param(viewer.role().name().toLowerCase(Locale.ROOT))
                .param(what)
                .param(detail)
                .param(childIds.toArray(String[]::new))
                .update();
    }
}
