package org.daybook.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times when nobody knew where the child was, or the child was where they should not be, and what followed. */
public sealed interface MissingEvent extends ChildEvent {

    /** When it happened, as exactly as it is known. */
    Moment moment();

    @Override
    default LocalDate effectiveOn() {
        return moment().day();
    }

    /**
     * A looked-after child was reported missing or away without authorisation (SSDA903 missing file).
     *
     * @param returnedOn null while the child has not come back
     */
    record MissingFromCareReturned(
            @Code("missing-kind") String kind,
            LocalDate missingSince,
            @Nullable LocalDate returnedOn) implements MissingEvent {

        @Override
        public Moment moment() {
            return Moment.on(missingSince);
        }
    }

    /**
     * Somebody told the council that the child is missing.
     *
     * @param kind for a child in care: missing, or away without authorisation
     * @param responsibleAuthority the council that looks after a child placed here by it
     */
    record MissingNotified(
            Moment missingSince,
            @Nullable Moment notifiedAt,
            @Code("missing-setting") String setting,
            @Code("missing-kind") @Nullable String kind,
            @Nullable String responsibleAuthority,
            @Nullable Personal missingFrom,
            Personal reportedBy,
            @Nullable Personal policeReference,
            @Code("missing-risk") @Nullable String riskLevel)
            implements MissingEvent {

        @Override
        public Moment moment() {
            return missingSince;
        }
    }

    /** The child came back or was found. */
    record ChildReturned(Moment returnedAt, @Nullable Personal foundAt) implements MissingEvent {

        @Override
        public Moment moment() {
            return returnedAt;
        }
    }

    /** The police made sure that the child is well; this is not the return interview. */
    record SafeAndWellChecked(Moment checkedAt, @Nullable Personal note) implements MissingEvent {

        @Override
        public Moment moment() {
            return checkedAt;
        }
    }

    /** A return interview by somebody independent was offered (statutory guidance on missing children, 2014). */
    record ReturnInterviewOffered(
            Moment offeredAt,
            @Nullable List<String> spells,
            @Nullable String provider) implements MissingEvent {

        @Override
        public Moment moment() {
            return offeredAt;
        }
    }

    /** The child agreed to the interview. */
    record ReturnInterviewAccepted(
            Moment acceptedAt, @Nullable List<String> spells) implements MissingEvent {

        @Override
        public Moment moment() {
            return acceptedAt;
        }
    }

    /** The child did not want the interview. */
    record ReturnInterviewDeclined(
            Moment declinedAt,
            @Nullable List<String> spells,
            @Nullable Personal reason) implements MissingEvent {

        @Override
        public Moment moment() {
            return declinedAt;
        }
    }

    /**
     * The return interview took place.
     *
     * @param spells the entries of the missing spells that were talked about; without them the last one that had ended
     * @param factors what was found, for example exploitation
     */
    record ReturnInterviewHeld(
            Moment heldAt,
            @Nullable List<String> spells,
            @Nullable String provider,
            @Nullable Personal interviewer,
            @Code("assessment-factor") @Nullable List<String> factors,
            @Nullable Boolean informationShared,
            @Nullable Personal note)
            implements MissingEvent {

        @Override
        public Moment moment() {
            return heldAt;
        }
    }
}
