package org.daybook.query.rows;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a batch of events does to the tables; a version that opens and closes within the batch is written once, closed. */
final class Changes {

    /** Until further notice. */
    static final long OPEN = Long.MAX_VALUE;

    /** A version of a row that is new in this batch. */
    static final class Version {
        final String childId;
        final Row row;
        final long from;
        long until = OPEN;

        Version(String childId, Row row, long from) {
            this.childId = childId;
            this.row = row;
            this.from = from;
        }
    }

    final Map<String, java.util.List<Version>> opened = new LinkedHashMap<>();
    final Map<String, Map<String, Long>> closed = new LinkedHashMap<>();
    private final Map<String, Version> latest = new LinkedHashMap<>();

    void open(String childId, Row row, long position) {
        Version version = new Version(childId, row, position);
        latest.put(id(row), version);
        opened.computeIfAbsent(row.table().name(), table -> new java.util.ArrayList<>())
                .add(version);
    }

    void close(Row row, long position) {
        Version mine = latest.remove(id(row));
        if (mine == null) {
            closed.computeIfAbsent(row.table().name(), table -> new LinkedHashMap<>())
                    .put(row.key(), position);
        } else {
            mine.until = position;
        }
    }

    private static String id(Row row) {
        return row.table().name() + ' ' + row.key();
    }
}
