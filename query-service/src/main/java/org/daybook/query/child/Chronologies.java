package org.daybook.query.child;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daybook.events.CodeLists;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.MissingEvent;
import org.daybook.events.Personal;
import org.daybook.events.Recorded;
import org.daybook.query.child.ChildRecord.Told;
import org.daybook.query.child.ChronologyEntry.Change;
import org.daybook.query.child.ChronologyEntry.Difference;
import org.daybook.query.words.EventWords;
import org.daybook.query.words.ReadEvent;
import org.daybook.query.words.Words;
import org.daybook.query.words.Words.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the chronology of a record: its events, put together entry by entry, the latest first. */
@Component
class Chronologies {

    static final String ANOTHER_CHILD = "Entry about another child";
    static final String CORRECTIONS = "Corrections";
    private static final String ERASED = "erased";

    private final EventWords words;

    Chronologies(EventWords words) {
        this.words = words;
    }

    List<ChronologyEntry> of(ChildRecord record) {
        Map<String, List<Told>> byEntry = new LinkedHashMap<>();
        record.told()
                .forEach(each -> byEntry.computeIfAbsent(each.event().entryId(), id -> new ArrayList<>())
                        .add(each));
        return byEntry.values().stream()
                // a withdrawal on a pupil's stream may be of what does not concern the child
                .filter(events ->
                        onStreamOf(record, events) || !events.getFirst().event().withdraws())
                .map(events -> entry(record, events))
                .sorted(ChronologyEntry.LATEST_FIRST)
                .toList();
    }

    private static boolean onStreamOf(ChildRecord record, List<Told> events) {
        return events.getFirst().event().stored().stream().equals(record.childId());
    }

    private ChronologyEntry entry(ChildRecord record, List<Told> told) {
        List<ReadEvent> events = told.stream().map(Told::event).toList();
        ReadEvent first = events.getFirst();
        String pupil = onStreamOf(record, told) ? null : first.stored().stream();
        if (told.getFirst().hidden()) {
            return hidden(events, pupil);
        }
        ReadEvent latest = first;
        List<Fact> original = fact(first).facts();
        List<Fact> facts = original;
        List<Change> history = new ArrayList<>();
        for (ReadEvent event : events.subList(1, events.size())) {
            if (event.withdraws()) {
                history.add(change(ChronologyEntry.WITHDRAWN, event, List.of()));
            } else {
                List<Fact> corrected = fact(event).facts();
                history.add(change(ChronologyEntry.CORRECTED, event, differences(facts, corrected)));
                facts = corrected;
                latest = event;
            }
        }
        Words last = fact(latest);
        return new ChronologyEntry(
                first.entryId(),
                first.stored().type(),
                last.title(),
                last.kind(),
                latest.effectiveOn(),
                time(latest),
                first.stored().recordedAt(),
                first.actor(),
                first.role(),
                first.command(),
                first.stored().position(),
                state(history),
                facts,
                latest == first ? null : original,
                history,
                first.recorded() == null ? null : first.recorded().source(),
                pupil);
    }

    private static String state(List<Change> history) {
        return history.isEmpty() ? ChronologyEntry.LIVE : history.getLast().kind();
    }

    /** That something stood there, and that it was taken back, is all that may be said. */
    private static ChronologyEntry hidden(List<ReadEvent> events, @Nullable String pupil) {
        ReadEvent first = events.getFirst();
        boolean withdrawn = events.stream().anyMatch(ReadEvent::withdraws);
        return new ChronologyEntry(
                first.entryId(),
                null,
                ANOTHER_CHILD,
                CORRECTIONS,
                null,
                null,
                first.stored().recordedAt(),
                null,
                null,
                null,
                first.stored().position(),
                withdrawn ? ChronologyEntry.WITHDRAWN : ChronologyEntry.LIVE,
                List.of(),
                null,
                List.of(),
                null,
                pupil);
    }

    /** The fact alone; what it corrects and why stands in the history of the entry. */
    private Words fact(ReadEvent event) {
        Recorded<?> recorded = event.recorded();
        return recorded == null
                ? words.of(event)
                : words.of(new ReadEvent(
                        event.stored(),
                        Recorded.of(recorded.childId(), recorded.event()),
                        event.payload(),
                        event.metadata()));
    }

    private static @Nullable Instant time(ReadEvent event) {
        return event.recorded() != null && event.recorded().event() instanceof MissingEvent missing
                ? missing.moment().at()
                : null;
    }

    private static Change change(String kind, ReadEvent event, List<Difference> differences) {
        Recorded<?> recorded = event.recorded();
        String reason = null;
        Personal note = null;
        if (recorded != null && recorded.event() instanceof EntryWithdrawn gone) {
            reason = gone.reason();
            note = gone.note();
        } else if (recorded != null && recorded.amends() != null) {
            reason = recorded.amends().reason();
            note = recorded.amends().note();
        }
        return new Change(
                kind,
                event.stored().position(),
                event.stored().recordedAt(),
                event.actor(),
                event.role(),
                reason,
                reason == null ? null : reasonLabel(reason),
                note == null ? null : Objects.requireNonNullElse(note.reveal(), ERASED),
                differences);
    }

    private static String reasonLabel(String reason) {
        return EntryWithdrawn.SUPERSEDED_BY_RETURN.equals(reason)
                ? "The latest return no longer says it"
                : CodeLists.of("correction-reason").label(reason);
    }

    private static List<Difference> differences(List<Fact> before, List<Fact> after) {
        Map<String, String> was = byLabel(before);
        Map<String, String> is = byLabel(after);
        Set<String> labels = new LinkedHashSet<>(was.keySet());
        labels.addAll(is.keySet());
        return labels.stream()
                .filter(label -> !Objects.equals(was.get(label), is.get(label)))
                .map(label -> new Difference(label, was.get(label), is.get(label)))
                .toList();
    }

    private static Map<String, String> byLabel(List<Fact> facts) {
        Map<String, String> values = new LinkedHashMap<>();
        facts.forEach(fact -> values.merge(fact.label(), fact.value(), (one, other) -> one + "; " + other));
        return values;
    }
}
