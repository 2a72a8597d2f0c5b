package org.daybook.query.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.query.words.EventWords;
import org.daybook.store.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The kinds of events that the log holds, to choose one of. Those that this build does not know are among them. */
@Component
class EventKinds {

    /** A field of work with its kinds of events. */
    record Group(String label, List<Kind> kinds) {}

    /** A kind of event: its name in the log, and how it is said. */
    record Kind(String type, String title) {}

    private final EventLog log;

    EventKinds(@Qualifier("queryLog") EventLog log) {
        this.log = log;
    }

    /** {@code chosen} is among them even where there is no such event. */
    List<Group> groups(@Nullable String chosen) {
        Map<String, List<Kind>> groups = Stream.concat(log.types().stream(), Stream.ofNullable(chosen))
                .distinct()
                .map(type -> new Kind(type, EventWords.title(type)))
                .sorted(Comparator.comparing(Kind::title))
                .collect(Collectors.groupingBy(
                        kind -> EventWords.kind(kind.type(), ""), TreeMap::new, Collectors.toList()));
        List<Group> inOrder = new ArrayList<>();
        groups.forEach((label, kinds) -> inOrder.add(new Group(label, kinds)));
        return inOrder;
    }
}
