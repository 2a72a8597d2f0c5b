package org.daybook.command.earlyhelp;

import static org.daybook.command.entry.Rule.refuse;
import static org.daybook.command.entry.Rule.warn;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Part;
import org.daybook.command.entry.Rule;
import org.daybook.events.CareEvent;
import org.daybook.events.ChildEvent;
import org.daybook.events.EarlyHelpEvent;
import org.daybook.events.EarlyHelpEvent.CafClosed;
import org.daybook.events.EarlyHelpEvent.CafConsentWithdrawn;
import org.daybook.events.EarlyHelpEvent.CafOpened;
import org.daybook.events.EarlyHelpEvent.CafPlanAgreed;
import org.daybook.events.EarlyHelpEvent.CafReviewed;
import org.daybook.events.EarlyHelpEvent.LeadProfessionalChanged;
import org.daybook.history.CarePeriod;
import org.daybook.history.EarlyHelpHistory;
import org.daybook.history.EarlyHelpHistory.Caf;
import org.jspecify.annotations.Nullable;

/** The rules of early help. */
public final class EarlyHelp implements Part {

    static final Rule ALREADY_OPEN = refuse("caf-already-open", null);
    static final Rule NO_OPEN_CAF = refuse("no-open-caf", null);
    static final Rule CONSENT_AFTER_OPENING = warn("consent-after-opening", null);
    static final Rule OPEN_DURING_CARE = warn("caf-open-while-in-care", null);

    @Override
    public boolean concerns(ChildEvent event) {
        return event instanceof EarlyHelpEvent || event instanceof CareEvent;
    }

    @Override
    public void check(ChildFacts facts, Consumer<Breach> breaches) {
        EarlyHelpHistory history = EarlyHelpHistory.of(facts.entries());
        history.overlaps()
                .forEach(o -> breaches.accept(Breach.of(
                        ALREADY_OPEN, "openedOn", "The child already has a CAF open then.", o.opened(), o.open())));
        history.strays()
                .forEach(entry -> breaches.accept(
                        Breach.of(NO_OPEN_CAF, dayField(entry.event()), "No CAF is open on that day.", entry)));
        for (Caf caf : history.cafs()) {
            if (caf.opening().consentedOn().isAfter(caf.from())) {
                breaches.accept(Breach.of(
                        CONSENT_AFTER_OPENING,
                        "consentedOn",
                        "The CAF was opened before the family had consented.",
                        caf.opened()));
            }
            duringCare(facts, caf, breaches);
        }
    }

    /** A step down may overlap with the case that it follows. */
    private static void duringCare(ChildFacts facts, Caf caf, Consumer<Breach> breaches) {
        boolean stepDown = caf.opening().steppedDownFrom() != null;
        for (CarePeriod period : facts.care().periods()) {
            boolean meets = meets(caf.from(), caf.to(), period.from(), period.to());
            if (meets && !(stepDown && period.from().isBefore(caf.from()))) {
                breaches.accept(Breach.of(
                        OPEN_DURING_CARE,
                        "openedOn",
                        "The CAF is open while the child is in care: close it, or record the step.",
                        caf.opened(),
                        period.start()));
            }
        }
    }

    private static boolean meets(
            LocalDate from, @Nullable LocalDate to, LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (otherTo == null || from.isBefore(otherTo)) && (to == null || otherFrom.isBefore(to));
    }

    private static String dayField(ChildEvent event) {
        return switch ((EarlyHelpEvent) event) {
            case CafOpened o -> "openedOn";
            case CafPlanAgreed p -> "agreedOn";
            case CafReviewed r -> "reviewedOn";
            case LeadProfessionalChanged c -> "changedOn";
            case CafConsentWithdrawn w -> "withdrawnOn";
            case CafClosed c -> "closedOn";
        };
    }
}
