package org.daybook.command.rules;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.excluded;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.says;
import static org.daybook.command.Given.suspended;
import static org.daybook.command.rules.RuleExample.given;
import static org.daybook.command.rules.RuleExample.kept;
import static org.daybook.command.rules.RuleExample.refused;
import static org.daybook.command.rules.RuleExample.rule;
import static org.daybook.command.rules.RuleExample.warned;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.command.entry.Amending.WithdrawEntry;
import org.daybook.command.exclusion.ExclusionCommand.RecordGovernorsDecision;
import org.daybook.events.ChildEvent;
import org.daybook.events.ExclusionEvent.DaySixProvisionArranged;
import org.daybook.events.ExclusionEvent.ExclusionRescinded;
import org.daybook.events.ExclusionEvent.GovernorsDecided;
import org.daybook.events.ExclusionEvent.ReviewPanelDecided;

/** What is decided about an exclusion later, and what follows from it. */
final class ExclusionDecisionExamples {

    private static final String MONDAY = "2026-02-02";

    private ExclusionDecisionExamples() {}

    static Stream<RuleExample> all() {
        return Stream.of(speaksOf(), overturned(), afterwards(), onTheWay()).flatMap(s -> s);
    }

    private static Stream<RuleExample> speaksOf() {
        List<ChildEvent> given = given(registered(), suspended(MONDAY, 10));
        return Stream.of(
                        rule(
                                "exclusion-unknown",
                                null,
                                given,
                                kept("the exclusion of this child", says(rescinded("given-1", "2026-02-04"))),
                                kept(
                                        "one that is recorded with it",
                                        says(suspended("2026-03-02", 2), rescinded("draft-0", "2026-03-03"))),
                                refused("what the child does not have", says(rescinded("given-9", "2026-02-04"))),
                                refused("what is no exclusion", says(decided("given-0", "2026-02-04", "upheld")))),
                        rule(
                                "exclusion-unknown",
                                null,
                                given(registered(), suspended(MONDAY, 10), rescinded("given-1", "2026-02-04")),
                                kept("withdrawing what was said later", withdraw("given-2")),
                                refused("withdrawing what it speaks of", withdraw("given-1"))),
                        rule(
                                "before-the-exclusion",
                                null,
                                given,
                                kept("taken back on its first day", says(rescinded("given-1", MONDAY))),
                                kept("decided later", says(decided("given-1", "2026-02-20", "upheld"))),
                                refused("taken back before", says(rescinded("given-1", "2026-02-01"))),
                                refused("decided before", says(decided("given-1", "2026-02-01", "upheld"))),
                                refused(
                                        "reviewed before",
                                        says(new ReviewPanelDecided("given-1", day("2026-02-01"), "upheld"))),
                                refused(
                                        "taught elsewhere before",
                                        says(new DaySixProvisionArranged(
                                                "given-1", day("2026-02-01"), "Sample Pupil Referral Unit")))))
                .flatMap(s -> s);
    }

    /** What is taken back, or overturned, stands until the day before. */
    private static Stream<RuleExample> overturned() {
        return Stream.of(
                        rule(
                                "already-suspended",
                                null,
                                given(registered(), suspended(MONDAY, 10), rescinded("given-1", "2026-02-04")),
                                kept("again on the day it was taken back", says(suspended("2026-02-04", 2))),
                                kept("on what had been its last day", says(suspended("2026-02-06", 2))),
                                refused("on the day before it was taken back", says(suspended("2026-02-03", 2)))),
                        rule(
                                "already-suspended",
                                null,
                                given(registered(), suspended(MONDAY, 20)),
                                kept(
                                        "after the return to school",
                                        says(reinstated("2026-02-05", "2026-02-09"), suspended("2026-02-09", 2))),
                                refused(
                                        "before it",
                                        says(reinstated("2026-02-05", "2026-02-09"), suspended("2026-02-06", 2))),
                                refused(
                                        "the governors upheld it",
                                        says(decided("given-1", "2026-02-05", "upheld"), suspended("2026-02-09", 2)))),
                        rule(
                                "over-45-days-in-a-year",
                                null,
                                given(registered(), suspended("2025-09-08", 88), rescinded("given-1", "2025-09-09")),
                                kept("what was taken back does not count", says(suspended(MONDAY, 3))),
                                warned("what stands does", says(suspended(MONDAY, 91)))),
                        rule(
                                "over-45-days-in-a-year",
                                null,
                                given(registered(), suspended("2025-09-08", 88)),
                                warned(
                                        "upheld, it counts",
                                        says(decided("given-1", "2025-09-22", "upheld"), suspended(MONDAY, 3)))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> afterwards() {
        return rule(
                "after-permanent-exclusion",
                null,
                given(registered(), excluded("PERM", MONDAY, null)),
                kept("suspended before", says(suspended("2026-01-26", 2))),
                kept(
                        "on the day of the return to school",
                        says(reinstated("2026-02-20", "2026-03-02"), suspended("2026-03-02", 2))),
                kept("reinstated at once", says(reinstated("2026-02-20", null), suspended("2026-02-20", 2))),
                kept("taken back", says(rescinded("given-1", "2026-02-04"), suspended("2026-02-05", 2))),
                warned("suspended afterwards", says(suspended("2026-03-02", 2))),
                warned("for good once more", says(excluded("PERM", "2026-03-02", null))),
                warned(
                        "before the return to school",
                        says(reinstated("2026-02-20", "2026-03-02"), suspended("2026-02-27", 2))),
                warned("upheld", says(decided("given-1", "2026-02-20", "upheld"), suspended("2026-03-02", 2))),
                warned(
                        "a panel cannot reinstate",
                        says(
                                new ReviewPanelDecided("given-1", day("2026-02-20"), "quashed"),
                                suspended("2026-03-02", 2))));
    }

    private static Stream<RuleExample> onTheWay() {
        return rule(
                "no-such-reinstatement",
                null,
                given(registered(), excluded("PERM", MONDAY, null)),
                kept("from the day of the decision", decides("reinstated", "2026-02-20")),
                kept("at once, no day said", decides("reinstated", null)),
                kept("upheld", decides("upheld", null)),
                refused("from the day before", decides("reinstated", "2026-02-19")),
                refused("upheld, and back all the same", decides("upheld", "2026-02-20")));
    }

    private static ExclusionRescinded rescinded(String entryId, String day) {
        return new ExclusionRescinded(entryId, day(day), null);
    }

    private static GovernorsDecided decided(String entryId, String day, String decision) {
        return new GovernorsDecided(entryId, day(day), decision, null);
    }

    private static GovernorsDecided reinstated(String decidedOn, String from) {
        return new GovernorsDecided("given-1", day(decidedOn), "reinstated", from == null ? null : day(from));
    }

    private static WithdrawEntry withdraw(String entryId) {
        return new WithdrawEntry(CHILD, entryId, "keyed-in-error", null);
    }

    private static RecordGovernorsDecision decides(String decision, String from) {
        return new RecordGovernorsDecision(
                CHILD, "given-1", day("2026-02-20"), decision, from == null ? null : day(from));
    }
}
