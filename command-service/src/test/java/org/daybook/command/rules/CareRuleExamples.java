package org.daybook.command.rules;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.ended;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.says;
import static org.daybook.command.Given.started;
import static org.daybook.command.Given.status;
import static org.daybook.command.rules.RuleExample.given;
import static org.daybook.command.rules.RuleExample.kept;
import static org.daybook.command.rules.RuleExample.refused;
import static org.daybook.command.rules.RuleExample.rule;
import static org.daybook.command.rules.RuleExample.warned;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.command.care.CareCommand.EndCare;
import org.daybook.command.care.CareCommand.StartCare;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.CareEvent.CareReviewHeld;
import org.daybook.events.CareEvent.CareStarted;
import org.daybook.events.ChildEvent;

/** Periods of care: when they may start and end, how long a legal status may last, how old the child has to be. */
final class CareRuleExamples {

    private CareRuleExamples() {}

    static Stream<RuleExample> all() {
        return Stream.of(periods(), ages(), durations(), respite(), commands()).flatMap(s -> s);
    }

    private static Stream<RuleExample> periods() {
        List<ChildEvent> inCare = given(registered(), started("2026-01-05"));
        List<ChildEvent> afterCare = given(registered(), started("2026-01-05"), ended("2026-03-01"));
        return Stream.of(
                        rule(
                                "care-already-open",
                                "142",
                                afterCare,
                                kept("care starts again on the day it ended", says(started("2026-03-01"))),
                                kept("an earlier whole period", says(started("2025-01-05"), ended("2026-01-05"))),
                                refused("care starts within a period", says(started("2026-02-01"))),
                                refused("an earlier start without an end", says(started("2025-01-05")))),
                        rule(
                                "not-in-care",
                                null,
                                inCare,
                                kept("the status changes on the first day", says(status("2026-01-05", "C2"))),
                                kept("care ends on the day it started", says(ended("2026-01-05"))),
                                refused("the status changes on the day before", says(status("2026-01-04", "C2"))),
                                refused("care ends twice", says(ended("2026-02-01"), ended("2026-02-02")))),
                        rule(
                                "review-outside-care",
                                null,
                                afterCare,
                                kept("on the last day", says(new CareReviewHeld(day("2026-03-01"), "PN1"))),
                                warned("a day later", says(new CareReviewHeld(day("2026-03-02"), "PN1")))),
                        rule(
                                "no-following-episode",
                                "388",
                                inCare,
                                kept("care ends with a reason", says(ended("2026-02-01"))),
                                warned("care ends without one", says(new CareEnded(day("2026-02-01"), null)))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> ages() {
        return Stream.of(
                        rule(
                                "started-at-18-or-over",
                                "352",
                                given(registered("2008-01-15")),
                                kept("on the day before the 18th birthday", says(started("2026-01-14"))),
                                kept(
                                        "a period that had begun earlier",
                                        says(new CareStarted(day("2026-01-15"), "C1", "N1", null, null, true))),
                                warned("on the 18th birthday", says(started("2026-01-15")))),
                        rule(
                                "started-at-18-or-over",
                                "352",
                                given(registered("2008-02-29")),
                                kept("born on 29 February, on 28 February", says(started("2026-02-28"))),
                                warned("born on 29 February, on 1 March", says(started("2026-03-01")))),
                        rule(
                                "too-young-for-legal-status",
                                "358",
                                given(registered("2010-05-07"), started("2019-01-05")),
                                kept("remanded on the tenth birthday", says(status("2020-05-07", "J1"))),
                                kept("a care order has no least age", says(status("2020-05-06", "C2"))),
                                warned("remanded on the day before", says(status("2020-05-06", "J1"))),
                                warned("held under PACE on the day before", says(status("2020-05-06", "J2")))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> durations() {
        return Stream.of(
                        lasts("L1", 3, "police-protection-too-long", "361"),
                        lasts("L2", 21, "emergency-protection-too-long", "362"),
                        lasts("L3", 7, "child-assessment-order-too-long", "363"),
                        lasts("V3", 17, "respite-too-long", "365"),
                        lasts("V4", 17, "respite-too-long", "365"))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> lasts(String status, int days, String code, String dfe) {
        LocalDate start = day("2026-01-05");
        return rule(
                code,
                dfe,
                given(registered(), started(start.toString(), status)),
                kept(
                        status + " for " + days + " days",
                        says(status(start.plusDays(days).toString(), "C2"))),
                kept(status + " still going on", says(new CareReviewHeld(start.plusDays(90), "PN1"))),
                warned(
                        status + " until care ended too late",
                        says(ended(start.plusDays(days + 1).toString()))),
                warned(
                        status + " for a day longer",
                        says(status(start.plusDays(days + 1).toString(), "C2"))));
    }

    /** Short breaks are periods of care each of their own; they are added up over the periods. */
    private static Stream<RuleExample> respite() {
        List<ChildEvent> sixtyDays = new ArrayList<>(given(registered()));
        for (int month = 2; month <= 5; month++) {
            LocalDate start = LocalDate.of(2026, month, 1);
            sixtyDays.add(started(start.toString(), "V3"));
            sixtyDays.add(ended(start.plusDays(15).toString()));
        }
        return rule(
                "respite-over-75-days",
                "367",
                sixtyDays,
                kept("a stay that makes it 75 days", says(started("2026-06-01", "V3"), ended("2026-06-16"))),
                kept("a long stay under another status", says(started("2026-06-01", "C1"), ended("2026-09-01"))),
                warned("a stay that makes it 76 days", says(started("2026-06-01", "V3"), ended("2026-06-17"))));
    }

    private static Stream<RuleExample> commands() {
        List<ChildEvent> inCare = given(registered(), started("2026-01-05"));
        return Stream.of(
                        rule(
                                "end-incomplete",
                                null,
                                given(registered()),
                                kept("a past period with end and reason", past("2026-02-01", "E4A")),
                                refused("an end without a reason", past("2026-02-01", null)),
                                refused("a reason without an end", past(null, "E4A"))),
                        rule(
                                "end-before-start",
                                null,
                                given(registered()),
                                kept("a past period of one day", past("2026-01-05", "E4A")),
                                refused("a past period that ends before it starts", past("2026-01-04", "E4A"))),
                        rule(
                                "end-before-start",
                                null,
                                inCare,
                                kept("care ends on the day it started", new EndCare(CHILD, day("2026-01-05"), "E4A")),
                                refused("care ends on the day before", new EndCare(CHILD, day("2026-01-04"), "E4A"))),
                        rule(
                                "care-goes-on",
                                null,
                                inCare,
                                kept("the child goes home", new EndCare(CHILD, day("2026-02-01"), "E4A")),
                                refused(
                                        "the reason says that care goes on",
                                        new EndCare(CHILD, day("2026-02-01"), "X1"))))
                .flatMap(s -> s);
    }

    private static StartCare past(String end, String reason) {
        LocalDate endedOn = end == null ? null : day(end);
        return new StartCare(CHILD, day("2026-01-05"), "C1", "N1", null, null, null, null, endedOn, reason);
    }
}
