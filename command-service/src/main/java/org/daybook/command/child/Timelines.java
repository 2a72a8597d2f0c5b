package org.daybook.command.child;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.daybook.history.Entries;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.StoredEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Children as they stand in the log, read beside their aggregates: to judge without recording, and to watch. */
public final class Timelines {

    private final EventLog log;
    private final EventJson json;
    private final JdbcTemplate database;

    public Timelines(EventLog log, EventJson json, DataSource database) {
        this.log = log;
        this.json = json;
        this.database = new JdbcTemplate(database);
    }

    /** Everything recorded on a stream; empty where there is none. */
    public Entries read(String stream) {
        Entries entries = new Entries();
        for (StoredEvent event : log.stream(stream, 0)) {
            entries.add(json.read(event.type(), event.payload()), event.eventId(), event.version());
        }
        return entries;
    }

    /** The streams that hold claims of one kind, by what they claim. */
    public Map<String, String> holders(String kind, Collection<String> claims) {
        Map<String, String> holders = new HashMap<>();
        database.query(
                connection -> {
                    var sql = connection.prepareStatement(
                            "select value, holder from event_store.claim where kind = ? and value = any (?)");
                    sql.setString(1, kind);
                    sql.setArray(2, connection.createArrayOf("text", claims.toArray()));
                    return sql;
                },
                row -> {
                    holders.put(row.getString(1), row.getString(2));
                });
        return holders;
    }
}
