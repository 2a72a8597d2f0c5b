package org.daybook.command.rules;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.cameBack;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.excluded;
import static org.daybook.command.Given.interviewed;
import static org.daybook.command.Given.missingFromHome;
import static org.daybook.command.Given.opened;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.says;
import static org.daybook.command.Given.started;
import static org.daybook.command.Given.suspended;
import static org.daybook.command.rules.RuleExample.given;
import static org.daybook.command.rules.RuleExample.kept;
import static org.daybook.command.rules.RuleExample.refused;
import static org.daybook.command.rules.RuleExample.rule;
import static org.daybook.command.rules.RuleExample.warned;

import java.util.stream.Stream;
import org.daybook.command.warning.WarningCommand.WaiveWarning;
import org.daybook.events.CareEvent.CareReviewHeld;
import org.daybook.events.EarlyHelpEvent.CafReviewed;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.ExclusionEvent.DaySixProvisionArranged;

/** Warnings that somebody looks at and leaves. 7 February 2026 is a Saturday. */
final class WarningRuleExamples {

    private WarningRuleExamples() {}

    static Stream<RuleExample> all() {
        return Stream.of(
                        rule(
                                "no-such-warning",
                                null,
                                given(registered(), suspended("2026-02-07", null), suspended("2026-03-02", 2)),
                                kept("a warning that stands", waive("given-1", "sessions-missing")),
                                kept("another about the same entry", waive("given-1", "starts-at-a-weekend")),
                                refused("about an entry that has none", waive("given-2", "sessions-missing")),
                                refused("by a rule that is kept", waive("given-1", "over-45-days-in-a-year")),
                                refused("by a rule that there is not", waive("given-1", "no-such-rule")),
                                refused("about an entry that there is not", waive("given-9", "sessions-missing"))),
                        rule(
                                "no-such-warning",
                                null,
                                given(
                                        registered(),
                                        suspended("2026-02-07", null),
                                        new EntryWithdrawn("given-1", "duplicate", null)),
                                refused("about a withdrawn entry", waive("given-1", "sessions-missing"))),
                        rule(
                                "time-limit-missed",
                                null,
                                given(registered(), missingFromHome("2026-03-01"), cameBack("2026-03-02")),
                                kept("an interview on the third day", says(interviewed("2026-03-05"))),
                                warned("an interview on the fourth day", says(interviewed("2026-03-06"))),
                                warned("long afterwards", says(interviewed("2026-06-05")))),
                        rule(
                                "time-limit-missed",
                                null,
                                given(registered(), opened("2026-01-05")),
                                kept("a CAF reviewed after twelve weeks", says(reviewed("2026-03-30"))),
                                warned("a day later", says(reviewed("2026-03-31")))),
                        rule(
                                "time-limit-missed",
                                null,
                                given(registered(), started("2026-02-02")),
                                kept("a care review on the twentieth working day", says(careReviewed("2026-03-02"))),
                                warned("on the day after", says(careReviewed("2026-03-03")))),
                        rule(
                                "time-limit-missed",
                                null,
                                given(registered(), excluded("PERM", "2026-02-02", null)),
                                kept("education from the sixth day", says(educated("2026-02-09"))),
                                warned("from the seventh", says(educated("2026-02-10")))))
                .flatMap(s -> s);
    }

    private static CafReviewed reviewed(String day) {
        return new CafReviewed(day(day), null, null, null);
    }

    private static CareReviewHeld careReviewed(String day) {
        return new CareReviewHeld(day(day), "PN1");
    }

    private static DaySixProvisionArranged educated(String from) {
        return new DaySixProvisionArranged("given-1", day(from), "Sample Pupil Referral Unit");
    }

    private static WaiveWarning waive(String entryId, String rule) {
        return new WaiveWarning(CHILD, entryId, rule, null, "checked-correct", null);
    }
}
