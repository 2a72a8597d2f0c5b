package org.daybook.standalone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daybook.command.care.CareCommand;
import org.daybook.command.earlyhelp.EarlyHelpCommand;
import org.daybook.command.entry.Amending;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Refused;
import org.daybook.command.front.Recording;
import org.daybook.command.front.Recording.Ask;
import org.daybook.command.front.Recording.Receipt;
import org.daybook.command.front.Who;
import org.daybook.command.missing.MissingCommand;
import org.daybook.command.registration.RegistrationCommand;
import org.daybook.events.CareEvent.CareReviewHeld;
import org.daybook.events.ChildEvent;
import org.daybook.events.ChildId;
import org.daybook.events.EarlyHelpEvent;
import org.daybook.events.ExclusionEvent;
import org.daybook.events.InvolvementEvent;
import org.daybook.events.MissingEvent;
import org.daybook.events.Moment;
import org.daybook.standalone.RandomChild.Happened;

/**
 * Children to whom things happen at random, recorded through the front door: late, corrected, withdrawn, refused where the rules say so.
 * No two things happen to a child on one day, so that their order in a day cannot matter; but a role may end on the
 * day that somebody takes over.
 */
final class RandomHistories {

    private static final Who WHO = new Who("random", "caseworker");

    private final Random random;
    private final Recording recording;
    private final RandomCare care;
    private final RandomEarlyHelp earlyHelp;
    private final RandomMissing missing;
    private final RandomExclusions exclusions;
    private final RandomPupils pupils;
    private final RandomInvolvement involvement;
    private final RandomReviews reviews;
    private final RandomWatch watch;
    private final List<Command> accepted = new ArrayList<>();
    private final List<Command> refused = new ArrayList<>();

    RandomHistories(long seed, Recording recording) {
        this.random = new Random(seed);
        this.recording = recording;
        this.care = new RandomCare(random);
        this.earlyHelp = new RandomEarlyHelp(random);
        this.missing = new RandomMissing(random);
        this.exclusions = new RandomExclusions(random);
        this.pupils = new RandomPupils(random, exclusions);
        this.involvement = new RandomInvolvement(random);
        this.reviews = new RandomReviews(random, care);
        this.watch = new RandomWatch(random);
    }

    int accepted() {
        return accepted.size();
    }

    int refused() {
        return refused.size();
    }

    /** How much of one kind of commands was accepted, from 0 to 1. */
    double acceptedShare(Class<? extends Command> kind) {
        long yes = accepted.stream().filter(kind::isInstance).count();
        long no = refused.stream().filter(kind::isInstance).count();
        return (double) yes / Math.max(yes + no, 1);
    }

    /** Lets things happen to so many children, in turns, and answers them. */
    List<RandomChild> happen(int children, int turns) {
        List<RandomChild> all = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            all.add(register(i));
        }
        List<RandomChild> ofCensus = new ArrayList<>();
        for (int i = 0; i < children / 5; i++) {
            RandomChild pupil = new RandomChild(
                    ChildId.pupil(new UUID(random.nextLong(), random.nextLong())),
                    RandomChild.FIRST.plusDays(random.nextInt(600)),
                    random);
            tryTo(pupil, RandomPupils.found(i));
            ofCensus.add(pupil);
        }
        for (int turn = 0; turn < children * turns; turn++) {
            RandomChild child = all.get(random.nextInt(all.size()));
            tryTo(child, command(child, all));
            if (random.nextInt(8) == 0) {
                RandomChild pupil = ofCensus.get(random.nextInt(ofCensus.size()));
                tryTo(pupil, ofPupil(pupil, all));
            }
        }
        return all;
    }

    /** What still lasts ends on this day, for every child that something happened to. */
    void end(List<RandomChild> children, LocalDate day) {
        for (RandomChild child : children) {
            tryTo(child, new CareCommand.EndCare(child.id(), day, "E8"));
            tryTo(child, new EarlyHelpCommand.CloseCaf(child.id(), day, "needs-met"));
            tryTo(child, new MissingCommand.RecordReturn(child.id(), Moment.on(day), null));
        }
    }

    private RandomChild register(int number) {
        ChildId id = ChildId.of(new UUID(random.nextLong(), random.nextLong()));
        LocalDate birth = LocalDate.of(1998, 1, 1).plusDays(random.nextInt(20 * 365));
        LocalDate from = birth.isAfter(RandomChild.FIRST) ? birth : RandomChild.FIRST;
        RandomChild child = new RandomChild(id, from.plusDays(random.nextInt(600)), random);
        String sex = random.nextBoolean() ? "M" : "F";
        tryTo(
                child,
                new RegistrationCommand.RegisterChild("L" + number, null, null, birth, null, sex, null, null, null));
        return child;
    }

    private void tryTo(RandomChild child, Command command) {
        try {
            Receipt receipt = recording.record(new Ask(child.childId(), command, "random", WHO, null, null, null));
            accepted.add(command);
            receipt.answer().events().stream()
                    .filter(e -> e.eventId().equals(e.entryId()) && !e.type().equals("ChildRegistered"))
                    .filter(e -> !e.type().equals("EntryWithdrawn") && !e.type().equals("PupilFound"))
                    .forEach(e -> child.happened(e.entryId(), e.type()));
            receipt.answer().warnings().forEach(child::warned);
        } catch (Refused e) {
            refused.add(command);
        }
    }

    private Command command(RandomChild child, List<RandomChild> all) {
        int choice = random.nextInt(34);
        if (choice < 9) {
            return care.next(child);
        }
        if (choice < 13) {
            return earlyHelp.next(child);
        }
        if (choice < 18) {
            return missing.next(child);
        }
        if (choice < 22) {
            return exclusions.next(child);
        }
        if (choice < 25) {
            return involvement.next(child, all);
        }
        if (choice < 27) {
            return reviews.next(child);
        }
        if (choice < 28) {
            return watch.next(child);
        }
        Happened any = child.any();
        if (any == null) {
            return care.start(child);
        }
        return choice < 32
                ? new Amending.CorrectEntry(
                        child.id(), any.entryId(), (now, facts) -> corrected(child, now, facts), "wrong-date", null)
                : new Amending.WithdrawEntry(child.id(), any.entryId(), "keyed-in-error", null);
    }

    private Command ofPupil(RandomChild pupil, List<RandomChild> children) {
        Happened any = pupil.any();
        return any == null || random.nextInt(4) > 0
                ? pupils.next(pupil, children)
                : new Amending.WithdrawEntry(pupil.id(), any.entryId(), "keyed-in-error", null);
    }

    private ChildEvent corrected(RandomChild child, ChildEvent now, ChildFacts facts) {
        return switch (now) {
            case EarlyHelpEvent e -> earlyHelp.corrected(child, e, facts);
            case MissingEvent m -> missing.corrected(child, m);
            case ExclusionEvent x -> exclusions.corrected(child, x);
            case InvolvementEvent i -> involvement.corrected(child, i);
            case CareReviewHeld r -> reviews.corrected(child, r);
            default -> care.corrected(child, now);
        };
    }
}
