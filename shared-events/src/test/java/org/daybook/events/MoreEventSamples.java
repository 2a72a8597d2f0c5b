package org.daybook.events;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.events.EarlyHelpEvent.CafClosed;
import org.daybook.events.EarlyHelpEvent.CafConsentWithdrawn;
import org.daybook.events.EarlyHelpEvent.CafOpened;
import org.daybook.events.EarlyHelpEvent.CafPlanAgreed;
import org.daybook.events.EarlyHelpEvent.CafReviewed;
import org.daybook.events.EarlyHelpEvent.LeadProfessionalChanged;
import org.daybook.events.ExclusionEvent.DaySixProvisionArranged;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.daybook.events.ExclusionEvent.ExclusionRescinded;
import org.daybook.events.ExclusionEvent.GovernorsDecided;
import org.daybook.events.ExclusionEvent.ReviewPanelDecided;
import org.daybook.events.InvolvementEvent.AddressRecorded;
import org.daybook.events.InvolvementEvent.AllocationEnded;
import org.daybook.events.InvolvementEvent.CaseNoteWritten;
import org.daybook.events.InvolvementEvent.ParentalResponsibilityRecorded;
import org.daybook.events.InvolvementEvent.SchoolRecorded;
import org.daybook.events.InvolvementEvent.SiblingLinked;
import org.daybook.events.InvolvementEvent.VisitMade;
import org.daybook.events.InvolvementEvent.WorkerAllocated;
import org.daybook.events.MissingEvent.ChildReturned;
import org.daybook.events.MissingEvent.MissingNotified;
import org.daybook.events.MissingEvent.ReturnInterviewAccepted;
import org.daybook.events.MissingEvent.ReturnInterviewDeclined;
import org.daybook.events.MissingEvent.ReturnInterviewHeld;
import org.daybook.events.MissingEvent.ReturnInterviewOffered;
import org.daybook.events.MissingEvent.SafeAndWellChecked;
import org.daybook.events.PupilEvent.PupilFound;
import org.daybook.events.PupilEvent.PupilLinked;
import org.daybook.events.WatchEvent.DeadlineMissed;
import org.daybook.events.WatchEvent.WarningWaived;

/** The samples of {@link EventSamples} outside care and returns. */
final class MoreEventSamples {

    private static final String SPELL = "0b5d1c6e-0000-4000-8000-000000000003";
    private static final String OTHER_SPELL = "0b5d1c6e-0000-4000-8000-000000000004";
    private static final String EXCLUSION = "0b5d1c6e-0000-4000-8000-000000000005";
    private static final String HASH = "00112233445566778899aabbccddeeff";

    private MoreEventSamples() {}

    static Stream<ChildEvent> all() {
        return Stream.of(earlyHelp(), missing(), interviews(), exclusions(), pupils(), involvement(), watch())
                .flatMap(s -> s);
    }

    private static Stream<ChildEvent> earlyHelp() {
        return Stream.of(
                new CafOpened(
                        day("2018-01-08"),
                        day("2018-01-05"),
                        "Sample Primary School",
                        Personal.of("Ms Leadsample"),
                        "2",
                        List.of("16A", "3A"),
                        Personal.of("FAM-SAMPLE-7"),
                        HASH,
                        "child-in-need"),
                new CafPlanAgreed(
                        day("2018-01-22"),
                        List.of("school", "health visitor"),
                        day("2018-04-16"),
                        Personal.of("Plan kept by Grandma Sample")),
                new CafReviewed(
                        day("2018-04-16"),
                        List.of("school"),
                        day("2018-07-09"),
                        Personal.of("Read out to Uncle Sample")),
                new LeadProfessionalChanged(day("2018-05-01"), "Sample Health Centre", Personal.of("Mr Nextsample")),
                new CafConsentWithdrawn(day("2018-06-04"), Personal.of("Mother Sample")),
                new CafClosed(day("2018-06-18"), "needs-met"));
    }

