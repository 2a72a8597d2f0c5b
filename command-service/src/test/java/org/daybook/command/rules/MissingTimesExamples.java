package org.daybook.command.rules;

import static org.daybook.command.Given.cameBack;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.missingFromHome;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.says;
import static org.daybook.command.Given.started;
import static org.daybook.command.Given.wentMissing;
import static org.daybook.command.rules.RuleExample.given;
import static org.daybook.command.rules.RuleExample.kept;
import static org.daybook.command.rules.RuleExample.refused;
import static org.daybook.command.rules.RuleExample.rule;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.events.ChildEvent;
import org.daybook.events.MissingEvent.MissingFromCareReturned;
import org.daybook.events.MissingEvent.MissingNotified;
import org.daybook.events.Moment;
import org.daybook.events.Personal;

/** Times that nobody noted, spells that returns and people both tell of, and children placed here. */
final class MissingTimesExamples {

    private MissingTimesExamples() {}

    static Stream<RuleExample> all() {
        return Stream.of(onOneDay(), toldByAReturn(), placedHere()).flatMap(s -> s);
    }

    private static Stream<RuleExample> onOneDay() {
        List<ChildEvent> morning =
                given(registered(), missingFromHome("2026-02-01T08:00"), cameBack("2026-02-01T10:00"));
        return Stream.of(
                        rule(
                                "missing-already-open",
                                "574",
                                morning,
                                kept("again on that day, nobody noted when", says(missingFromHome("2026-02-01"))),
                                kept(
                                        "again on that day, nobody noted when, and back in the evening",
                                        says(missingFromHome("2026-02-01"), cameBack("2026-02-01T20:00"))),
                                kept(
                                        "again in the afternoon",
                                        says(missingFromHome("2026-02-01T14:00"), cameBack("2026-02-01T20:00"))),
                                refused("again before the return", says(missingFromHome("2026-02-01T09:00")))),
                        rule(
                                "not-missing",
                                "567",
                                morning,
                                kept(
                                        "again in the afternoon, and back on that day, nobody noted when",
                                        says(missingFromHome("2026-02-01T14:00"), cameBack("2026-02-01"))),
                                refused("back once more, nobody noted when", says(cameBack("2026-02-01")))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> toldByAReturn() {
        return Stream.of(
                        rule(
                                "not-missing",
                                "567",
                                given(registered(), started("2026-01-05"), gone("2026-02-01", null)),
                                kept("a spell that a return left open ends", says(cameBack("2026-02-03T07:00"))),
                                kept("on its first day", says(cameBack("2026-02-01"))),
                                refused("before it began", says(cameBack("2026-01-31"))),
                                refused("twice", says(cameBack("2026-02-03T07:00"), cameBack("2026-02-04T07:00")))),
                        rule(
                                "not-missing",
                                "567",
                                given(registered(), started("2026-01-05"), gone("2026-02-01", "2026-02-03")),
                                kept("the time of a return known by its day", says(cameBack("2026-02-03T07:00"))),
                                kept("the day once more", says(cameBack("2026-02-03"))),
                                refused("another day", says(cameBack("2026-02-04"))),
                                refused(
                                        "two times of one return",
                                        says(cameBack("2026-02-03T07:00"), cameBack("2026-02-03T08:00")))),
                        rule(
                                "missing-already-open",
                                "574",
                                given(registered(), started("2026-01-05"), gone("2026-02-01", "2026-02-03")),
                                kept(
                                        "missing again after the time of the return",
                                        says(cameBack("2026-02-03T07:00"), wentMissing("2026-02-03T14:00"))),
                                refused(
                                        "missing again on the day before",
                                        says(cameBack("2026-02-03T07:00"), wentMissing("2026-02-02T14:00")))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> placedHere() {
        return Stream.of(
                        rule(
                                "not-in-care",
                                "581",
                                given(registered()),
                                kept("in the care of another council", says(from("Sample Council"))),
                                refused("in nobody's care", says(from(null)))),
                        rule(
                                "not-in-care",
                                "581",
                                given(registered(), started("2026-01-05")),
                                kept("in the care of this council", says(from(null)))))
                .flatMap(s -> s);
    }

    private static MissingNotified from(String authority) {
        return new MissingNotified(
                Moment.parse("2026-02-01"),
                null,
                "care",
                "M",
                authority,
                null,
                Personal.of("Reporter Sample"),
                null,
                null);
    }

    private static MissingFromCareReturned gone(String since, String returned) {
        return new MissingFromCareReturned("M", day(since), returned == null ? null : day(returned));
    }
}
