package org.daybook.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who works with the child, where the child lives and goes to school, and to whom the child belongs. */
public sealed interface InvolvementEvent extends ChildEvent {

    @Override
    default boolean beforeBirth() {
        return true;
    }

    /** A worker takes on the child in a role; whoever had that role before has it no longer. */
    record WorkerAllocated(
            LocalDate startedOn,
            Personal worker,
            String team,
            @Code("worker-role") String role) implements InvolvementEvent {

        @Override
        public LocalDate effectiveOn() {
            return startedOn;
        }
    }

    /** Nobody has the role any longer. */
    record AllocationEnded(
            LocalDate endedOn, @Code("worker-role") String role) implements InvolvementEvent {

        @Override
        public LocalDate effectiveOn() {
            return endedOn;
        }
    }

    /** Somebody went to see the child. */
    record VisitMade(
            LocalDate visitedOn,
            @Code("visit-purpose") String purpose,
            boolean seen,
            boolean seenAlone,
            @Nullable Personal worker)
            implements InvolvementEvent {

        @Override
        public LocalDate effectiveOn() {
            return visitedOn;
        }
    }

    /** What a worker wrote down about the child. */
    record CaseNoteWritten(LocalDate writtenOn, Personal note) implements InvolvementEvent {

        @Override
        public LocalDate effectiveOn() {
            return writtenOn;
        }
    }

    /**
     * The child goes to a school.
     *
     * @param school its number or name
     */
    record SchoolRecorded(
            LocalDate startedOn, String school, @Nullable LocalDate endedOn) implements InvolvementEvent {

        @Override
        public boolean beforeBirth() {
            return false;
        }

        @Override
        public LocalDate effectiveOn() {
            return startedOn;
        }
    }

    /**
     * The child lives somewhere.
     *
     * @param confidential not to be told to anybody who does not need to know
     */
    record AddressRecorded(
            LocalDate startedOn,
            Personal address,
            @Nullable Personal postcode,
            boolean confidential,
            @Nullable LocalDate endedOn)
            implements InvolvementEvent {

        @Override
        public LocalDate effectiveOn() {
            return startedOn;
        }
    }

    /** Two children are siblings; recorded on one of them. */
    record SiblingLinked(
            String sibling, @Code("sibling-relation") String relation) implements InvolvementEvent {

        @Override
        public @Nullable LocalDate effectiveOn() {
            return null;
        }
    }

    /** Somebody has parental responsibility for the child (Children Act 1989, section 3). */
    record ParentalResponsibilityRecorded(
            Personal person,
            @Code("relation-to-child") String relation,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn)
            implements InvolvementEvent {

        @Override
        public @Nullable LocalDate effectiveOn() {
            return startedOn == null ? endedOn : startedOn;
        }
    }
}
