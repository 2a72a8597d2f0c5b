package org.daybook.query.earlyhelp;

import java.util.ArrayList;
import java.util.List;
import org.daybook.events.ChildEvent;
import org.daybook.events.EarlyHelpEvent;
import org.daybook.events.EarlyHelpEvent.CafClosed;
import org.daybook.events.RegistrationEvent;
import org.daybook.history.EarlyHelpHistory;
import org.daybook.history.EarlyHelpHistory.Caf;
import org.daybook.history.Entries;
import org.daybook.query.rows.Person;
import org.daybook.query.rows.Row;
import org.daybook.query.rows.RowSource;
import org.daybook.query.rows.Table;

/** CAFs as rows, and when the next review of each was due. */
public final class EarlyHelpRows implements RowSource {

    private static final Table CAF = Table.of(
            "caf",
            "entry_id",
            "closed_entry",
            "from_day",
            "to_day",
            "outcome",
            "family",
            "level_of_need",
            "organisation",
            "sex",
            "born_month",
            "born_day");
    private static final Table DUE = Table.of(
            "caf_review",
            "entry_id",
            "from_day",
            "to_day",
            "review_on",
            "organisation",
            "sex",
            "born_month",
            "born_day");

    @Override
    public List<Table> tables() {
        return List.of(CAF, DUE);
    }

    @Override
    public boolean concerns(ChildEvent event) {
        return event instanceof EarlyHelpEvent || event instanceof RegistrationEvent;
    }

    @Override
    public List<Row> rows(Entries entries) {
        List<Caf> cafs = EarlyHelpHistory.of(entries).cafs();
        if (cafs.isEmpty()) {
            return List.of();
        }
        Person person = Person.of(entries);
        List<Row> rows = new ArrayList<>();
        cafs.forEach(caf -> add(caf, person, rows));
        return rows;
    }

    private static void add(Caf caf, Person person, List<Row> rows) {
        CafClosed closed = caf.closing();
        rows.add(Row.of(
                CAF,
                caf.opened().entryId(),
                caf.opened().entryId(),
                caf.closed() == null ? null : caf.closed().entryId(),
                caf.from(),
                caf.to(),
                closed == null ? null : closed.outcome(),
                caf.opening().family(),
                caf.opening().levelOfNeed(),
                caf.opening().organisation(),
                person.sex(),
                person.bornMonth(),
                person.bornDay()));
        caf.reviewsDue()
                .forEach(due -> rows.add(Row.of(
                        DUE,
                        caf.opened().entryId() + ' ' + due.from(),
                        caf.opened().entryId(),
                        due.from(),
                        due.to(),
                        due.reviewOn(),
                        caf.opening().organisation(),
                        person.sex(),
                        person.bornMonth(),
                        person.bornDay())));
    }
}
