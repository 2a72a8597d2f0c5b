package org.daybook.command.involvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Draft;
import org.daybook.command.entry.Records;
import org.daybook.command.entry.Refused;
import org.daybook.events.Code;
import org.daybook.events.InvolvementEvent.AddressRecorded;
import org.daybook.events.InvolvementEvent.AllocationEnded;
import org.daybook.events.InvolvementEvent.CaseNoteWritten;
import org.daybook.events.InvolvementEvent.ParentalResponsibilityRecorded;
import org.daybook.events.InvolvementEvent.SchoolRecorded;
import org.daybook.events.InvolvementEvent.SiblingLinked;
import org.daybook.events.InvolvementEvent.VisitMade;
import org.daybook.events.InvolvementEvent.WorkerAllocated;
import org.daybook.events.Organisation;
import org.daybook.events.Personal;
import org.daybook.history.InvolvementHistory;
import org.jspecify.annotations.Nullable;

/** Working with a child. */
public sealed interface InvolvementCommand extends Command {

    String childId();

    /** A worker takes the child on; without a role as the lead worker. */
    @Records(WorkerAllocated.class)
    record AllocateWorker(
            String childId,
            LocalDate startedOn,
            String worker,
            @Organisation String team,
            @Code("worker-role") @Nullable String role)
            implements InvolvementCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new WorkerAllocated(
                    startedOn, Personal.of(worker), team, Objects.requireNonNullElse(role, InvolvementHistory.LEAD)));
        }
    }

    /** Nobody has the role from this day on. */
    @Records(AllocationEnded.class)
    record EndAllocation(
            String childId,
            LocalDate endedOn,
            @Code("worker-role") @Nullable String role) implements InvolvementCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(
                    new AllocationEnded(endedOn, Objects.requireNonNullElse(role, InvolvementHistory.LEAD)));
        }
    }

    /** Somebody goes to see the child. */
    @Records(VisitMade.class)
    record RecordVisit(
            String childId,
            LocalDate visitedOn,
            @Code("visit-purpose") String purpose,
            boolean seen,
            @Nullable Boolean seenAlone,
            @Nullable String worker)
            implements InvolvementCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            boolean alone = Objects.requireNonNullElse(seenAlone, false);
            if (alone && !seen) {
                throw Refused.because("seen-alone-but-not-seen", "seenAlone", "Who was not seen was not seen alone.");
            }
            return Command.drafts(new VisitMade(visitedOn, purpose, seen, alone, Personal.ofNullable(worker)));
        }
    }

    /** Something is written down about the child. */
    @Records(CaseNoteWritten.class)
    record WriteCaseNote(String childId, LocalDate writtenOn, String note) implements InvolvementCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new CaseNoteWritten(writtenOn, Personal.of(note)));
        }
    }

    /** The child goes to a school. */
    @Records(SchoolRecorded.class)
    record RecordSchool(
            String childId,
            LocalDate startedOn,
            @Organisation String school,
            @Nullable LocalDate endedOn) implements InvolvementCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            notBefore(endedOn, startedOn);
            return Command.drafts(new SchoolRecorded(startedOn, school, endedOn));
        }
    }

    /** The child lives somewhere. */
    @Records(AddressRecorded.class)
    record RecordAddress(
            String childId,
            LocalDate startedOn,
            String address,
            @Nullable String postcode,
            @Nullable Boolean confidential,
            @Nullable LocalDate endedOn)
            implements InvolvementCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            notBefore(endedOn, startedOn);
            return Command.drafts(new AddressRecorded(
                    startedOn,
                    Personal.of(address),
                    Personal.ofNullable(postcode),
                    Objects.requireNonNullElse(confidential, false),
                    endedOn));
        }
    }

    /** Another child is a sibling; it is not corrected, for the other must exist: the entry is withdrawn and the right one linked. */
    record LinkSibling(
            String childId,
            String sibling,
            @Code("sibling-relation") String relation) implements InvolvementCommand {

        @Override
        public Map<String, String> others() {
            return Map.of("sibling", sibling);
        }

        @Override
        public List<Draft> decide(ChildFacts facts) {
            if (sibling.equals(childId)) {
                throw Refused.because("sibling-is-the-child", "sibling", "A child is no sibling of its own.");
            }
            return Command.drafts(new SiblingLinked(sibling, relation));
        }
    }

    /** Somebody has, or had, parental responsibility. */
    @Records(ParentalResponsibilityRecorded.class)
    record RecordParentalResponsibility(
            String childId,
            String person,
            @Code("relation-to-child") String relation,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn)
            implements InvolvementCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            if (startedOn != null) {
                notBefore(endedOn, startedOn);
            }
            return Command.drafts(
                    new ParentalResponsibilityRecorded(Personal.of(person), relation, startedOn, endedOn));
        }
    }

    private static void notBefore(@Nullable LocalDate end, LocalDate start) {
        if (end != null && end.isBefore(start)) {
            throw Refused.because("end-before-start", "endedOn", "The end is before the start, " + start + ".");
        }
    }
}
