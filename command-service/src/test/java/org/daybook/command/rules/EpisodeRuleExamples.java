package org.daybook.command.rules;

import static org.daybook.command.Given.day;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.says;
import static org.daybook.command.rules.RuleExample.given;
import static org.daybook.command.rules.RuleExample.kept;
import static org.daybook.command.rules.RuleExample.rule;
import static org.daybook.command.rules.RuleExample.warned;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.events.ChildEvent;
import org.daybook.events.Personal;
import org.daybook.events.ReturnEvent.EpisodeReturned;

/** What the Department for Education would query in a return; it is recorded all the same. */
final class EpisodeRuleExamples {

    private EpisodeRuleExamples() {}

    static Stream<RuleExample> all() {
        return Stream.of(ends(), places(), changes()).flatMap(s -> s);
    }

    private static Stream<RuleExample> ends() {
        return Stream.of(
                        rule(
                                "end-and-reason-not-together",
                                "148",
                                given(registered()),
                                kept("an end with its reason", says(first("2018-03-01", "E4A"))),
                                kept("neither", says(first(null, null))),
                                warned("a reason without an end", says(first(null, "E4A"))),
                                warned("an end without a reason", says(first("2018-03-01", null)))),
                        rule(
                                "first-episode-not-a-start",
                                "357",
                                given(registered()),
                                kept("a start", says(first("2018-03-01", "E4A"))),
                                warned("a change of placement", says(episode("2018-01-02", "P", "C1", "U6")))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> places() {
        List<ChildEvent> goesOn = given(registered(), first("2018-03-01", "X1"));
        List<ChildEvent> ceased = given(registered(), first("2018-03-01", "E4A"));
        return Stream.of(
                        rule(
                                "start-without-gap",
                                "431",
                                goesOn,
                                kept("a start after a gap", says(episode("2018-03-02", "S", "C1", "U6"))),
                                warned(
                                        "a start on the day the former ended",
                                        says(episode("2018-03-01", "S", "C1", "U6")))),
                        rule(
                                "no-start-after-care-ended",
                                "432",
                                ceased,
                                kept("a start on that very day", says(episode("2018-03-01", "S", "C1", "U6"))),
                                warned("a change on that day", says(episode("2018-03-01", "L", "C2", "U6"))),
                                warned("a change later", says(episode("2018-04-01", "L", "C2", "U6")))),
                        rule(
                                "gap-without-start",
                                "433",
                                goesOn,
                                kept("a change without a gap", says(episode("2018-03-01", "L", "C2", "U6"))),
                                warned("a change after a gap", says(episode("2018-03-02", "L", "C2", "U6")))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> changes() {
        List<ChildEvent> goesOn = given(registered(), first("2018-03-01", "X1"));
        return Stream.of(
                        rule(
                                "legal-status-change-not-in-data",
                                "434",
                                goesOn,
                                kept("L: only the status changed", says(episode("2018-03-01", "L", "C2", "U6"))),
                                warned("L: nothing changed", says(episode("2018-03-01", "L", "C1", "U6"))),
                                warned("L: the placement changed too", says(episode("2018-03-01", "L", "C2", "K2")))),
                        rule(
                                "placement-change-not-in-data",
                                "435",
                                goesOn,
                                kept("P: only the placement changed", says(episode("2018-03-01", "P", "C1", "K2"))),
                                kept("T: only its status changed", says(episode("2018-03-01", "T", "C1", "U4"))),
                                warned("P: nothing changed", says(episode("2018-03-01", "P", "C1", "U6"))),
                                warned(
                                        "T: the legal status changed too",
                                        says(episode("2018-03-01", "T", "C2", "U4")))),
                        rule(
                                "both-changes-not-in-data",
                                "436",
                                goesOn,
                                kept("B: both changed", says(episode("2018-03-01", "B", "C2", "K2"))),
                                kept("U: both changed", says(episode("2018-03-01", "U", "C2", "U4"))),
                                warned("B: only the placement changed", says(episode("2018-03-01", "B", "C1", "K2"))),
                                warned("U: only the status changed", says(episode("2018-03-01", "U", "C2", "U6")))),
                        rule(
                                "category-of-need-changed",
                                "504",
                                goesOn,
                                kept("the same need", says(episode("2018-03-01", "L", "C2", "U6"))),
                                kept("another need in another period", says(need("2018-04-01", "S", "N2"))),
                                warned("another need in the same period", says(need("2018-03-01", "L", "N2")))))
                .flatMap(s -> s);
    }

    private static EpisodeReturned first(String end, String reason) {
        return new EpisodeReturned(
                day("2018-01-02"),
                "S",
                "C1",
                "N1",
                "U6",
                "PR1",
                end == null ? null : day(end),
                reason,
                null,
                Personal.of("ZZ1 1ZZ"),
                Personal.of("ZZ2 2ZZ"),
                "SC000001");
    }

    private static EpisodeReturned episode(String start, String reason, String status, String type) {
        return of(start, reason, status, "N1", type);
    }

    private static EpisodeReturned need(String start, String reason, String need) {
        return of(start, reason, "C2", need, "U6");
    }

    private static EpisodeReturned of(String start, String reason, String status, String need, String type) {
        return new EpisodeReturned(
                day(start),
                reason,
                status,
                need,
                type,
                "PR1",
                null,
                null,
                null,
                Personal.of("ZZ1 1ZZ"),
                Personal.of("ZZ2 2ZZ"),
                "SC000001");
    }
}
