package org.daybook.query.rows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.daybook.store.Deliveries;
import org.daybook.store.EventJson;
import org.daybook.store.StoredEvent;

/**
 * The log stream by stream, page by page, with the keys of its children, read ahead of the one who folds it: neither waits for a single
 * page of the other.
 */
final class PagesAhead {

    private static final int AHEAD = 4;

    private final Deliveries log;
    private final EventJson json;
    private final long upTo;
    private final int pageSize;
    private final Executor background;
    private final Deque<CompletableFuture<List<StoredEvent>>> pages = new ArrayDeque<>();

    /** @param stream the last one that is not wanted any more */
    PagesAhead(Deliveries log, EventJson json, String stream, long upTo, int pageSize, Executor background) {
        this.log = log;
        this.json = json;
        this.upTo = upTo;
        this.pageSize = pageSize;
        this.background = background;
        pages.add(CompletableFuture.supplyAsync(() -> read(stream, Long.MAX_VALUE), background));
    }

    /** Empty after the last one. */
    List<StoredEvent> next() {
        while (pages.size() <= AHEAD) {
            pages.add(pages.getLast().thenApplyAsync(this::after, background));
        }
        return Projection.result(pages.remove());
    }

    private List<StoredEvent> after(List<StoredEvent> page) {
        return page.isEmpty()
                ? page
                : read(page.getLast().stream(), page.getLast().version());
    }

    private List<StoredEvent> read(String stream, long version) {
        List<StoredEvent> page = log.byStream(stream, version, upTo, pageSize);
        Set<String> streams = new HashSet<>();
        String before = stream;
        for (StoredEvent event : page) {
            // a stream comes in one piece
            if (!event.stream().equals(before)) {
                before = event.stream();
                streams.add(before);
            }
        }
        json.expect(streams);
        return page;
    }
}
