package org.daybook.query.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a batch of events does to the tables; a version that opens and closes within the batch is written once, closed. */
final class Changes {

    /** Until further notice. */
    static final long OPEN = Long.MAX_VALUE;

    /** A row as it was known from one position until another. */
    static final class Version {
        final String childId;
        final Row row;
        final long from;
        private long until = OPEN;

        private Version(String childId, Row row, long from) {
            this.childId = row.countsFor() == null ? childId : row.countsFor();
            this.row = row;
            this.from = from;
        }

        long until() {
            return until;
        }
    }

    /** A version written before this batch that is known no longer. */
    record Closing(String childId, String key, long from, long until) {}

    private final long batchFrom;
    final Map<String, List<Version>> opened = new LinkedHashMap<>();
    final Map<String, List<Closing>> closed = new LinkedHashMap<>();

    /** The voices of the entries, each with the first position at which it was heard; those of entries without a row among them. */
    final Map<Voice, Long> heard = new LinkedHashMap<>();

    /** @param batchFrom the position that the batch goes on from */
    Changes(long batchFrom) {
        this.batchFrom = batchFrom;
    }

    /** The tables that have a row changed. */
    Set<String> tables() {
        Set<String> tables = new HashSet<>(opened.keySet());
        tables.addAll(closed.keySet());
        return tables;
    }

    Version open(String childId, Row row, long position) {
        Version version = new Version(childId, row, position);
        opened.computeIfAbsent(row.table().name(), table -> new ArrayList<>()).add(version);
        return version;
    }

    void hear(Voice voice, long position) {
        heard.merge(voice, position, Math::min);
    }

    /** Takes these in, too; they go on from the same position. */
    void add(Changes more) {
        more.opened.forEach((table, versions) ->
                opened.computeIfAbsent(table, key -> new ArrayList<>()).addAll(versions));
        more.closed.forEach((table, closings) ->
                closed.computeIfAbsent(table, key -> new ArrayList<>()).addAll(closings));
        more.heard.forEach(this::hear);
    }

    void close(Version version, long position) {
        if (version.from > batchFrom) {
            version.until = position;
        } else {
            closed.computeIfAbsent(version.row.table().name(), table -> new ArrayList<>())
                    .add(new Closing(version.childId, version.row.key(), version.from, position));
        }
    }
}
