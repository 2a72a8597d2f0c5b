package org.daybook.command.rules;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.cameBack;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.ended;
import static org.daybook.command.Given.interviewed;
import static org.daybook.command.Given.missingFromHome;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.says;
import static org.daybook.command.Given.started;
import static org.daybook.command.Given.wentMissing;
import static org.daybook.command.rules.RuleExample.given;
import static org.daybook.command.rules.RuleExample.kept;
import static org.daybook.command.rules.RuleExample.refused;
import static org.daybook.command.rules.RuleExample.rule;
import static org.daybook.command.rules.RuleExample.warned;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.command.missing.MissingCommand.NotifyMissing;
import org.daybook.events.CareEvent.CareEnded;
import org.daybook.events.ChildEvent;
import org.daybook.events.MissingEvent.MissingFromCareReturned;
import org.daybook.events.MissingEvent.ReturnInterviewAccepted;
import org.daybook.events.MissingEvent.ReturnInterviewDeclined;
import org.daybook.events.MissingEvent.ReturnInterviewOffered;
import org.daybook.events.Moment;

/** Examples of the rules of being missing and coming back, whether people or a return tell of it. */
final class MissingRuleExamples {

    private MissingRuleExamples() {}

    static Stream<RuleExample> all() {
        return Stream.of(returned(), notified(), care(), interviews(), onTheWay(), MissingTimesExamples.all())
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> returned() {
        List<ChildEvent> given =
                given(registered(), started("2026-01-05"), ended("2026-03-01"), gone("2026-02-01", "2026-02-05"));
        return Stream.of(
                        rule(
                                "not-in-care",
                                "581",
                                given,
                                kept("missing on the first day", says(gone("2026-01-05", "2026-01-06"))),
                                kept("still missing when care ends", says(gone("2026-02-28", null))),
                                kept("from home when care has ended", says(missingFromHome("2026-03-01"))),
                                refused("missing from the day care ended", says(gone("2026-03-01", "2026-03-02"))),
                                refused("people say the same", says(wentMissing("2026-03-01")))),
                        rule(
                                "return-before-start",
                                "567",
                                given,
                                kept("back on the same day", says(gone("2026-02-10", "2026-02-10"))),
                                refused("back on the day before", says(gone("2026-02-10", "2026-02-09")))),
                        rule(
                                "missing-already-open",
                                "574",
                                given,
                                kept("missing again on the day of the return", says(gone("2026-02-05", "2026-02-06"))),
                                kept("people say so", says(wentMissing("2026-02-05T21:00"))),
                                refused("missing again before that", says(gone("2026-02-04", "2026-02-06"))),
                                refused("people say so too early", says(wentMissing("2026-02-04T21:00"))),
                                refused("from wherever", says(missingFromHome("2026-02-04"))),
                                refused("an earlier spell that has not ended", says(gone("2026-01-20", null)))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> notified() {
        List<ChildEvent> evening = given(registered(), missingFromHome("2026-02-01T22:30"));
        return Stream.of(
                        rule(
                                "missing-already-open",
                                "574",
                                evening,
                                kept(
                                        "back, and missing again an hour later",
                                        says(cameBack("2026-02-01T23:00"), missingFromHome("2026-02-01T23:59"))),
                                kept(
                                        "an earlier spell of the same day",
                                        says(missingFromHome("2026-02-01T08:00"), cameBack("2026-02-01T22:30"))),
                                refused("reported twice", says(missingFromHome("2026-02-01T22:30"))),
                                refused("missing earlier and not back", says(missingFromHome("2026-01-20")))),
                        rule(
                                "not-missing",
                                "567",
                                evening,
                                kept("back in the morning", says(cameBack("2026-02-02T07:00"))),
                                kept("back at once", says(cameBack("2026-02-01T22:30"))),
                                kept("back on that day, nobody noted when", says(cameBack("2026-02-01"))),
                                refused("back before that", says(cameBack("2026-02-01T22:29"))),
                                refused("back on the day before", says(cameBack("2026-01-31"))),
                                refused("back twice", says(cameBack("2026-02-02T07:00"), cameBack("2026-02-03")))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> care() {
        List<ChildEvent> missing = given(registered(), started("2026-01-05"), wentMissing("2026-02-01"));
        return Stream.of(
                        rule(
                                "missing-from-home-while-in-care",
                                null,
                                given(registered(), started("2026-01-05"), ended("2026-03-02")),
                                kept("missing from care", says(wentMissing("2026-02-01"), cameBack("2026-02-02"))),
                                kept("from home on the day care ended", says(missingFromHome("2026-03-02"))),
                                warned("from home on the day before", says(missingFromHome("2026-03-01")))),
                        rule(
                                "missing-when-care-ended",
                                "580",
                                missing,
                                kept("back on that day", says(cameBack("2026-03-02"), ended("2026-03-02"))),
                                kept("care ended for reason E8", says(new CareEnded(day("2026-03-02"), "E8"))),
                                warned("not back yet", says(ended("2026-03-02"))),
                                warned("back on the day after", says(cameBack("2026-03-03"), ended("2026-03-02")))),
                        rule(
                                "missing-when-care-ended",
                                "580",
                                given(registered(), started("2026-01-05"), ended("2026-03-02")),
                                kept("a return says back on that day", says(gone("2026-02-01", "2026-03-02"))),
                                warned("a return says never back", says(gone("2026-02-01", null)))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> interviews() {
        List<ChildEvent> twice = given(
                registered(),
                missingFromHome("2026-02-01T22:30"),
                cameBack("2026-02-02T07:00"),
                missingFromHome("2026-02-10"));
        return Stream.of(
                        rule(
                                "interview-before-return",
                                "567",
                                twice,
                                kept("at the very time of the return", says(interviewed("2026-02-02T07:00"))),
                                kept("on the day of the return", says(interviewed("2026-02-02"))),
                                kept("about the spell that ended", says(interviewed("2026-02-12", "given-1"))),
                                kept(
                                        "about two, once both had ended",
                                        says(cameBack("2026-02-11"), interviewed("2026-02-12", "given-1", "given-3"))),
                                kept(
                                        "about a spell recorded with it",
                                        says(
                                                missingFromHome("2026-01-20"),
                                                cameBack("2026-01-21"),
                                                interviewed("2026-01-22", "draft-0"))),
                                refused("held a minute before", says(interviewed("2026-02-02T06:59"))),
                                refused("offered before", says(offered("2026-02-01"))),
                                refused("accepted before", says(accepted("2026-02-01"))),
                                refused("declined before", says(declined("2026-02-01"))),
                                refused("about a spell that goes on", says(interviewed("2026-02-12", "given-3"))),
                                refused(
                                        "about two of which one goes on",
                                        says(interviewed("2026-02-12", "given-1", "given-3"))),
                                refused("about what is no spell", says(interviewed("2026-02-12", "given-2"))),
                                refused("about what there is not", says(interviewed("2026-02-12", "given-9")))),
                        rule(
                                "interview-held-after-declined",
                                null,
                                given(
                                        registered(),
                                        missingFromHome("2026-02-01"),
                                        cameBack("2026-02-02"),
                                        declined("2026-02-03")),
                                kept("offered again", says(offered("2026-02-04"))),
                                kept("held before it was declined", says(interviewed("2026-02-02"))),
                                kept(
                                        "held about another spell",
                                        says(
                                                missingFromHome("2026-02-10"),
                                                cameBack("2026-02-11"),
                                                interviewed("2026-02-12"))),
                                warned("held all the same", says(interviewed("2026-02-04")))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> onTheWay() {
        String since = "2026-02-01T22:30";
        return Stream.of(
                        rule(
                                "kind-in-care-only",
                                null,
                                given(registered(), started("2026-01-05")),
                                kept("away from care", reported("care", "A", null)),
                                kept("missing from home", reported("home", null, null)),
                                refused("away from home", reported("home", "A", null))),
                        rule(
                                "notified-before-missing",
                                null,
                                given(registered()),
                                kept("at once", reported("home", null, since)),
                                kept("on that day, nobody noted when", reported("home", null, "2026-02-01")),
                                refused("a minute before", reported("home", null, "2026-02-01T22:29")),
                                refused("on the day before", reported("home", null, "2026-01-31"))))
                .flatMap(s -> s);
    }

    private static MissingFromCareReturned gone(String since, String returned) {
        return new MissingFromCareReturned("M", day(since), returned == null ? null : day(returned));
    }

    private static ReturnInterviewOffered offered(String at) {
        return new ReturnInterviewOffered(Moment.parse(at), null, null);
    }

    private static ReturnInterviewAccepted accepted(String at) {
        return new ReturnInterviewAccepted(Moment.parse(at), null);
    }

    private static ReturnInterviewDeclined declined(String at) {
        return new ReturnInterviewDeclined(Moment.parse(at), null, null);
    }

    private static NotifyMissing reported(String setting, String kind, String notified) {
        return new NotifyMissing(
                CHILD,
                Moment.parse("2026-02-01T22:30"),
                notified == null ? null : Moment.parse(notified),
                setting,
                kind,
                null,
                null,
                "Reporter Sample",
                null,
                null);
    }
}
