package org.daybook.query.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.store.EventJson;
import org.daybook.store.EventLog;
import org.daybook.store.StoredEvent;

/**
 * What every stream of the log adds to the figures of some days. One stream at a time is in memory; of each is kept what it adds, so a
 * long history takes no more room than a short one. Where new events came, the stream is read again from its beginning.
 */
final class FoldedLog {

    private static final int PAGE = 2_000;

    private final EventLog log;
    private final EventJson json;
    private final Breath breath;
    private Map<String, Map<LocalDate, Contribution>> streams = new HashMap<>();
    private Set<LocalDate> days = Set.of();
    private long position;

    FoldedLog(EventLog log, EventJson json, Breath breath) {
        this.log = log;
        this.json = json;
        this.breath = breath;
    }

    /** Up to which event the log is folded. */
    long position() {
        return position;
    }

    int streams() {
        return streams.size();
    }

    /** True when nothing is to be done to have these days at this position. */
    boolean has(long upTo, Set<LocalDate> about) {
        return position == upTo && days.equals(about);
    }

    /** Folds on to a position; from the beginning where other days are asked about. */
    void advance(long upTo, Set<LocalDate> about) throws InterruptedException {
        if (days.equals(about)) {
            touched(upTo);
        } else {
            all(upTo, about);
        }
        position = upTo;
    }

    private void all(long upTo, Set<LocalDate> about) throws InterruptedException {
        Map<String, Map<LocalDate, Contribution>> all = new HashMap<>();
        String stream = "";
        long version = Long.MAX_VALUE;
        PlainChild child = new PlainChild(stream);
        List<StoredEvent> page = List.of();
        do {
            breath.begin();
            page = log.byStream(stream, version, upTo, PAGE);
            for (StoredEvent event : page) {
                if (!event.stream().equals(stream)) {
                    keep(stream, child, about, all);
                    stream = event.stream();
                    child = new PlainChild(stream);
                }
                add(event, child);
                version = event.version();
            }
            breath.take();
        } while (page.size() == PAGE);
        keep(stream, child, about, all);
        streams = all;
        days = about;
    }

    private void touched(long upTo) throws InterruptedException {
        Set<String> touched = new HashSet<>();
        long seen = position;
        while (seen < upTo) {
            breath.begin();
            for (StoredEvent event : log.after(seen, PAGE)) {
                if (event.position() <= upTo && PlainChild.counts(event.type())) {
                    touched.add(event.stream());
                }
                seen = event.position();
            }
            breath.take();
        }
        for (String stream : touched) {
            breath.begin();
            PlainChild child = new PlainChild(stream);
            for (StoredEvent event : log.stream(stream, 0)) {
                if (event.position() <= upTo) {
                    add(event, child);
                }
            }
            keep(stream, child, days, streams);
            breath.take();
        }
    }

    private void add(StoredEvent event, PlainChild child) {
        if (PlainChild.counts(event.type())) {
            try {
                child.add(event.eventId(), json.read(event.type(), event.payload()));
            } catch (RuntimeException e) {
                throw new IllegalStateException(event + " cannot be read", e);
            }
        }
    }

    private static void keep(
            String stream, PlainChild child, Set<LocalDate> about, Map<String, Map<LocalDate, Contribution>> into) {
        Map<LocalDate, Contribution> adds = new HashMap<>();
        for (LocalDate day : about) {
            Contribution contribution = contribution(stream, child, day);
            if (contribution != Contribution.NOTHING) {
                adds.put(day, contribution);
            }
        }
        if (adds.isEmpty()) {
            into.remove(stream);
        } else {
            into.put(stream, Map.copyOf(adds));
        }
    }

    private static Contribution contribution(String stream, PlainChild child, LocalDate day) {
        try {
            return child.on(day);
        } catch (RuntimeException e) {
            throw new IllegalStateException("The stream " + stream + " cannot be counted", e);
        }
    }

    /** The figures of a day. */
    PlainCount count(LocalDate on) {
        Collection<Map<LocalDate, Contribution>> all = streams.values();
        return PlainCount.of(
                on,
                () -> all.stream()
                        .map(adds -> adds.getOrDefault(on, Contribution.NOTHING))
                        .iterator());
    }
}
