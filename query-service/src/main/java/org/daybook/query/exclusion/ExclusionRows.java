package org.daybook.query.exclusion;

import java.util.List;
import org.daybook.events.ChildEvent;
import org.daybook.events.ExclusionEvent;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.daybook.events.PupilEvent;
import org.daybook.events.PupilEvent.PupilFound;
import org.daybook.history.Entries;
import org.daybook.history.Entry;
import org.daybook.history.ExclusionHistory;
import org.daybook.history.ExclusionHistory.Exclusion;
import org.daybook.query.rows.Row;
import org.daybook.query.rows.RowSource;
import org.daybook.query.rows.Table;
import org.jspecify.annotations.Nullable;

/** Exclusions as rows, counted for the child that the pupil is linked to; who that is stands in the rows of persons. */
public final class ExclusionRows implements RowSource {

    private static final Table EXCLUSION = Table.of(
            "exclusion",
            "entry_id",
            "category",
            "started_on",
            "sessions",
            "main_reason",
            "school",
            "sen_provision",
            "overturned_on",
            "sixth_day",
            "provision_from",
            "pupil");

    @Override
    public List<Table> tables() {
        return List.of(EXCLUSION);
    }

    @Override
    public boolean concerns(ChildEvent event) {
        return event instanceof ExclusionEvent || event instanceof PupilEvent;
    }

    @Override
    public List<Row> rows(Entries entries) {
        String pupil = entries.of(PupilFound.class).stream()
                .map(Entry::entryId)
                .findFirst()
                .orElse(null);
        String child = entries.linkedTo();
        return ExclusionHistory.of(entries).exclusions().stream()
                .map(exclusion -> row(exclusion, pupil).countsFor(child))
                .toList();
    }

    private static Row row(Exclusion exclusion, @Nullable String pupil) {
        ExclusionNotified notice = exclusion.notice();
        return Row.of(
                EXCLUSION,
                exclusion.entry().entryId(),
                exclusion.entry().entryId(),
                notice.category(),
                notice.startedOn(),
                notice.sessions(),
                notice.reasons().getFirst(),
                notice.school(),
                notice.senProvision(),
                exclusion.overturnedOn(),
                exclusion.sixthDay(),
                exclusion.provisionFrom(),
                pupil);
    }
}
