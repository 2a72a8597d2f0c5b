package org.daybook.standalone;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Refused;
import org.daybook.command.involvement.InvolvementCommand.AllocateWorker;
import org.daybook.command.involvement.InvolvementCommand.EndAllocation;
import org.daybook.command.involvement.InvolvementCommand.LinkSibling;
import org.daybook.command.involvement.InvolvementCommand.RecordAddress;
import org.daybook.command.involvement.InvolvementCommand.RecordParentalResponsibility;
import org.daybook.command.involvement.InvolvementCommand.RecordSchool;
import org.daybook.command.involvement.InvolvementCommand.RecordVisit;
import org.daybook.command.involvement.InvolvementCommand.WriteCaseNote;
import org.daybook.events.ChildEvent;
import org.daybook.events.InvolvementEvent;
import org.daybook.events.InvolvementEvent.AddressRecorded;
import org.daybook.events.InvolvementEvent.AllocationEnded;
import org.daybook.events.InvolvementEvent.CaseNoteWritten;
import org.daybook.events.InvolvementEvent.ParentalResponsibilityRecorded;
import org.daybook.events.InvolvementEvent.SchoolRecorded;
import org.daybook.events.InvolvementEvent.SiblingLinked;
import org.daybook.events.InvolvementEvent.VisitMade;
import org.daybook.events.InvolvementEvent.WorkerAllocated;
import org.daybook.standalone.RandomChild.Happened;

/** Who works with a child at random, in which role and team; visits, notes, schools, addresses, siblings, parents. */
final class RandomInvolvement {

    private static final List<String> TEAMS =
            List.of("Assessment North", "Assessment South", "Children in Care", "Hub 7");
    private static final List<String> ROLES = List.of("lead", "lead", "lead", "social-worker", "reviewing-officer");
    private static final List<String> PURPOSES = List.of("statutory", "child-in-need", "protection", "early-help");
    private static final List<String> SCHOOLS = List.of("Hill School", "Dale School", "SCH1");
    private static final List<String> SIBLINGS = List.of("full", "half", "step");
    private static final List<String> RELATIONS = List.of("mother", "father", "relative", "local-authority");

    private final Random random;

    RandomInvolvement(Random random) {
        this.random = random;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Nothing else is said before the first worker has come. */
    Command next(RandomChild child, List<RandomChild> children) {
        String id = child.id();
        return switch (child.last("WorkerAllocated") == null ? 0 : random.nextInt(14)) {
            case 0, 1, 2, 3, 4 -> allocate(child);
            case 5, 6, 7 -> new EndAllocation(id, end(child), role());
            case 8 -> visit(child);
            case 9 -> new WriteCaseNote(id, child.day(), "The child likes chess.");
            case 10 -> {
                LocalDate day = child.day();
                yield new RecordSchool(id, day, pick(SCHOOLS), sometimesLater(day));
            }
            case 11 -> {
                LocalDate day = child.day();
                yield new RecordAddress(id, day, "1 Sample Street", null, random.nextBoolean(), sometimesLater(day));
            }
            case 12 -> new LinkSibling(id, pick(children).id(), pick(SIBLINGS));
            default -> {
                LocalDate day = random.nextBoolean() ? child.day() : null;
                yield new RecordParentalResponsibility(id, "Pat Sample", pick(RELATIONS), day, null);
            }
        };
    }

    private Command allocate(RandomChild child) {
        return new AllocateWorker(child.id(), child.day(), "Worker Sample", pick(TEAMS), role());
    }

    /** Nobody says it: then it is the lead worker. */
    private String role() {
        return random.nextInt(3) == 0 ? null : pick(ROLES);
    }

    /** Sometimes the day on which somebody takes over, mostly a day of its own. */
    private LocalDate end(RandomChild child) {
        Happened allocated = child.any("WorkerAllocated");
        return random.nextInt(3) == 0 ? allocated.day() : child.day();
    }

    private Command visit(RandomChild child) {
        boolean seen = random.nextInt(4) > 0;
        return new RecordVisit(
                child.id(),
                child.day(),
                pick(PURPOSES),
                seen,
                seen && random.nextBoolean(),
                random.nextBoolean() ? "Worker Sample" : null);
    }

    private LocalDate sometimesLater(LocalDate day) {
        return random.nextBoolean() ? null : day.plusDays(random.nextInt(400));
    }

    /** @throws Refused for siblings, who are not corrected: the link is withdrawn */
    ChildEvent corrected(RandomChild child, InvolvementEvent now) {
        return switch (now) {
            case WorkerAllocated a ->
                new WorkerAllocated(child.moved(a.startedOn()), a.worker(), pick(TEAMS), pick(ROLES));
            case AllocationEnded e -> new AllocationEnded(child.moved(e.endedOn()), e.role());
            case VisitMade v ->
                new VisitMade(child.moved(v.visitedOn()), v.purpose(), true, random.nextBoolean(), v.worker());
            case CaseNoteWritten n -> new CaseNoteWritten(child.moved(n.writtenOn()), n.note());
            case SchoolRecorded s -> new SchoolRecorded(child.moved(s.startedOn()), pick(SCHOOLS), null);
            case AddressRecorded a ->
                new AddressRecorded(child.moved(a.startedOn()), a.address(), null, !a.confidential(), null);
            case SiblingLinked s -> throw Refused.because("not-correctable", "entryId", "Not corrected in this test.");
            case ParentalResponsibilityRecorded p ->
                new ParentalResponsibilityRecorded(p.person(), pick(RELATIONS), p.startedOn(), p.endedOn());
        };
    }
}
