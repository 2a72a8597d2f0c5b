package org.daybook.query.words;

import java.util.Map;

/** What the fields of events are called. A field that means something else in one event is named with it. */
final class Labels {

    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("agencies", "Agencies in the plan"),
            Map.entry("authority", "Local authority"),
            Map.entry("bornIn", "Born in"),
            Map.entry("convicted", "Convicted in the year"),
            Map.entry("distanceMiles", "Distance from home"),
            Map.entry("entries", "Entries in the warning"),
            Map.entry("entryId", "About entry"),
            Map.entry("family", "Family, as a keyed hash"),
            Map.entry("familyRef", "Family reference"),
            Map.entry("identifiers", "Other numbers"),
            Map.entry("localId", "Local ID"),
            Map.entry("mother", "Is a mother"),
            Map.entry("pupilKey", "Pupil, as a keyed hash"),
            Map.entry("pupil", "Number of the pupil"),
            Map.entry("provider", "Provider"),
            Map.entry("sdqReason", "Why there is no SDQ score"),
            Map.entry("sdqScore", "SDQ score"),
            Map.entry("seen", "Child seen"),
            Map.entry("seenAlone", "Child seen alone"),
            Map.entry("senProvision", "SEN provision"),
            Map.entry("sessions", "Half days"),
            Map.entry("spells", "Times missing"),
            Map.entry("unaccompaniedAsylumSeeker", "Unaccompanied asylum seeker"),
            Map.entry("upn", "UPN"),
            Map.entry("urn", "URN"),
            Map.entry("year", "Collection year"),
            Map.entry("TargetSet.year", "Financial year"),
            Map.entry("TargetWithdrawn.year", "Financial year"),
            Map.entry("MeasureRated.year", "Financial year"),
            Map.entry("AllocationEnded.role", "Role that nobody has now"),
            Map.entry("CafConsentWithdrawn.by", "Withdrawn by"),
            Map.entry("EntryWithdrawn.entryId", "Withdraws entry"),
            Map.entry("PupilFound.roll", "School roll"),
            Map.entry("PupilLinked.child", "Is this child"),
            Map.entry("MissingFromCareReturned.returnedOn", "Came back on"));

    private Labels() {}

    static String of(String type, String field) {
        String label = OTHERWISE.get(type + "." + field);
        return label != null ? label : OTHERWISE.getOrDefault(field, Titles.apart(field));
    }
}
