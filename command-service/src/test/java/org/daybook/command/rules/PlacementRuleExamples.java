package org.daybook.command.rules;

import static org.daybook.command.Given.day;
import static org.daybook.command.Given.ended;
import static org.daybook.command.Given.fostered;
import static org.daybook.command.Given.left;
import static org.daybook.command.Given.placed;
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
import java.util.List;
import java.util.stream.Stream;
import org.daybook.events.ChildEvent;

/** Placements and moves between them. */
final class PlacementRuleExamples {

    private static final String URN = "SC000001";

    private PlacementRuleExamples() {}

    static Stream<RuleExample> all() {
        return Stream.of(inCare(), temporary(), statuses(), durations(), ages(), urn(), providers())
                .flatMap(s -> s);
    }

    private static List<ChildEvent> placedInFoster() {
        return given(registered(), started("2026-01-05"), fostered("2026-01-05"));
    }

    private static Stream<RuleExample> inCare() {
        return Stream.of(
                        rule(
                                "not-in-care",
                                null,
                                given(registered(), started("2026-01-05"), ended("2026-03-01")),
                                kept("on the first day of care", says(fostered("2026-01-05"))),
                                kept("on the last day but one", says(fostered("2026-02-28"))),
                                refused("on the day care ended", says(fostered("2026-03-01"))),
                                refused("before care", says(fostered("2026-01-04")))),
                        rule(
                                "no-open-placement",
                                null,
                                placedInFoster(),
                                kept("the placement ends", says(left("2026-02-01"))),
                                refused("it ends before it began", says(left("2026-01-04"))),
                                refused("it ends twice", says(left("2026-02-01"), left("2026-02-02")))),
                        rule(
                                "placement-change-reason-missing",
                                "225",
                                placedInFoster(),
                                kept("a reason is given", says(placed("2026-02-01", "K2", "PR4", URN, "CREQB"))),
                                kept(
                                        "the former had ended before",
                                        says(left("2026-01-20"), placed("2026-02-01", "K2", "PR4"))),
                                kept("a temporary move", says(placed("2026-02-01", "T1", null))),
                                warned("no reason", says(placed("2026-02-01", "K2", "PR4", URN, null)))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> temporary() {
        List<ChildEvent> inCare = given(registered(), started("2026-01-05"));
        return Stream.of(
                        rule(
                                "care-starts-with-temporary-placement",
                                "380",
                                inCare,
                                kept("a lasting one", says(fostered("2026-01-05"))),
                                kept(
                                        "a temporary one later",
                                        says(fostered("2026-01-05"), placed("2026-01-06", "T4", null))),
                                warned("a temporary one", says(placed("2026-01-05", "T4", null)))),
                        rule(
                                "care-ends-with-temporary-placement",
                                "381",
                                given(
                                        registered(),
                                        started("2026-01-05"),
                                        fostered("2026-01-05"),
                                        placed("2026-02-01", "T4", null)),
                                kept("back before care ends", says(fostered("2026-02-04"), ended("2026-02-05"))),
                                warned("care ends in it", says(ended("2026-02-05")))),
                        rule(
                                "temporary-placement-without-return",
                                "383",
                                given(
                                        registered(),
                                        started("2026-01-05"),
                                        fostered("2026-01-05"),
                                        placed("2026-02-01", "T4", null)),
                                kept("back to the same carer", says(fostered("2026-02-05"))),
                                warned(
                                        "to another carer",
                                        says(placed("2026-02-05", "U6", "PR1", "SC000002", "CARPL")))),
                        rule(
                                "more-than-two-carer-holidays",
                                "377",
                                given(
                                        registered(),
                                        started("2025-01-05"),
                                        fostered("2025-01-05"),
                                        placed("2025-03-01", "T3", null),
                                        fostered("2025-03-10"),
                                        placed("2025-08-01", "T3", null),
                                        fostered("2025-08-10")),
                                kept("a third a year after the first", says(placed("2026-03-01", "T3", null))),
                                warned("a third within a year", says(placed("2026-02-28", "T3", null)))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> statuses() {
        return Stream.of(
                        rule(
                                "placed-with-parent-under-section-20",
                                "378",
                                given(registered(), started("2026-01-05", "V2"), fostered("2026-01-05")),
                                kept(
                                        "after a care order",
                                        says(status("2026-02-01", "C1"), placed("2026-02-01", "P1", "PR0"))),
                                warned("while section 20 lasts", says(placed("2026-02-01", "P1", "PR0")))),
                        rule(
                                "respite-in-temporary-placement",
                                "382",
                                given(registered(), started("2026-01-05", "V3")),
                                kept("a foster placement", says(fostered("2026-01-05"))),
                                warned("a temporary one", says(placed("2026-01-06", "T4", null)))),
                        rule(
                                "respite-in-temporary-placement",
                                "382",
                                given(registered(), started("2026-01-05", "C2")),
                                kept("under a care order", says(placed("2026-01-06", "T4", null)))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> durations() {
        return Stream.of(
                        lasts("T1", 42, "hospital-stay-too-long", "375"),
                        lasts("T3", 21, "carer-holiday-too-long", "376"),
                        lasts("T4", 7, "temporary-placement-too-long", "379"))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> lasts(String type, int days, String code, String dfe) {
        LocalDate start = day("2026-02-01");
        return rule(
                code,
                dfe,
                given(registered(), started("2026-01-05"), fostered("2026-01-05"), placed("2026-02-01", type, null)),
                kept(
                        type + " for " + days + " days",
                        says(fostered(start.plusDays(days).toString()))),
                warned(
                        type + " for a day longer",
                        says(fostered(start.plusDays(days + 1).toString()))));
    }

    private static Stream<RuleExample> ages() {
        return Stream.of(
                        youngest("K3", 16, "too-young-for-supported-accommodation", "371"),
                        youngest("R5", 10, "too-young-for-custody", "372"),
                        youngest("S1", 4, "too-young-for-residential-school", "373"),
                        youngest("P3", 14, "too-young-for-residential-employment", "374"))
                .flatMap(s -> s);
    }

    /** The children of these examples have their birthday on 1 July 2026. */
    private static Stream<RuleExample> youngest(String type, int age, String code, String dfe) {
        LocalDate birthday = day("2026-07-01");
        return rule(
                code,
                dfe,
                given(registered(birthday.minusYears(age).toString()), started("2026-06-01")),
                kept(type + " at " + age, says(placed("2026-07-01", type, "PR4"))),
                warned(type + " on the day before", says(placed("2026-06-30", type, "PR4"))));
    }

    private static Stream<RuleExample> urn() {
        List<ChildEvent> inCare = given(registered(), started("2026-01-05"));
        return Stream.of(
                        rule(
                                "urn-missing",
                                "218",
                                inCare,
                                kept(
                                        "a children's home with its number",
                                        says(placed("2026-01-05", "K2", "PR4", URN, null))),
                                kept("a parent's home has none", says(placed("2026-01-05", "P1", "PR0"))),
                                warned("a children's home without", says(placed("2026-01-05", "K2", "PR4")))),
                        rule(
                                "urn-not-expected",
                                "222",
                                inCare,
                                kept("a parent's home without a number", says(placed("2026-01-05", "P1", "PR0"))),
                                warned("a parent's home with one", says(placed("2026-01-05", "P1", "PR0", URN, null)))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> providers() {
        return Stream.of(
                        cannot("PR1", "R5", "K2", "527"),
                        cannot("PR2", "R2", "K2", "528"),
                        cannot("PR3", "U1", "R2", "529"),
                        cannot("PR4", "P1", "R5", "530"),
                        cannot("PR5", "P1", "R5", "531"),
                        cannot("PR0", "U6", "P1", "550"))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> cannot(String provider, String type, String can, String dfe) {
        return rule(
                "provider-does-not-suit-placement",
                dfe,
                given(registered(), started("2026-01-05")),
                kept(provider + " offers " + can, says(placed("2026-01-06", can, provider))),
                kept("the provider is not known", says(placed("2026-01-06", type, null))),
                warned(provider + " cannot offer " + type, says(placed("2026-01-06", type, provider))));
    }
}
