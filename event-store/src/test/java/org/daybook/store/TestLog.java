package org.daybook.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Writes a log by hand: the same events again, in another order. */
public final class TestLog {

    private final Appender appender;

    public TestLog(DataSource database) {
        appender = new Appender(database, position -> {});
    }

    /** Appends the events in the order given, each stream numbered anew. */
    public void append(List<StoredEvent> events) {
        Map<String, Long> versions = new HashMap<>();
        List<Appender.Line> lines = new ArrayList<>();
        for (StoredEvent event : events) {
            long version = versions.merge(event.stream(), 1L, Long::sum) - 1;
            lines.add(new Appender.Line(
                    event.stream(),
                    version,
                    event.eventId(),
                    event.type(),
                    event.revision(),
                    event.payload(),
                    event.metadata()));
            if (lines.size() == 500) {
                appender.append(new Act(), List.copyOf(lines));
                lines.clear();
            }
        }
        if (!lines.isEmpty()) {
            appender.append(new Act(), lines);
        }
    }
}
