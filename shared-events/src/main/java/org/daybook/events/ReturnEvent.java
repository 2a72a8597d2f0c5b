package org.daybook.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the yearly looked-after return (SSDA903) said, kept as given, so that the return can be made again. {@code year} is the
 * calendar year in which the collection year began (1 April).
 */
public sealed interface ReturnEvent extends ChildEvent {

    @Override
    default @Nullable LocalDate effectiveOn() {
        return null;
    }

    /** One row of the episodes file. */
    record EpisodeReturned(
            LocalDate startedOn,
            @Code("reason-new-episode") String reasonNewEpisode,
            @Code("legal-status") String legalStatus,
            @Code("category-of-need") String categoryOfNeed,
            @Code("placement-type") String placementType,
            @Code("placement-provider") @Nullable String provider,
            @Nullable LocalDate endedOn,
            @Code("reason-episode-ceased") @Nullable String reasonEpisodeCeased,
            @Code("reason-place-change") @Nullable String reasonPlaceChange,
            @Nullable Personal homePostcode,
            @Nullable Personal placementPostcode,
            @Nullable String urn)
            implements ReturnEvent {

        @Override
        public LocalDate effectiveOn() {
            return startedOn;
        }
    }

    /** Header columns that are not about registration: whether the child is a mother, and her child's birth date. */
    record MotherhoodRecorded(boolean mother, @Nullable Personal childBornOn) implements ReturnEvent {}

    /** The child arrived alone to seek asylum; {@code statusCeases} is when that status ends or is planned to end (DUC). */
    record UasStatusRecorded(int year, @Planned @Nullable LocalDate statusCeases) implements ReturnEvent {}

    /** Health and wellbeing of the year (OC2 file); yes and no as the file has them, null where it says nothing. */
    record AnnualOutcomesRecorded(
            int year,
            @Nullable Integer sdqScore,
            @Code("sdq-reason") @Nullable String sdqReason,
            @Nullable Boolean convicted,
            @Nullable Boolean healthCheck,
            @Nullable Boolean immunisations,
            @Nullable Boolean teethCheck,
            @Nullable Boolean healthAssessment,
            @Nullable Boolean substanceMisuse,
            @Nullable Boolean interventionReceived,
            @Nullable Boolean interventionOffered)
            implements ReturnEvent {}

    /** Contact with a care leaver (OC3 file). */
    record CareLeaverContactRecorded(
            int year,
            @Code("care-leaver-contact") @Nullable String inTouch,
            @Code("care-leaver-activity") @Nullable String activity,
            @Code("care-leaver-accommodation") @Nullable String accommodation)
            implements ReturnEvent {}

    /** The permanent home that the child had left before coming into care. */
    record PreviousPermanenceRecorded(
            int year,
            @Code("previous-permanence") @Nullable String previousPermanence,
            @Nullable String authority,
            @Nullable String permanenceOn)
            implements ReturnEvent {}

    /** The child's adoption in figures (AD1 file). */
    record AdoptionRecorded(
            int year,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate matchedOn,
            @Nullable Boolean fosterCarerAdopted,
            @Nullable Integer adopters,
            @Nullable String adoptersSex,
            @Nullable String adoptersLegalStatus)
            implements ReturnEvent {}

    /** The decision that the child should be placed for adoption, and its reversal (should-be-placed file). */
    record PlacedForAdoptionRecorded(
            int year,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate ceasedOn,
            @Code("adoption-reversal") @Nullable String reason)
            implements ReturnEvent {}

    /** A social worker's time with the child (from the 2024 return). */
    record SocialWorkerRecorded(
            Personal worker,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Code("social-worker-change") @Nullable String reason)
            implements ReturnEvent {}
}
