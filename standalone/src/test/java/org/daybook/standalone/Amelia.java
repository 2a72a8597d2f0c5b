package org.daybook.standalone;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daybook.standalone.Browser.Window;

/**
 * A child of whom something of every kind has been recorded.
 *
 * @param beforeTheCorrection the position of the log before the exclusion was corrected
 */
record Amelia(String id, long beforeTheCorrection) {

    static Amelia recorded(RunningDaybook daybook) {
        Casework work = Casework.over(daybook);
        String amelia = daybook.record(
                        "register-child",
                        "{\"localId\":\"NM-104-882\",\"givenName\":\"Amelia\",\"familyName\":\"Hartley\",\"sex\":\"F\",\"dateOfBirth\":\"2014-03-14\"}")
                .path("childId")
                .asString();
        work.record("open-caf", amelia, Casework.caf("2023-03-06"));
        work.record("review-caf", amelia, "reviewedOn", "2023-06-12", "note", "Two of four goals are met. ".repeat(9));
        work.record("close-caf", amelia, "closedOn", "2023-11-20", "outcome", "stepped-up");
        work.record(
                "start-care",
                amelia,
                "startedOn",
                "2024-01-08",
                "legalStatus",
                "C1",
                "categoryOfNeed",
                "N1",
                "placement",
                Map.of("placementType", "U4", "provider", "PR1"));
        work.record("make-placement", amelia, "startedOn", "2024-05-02", "placementType", "K2", "provider", "PR4");
        work.record(
                "allocate-worker",
                amelia,
                "startedOn",
                "2024-01-08",
                "worker",
                "Sam Okafor",
                "team",
                "North",
                "role",
                "lead");
        work.record(
                "allocate-worker",
                amelia,
                "startedOn",
                "2024-02-08",
                "worker",
                "Iris Reviewer",
                "team",
                "Reviewing",
                "role",
                "reviewing-officer");
        work.record("record-school", amelia, "startedOn", "2025-09-01", "school", "Millbrook Academy");
        work.record(
                "record-address", amelia, "startedOn", "2024-05-02", "address", "1 Quiet Road", "confidential", true);
        String exclusion =
                work.entry("notify-exclusion", amelia, Casework.exclusion("SUSP", "2025-01-15", "sessions", 6));
        long before = daybook.head();
        work.correct(amelia, exclusion, "sessions", 4);
        work.record("notify-missing", amelia, Casework.missing("care", "2025-02-01T20:00:00Z"));
        work.record("record-return", amelia, "returnedAt", "2025-02-02T06:40:00Z", "foundAt", "A friend’s house");
        work.record("notify-missing", amelia, Casework.missing("care", "2026-02-01T20:00:00Z"));
        work.record(
                "record-visit",
                amelia,
                "visitedOn",
                "2026-01-20",
                "purpose",
                "statutory",
                "seen",
                true,
                "seenAlone",
                true);
        String note = work.entry("write-case-note", amelia, "writtenOn", "2026-01-21", "note", "About somebody else.");
        work.record("withdraw-entry", amelia, "entryId", note, "reason", "duplicate");
        String wrong =
                work.entry("write-case-note", amelia, "writtenOn", "2026-01-22", "note", "Secret of another child.");
        work.record("withdraw-entry", amelia, "entryId", wrong, "reason", "wrong-child");
        daybook.get("auditor", "/api/position?atLeast=" + daybook.head());
        return new Amelia(amelia, before);
    }

    /** Takes a picture of the page where somebody wants to look at it. */
    static void picture(Window window, String name) {
        String folder = System.getProperty("daybook.looks");
        if (folder != null) {
            for (int width : List.of(Browser.DESKTOP, Browser.PHONE)) {
                window.page.setViewportSize(width, 900);
                window.page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(folder, name + "-" + width + ".png")));
            }
        }
    }
}
