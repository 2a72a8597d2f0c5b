package org.daybook.query.rows;

import javax.sql.DataSource;
import org.daybook.query.rows.Projection.Progress;
import org.daybook.store.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The proof that no event was skipped or taken twice: count and digest of event ids, projection against log, all the time. */
public final class Completeness {

    private static final Logger LOG = LoggerFactory.getLogger(Completeness.class);

    private record Seen(long position, long events, long digest) {}

    private final EventLog log;
    private final Projection projection;
    private final JdbcClient database;
    private final Follower follower;
    private Seen proved = new Seen(0, 0, 0);
    private volatile boolean complete = true;
    /** What had been recorded at the last look but one, some seconds ago. */
    private volatile long headBefore;

    private long head;

    public Completeness(Projection projection, DataSource database, Follower follower, EventLog log) {
        this.log = log;
        this.headBefore = log.head();
        this.head = headBefore;
        this.projection = projection;
        this.database = JdbcClient.create(database);
        this.follower = follower;
    }

    /** True when the last proof held, the rows follow the log, and are not far behind it: a release may make them again. */
    public boolean complete() {
        return sound() && follower.reached().position() >= headBefore;
    }

    /** True when the last proof held and the rows follow the log, however far behind. */
    boolean sound() {
        return complete && follower.following();
    }

    public synchronized void check() {
        try {
            headBefore = head;
            head = log.head();
            Progress claimed = projection.progress();
            Seen said = extend(claimed.position());
            boolean holds = said.events() == claimed.events() && said.digest() == claimed.digest();
            if (!holds && complete) {
                LOG.error(
                        "PROJECTION-INCOMPLETE at position {}: {} events of {}",
                        claimed.position(),
                        claimed.events(),
                        said.events());
            }
            complete = holds;
            proved = said;
        } catch (DataAccessException e) {
            LOG.debug("The proof waits for the database");
        }
    }

    /** What the log itself says up to a position, going on from the last proof. */
    private Seen extend(long to) {
        if (to < proved.position()) {
            proved = new Seen(0, 0, 0);
        }
        Seen before = proved;
        return database.sql(
                        "select count(*), coalesce(bit_xor(('x' || right(replace(event_id::text, '-', ''), 16))::bit(64)::bigint), 0)"
                                + " from event_store.event where position > ? and position <= ?")
                .params(before.position(), to)
                .query((row, n) -> new Seen(to, before.events() + row.getLong(1), before.digest() ^ row.getLong(2)))
                .single();
    }
}
