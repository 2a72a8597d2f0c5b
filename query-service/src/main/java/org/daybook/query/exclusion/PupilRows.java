package org.daybook.query.exclusion;

import java.util.List;
import org.daybook.events.ChildEvent;
import org.daybook.events.PupilEvent;
import org.daybook.events.PupilEvent.PupilFound;
import org.daybook.history.Entries;
import org.daybook.history.Entry;
import org.daybook.query.rows.Row;
import org.daybook.query.rows.RowSource;
import org.daybook.query.rows.Table;

/** Pupils of school censuses, and the children they are linked to. */
public final class PupilRows implements RowSource {

    private static final Table PUPIL = Table.of("pupil", "collection", "roll", "school", "pupil_key", "linked_to");

    @Override
    public List<Table> tables() {
        return List.of(PUPIL);
    }

    @Override
    public boolean concerns(ChildEvent event) {
        return event instanceof PupilEvent;
    }

    @Override
    public List<Row> rows(Entries entries) {
        return entries.of(PupilFound.class).stream()
                .limit(1)
                .map(found -> row(found, entries))
                .toList();
    }

    private static Row row(Entry entry, Entries entries) {
        PupilFound found = (PupilFound) entry.event();
        return Row.of(
                PUPIL,
                entry.entryId(),
                found.collection(),
                found.roll(),
                found.school(),
                found.pupilKey(),
                entries.linkedTo());
    }
}