    private static Stream<ChildEvent> missing() {
        return Stream.of(
                new MissingNotified(
                        Moment.parse("2018-03-01T22:30:00Z"),
                        Moment.parse("2018-03-01T23:10:00Z"),
                        "care",
                        "A",
                        "E09000000",
                        Personal.of("Room 3, House Sample"),
                        Personal.of("Night carer Sample"),
                        Personal.of("POL-SAMPLE-17"),
                        "medium"),
                new ChildReturned(Moment.parse("2018-03-03"), Personal.of("Samplestation, platform 2")),
                new SafeAndWellChecked(Moment.parse("2018-03-03T09:15:00Z"), Personal.of("Seen by PC Sample")));
    }

    private static Stream<ChildEvent> interviews() {
        return Stream.of(
                new ReturnInterviewOffered(Moment.parse("2018-03-03T10:00:00Z"), List.of(SPELL), "Sample Charity"),
                new ReturnInterviewAccepted(Moment.parse("2018-03-03T10:20:00Z"), List.of(SPELL)),
                new ReturnInterviewDeclined(
                        Moment.parse("2018-03-04"), List.of(SPELL), Personal.of("No talk with Ms Sample")),
                new ReturnInterviewHeld(
                        Moment.parse("2018-03-05T16:00:00Z"),
                        List.of(SPELL, OTHER_SPELL),
                        "Sample Charity",
                        Personal.of("Ina Interviewsample"),
                        List.of("10A", "24A"),
                        true,
                        Personal.of("Told of a house in Sampleton")));
    }

    private static Stream<ChildEvent> exclusions() {
        return Stream.of(
                new ExclusionNotified("SUSP", day("2018-02-05"), 4, List.of("DB", "VP"), "Sample Primary School", "K"),
                new DaySixProvisionArranged(EXCLUSION, day("2018-02-12"), "Sample Pupil Referral Unit"),
                new GovernorsDecided(EXCLUSION, day("2018-02-19"), "reinstated", day("2018-02-26")),
                new ReviewPanelDecided(EXCLUSION, day("2018-03-19"), "quashed"),
                new ExclusionRescinded(
                        EXCLUSION, day("2018-02-07"), Personal.of("Taken back after Father Sample came")));
    }

    private static Stream<ChildEvent> pupils() {
        return Stream.of(
                new PupilFound("2018 autumn", "on", "Sample Primary School", Personal.of("PUPIL-SAMPLE-9"), HASH),
                new PupilLinked(
                        "child:22222222-3333-4444-5555-666666666666", Personal.of("Told by the office of Ms Sample")));
    }

    private static Stream<ChildEvent> involvement() {
        return Stream.of(
                new WorkerAllocated(day("2017-05-29"), Personal.of("Wanda Workersample"), "Sample Team East", "lead"),
                new AllocationEnded(day("2018-12-10"), "lead"),
                new VisitMade(day("2017-06-07"), "statutory", true, true, Personal.of("Vera Visitsample")),
                new CaseNoteWritten(day("2017-06-08"), Personal.of("Afraid of Neighbour Sample")),
                new SchoolRecorded(day("2017-09-05"), "Sample Primary School", day("2018-07-20")),
                new AddressRecorded(
                        day("2017-06-02"),
                        Personal.of("3 Lane of Samples"),
                        Personal.of("ZZ5 5ZZ"),
                        true,
                        day("2018-01-15")),
                new SiblingLinked("child:33333333-4444-5555-6666-777777777777", "half"),
                new ParentalResponsibilityRecorded(
                        Personal.of("Petra Parentsample"), "mother", day("2011-05-07"), day("2018-12-03")));
    }

    private static Stream<ChildEvent> watch() {
        return Stream.of(
                new DeadlineMissed("return-interview", SPELL, day("2018-03-06")),
                new WarningWaived(
                        EXCLUSION,
                        "sessions-missing",
                        "sessions",
                        List.of(EXCLUSION),
                        "cannot-be-known",
                        Personal.of("Head Sample was asked twice")));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
