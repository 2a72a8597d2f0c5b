package org.daybook.query.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.daybook.query.history.EventDetail.Other;
import org.daybook.query.words.EventWords;
import org.daybook.query.words.ReadEvent;
import org.daybook.query.words.Spoken;
import org.daybook.store.EventLog;
import org.daybook.store.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts together everything of one event. */
@Component
class EventDetails {

    private final EventLog log;
    private final EventWords words;

    EventDetails(@Qualifier("queryLog") EventLog log, EventWords words) {
        this.log = log;
        this.words = words;
    }

    Optional<StoredEvent> find(long position) {
        return log.after(position - 1, 1).stream()
                .filter(event -> event.position() == position)
                .findFirst();
    }

    EventDetail of(StoredEvent event) {
        List<ReadEvent> stream =
                log.stream(event.stream(), 0).stream().map(words::read).toList();
        int at = (int) stream.stream().filter(each -> before(each, event)).count();
        ReadEvent read = stream.get(at);
        List<ReadEvent> earlier = stream.subList(0, at);
        List<ReadEvent> later = stream.subList(at + 1, stream.size());
        Predicate<ReadEvent> sameEntry = other -> other.entryId().equals(read.entryId());
        return new EventDetail(
                EventLine.of(read),
                Spoken.momentWithSeconds(event.recordedAt()),
                event.eventId(),
                read.entryId(),
                event.revision(),
                Spoken.number(at + 1) + " of " + Spoken.number(stream.size()),
                read.logged() != null,
                words.of(read).facts(),
                JsonText.indented(event.payload()),
                JsonText.indented(event.metadata()),
                earlier.stream()
                        .filter(sameEntry)
                        .map(EventDetails::other)
                        .findFirst()
                        .orElse(null),
                read.corrects() == null
                        ? null
                        : last(earlier.stream().filter(sameEntry).toList()),
                later.stream().filter(sameEntry).map(EventDetails::other).toList(),
                last(earlier),
                later.isEmpty() ? null : other(later.getFirst()),
                read.metadata()
                        .path("warnings")
                        .valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .toList());
    }

    private static boolean before(ReadEvent each, StoredEvent event) {
        return each.stored().version() < event.version();
    }

    private static @Nullable Other last(List<ReadEvent> events) {
        return events.isEmpty() ? null : other(events.getLast());
    }

    private static Other other(ReadEvent read) {
        StoredEvent event = read.stored();
        return new Other(
                event.position(),
                Spoken.number(event.position()),
                EventWords.title(read),
                Spoken.momentWithSeconds(event.recordedAt()));
    }
}
