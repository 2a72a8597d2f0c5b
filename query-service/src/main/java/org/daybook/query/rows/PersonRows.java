package org.daybook.query.rows;

import java.util.List;
import org.daybook.events.ChildEvent;
import org.daybook.events.RegistrationEvent;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.daybook.history.Entries;
import org.daybook.history.Entry;

/** Who each registered child is, for facts that do not carry it themselves because they may count for another child later. */
public final class PersonRows implements RowSource {

    private static final Table PERSON = Table.of("person", "sex", "born_month", "born_day");

    @Override
    public List<Table> tables() {
        return List.of(PERSON);
    }

    @Override
    public boolean concerns(ChildEvent event) {
        return event instanceof RegistrationEvent;
    }

    @Override
    public List<Row> rows(Entries entries) {
        return entries.of(ChildRegistered.class).stream()
                .limit(1)
                .map(registered -> row(registered, Person.of(entries)))
                .toList();
    }

    private static Row row(Entry registered, Person person) {
        return Row.of(PERSON, registered.entryId(), person.sex(), person.bornMonth(), person.bornDay());
    }
}
