package org.daybook.command.rules;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.allocated;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.ended;
import static org.daybook.command.Given.expected;
import static org.daybook.command.Given.missingFromHome;
import static org.daybook.command.Given.opened;
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

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.command.entry.Amending.CorrectEntry;
import org.daybook.command.entry.Amending.WithdrawEntry;
import org.daybook.events.ChildEvent;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.daybook.events.Personal;
import org.daybook.events.RegistrationEvent.BirthRecorded;
import org.daybook.events.RegistrationEvent.ChildDied;
import org.daybook.events.ReturnEvent.AdoptionRecorded;
import org.daybook.events.ReturnEvent.UasStatusRecorded;

/** What holds for every entry, whoever records it, and for correcting and withdrawing it. */
final class EntryRuleExamples {

    private EntryRuleExamples() {}

    static Stream<RuleExample> all() {
        return Stream.of(days(), times(), codes(), listsOfCodes(), amending()).flatMap(s -> s);
    }

    private static Stream<RuleExample> days() {
        return Stream.of(
                        rule(
                                "date-in-future",
                                null,
                                given(registered()),
                                kept("today", says(started("2026-11-23"))),
                                kept("a plan may lie ahead", says(new UasStatusRecorded(2026, day("2028-05-07")))),
                                refused("tomorrow", says(started("2026-11-24"))),
                                refused("an end tomorrow", says(started("2026-11-01"), ended("2026-11-24")))),
                        rule(
                                "impossible-date",
                                null,
                                given(registered(null)),
                                kept("the first day of 1900", says(started("1900-01-01"))),
                                refused("a day before 1900", says(started("1899-12-31"))),
                                refused("a plan after 2200", says(new UasStatusRecorded(2026, day("2201-01-01"))))),
                        rule(
                                "before-birth",
                                "302",
                                given(registered("2010-05-07")),
                                kept("on the day of birth", says(started("2010-05-07"))),
                                kept("help for the family before it", says(opened("2010-02-01"))),
                                kept("a worker before it", says(allocated("2010-02-01"))),
                                refused("on the day before", says(started("2010-05-06"))),
                                refused(
                                        "a decision of a return on the day before",
                                        says(new AdoptionRecorded(
                                                2010, day("2010-05-06"), null, null, null, null, null)))),
                        rule(
                                "before-birth",
                                "302",
                                given(registered(null)),
                                kept("the birth date is unknown", says(started("1950-01-01")))),
                        rule(
                                "long-before-birth",
                                null,
                                given(registered("2010-05-07")),
                                kept("ten months before birth", says(opened("2009-07-07"))),
                                refused("a day earlier", says(opened("2009-07-06"))),
                                refused("another century", says(allocated("1910-02-01")))),
                        rule(
                                "not-born-yet",
                                null,
                                given(expected("2026-12-20")),
                                kept("the child is born", says(born("2026-11-20"), started("2026-11-21"))),
                                kept("help for the family before that", says(opened("2026-11-20"))),
                                kept("a worker before that", says(allocated("2026-11-20"))),
                                refused("care before that", says(started("2026-11-21"))),
                                refused("missing before that", says(missingFromHome("2026-11-21")))),
                        rule(
                                "after-death",
                                "8535Q",
                                given(registered(), new ChildDied(day("2026-03-01"))),
                                kept("care until the day of death", says(started("2026-02-01"), ended("2026-03-01"))),
                                refused("care from the day after", says(started("2026-03-02"))),
                                refused("care until the day after", says(started("2026-02-01"), ended("2026-03-02")))))
                .flatMap(s -> s);
    }

    /** By the fixed clock it is noon of 23 November 2026. */
    private static Stream<RuleExample> times() {
        return rule(
                "date-in-future",
                null,
                given(registered()),
                kept("this morning", says(missingFromHome("2026-11-23T08:00"))),
                kept("some time today", says(missingFromHome("2026-11-23"))),
                kept("by a clock that is a minute fast", says(missingFromHome("2026-11-23T12:01"))),
                refused("by a clock that is faster", says(missingFromHome("2026-11-23T12:01:01"))),
                refused("this evening", says(missingFromHome("2026-11-23T18:00"))),
                refused("tomorrow", says(missingFromHome("2026-11-24T00:00"))));
    }

    private static BirthRecorded born(String day) {
        return new BirthRecorded(Personal.of(day), YearMonth.from(day(day)), "M");
    }

    private static Stream<RuleExample> codes() {
        return rule(
                "code-not-valid-on-date",
                null,
                given(registered(), started("2024-01-10")),
                kept("D1 on its last day", says(status("2024-03-31", "D1"))),
                warned("D1 on the day after", says(status("2024-04-01", "D1"))),
                warned("H5 from 2024/25", says(placed("2024-04-01", "H5", "PR4"))),
                warned("P2 from 2024/25", says(placed("2024-04-01", "P2", "PR4"))),
                warned("K3 before 2024/25", says(placed("2024-03-31", "K3", "PR4"))));
    }

    private static Stream<RuleExample> listsOfCodes() {
        return rule(
                "code-not-valid-on-date",
                null,
                given(registered()),
                kept("OT on its last day", says(suspendedFor("2020-07-31", "DB", "OT"))),
                kept("OW on its first day", says(suspendedFor("2020-08-01", "OW"))),
                warned("OT on the day after, beside another", says(suspendedFor("2020-08-01", "DB", "OT"))),
                warned("OW on the day before", says(suspendedFor("2020-07-31", "OW"))));
    }

    private static ExclusionNotified suspendedFor(String day, String... reasons) {
        return new ExclusionNotified("SUSP", day(day), 2, List.of(reasons), "Sample School", null);
    }

    private static Stream<RuleExample> amending() {
        List<ChildEvent> given = given(
                registered(),
                started("2026-01-05"),
                ended("2026-02-01"),
                new EntryWithdrawn("given-2", "duplicate", null));
        return Stream.of(
                        rule(
                                "nothing-changed",
                                null,
                                given,
                                kept("another day", correct("given-1", started("2026-01-06"))),
                                refused("the same fact again", correct("given-1", started("2026-01-05")))),
                        rule(
                                "entry-withdrawn",
                                null,
                                given,
                                kept("a live entry", withdraw("given-1")),
                                refused("correcting a withdrawn entry", correct("given-2", ended("2026-02-02"))),
                                refused("withdrawing it again", withdraw("given-2"))),
                        rule(
                                "entry-unknown",
                                null,
                                given,
                                kept("an entry of the child", correct("given-1", started("2026-01-06"))),
                                refused("correcting what is not there", correct("given-9", started("2026-01-06"))),
                                refused("withdrawing what is not there", withdraw("given-9")),
                                refused("nor together with what is", withdraw("given-1", "given-9"))),
                        rule(
                                "registration-stays",
                                null,
                                given,
                                kept("correcting a registration", correct("given-0", registered("2010-05-08"))),
                                refused("withdrawing a registration", withdraw("given-0")),
                                refused("nor together with what it began with", withdraw("given-1", "given-0"))))
                .flatMap(s -> s);
    }

    private static CorrectEntry correct(String entryId, ChildEvent fact) {
        return new CorrectEntry(CHILD, entryId, (now, facts) -> fact, "wrong-date", null);
    }

    private static WithdrawEntry withdraw(String entryId, String... togetherWith) {
        return new WithdrawEntry(CHILD, entryId, "keyed-in-error", null, List.of(togetherWith));
    }
}
