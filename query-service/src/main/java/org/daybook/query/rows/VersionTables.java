package org.daybook.query.rows;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database says of projection versions: which there are, and which one is read. All processes go by it. */
public final class VersionTables {

    /** The version that is read, and the one that was read before and can be gone back to. */
    public record Active(String version, @Nullable String former) {}

    /** A version that is kept at the head of the log. */
    record Kept(String name, String shape) {}

    private final JdbcClient database;

    public VersionTables(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** Null before the first start. */
    public @Nullable Active active() {
        return database.sql("select version, former from versions.active")
                .query((row, n) -> new Active(row.getString(1), row.getString(2)))
                .optional()
                .orElse(null);
    }

    /** The first version of all, empty; of two processes that start at once one makes it. */
    void first() {
        String made = make();
        index(made);
        follows(made);
        try {
            database.sql("insert into versions.active (version) values (?)")
                    .param(made)
                    .update();
        } catch (DuplicateKeyException e) {
            retire(made);
        }
    }

    /** An empty version of this release's shape, without indexes. */
    public String make() {
        return database.sql("select versions.make(?)")
                .param(RowsSchema.SHAPE)
                .query(String.class)
                .single();
    }

    /** Makes the indexes that a version does not have yet. */
    public void index(String version) {
        boolean more = true;
        while (more) {
            more = !database.sql("select versions.index(?)")
                    .param(version)
                    .query((row, n) -> String.valueOf(row.getString(1)))
                    .single()
                    .equals("null");
        }
    }

    /** The version holds the log up to some position: from now on it follows the head. */
    public void follows(String version) {
        database.sql("update versions.version set state = 'following' where name = ?")
                .param(version)
                .update();
    }

    List<Kept> following() {
        return database.sql("select name, shape from versions.version where state = 'following'")
                .query((row, n) -> new Kept(row.getString(1), row.getString(2)))
                .list();
    }

    /** Nobody can go back to the former version any more. */
    public void forgetFormer() {
        Active now = active();
        database.sql("update versions.active set former = null").update();
        if (now != null && now.former() != null) {
            retire(now.former());
        }
    }

    /** Gives a version up. It is dropped when every process has let go of it. */
    public void retire(String version) {
        database.sql("update versions.version set state = 'retired', retired_at = now() where name = ?"
                        + " and state <> 'retired'")
                .param(version)
                .update();
    }

    /** Drops what was given up a while ago. */
    void dropRetired() {
        database.sql("select versions.drop(name) from versions.version where state = 'retired'"
                        + " and retired_at < now() - interval '5 seconds'")
                .query(row -> {});
    }
}
