package org.daybook.command.ssda903;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.command.Given;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.Decision;
import org.daybook.command.entry.Draft;
import org.daybook.events.ChildEvent;
import org.daybook.events.ChildId;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.Recorded;
import org.daybook.events.Recorded.Amendment;
import org.daybook.history.Entries;
import org.daybook.history.Entry;
import org.daybook.history.Identity;

/** One child's record over several uploads, with people recording in between. Every row ever uploaded is kept. */
final class ReturnedRecord {

    private final Entries entries = new Entries();
    private final List<ReturnRow> rows = new ArrayList<>();
    private RecordReturn last;
    private Decision decision;
    private int next;

    /** Records what the rows bring and gives it back. */
    List<Draft> upload(ReturnRow... fresh) {
        rows.addAll(Arrays.asList(fresh));
        last = new RecordReturn(entries.isEmpty() ? null : Given.CHILD, rows);
        decision = Given.deciding().decide(last, entries);
        decision.drafts().forEach(this::add);
        return decision.drafts();
    }

    void person(ChildEvent... events) {
        for (ChildEvent event : events) {
            add(Draft.of(event));
        }
    }

    void correct(String source, ChildEvent as) {
        add(new Draft(as, new Amendment(entry(source).entryId(), "keyed-in-error", null), null));
    }

    void withdraw(String source) {
        add(Draft.of(new EntryWithdrawn(entry(source).entryId(), "keyed-in-error", null)));
    }

    private void add(Draft draft) {
        Recorded<?> recorded = new Recorded<>(new ChildId(Given.CHILD), draft.event(), draft.amends(), draft.source());
        entries.add(recorded, "entry-" + next, next);
        next++;
    }

    private Entry entry(String source) {
        return entries.live().stream()
                .filter(e -> source.equals(e.source()))
                .findFirst()
                .orElseThrow();
    }

    <E extends ChildEvent> List<E> facts(Class<E> kind) {
        return entries.events(kind).toList();
    }

    Map<String, ChildEvent> bySource() {
        Map<String, ChildEvent> found = new TreeMap<>();
        entries.live().forEach(e -> found.put(String.valueOf(e.source()), e.event()));
        return found;
    }

    Identity identity() {
        return Identity.of(entries);
    }

    /** The code of the rejection of the rows of this key, null where they were let in. */
    String rejected(String rowsKey) {
        Rejection rejection = last.fold().rejected.get(rowsKey);
        return rejection == null ? null : rejection.code();
    }

    List<String> warnings() {
        return decision.breaches().stream()
                .map(Breach::rule)
                .filter(rule -> !rule.refuses())
                .map(rule -> rule.code())
                .toList();
    }
}
