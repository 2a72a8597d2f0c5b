package org.daybook.query.rows;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
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
    /** What was recorded so long ago is to be in the rows. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * What the last proof said.
     *
     * @param position up to which the log was counted, {@code events} of them
     * @param holds true when the rows have seen just these
     */
    public record Proof(long position, long events, boolean holds) {}

    private record Seen(long position, long events, long digest) {}

    private record Head(long nanos, long position) {
        boolean past() {
            return System.nanoTime() - nanos >= PATIENCE.toNanos();
        }
    }

    private final EventLog log;
    private final Projection projection;
    private final JdbcClient database;
    private final Follower follower;
    private final Deque<Head> heads = new ArrayDeque<>();
    private Seen proved = new Seen(0, 0, 0);
    private volatile Proof proof = new Proof(0, 0, true);
    /** What had been recorded some seconds ago. */
    private volatile long due;

    public Completeness(Projection projection, DataSource database, Follower follower, EventLog log) {
        this.log = log;
        this.due = log.head();
        this.projection = projection;
        this.database = JdbcClient.create(database);
        this.follower = follower;
    }

    /** True when the last proof held, the rows follow the log, and are not far behind it: a release may make them again. */
    public boolean complete() {
        return sound() && !behind();
    }

    /** True when the last proof held and the rows follow the log, however far behind. */
    boolean sound() {
        return proof.holds() && follower.following();
    }

    /** True when something that was recorded some seconds ago is not in the rows yet. */
    public boolean behind() {
        return follower.reached().position() < due;
    }

    public Proof proof() {
        return proof;
    }

    public synchronized void check() {
        try {
            heads.add(new Head(System.nanoTime(), log.head()));
            while (heads.getFirst().past()) {
                due = heads.removeFirst().position();
            }
            Progress claimed = projection.progress();
            Seen said = extend(claimed.position());
            boolean holds = said.events() == claimed.events() && said.digest() == claimed.digest();
            if (!holds && proof.holds()) {
                LOG.error(
                        "PROJECTION-INCOMPLETE at position {}: {} events of {}",
                        claimed.position(),
                        claimed.events(),
                        said.events());
            }
            proof = new Proof(said.position(), said.events(), holds);
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
