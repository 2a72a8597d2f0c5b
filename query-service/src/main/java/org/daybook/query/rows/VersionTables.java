package org.daybook.query.rows;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private final JdbcClient patient;

    /** @param patient connections on which a statement may take as long as it takes: to index, to analyze */
    public VersionTables(DataSource database, DataSource patient) {
        this.database = JdbcClient.create(database);
        this.patient = JdbcClient.create(patient);
    }

    /** Null before the first start. */
    public @Nullable Active active() {
        return database.sql("select version, former from versions.active where shape = ?")
                .param(RowsSchema.SHAPE)
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
            database.sql("insert into versions.active (shape, version) values (?, ?)")
                    .params(RowsSchema.SHAPE, made)
                    .update();
        } catch (DuplicateKeyException e) {
            retire(made);
        }
    }

    /**
     * The first version of a release that shapes rows differently: it is made by a replay that asks for itself, while processes of the
     * former release go on with theirs. Of two processes that start at once one asks for it.
     */
    void byRelease(long upTo) {
        String made = make();
        try {
            database.sql("with reads as (insert into versions.active (shape, version) values (?, ?))"
                            + " insert into versions.replay (asked, asked_by, up_to, follows, by_release, version, state)"
                            + " values ('now', ?, ?, true, true, ?, 'running')")
                    .params(RowsSchema.SHAPE, made, "release " + RowsSchema.SHAPE, upTo, made)
                    .update();
        } catch (DuplicateKeyException e) {
            retire(made);
        }
    }

    /** A replay of this release that failed is tried again: the release may have been mended. */
    void tryReleaseAgain() {
        database.sql("update versions.replay set state = 'running', failure = null, ended_at = null"
                        + " where by_release and state = 'failed' and version ="
                        + " (select version from versions.active where shape = ?)")
                .param(RowsSchema.SHAPE)
                .update();
    }

    /** The version that the release before this one reads, or has read; null where there is none. */
    public @Nullable String ofFormerRelease() {
        return database.sql("select version from versions.active where shape <> ? order by since desc limit 1")
                .param(RowsSchema.SHAPE)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** How far the rows of a version are. */
    public long position(String version) {
        return database.sql("select position from " + version + ".progress")
                .query(Long.class)
                .single();
    }

    /** Nobody goes back to a release before this one any more. */
    public void forgetFormerReleases() {
        database.sql("select name from versions.version where shape <> ? and state <> 'retired'")
                .param(RowsSchema.SHAPE)
                .query(String.class)
                .list()
                .forEach(this::retire);
    }

    /** An empty version of this release's shape, without indexes. */
    public String make() {
        return database.sql("select versions.make(?)")
                .param(RowsSchema.SHAPE)
                .query(String.class)
                .single();
    }

    /** Makes the indexes that a version does not have yet, and then counts what its tables hold, for the planning of questions. */
    public void index(String version) {
        atOnce("versions.missing_indexes", "versions.index", version);
        atOnce("versions.tables", "versions.analyze", version);
    }

    /** Does something for each of what is listed, two at once: one connection keeps one core busy. */
    private void atOnce(String listed, String done, String version) {
        List<String> names = database.sql("select " + listed + "(?)")
                .param(version)
                .query((row, n) -> row.getString(1))
                .list();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<CompletableFuture<Void>> making = names.stream()
                    .map(name -> CompletableFuture.runAsync(
                            () -> patient.sql("select " + done + "(?, ?)")
                                    .params(version, name)
                                    .query(row -> {}),
                            two))
                    .toList();
            making.forEach(Projection::result);
        }
    }

    /** The version holds the log up to some position: from now on it follows the head. */
    public void follows(String version) {
        database.sql("update versions.version set state = 'following' where name = ?")
                .param(version)
                .update();
    }

    List<Kept> following() {
        return database.sql("select name, shape from versions.version where state = 'following' and shape = ?")
                .param(RowsSchema.SHAPE)
                .query((row, n) -> new Kept(row.getString(1), row.getString(2)))
                .list();
    }

    /** Nobody can go back to the former version any more. */
    public void forgetFormer() {
        Active now = active();
        database.sql("update versions.active set former = null where shape = ?")
                .param(RowsSchema.SHAPE)
                .update();
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
