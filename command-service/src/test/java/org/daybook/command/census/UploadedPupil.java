package org.daybook.command.census;

import java.util.List;
import org.daybook.command.Given;
import org.daybook.command.entry.Draft;
import org.daybook.command.imports.RowOutcome;
import org.daybook.command.imports.RowOutcome.RowWarning;
import org.daybook.events.ChildEvent;
import org.daybook.events.ChildId;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.Recorded;
import org.daybook.history.Entries;

/** One pupil's record over several uploads, with people recording in between. */
final class UploadedPupil {

    static final String KEY = "key-of-pupil-9";

    private final Entries entries = new Entries();
    private List<RowOutcome> outcomes = List.of();
    private int next;

    /** Records what the rows bring and gives it back. */
    List<Draft> upload(CensusRow... rows) {
        RecordCensus command = new RecordCensus(entries.isEmpty() ? null : Given.CHILD, KEY, List.of(rows));
        List<Draft> drafts = Given.deciding().decide(command, entries).drafts();
        drafts.forEach(this::add);
        outcomes = command.outcomes();
        return drafts;
    }

    void person(ChildEvent event) {
        add(Draft.of(event));
    }

    void withdraw(String source) {
        String entryId = entries.live().stream()
                .filter(e -> source.equals(e.source()))
                .findFirst()
                .orElseThrow()
                .entryId();
        add(Draft.of(new EntryWithdrawn(entryId, "keyed-in-error", null)));
    }

    private void add(Draft draft) {
        Recorded<?> recorded = new Recorded<>(new ChildId(Given.CHILD), draft.event(), draft.amends(), draft.source());
        entries.add(recorded, "entry-" + next, next);
        next++;
    }

    <E extends ChildEvent> List<E> facts(Class<E> kind) {
        return entries.events(kind).toList();
    }

    List<RowOutcome> rows() {
        return outcomes;
    }

    /** What became of the rows of the last upload. */
    List<String> outcomes() {
        return outcomes.stream().map(RowOutcome::outcome).toList();
    }

    /** The codes of the warnings about one row of the last upload. */
    List<String> warnings(int row) {
        return outcomes.get(row).warnings().stream().map(RowWarning::code).toList();
    }
}
