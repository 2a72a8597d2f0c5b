package org.daybook.query.missing;

import java.time.LocalDate;
import java.util.List;
import org.daybook.events.CareEvent;
import org.daybook.events.ChildEvent;
import org.daybook.events.Days;
import org.daybook.events.MissingEvent;
import org.daybook.events.MissingEvent.ReturnInterviewAccepted;
import org.daybook.events.MissingEvent.ReturnInterviewDeclined;
import org.daybook.events.MissingEvent.ReturnInterviewHeld;
import org.daybook.events.MissingEvent.ReturnInterviewOffered;
import org.daybook.events.Moment;
import org.daybook.events.RegistrationEvent;
import org.daybook.history.CarePeriod;
import org.daybook.history.Deadlines;
import org.daybook.history.Entries;
import org.daybook.history.Entry;
import org.daybook.history.MissingHistory;
import org.daybook.history.MissingHistory.Spell;
import org.daybook.query.rows.Person;
import org.daybook.query.rows.Row;
import org.daybook.query.rows.RowSource;
import org.daybook.query.rows.Table;
import org.jspecify.annotations.Nullable;

/** Missing spells as rows, each with what followed the return. */
public final class MissingRows implements RowSource {

    private static final Table SPELL = Table.of(
            "missing_spell",
            "entry_id",
            "from_day",
            "to_day",
            "setting",
            "kind",
            "authority",
            "returned_day",
            "due_day",
            "interview",
            "held_entry",
            "held_day",
            "held_minutes",
            "provider",
            "sex",
            "born_month",
            "born_day");

    @Override
    public List<Table> tables() {
        return List.of(SPELL);
    }

    @Override
    public boolean concerns(ChildEvent event) {
        return event instanceof MissingEvent || event instanceof CareEvent || event instanceof RegistrationEvent;
    }

    @Override
    public List<Row> rows(Entries entries) {
        List<Spell> spells = MissingHistory.of(entries).spells();
        if (spells.isEmpty()) {
            return List.of();
        }
        Person person = Person.of(entries);
        return spells.stream().map(spell -> row(spell, entries, person)).toList();
    }

    private static Row row(Spell spell, Entries entries, Person person) {
        Moment returned = spell.returned();
        Entry held = spell.first(ReturnInterviewHeld.class);
        Moment heldAt = held == null ? null : ((ReturnInterviewHeld) held.event()).heldAt();
        return Row.of(
                SPELL,
                spell.entry().entryId(),
                spell.entry().entryId(),
                spell.from().day(),
                lastDay(spell, entries),
                spell.setting(),
                spell.kind(),
                spell.authority(),
                returned == null ? null : returned.day(),
                returned == null || spell.onlyReturned() ? null : due(returned),
                interview(spell, returned, heldAt),
                held == null ? null : held.entryId(),
                heldAt == null ? null : heldAt.day(),
                returned == null || heldAt == null
                        ? null
                        : returned.until(heldAt).toMinutes(),
                provider(spell, held),
                person.sex(),
                person.bornMonth(),
                person.bornDay());
    }

    /** A child that is no longer looked after is no longer missing from care. */
    private static @Nullable LocalDate lastDay(Spell spell, Entries entries) {
        LocalDate returned = spell.returned() == null ? null : spell.returned().day();
        CarePeriod period =
                spell.fromCare() ? entries.care().periodOn(spell.from().day()) : null;
        LocalDate careEnd = period == null ? null : period.to();
        return careEnd == null || (returned != null && returned.isBefore(careEnd)) ? returned : careEnd;
    }

    /** The day on which the 72 hours are over. */
    private static LocalDate due(Moment returned) {
        return returned.at() == null
                ? returned.day().plusDays(Deadlines.RETURN_INTERVIEW_DAYS)
                : LocalDate.ofInstant(returned.plusDays(Deadlines.RETURN_INTERVIEW_DAYS), Days.LONDON);
    }

    private static String interview(Spell spell, @Nullable Moment returned, @Nullable Moment heldAt) {
        if (returned != null && heldAt != null) {
            return Deadlines.talkedToInTime(returned, heldAt) ? "held-in-time" : "held-late";
        }
        if (spell.first(ReturnInterviewDeclined.class) != null) {
            return "declined";
        }
        if (spell.first(ReturnInterviewAccepted.class) != null) {
            return "accepted";
        }
        return spell.first(ReturnInterviewOffered.class) == null ? "not-offered" : "offered";
    }

    private static @Nullable String provider(Spell spell, @Nullable Entry held) {
        if (held != null && ((ReturnInterviewHeld) held.event()).provider() instanceof String provider) {
            return provider;
        }
        Entry offered = spell.first(ReturnInterviewOffered.class);
        return offered == null ? null : ((ReturnInterviewOffered) offered.event()).provider();
    }
}
