package org.daybook.standalone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.daybook.events.ChildId;
import org.daybook.events.EventNames;
import org.daybook.events.Recorded;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.StoredEvent;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A log of any length: what was recorded through the front door happens again to other children, each event written by the product's
 * own serialisation and enveloped under the key of the other child. The children's events alternate as they did the first time.
 */
final class ManyHistories {

    private static final Pattern IDS = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int AT_ONCE = 20_000;

    private final DataSource owner;
    private final EventJson json;
    private final Map<String, Long> versions = new HashMap<>();
    private final StringBuilder lines = new StringBuilder();
    private final List<StoredEvent> first;
    private int others;
    private long position;
    private int waiting;

    ManyHistories(DataSource owner, EventJson json) {
        this.owner = owner;
        this.json = json;
        this.first = new EventLog(owner).after(0, Integer.MAX_VALUE);
        this.position = first.size();
    }

    /** Lets what stands in the log happen to others until it holds so many events. */
    void growTo(long events) {
        Instant at = first.getLast().recordedAt();
        int before = others;
        others += (int) ((events - position + first.size() - 1) / first.size());
        for (StoredEvent event : first) {
            Recorded<?> recorded = json.read(event.type(), event.payload());
            for (int other = before + 1; other <= others && position < events; other++) {
                append(event, recorded, other, UnaryOperator.identity(), at.plusNanos(1000 * (position + 1)));
            }
        }
        finish();
    }

    /** The head of the log is where the copies end. */
    void finish() {
        flush();
        JdbcClient.create(owner)
                .sql("update event_store.log_head set position = ?,"
                        + " recorded_at = (select max(recorded_at) from event_store.event)")
                .param(position)
                .update();
        JdbcClient.create(owner).sql("analyze event_store.event").update();
    }

    /** What was in the log before. */
    List<StoredEvent> first() {
        return first;
    }

    long position() {
        return position;
    }

    /** The same again to another child, with what is done to its payload. */
    void append(StoredEvent event, int other, UnaryOperator<String> changed, Instant at) {
        append(event, json.read(event.type(), event.payload()), other, changed, at);
    }

    private void append(StoredEvent event, Recorded<?> recorded, int other, UnaryOperator<String> changed, Instant at) {
        String stream = another(event.stream(), other);
        String payload = another(json.write(of(recorded, stream)), event.payload(), other);
        line(stream, another(event.eventId(), other), event.type(), changed.apply(payload), event.metadata(), at);
    }

    /** Something else that happened to another child. */
    void add(Recorded<?> recorded, String eventId, String metadata, Instant at) {
        String type = EventNames.nameOf(recorded.event().getClass());
        line(recorded.stream(), eventId, type, json.write(recorded), metadata, at);
    }

    private void line(String stream, String eventId, String type, String payload, String metadata, Instant at) {
        position++;
        lines.append(position).append('\t').append(stream).append('\t');
        lines.append(versions.merge(stream, 1L, Long::sum) - 1).append('\t');
        lines.append(eventId)
                .append('\t')
                .append(type)
                .append("\t1\t")
                .append(at)
                .append('\t');
        lines.append(escaped(payload)).append('\t').append(escaped(metadata)).append('\n');
        if (++waiting == AT_ONCE) {
            flush();
        }
    }

    private static <E extends org.daybook.events.ChildEvent> Recorded<E> of(Recorded<E> recorded, String stream) {
        return new Recorded<>(new ChildId(stream), recorded.event(), recorded.amends(), recorded.source());
    }

    private static String escaped(String json) {
        return json.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /** The ids of entries and children that the first one named; keys of envelopes are the other's own already. */
    private static String another(String written, String first, int other) {
        List<String> named = new ArrayList<>();
        IDS.matcher(first).results().forEach(id -> named.add(id.group()));
        return IDS.matcher(written)
                .replaceAll(id -> named.contains(id.group()) ? another(id.group(), other) : id.group());
    }

    /** The same text with every id in it that of the other: the same one each time. */
    static String another(String text, int other) {
        Matcher ids = IDS.matcher(text);
        return ids.replaceAll(id -> {
            UUID first = UUID.fromString(id.group());
            return new UUID(
                            first.getMostSignificantBits() ^ ((long) other << 32),
                            first.getLeastSignificantBits() ^ (other * 0x9E3779B97F4AL))
                    .toString();
        });
    }

    private void flush() {
        try (Connection connection = owner.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy event_store.event from stdin",
                            new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        lines.setLength(0);
        waiting = 0;
    }
}
