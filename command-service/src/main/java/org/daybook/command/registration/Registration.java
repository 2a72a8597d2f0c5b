package org.daybook.command.registration;

import static org.daybook.command.entry.Rule.refuse;
import static org.daybook.command.entry.Rule.warn;

import java.util.List;
import java.util.function.Consumer;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Part;
import org.daybook.command.entry.Rule;
import org.daybook.events.ChildEvent;
import org.daybook.events.Personal;
import org.daybook.events.RegistrationEvent.BirthRecorded;
import org.daybook.events.RegistrationEvent.ChildDetailsRecorded;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.daybook.history.Entry;
import org.jspecify.annotations.Nullable;

/** The rules of who a child is. */
public final class Registration implements Part {

    static final Rule ALREADY_BORN = refuse("already-born", "8525");
    static final Rule ALREADY_DIED = refuse("already-died", null);
    static final Rule UPN_WRONG = warn("upn-not-valid", "1510");

    @Override
    public boolean concerns(ChildEvent event) {
        // it looks at who the child is only, and then everybody is asked
        return false;
    }

    @Override
    public void check(ChildFacts facts, Consumer<Breach> breaches) {
        List<Entry> births = facts.entries().of(BirthRecorded.class);
        boolean expected = facts.entries()
                .events(ChildRegistered.class)
                .anyMatch(r -> r.dateOfBirth() == null && r.expectedDateOfBirth() != null);
        births.stream()
                .skip(expected ? 1 : 0)
                .forEach(e -> breaches.accept(Breach.of(
                        ALREADY_BORN, "dateOfBirth", "The child's birth is recorded already; correct that.", e)));
        facts.entries().of(ChildDied.class).stream()
                .skip(1)
                .forEach(e -> breaches.accept(
                        Breach.of(ALREADY_DIED, "diedOn", "The child's death is recorded already; correct that.", e)));
        for (Entry entry : facts.entries().live()) {
            String upn = upn(entry);
            if (upn != null && !Upn.isValid(upn)) {
                breaches.accept(Breach.of(
                        UPN_WRONG,
                        "upn",
                        "The UPN's form or check letter is wrong; it is kept as not verified.",
                        entry));
            }
        }
    }

    private static @Nullable String upn(Entry entry) {
        return switch (entry.event()) {
            case ChildRegistered r -> Personal.reveal(r.upn());
            case ChildDetailsRecorded d -> Personal.reveal(d.upn());
            default -> null;
        };
    }
}
