package org.daybook.command.rules;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.excluded;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.returned;
import static org.daybook.command.Given.says;
import static org.daybook.command.Given.suspended;
import static org.daybook.command.rules.RuleExample.given;
import static org.daybook.command.rules.RuleExample.kept;
import static org.daybook.command.rules.RuleExample.refused;
import static org.daybook.command.rules.RuleExample.rule;
import static org.daybook.command.rules.RuleExample.warned;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.command.entry.Draft;
import org.daybook.command.exclusion.ExclusionCommand.NotifyExclusion;
import org.daybook.events.ChildEvent;

/** Exclusions from school. 2 February 2026 is a Monday; ten sessions from there end on Friday. */
final class ExclusionRuleExamples {

    private static final String MONDAY = "2026-02-02";

    private ExclusionRuleExamples() {}

    static Stream<RuleExample> all() {
        return Stream.of(suspendedTwice(), returns(), days(), limits(), notices(), ExclusionDecisionExamples.all())
                .flatMap(s -> s);
    }

    private static List<ChildEvent> suspendedForAWeek() {
        return given(registered(), suspended(MONDAY, 10));
    }

    private static Stream<RuleExample> suspendedTwice() {
        return Stream.of(
                        rule(
                                "already-suspended",
                                null,
                                suspendedForAWeek(),
                                kept("again from the next Monday", says(suspended("2026-02-09", 2))),
                                kept("the week before", says(suspended("2026-01-26", 10))),
                                kept("out for lunch on one of its days", says(excluded("LNCH", "2026-02-04", 1))),
                                kept("for good on one of its days", says(excluded("PERM", "2026-02-04", null))),
                                refused("again on its last day", says(suspended("2026-02-06", 2))),
                                refused("again on its first day", says(suspended(MONDAY, 1))),
                                refused("an earlier one into its first day", says(suspended("2026-01-26", 11)))),
                        rule(
                                "already-suspended",
                                null,
                                given(registered(), suspended("2026-04-02", 4)),
                                kept("on the second day after Easter", says(suspended("2026-04-08", 1))),
                                refused("on the first: the holidays do not count", says(suspended("2026-04-07", 1)))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> returns() {
        return Stream.of(
                        rule(
                                "suspensions-overlap",
                                null,
                                suspendedForAWeek(),
                                kept(
                                        "a census says from the next Monday",
                                        says(returned("census:1", suspended("2026-02-09", 2)))),
                                warned(
                                        "a census says from its last day",
                                        says(returned("census:1", suspended("2026-02-06", 2))))),
                        rule(
                                "suspensions-overlap",
                                null,
                                given(registered()),
                                warned(
                                        "the census said the first",
                                        says(
                                                returned("census:1", suspended(MONDAY, 10)),
                                                Draft.of(suspended("2026-02-06", 2)))),
                                warned(
                                        "the census says both",
                                        says(
                                                returned("census:1", suspended(MONDAY, 10)),
                                                returned("census:2", suspended(MONDAY, 2))))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> days() {
        return Stream.of(
                        rule(
                                "two-exclusions-on-one-day",
                                null,
                                given(registered(), suspended(MONDAY, 2)),
                                kept("for good on the next day", says(excluded("PERM", "2026-02-03", null))),
                                warned("for good on that day", says(excluded("PERM", MONDAY, null))),
                                warned("lunch on that day", says(excluded("LNCH", MONDAY, 1)))),
                        rule(
                                "starts-at-a-weekend",
                                null,
                                given(registered()),
                                kept("on Friday", says(suspended("2026-02-06", 2))),
                                kept("on Monday", says(excluded("PERM", MONDAY, null))),
                                warned("on Saturday", says(suspended("2026-02-07", 2))),
                                warned("on Sunday", says(excluded("PERM", "2026-02-08", null)))))
                .flatMap(s -> s);
    }

    /** Eighty-eight sessions are 44 days; the school year begins on 1 August. */
    private static Stream<RuleExample> limits() {
        return rule(
                "over-45-days-in-a-year",
                null,
                given(registered(), suspended("2025-09-08", 88)),
                kept("45 days to the session", says(suspended(MONDAY, 2))),
                kept("45 days with two lunches", says(lunch(MONDAY), lunch("2026-02-03"))),
                kept("and then for good", says(suspended(MONDAY, 2), excluded("PERM", "2026-02-03", null))),
                kept("in the next school year", says(suspended("2026-09-07", 10))),
                kept("in the school year before", says(suspended("2025-07-14", 10))),
                warned("a session more", says(suspended(MONDAY, 3))),
                warned("a lunch more", says(suspended(MONDAY, 2), lunch("2026-02-03"))),
                warned("an earlier one, recorded late", says(suspended("2025-09-01", 3))));
    }

    private static ChildEvent lunch(String day) {
        return excluded("LNCH", day, 1);
    }

    private static Stream<RuleExample> notices() {
        List<ChildEvent> child = given(registered());
        return Stream.of(
                        rule(
                                "sessions-missing",
                                null,
                                child,
                                kept("said", says(suspended(MONDAY, 2))),
                                kept("for good has none", says(excluded("PERM", MONDAY, null))),
                                warned("not said", says(suspended(MONDAY, null)))),
                        rule(
                                "sessions-out-of-range",
                                null,
                                child,
                                kept("one", notified(1, "DB")),
                                kept("all of a school year", notified(380, "DB")),
                                kept("not said", notified(null, "DB")),
                                refused("none", notified(0, "DB")),
                                refused("less than none", notified(-1, "DB")),
                                refused("one more than a school year has", notified(381, "DB"))),
                        rule(
                                "one-to-three-reasons",
                                null,
                                child,
                                kept("one", notified(2, "DB")),
                                kept("three", notified(2, "DB", "VP", "DM")),
                                refused("none", notified(2)),
                                refused("four", notified(2, "DB", "VP", "DM", "TH"))),
                        rule(
                                "reason-twice",
                                null,
                                child,
                                kept("two", notified(2, "DB", "VP")),
                                refused("one said twice", notified(2, "DB", "VP", "DB"))))
                .flatMap(s -> s);
    }

    private static NotifyExclusion notified(Integer sessions, String... reasons) {
        return new NotifyExclusion(CHILD, "SUSP", day(MONDAY), sessions, List.of(reasons), "Sample School", null);
    }
}
