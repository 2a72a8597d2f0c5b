package org.daybook.command.missing;

import java.util.List;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Draft;
import org.daybook.command.entry.Records;
import org.daybook.command.entry.Refused;
import org.daybook.events.Code;
import org.daybook.events.MissingEvent.ChildReturned;
import org.daybook.events.MissingEvent.MissingNotified;
import org.daybook.events.MissingEvent.ReturnInterviewAccepted;
import org.daybook.events.MissingEvent.ReturnInterviewDeclined;
import org.daybook.events.MissingEvent.ReturnInterviewHeld;
import org.daybook.events.MissingEvent.ReturnInterviewOffered;
import org.daybook.events.MissingEvent.SafeAndWellChecked;
import org.daybook.events.Moment;
import org.daybook.events.Organisation;
import org.daybook.events.Personal;
import org.daybook.history.MissingHistory;
import org.jspecify.annotations.Nullable;

/** A child goes missing, comes back, and is talked to. */
public sealed interface MissingCommand extends Command {

    String childId();

    /** The council hears that the child is missing. */
    @Records(MissingNotified.class)
    record NotifyMissing(
            String childId,
            Moment missingSince,
            @Nullable Moment notifiedAt,
            @Code("missing-setting") String setting,
            @Code("missing-kind") @Nullable String kind,
            @Organisation @Nullable String responsibleAuthority,
            @Nullable String missingFrom,
            String reportedBy,
            @Nullable String policeReference,
            @Code("missing-risk") @Nullable String riskLevel)
            implements MissingCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            if (kind != null && !MissingHistory.CARE.equals(setting)) {
                throw Refused.because(
                        "kind-in-care-only", "kind", "Missing and away are told apart for children in care only.");
            }
            if (notifiedAt != null && notifiedAt.isBefore(missingSince)) {
                throw Refused.because(
                        "notified-before-missing", "notifiedAt", "The notification is before the child went missing.");
            }
            return Command.drafts(new MissingNotified(
                    missingSince,
                    notifiedAt,
                    setting,
                    kind,
                    responsibleAuthority,
                    Personal.ofNullable(missingFrom),
                    Personal.of(reportedBy),
                    Personal.ofNullable(policeReference),
                    riskLevel));
        }
    }

    /** The child comes back, or is found. */
    @Records(ChildReturned.class)
    record RecordReturn(
            String childId, Moment returnedAt, @Nullable String foundAt) implements MissingCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new ChildReturned(returnedAt, Personal.ofNullable(foundAt)));
        }
    }

    /** The police make sure that the child is well. */
    @Records(SafeAndWellChecked.class)
    record RecordSafeAndWellCheck(
            String childId, Moment checkedAt, @Nullable String note) implements MissingCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new SafeAndWellChecked(checkedAt, Personal.ofNullable(note)));
        }
    }

    /** An interview is offered; due within 72 hours of the return, whoever gives it. */
    @Records(ReturnInterviewOffered.class)
    record OfferReturnInterview(
            String childId,
            Moment offeredAt,
            @Nullable List<String> spells,
            @Organisation @Nullable String provider) implements MissingCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new ReturnInterviewOffered(offeredAt, spells, provider));
        }
    }

    /** The child agrees to be interviewed. */
    @Records(ReturnInterviewAccepted.class)
    record AcceptReturnInterview(
            String childId, Moment acceptedAt, @Nullable List<String> spells) implements MissingCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new ReturnInterviewAccepted(acceptedAt, spells));
        }
    }

    /** The child does not want to be interviewed. */
    @Records(ReturnInterviewDeclined.class)
    record DeclineReturnInterview(
            String childId,
            Moment declinedAt,
            @Nullable List<String> spells,
            @Nullable String reason) implements MissingCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new ReturnInterviewDeclined(declinedAt, spells, Personal.ofNullable(reason)));
        }
    }

    /** The interview takes place; one may be about several spells. */
    @Records(ReturnInterviewHeld.class)
    record HoldReturnInterview(
            String childId,
            Moment heldAt,
            @Nullable List<String> spells,
            @Organisation @Nullable String provider,
            @Nullable String interviewer,
            @Code("assessment-factor") @Nullable List<String> factors,
            @Nullable Boolean informationShared,
            @Nullable String note)
            implements MissingCommand {

        @Override
        public List<Draft> decide(ChildFacts facts) {
            return Command.drafts(new ReturnInterviewHeld(
                    heldAt,
                    spells,
                    provider,
                    Personal.ofNullable(interviewer),
                    factors,
                    informationShared,
                    Personal.ofNullable(note)));
        }
    }
}
