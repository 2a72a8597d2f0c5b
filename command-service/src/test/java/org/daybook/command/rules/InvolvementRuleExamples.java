package org.daybook.command.rules;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.allocated;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.says;
import static org.daybook.command.rules.RuleExample.given;
import static org.daybook.command.rules.RuleExample.kept;
import static org.daybook.command.rules.RuleExample.refused;
import static org.daybook.command.rules.RuleExample.rule;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.daybook.command.entry.Amending.WithdrawEntry;
import org.daybook.command.involvement.InvolvementCommand.LinkSibling;
import org.daybook.command.involvement.InvolvementCommand.RecordAddress;
import org.daybook.command.involvement.InvolvementCommand.RecordParentalResponsibility;
import org.daybook.command.involvement.InvolvementCommand.RecordSchool;
import org.daybook.command.involvement.InvolvementCommand.RecordVisit;
import org.daybook.events.InvolvementEvent.AllocationEnded;
import org.daybook.events.InvolvementEvent.SiblingLinked;
import org.daybook.events.InvolvementEvent.WorkerAllocated;
import org.daybook.events.Personal;

/** Who works with the child, where it lives and learns, and to whom it belongs. */
final class InvolvementRuleExamples {

    private static final String SISTER = "child:22222222-3333-4444-5555-666666666666";
    private static final String BROTHER = "child:33333333-4444-5555-6666-777777777777";

    private InvolvementRuleExamples() {}

    static Stream<RuleExample> all() {
        return Stream.of(roles(), siblings(), visits(), ends()).flatMap(s -> s);
    }

    private static Stream<RuleExample> roles() {
        return Stream.of(
                        rule(
                                "nobody-allocated",
                                null,
                                given(registered(), allocated("2026-02-02")),
                                kept("the lead worker leaves", says(left("2026-03-02", "lead"))),
                                kept("on the first day", says(left("2026-02-02", "lead"))),
                                kept(
                                        "after another has taken over",
                                        says(allocated("2026-03-02"), left("2026-03-03", "lead"))),
                                kept(
                                        "a role that was taken on in the same act",
                                        says(helps("2026-02-09"), left("2026-03-02", "other"))),
                                refused("on the day before", says(left("2026-02-01", "lead"))),
                                refused("a role that nobody has", says(left("2026-03-02", "other"))),
                                refused(
                                        "a role that somebody has later",
                                        says(helps("2026-03-09"), left("2026-03-02", "other"))),
                                refused("twice", says(left("2026-03-02", "lead"), left("2026-03-03", "lead")))),
                        rule(
                                "nobody-allocated",
                                null,
                                given(registered(), allocated("2026-02-02"), left("2026-03-02", "lead")),
                                kept("withdrawing the end", withdraw("given-2")),
                                refused("withdrawing what it ends", withdraw("given-1"))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> siblings() {
        return Stream.of(
                        rule(
                                "sibling-already-linked",
                                null,
                                given(registered(), new SiblingLinked(SISTER, "full")),
                                kept("another sibling", says(new SiblingLinked(BROTHER, "full"))),
                                refused("the same again", says(new SiblingLinked(SISTER, "full"))),
                                refused("in another way", says(new SiblingLinked(SISTER, "half")))),
                        rule(
                                "sibling-is-the-child",
                                null,
                                given(registered()),
                                kept("another child", new LinkSibling(CHILD, SISTER, "full")),
                                refused("the child itself", new LinkSibling(CHILD, CHILD, "full"))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> visits() {
        return rule(
                "seen-alone-but-not-seen",
                null,
                given(registered()),
                kept("seen alone", visit(true, true)),
                kept("seen, but not alone", visit(true, false)),
                kept("not seen, and so not alone", visit(false, false)),
                kept("not seen, and nothing said of it", visit(false, null)),
                refused("not seen, but alone", visit(false, true)));
    }

    private static Stream<RuleExample> ends() {
        return rule(
                "end-before-start",
                null,
                given(registered()),
                kept("a school that was left on the first day", school("2026-02-02")),
                kept("a school that was not left", school(null)),
                kept("an address for a day", address("2026-02-02")),
                kept("parental responsibility since nobody knows when", responsible(null, "2026-02-01")),
                refused("a school that was left on the day before", school("2026-02-01")),
                refused("an address that was left on the day before", address("2026-02-01")),
                refused("parental responsibility lost on the day before", responsible("2026-02-02", "2026-02-01")));
    }

    private static AllocationEnded left(String day, String role) {
        return new AllocationEnded(day(day), role);
    }

    private static WorkerAllocated helps(String day) {
        return new WorkerAllocated(day(day), Personal.of("Helper Sample"), "West Team", "other");
    }

    private static WithdrawEntry withdraw(String entryId) {
        return new WithdrawEntry(CHILD, entryId, "keyed-in-error", null);
    }

    private static RecordVisit visit(boolean seen, Boolean alone) {
        return new RecordVisit(CHILD, day("2026-02-02"), "statutory", seen, alone, null);
    }

    private static RecordSchool school(String end) {
        return new RecordSchool(CHILD, day("2026-02-02"), "Sample School", date(end));
    }

    private static RecordAddress address(String end) {
        return new RecordAddress(CHILD, day("2026-02-02"), "1 Sample Street", null, null, date(end));
    }

    private static RecordParentalResponsibility responsible(String start, String end) {
        return new RecordParentalResponsibility(CHILD, "Mother Sample", "mother", date(start), date(end));
    }

    private static LocalDate date(String text) {
        return text == null ? null : day(text);
    }
}
