package org.daybook.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareReviewHeld;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.CareEvent.LegalStatusChanged;
import org.daybook.events.MeasureEvent.MeasureRated;
import org.daybook.events.MeasureEvent.TargetSet;
import org.daybook.events.MeasureEvent.TargetWithdrawn;
import org.daybook.events.MissingEvent.MissingFromCareReturned;
import org.daybook.events.PlacementEvent.PlacementEnded;
import org.daybook.events.PlacementEvent.PlacementMade;
import org.daybook.events.PlacementEvent.PlacementRequested;
import org.daybook.events.Recorded.Amendment;
import org.daybook.events.RegistrationEvent.BirthRecorded;
import org.daybook.events.RegistrationEvent.ChildDetailsRecorded;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.daybook.events.RegistrationEvent.Identifier;
import org.daybook.events.ReturnEvent.AdoptionRecorded;
import org.daybook.events.ReturnEvent.AnnualOutcomesRecorded;
import org.daybook.events.ReturnEvent.CareLeaverContactRecorded;
import org.daybook.events.ReturnEvent.EpisodeReturned;
import org.daybook.events.ReturnEvent.MotherhoodRecorded;
import org.daybook.events.ReturnEvent.PlacedForAdoptionRecorded;
import org.daybook.events.ReturnEvent.PreviousPermanenceRecorded;
import org.daybook.events.ReturnEvent.SocialWorkerRecorded;
import org.daybook.events.ReturnEvent.UasStatusRecorded;

/** One stored event of every kind with every field filled, all of it made up. A new event adds its line here. */
public final class EventSamples {

    public static final ChildId CHILD = new ChildId("child:11111111-2222-3333-4444-555555555555");

    private static final Map<Class<? extends Event>, Logged> SAMPLES = new LinkedHashMap<>();

    static {
        registration();
        care();
        placement();
        returned();
        MoreEventSamples.all().forEach(EventSamples::add);
        agreed(new TargetSet("2018-19", new BigDecimal("62.5"), new BigDecimal("2.5")));
        agreed(new TargetWithdrawn("2018-19"));
        agreed(new MeasureRated("2018-19", "Q2", "uncertain", Personal.of("Two homes of Mr Sample closed")));
        add(new EntryWithdrawn(
                "0b5d1c6e-0000-4000-8000-000000000001", "duplicate", Personal.of("Told twice by Aunt Sample")));
    }

    private EventSamples() {}

    /** @throws IllegalArgumentException when the event has no sample yet */
    public static Logged of(Class<? extends Event> event) {
        Logged sample = SAMPLES.get(event);
        if (sample == null) {
            throw new IllegalArgumentException("EventSamples has no sample of " + event.getSimpleName());
        }
        return sample;
    }

    private static void registration() {
        List<Identifier> identifiers = List.of(new Identifier("nhs", Personal.of("999 000 0001")));
        add(new ChildRegistered(
                Personal.of("LA-SAMPLE-17"),
                Personal.of("Samplegiven"),
                Personal.of("Samplefamily"),
                Personal.of("2011-05-07"),
                YearMonth.of(2011, 5),
                Personal.of("2011-05-09"),
                "F",
                "WBRI",
                Personal.of("T999000000017"),
                identifiers));
        add(new BirthRecorded(Personal.of("2011-05-08"), YearMonth.of(2011, 5), "F"));
        add(new ChildDetailsRecorded(
                Personal.of("Othergiven"),
                Personal.of("Otherfamily"),
                Personal.of("2011-05-06"),
                YearMonth.of(2011, 5),
                "F",
                "WBRI",
                Personal.of("T999000000025"),
                identifiers));
        add(new ChildDied(day("2019-02-01")));
    }

    private static void care() {
        add(new CareStarted(day("2017-06-01"), "C1", "N1", Personal.of("ZZ1 1ZZ"), true, false));
        LegalStatusChanged corrected = new LegalStatusChanged(day("2017-09-01"), "C2");
        SAMPLES.put(
                LegalStatusChanged.class,
                new Recorded<>(
                        CHILD,
                        corrected,
                        new Amendment(
                                "0b5d1c6e-0000-4000-8000-000000000002",
                                "wrong-date",
                                Personal.of("Order seen by Ms Sample")),
                        null));
        add(new CareReviewHeld(day("2017-10-02"), "PN1"));
        add(new CareEnded(day("2018-12-03"), "E4A"));
    }

    private static void placement() {
        add(new PlacementRequested(day("2017-05-30"), "U6", "PR4"));
        add(new PlacementMade(
                day("2017-06-02"),
                "U6",
                "PR4",
                "SC000001",
                Personal.of("ZZ2 2ZZ"),
                "OUT",
                new BigDecimal("12.5"),
                new BigDecimal("812.40"),
                true,
                false,
                day("2019-06-02"),
                "CARPL"));
        add(new PlacementEnded(day("2018-01-15"), "CREQB"));
    }

    private static void returned() {
        given("missing:2018-03-01", new MissingFromCareReturned("M", day("2018-03-01"), day("2018-03-03")));
        given(
                "episode:2017-06-01",
                new EpisodeReturned(
                        day("2017-06-01"),
                        "S",
                        "C1",
                        "N1",
                        "U6",
                        "PR4",
                        day("2018-12-03"),
                        "E4A",
                        "CARPL",
                        Personal.of("ZZ3 3ZZ"),
                        Personal.of("ZZ4 4ZZ"),
                        "SC000001"));
        given("mother", new MotherhoodRecorded(true, Personal.of("2018-08-09")));
        given("uasc:2017", new UasStatusRecorded(2017, day("2029-05-07")));
        given(
                "oc2:2017",
                new AnnualOutcomesRecorded(2017, 12, "SDQ1", false, true, true, true, true, false, true, true));
        given("oc3:2017", new CareLeaverContactRecorded(2017, "YES", "F1", "B1"));
        given("previous_permanence:2017", new PreviousPermanenceRecorded(2017, "P1", "E09000000", "zz/06/2016"));
        given("adoption:2017", new AdoptionRecorded(2017, day("2017-11-01"), day("2017-12-01"), true, 2, "MF", "L11"));
        given(
                "placed_for_adoption:2017",
                new PlacedForAdoptionRecorded(2017, day("2017-11-02"), day("2018-02-02"), "RD1"));
        given(
                "social_worker:2017-06-01",
                new SocialWorkerRecorded(Personal.of("SW-SAMPLE-3"), day("2017-06-01"), day("2018-06-01"), "MANAGE"));
    }

    private static void add(ChildEvent event) {
        SAMPLES.put(event.getClass(), Recorded.of(CHILD, event));
    }

    private static void given(String source, ChildEvent event) {
        SAMPLES.put(event.getClass(), new Recorded<>(CHILD, event, null, "ssda903:" + source));
    }

    /** The event of a child with what surrounds it. */
    public static Recorded<?> recorded(Class<? extends ChildEvent> event) {
        return (Recorded<?>) of(event);
    }

    private static void agreed(MeasureEvent event) {
        SAMPLES.put(event.getClass(), new OfMeasure<>("measure:children-in-care", event));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
