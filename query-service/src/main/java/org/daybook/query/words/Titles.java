package org.daybook.query.words;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.daybook.events.CareEvent;
import org.daybook.events.ChildEvent;
import org.daybook.events.CodeLists;
import org.daybook.events.EarlyHelpEvent;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.Event;
import org.daybook.events.EventNames;
import org.daybook.events.ExclusionEvent;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.daybook.events.InvolvementEvent;
import org.daybook.events.MeasureEvent;
import org.daybook.events.MissingEvent;
import org.daybook.events.OfMeasure;
import org.daybook.events.PlacementEvent;
import org.daybook.events.PupilEvent;
import org.daybook.events.RegistrationEvent;
import org.daybook.events.ReturnEvent;
import org.daybook.events.WatchEvent;
import org.jspecify.annotations.Nullable;

/** What an event is called, and the field of work it belongs to. Most names are good English once they are taken apart. */
final class Titles {

    private static final Map<Class<?>, String> KINDS = Map.ofEntries(
            Map.entry(RegistrationEvent.class, "Registration"),
            Map.entry(CareEvent.class, "Care"),
            Map.entry(PlacementEvent.class, "Placement"),
            Map.entry(EarlyHelpEvent.class, "Early help"),
            Map.entry(ExclusionEvent.class, "School"),
            Map.entry(PupilEvent.class, "School"),
            Map.entry(MissingEvent.class, "Missing"),
            Map.entry(InvolvementEvent.class, "Involvement"),
            Map.entry(WatchEvent.class, "Time limits and warnings"),
            Map.entry(ReturnEvent.class, "Yearly return"),
            Map.entry(EntryWithdrawn.class, "Corrections"));

    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("ChildDetailsRecorded", "Details of the child recorded"),
            Map.entry("CafConsentWithdrawn", "Consent to the CAF withdrawn"),
            Map.entry("DaySixProvisionArranged", "Education from day 6 arranged"),
            Map.entry("GovernorsDecided", "Governors decided on an exclusion"),
            Map.entry("ReviewPanelDecided", "Review panel decided on an exclusion"),
            Map.entry("MissingNotified", "Reported missing"),
            Map.entry("MissingFromCareReturned", "Missing from care, in the yearly return"),
            Map.entry("SafeAndWellChecked", "Safe and well check made"),
            Map.entry("AllocationEnded", "Allocation of a worker ended"),
            Map.entry("PupilFound", "Pupil found in a school census"),
            Map.entry("PupilLinked", "Pupil linked to a child"),
            Map.entry("DeadlineMissed", "Time limit missed"),
            Map.entry("WarningWaived", "Warning looked at and left"),
            Map.entry("EpisodeReturned", "Episode in the yearly return"),
            Map.entry("UasStatusRecorded", "Status as an unaccompanied asylum seeker recorded"),
            Map.entry("AnnualOutcomesRecorded", "Health and outcomes of the year recorded"),
            Map.entry("CareLeaverContactRecorded", "Contact with a care leaver recorded"),
            Map.entry("PlacedForAdoptionRecorded", "Decision to place for adoption recorded"));

    private static final Pattern JOIN = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,79}");

    private Titles() {}

    /** {@code event} is the event itself where it could be read: an exclusion is called what it is. */
    static String of(String type, @Nullable Event event) {
        if (event instanceof ExclusionNotified exclusion) {
            return CodeLists.of("exclusion-category").label(exclusion.category()) + " notified";
        }
        return of(type);
    }

    /** A name that this build does not know is left as it stands. */
    static String of(String type) {
        if (EventNames.classOf(type) == null) {
            return type;
        }
        String title = OTHERWISE.get(type);
        return title == null ? apart(type).replace("Caf ", "CAF ") : title;
    }

    static String kind(String type, String stream) {
        Class<? extends Event> event = EventNames.classOf(type);
        if (event == null || MeasureEvent.class.isAssignableFrom(event)) {
            return OfMeasure.isOne(stream) ? "Measure" : "Other";
        }
        for (Class<?> group : ChildEvent.class.getPermittedSubclasses()) {
            if (group.isAssignableFrom(event)) {
                return KINDS.getOrDefault(group, "Other");
            }
        }
        return "Other";
    }

    /** {@code LegalStatus} becomes {@code Legal status}; what is no such name stays as it is. */
    static String apart(String name) {
        if (!NAME.matcher(name).matches()) {
            return name;
        }
        String words = JOIN.matcher(name).replaceAll(" ").toLowerCase(Locale.ENGLISH);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
