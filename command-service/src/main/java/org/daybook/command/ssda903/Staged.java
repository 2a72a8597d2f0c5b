package org.daybook.command.ssda903;

import java.sql.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.daybook.events.Personal.Envelope;
import org.daybook.store.Keys;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every row ever uploaded, in envelopes, by the keyed hash of the child's local id. */
final class Staged {

    private static final TypeReference<TreeMap<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcTemplate database;
    private final Keys keys;

    Staged(DataSource database, Keys keys) {
        this.database = new JdbcTemplate(database);
        this.keys = keys;
    }

    Map<String, List<ReturnRow>> read(Collection<String> children) {
        Map<String, List<ReturnRow>> rows = new HashMap<>();
        database.query(
                connection -> {
                    Array names = connection.createArrayOf("text", children.toArray());
                    var sql = connection.prepareStatement(
                            "select child, kind, year, line, key_id, iv, ct from imports.staged where child = any (?)");
                    sql.setArray(1, names);
                    return sql;
                },
                row -> {
                    Envelope envelope = new Envelope(row.getString(5), row.getString(6), row.getString(7));
                    String cells = keys.open("staged", envelope);
                    if (cells != null) {
                        rows.computeIfAbsent(row.getString(1), child -> new ArrayList<>())
                                .add(new ReturnRow(
                                        ReturnKind.valueOf(row.getString(2)),
                                        row.getInt(3),
                                        "an earlier upload",
                                        row.getLong(4),
                                        JsonMapper.shared().readValue(cells, CELLS)));
                    }
                });
        return rows;
    }

    /** Keeps the rows of children; a row that is already there stays as it is. */
    void keep(Map<String, List<ReturnRow>> rowsOfChildren) {
        List<Object[]> lines = new ArrayList<>();
        rowsOfChildren.forEach((child, rows) -> rows.forEach(row -> {
            String cells = JsonMapper.shared().writeValueAsString(row.cells());
            Envelope sealed = keys.seal("return:" + child, "staged", cells);
            lines.add(new Object[] {
                child,
                row.kind().name(),
                row.year(),
                keys.master().fingerprint("staged", cells),
                row.line(),
                sealed.key(),
                sealed.iv(),
                sealed.ct()
            });
        }));
        database.batchUpdate(
                "insert into imports.staged (child, kind, year, digest, line, key_id, iv, ct) values (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                lines);
    }

    void noteChild(String child, String childId, Fold fold) {
        database.update(
                """
                insert into imports.returned_child
                    (child, child_id, episodes, rejected_episodes, open_since, open_last_year, last_year)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (child) do update set episodes = excluded.episodes,
                    rejected_episodes = excluded.rejected_episodes, open_since = excluded.open_since,
                    open_last_year = excluded.open_last_year, last_year = excluded.last_year""",
                child,
                childId,
                fold.episodes,
                fold.rejectedEpisodes,
                fold.openSince,
                fold.openSince == null ? null : fold.openLastYear,
                fold.lastYear == 0 ? null : fold.lastYear);
    }
}
