package org.daybook.command.missing;

import static org.daybook.command.entry.Rule.refuse;
import static org.daybook.command.entry.Rule.warn;

import java.util.function.Consumer;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Part;
import org.daybook.command.entry.Rule;
import org.daybook.events.CareEvent;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.ChildEvent;
import org.daybook.events.MissingEvent;
import org.daybook.events.MissingEvent.MissingFromCareReturned;
import org.daybook.events.MissingEvent.ReturnInterviewAccepted;
import org.daybook.events.MissingEvent.ReturnInterviewDeclined;
import org.daybook.events.MissingEvent.ReturnInterviewHeld;
import org.daybook.events.MissingEvent.ReturnInterviewOffered;
import org.daybook.history.CarePeriod;
import org.daybook.history.Entry;
import org.daybook.history.MissingHistory;
import org.daybook.history.MissingHistory.Spell;
import org.daybook.history.MissingHistory.Stray;

/** The rules of being missing. Lateness never refuses anything: it is counted. */
public final class Missing implements Part {

    static final Rule OUTSIDE_CARE = refuse("not-in-care", "581");
    static final Rule RETURN_BEFORE_START = refuse("return-before-start", "567");
    static final Rule OVERLAP = refuse("missing-already-open", "574");
    static final Rule NOT_MISSING = refuse("not-missing", "567");
    static final Rule INTERVIEW_BEFORE_RETURN = refuse("interview-before-return", "567");
    static final Rule HOME_WHILE_IN_CARE = warn("missing-from-home-while-in-care", null);
    static final Rule MISSING_WHEN_CARE_ENDED = warn("missing-when-care-ended", "580");
    static final Rule HELD_AFTER_DECLINED = warn("interview-held-after-declined", null);

    @Override
    public boolean concerns(ChildEvent event) {
        return event instanceof MissingEvent || event instanceof CareEvent;
    }

    @Override
    public void check(ChildFacts facts, Consumer<Breach> breaches) {
        MissingHistory history = MissingHistory.of(facts.entries());
        history.strays().forEach(stray -> stray(stray, breaches));
        for (Spell spell : history.spells()) {
            boolean inCare = facts.inCareOn(spell.from().day());
            if (spell.fromCare() && !inCare && spell.authority() == null) {
                breaches.accept(Breach.of(
                        OUTSIDE_CARE,
                        "missingSince",
                        "The child was not in care when it went missing.",
                        spell.entry()));
            } else if (!spell.fromCare() && inCare) {
                breaches.accept(Breach.of(
                        HOME_WHILE_IN_CARE,
                        "setting",
                        "The child was in care then, so it was missing from care.",
                        spell.entry()));
            }
            whenCareEnded(facts, spell, breaches);
            heldAfterDeclined(spell, breaches);
        }
    }

    private static void heldAfterDeclined(Spell spell, Consumer<Breach> breaches) {
        Entry held = spell.first(ReturnInterviewHeld.class);
        Entry declined = spell.first(ReturnInterviewDeclined.class);
        boolean after = held != null
                && declined != null
                && !((MissingEvent) held.event()).moment().isBefore(((MissingEvent) declined.event()).moment());
        if (held != null && after) {
            breaches.accept(Breach.of(
                    HELD_AFTER_DECLINED, "heldAt", "The interview was held although it had been declined.", held));
        }
    }

    /** Care that ends while the child is missing ends for another reason [E8]. */
    private static void whenCareEnded(ChildFacts facts, Spell spell, Consumer<Breach> breaches) {
        CarePeriod period =
                spell.fromCare() ? facts.care().periodOn(spell.from().day()) : null;
        CareEnded ended = period == null ? null : period.ended();
        if (ended == null || "E8".equals(ended.reason())) {
            return;
        }
        boolean stillAway = spell.returned() == null || spell.returned().day().isAfter(ended.endedOn());
        if (stillAway) {
            breaches.accept(Breach.of(
                    MISSING_WHEN_CARE_ENDED,
                    spell.entry().event() instanceof MissingFromCareReturned ? "returnedOn" : "returnedAt",
                    "Care ended while the child was missing, but not for reason E8.",
                    spell.entry()));
        }
    }

    private static void stray(Stray stray, Consumer<Breach> breaches) {
        Entry entry = stray.entry();
        String field = field((MissingEvent) entry.event());
        switch (stray.why()) {
            case ALREADY_MISSING -> {
                String message = "Another missing spell is open on that day.";
                breaches.accept(
                        stray.against() == null
                                ? Breach.of(OVERLAP, field, message, entry)
                                : Breach.of(OVERLAP, field, message, entry, stray.against()));
            }
            case RETURNED_BEFORE ->
                breaches.accept(Breach.of(
                        RETURN_BEFORE_START, "returnedOn", "The return is before the child went missing.", entry));
            case NOT_MISSING ->
                breaches.accept(Breach.of(NOT_MISSING, field, "The child is not missing at that time.", entry));
            case NOTHING_TO_TALK_ABOUT ->
                breaches.accept(Breach.of(
                        INTERVIEW_BEFORE_RETURN,
                        field,
                        "There is no such spell that had ended by then to be interviewed about.",
                        entry));
        }
    }

    private static String field(MissingEvent event) {
        return switch (event) {
            case MissingFromCareReturned row -> "missingSince";
            case MissingEvent.MissingNotified notified -> "missingSince";
            case MissingEvent.ChildReturned returned -> "returnedAt";
            case MissingEvent.SafeAndWellChecked checked -> "checkedAt";
            case ReturnInterviewOffered offered -> "offeredAt";
            case ReturnInterviewAccepted accepted -> "acceptedAt";
            case ReturnInterviewDeclined declined -> "declinedAt";
            case ReturnInterviewHeld held -> "heldAt";
        };
    }
}
