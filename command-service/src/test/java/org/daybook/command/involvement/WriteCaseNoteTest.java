package org.daybook.command.involvement;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.registered;

import org.daybook.command.child.ChildFixture;
import org.daybook.command.involvement.InvolvementCommand.WriteCaseNote;
import org.daybook.events.InvolvementEvent.CaseNoteWritten;
import org.daybook.events.Personal;
import org.junit.jupiter.api.Test;

class WriteCaseNoteTest {

    private final ChildFixture child = new ChildFixture();

    @Test
    void a_worker_writes_something_down() {
        child.given(registered())
                .when(new WriteCaseNote(CHILD, day("2026-02-02"), "The aunt rang"))
                .records(new CaseNoteWritten(day("2026-02-02"), Personal.of("The aunt rang")))
                .warnsOf();
    }

    @Test
    void many_notes_may_be_written_on_one_day() {
        child.given(registered(), new CaseNoteWritten(day("2026-02-02"), Personal.of("The aunt rang")))
                .when(new WriteCaseNote(CHILD, day("2026-02-02"), "The aunt rang"))
                .records(new CaseNoteWritten(day("2026-02-02"), Personal.of("The aunt rang")))
                .warnsOf();
    }

    @Test
    void a_note_is_not_written_tomorrow() {
        child.given(registered())
                .when(new WriteCaseNote(CHILD, day("2026-11-24"), "The aunt will ring"))
                .refuses("date-in-future");
    }
}
