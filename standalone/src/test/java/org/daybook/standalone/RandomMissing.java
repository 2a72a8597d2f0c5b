package org.daybook.standalone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Refused;
import org.daybook.command.missing.MissingCommand.AcceptReturnInterview;
import org.daybook.command.missing.MissingCommand.DeclineReturnInterview;
import org.daybook.command.missing.MissingCommand.HoldReturnInterview;
import org.daybook.command.missing.MissingCommand.NotifyMissing;
import org.daybook.command.missing.MissingCommand.OfferReturnInterview;
import org.daybook.command.missing.MissingCommand.RecordReturn;
import org.daybook.command.missing.MissingCommand.RecordSafeAndWellCheck;
import org.daybook.events.ChildEvent;
import org.daybook.events.MissingEvent;
import org.daybook.events.MissingEvent.ChildReturned;
import org.daybook.events.MissingEvent.MissingNotified;
import org.daybook.events.MissingEvent.ReturnInterviewAccepted;
import org.daybook.events.MissingEvent.ReturnInterviewDeclined;
import org.daybook.events.MissingEvent.ReturnInterviewHeld;
import org.daybook.events.MissingEvent.ReturnInterviewOffered;
import org.daybook.events.Moment;
import org.daybook.standalone.RandomChild.Happened;

/** Being missing at random, by day or by the second, coming back, and the interviews, many of them within some days. */
final class RandomMissing {

    private final Random random;

    RandomMissing(Random random) {
        this.random = random;
    }

    Command next(RandomChild child) {
        String id = child.id();
        return switch (choice(child)) {
            case 0, 1, 2 -> away(child);
            case 3, 4, 5 -> new RecordReturn(id, child.moment(child.day()), null);
            case 6 -> new RecordSafeAndWellCheck(id, child.moment(child.day()), null);
            case 7 -> new OfferReturnInterview(id, afterReturn(child), named(child), provider());
            case 8 -> new AcceptReturnInterview(id, afterReturn(child), named(child));
            case 9 -> new DeclineReturnInterview(id, afterReturn(child), named(child), null);
            default ->
                new HoldReturnInterview(
                        id, afterReturn(child), named(child), provider(), null, List.of("10A"), true, null);
        };
    }

    /** Nobody comes back who was never missing, and nobody is talked to before the first return. */
    private int choice(RandomChild child) {
        if (child.last("MissingNotified") == null) {
            return 0;
        }
        return random.nextInt(child.last("ChildReturned") == null ? 6 : 13);
    }

    private Command away(RandomChild child) {
        Moment since = child.moment(child.day());
        String setting = random.nextBoolean() ? "care" : "home";
        return new NotifyMissing(
                child.id(),
                since,
                random.nextBoolean() ? since : null,
                setting,
                kind(setting),
                random.nextInt(5) == 0 ? "Northshire" : null,
                null,
                "Ann Reed",
                null,
                random.nextBoolean() ? "medium" : null);
    }

    /** Away without authorisation, missing, or not said; for children in care only. */
    private String kind(String setting) {
        if (setting.equals("home")) {
            return null;
        }
        return switch (random.nextInt(4)) {
            case 0 -> "A";
            case 1 -> null;
            default -> "M";
        };
    }

    private Moment afterReturn(RandomChild child) {
        Happened returned = child.last("ChildReturned");
        return child.moment(random.nextInt(3) == 0 ? child.day() : child.near(returned.day(), 1, 5));
    }

    /** One or two spells by name, or mostly none. */
    private List<String> named(RandomChild child) {
        if (random.nextInt(4) > 0) {
            return null;
        }
        List<Happened> spells = new ArrayList<>(child.all("MissingNotified"));
        Collections.shuffle(spells, random);
        return spells.stream()
                .limit(1L + random.nextInt(2))
                .map(Happened::entryId)
                .toList();
    }

    private String provider() {
        return random.nextBoolean() ? "Missing People" : null;
    }

    /** @throws Refused for what is not corrected at random */
    ChildEvent corrected(RandomChild child, MissingEvent now) {
        Moment moment = child.moment(child.moved(now.moment().day()));
        return switch (now) {
            case MissingNotified n -> {
                String setting = random.nextInt(3) > 0 ? n.setting() : random.nextBoolean() ? "care" : "home";
                yield new MissingNotified(
                        moment,
                        null,
                        setting,
                        kind(setting),
                        n.responsibleAuthority(),
                        n.missingFrom(),
                        n.reportedBy(),
                        n.policeReference(),
                        "high");
            }
            case ChildReturned r -> new ChildReturned(moment, r.foundAt());
            case ReturnInterviewOffered o -> new ReturnInterviewOffered(moment, o.spells(), o.provider());
            case ReturnInterviewAccepted a -> new ReturnInterviewAccepted(moment, a.spells());
            case ReturnInterviewDeclined d -> new ReturnInterviewDeclined(moment, d.spells(), d.reason());
            case ReturnInterviewHeld h ->
                new ReturnInterviewHeld(
                        moment,
                        random.nextInt(3) == 0 ? named(child) : h.spells(),
                        h.provider(),
                        h.interviewer(),
                        h.factors(),
                        false,
                        h.note());
            default -> throw Refused.because("not-correctable", "entryId", "Not corrected in this test.");
        };
    }
}
