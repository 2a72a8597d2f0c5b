package org.daybook.command.rules;

import static org.daybook.command.Given.day;
import static org.daybook.command.Given.ended;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.says;
import static org.daybook.command.Given.started;
import static org.daybook.command.rules.RuleExample.given;
import static org.daybook.command.rules.RuleExample.kept;
import static org.daybook.command.rules.RuleExample.refused;
import static org.daybook.command.rules.RuleExample.rule;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.events.ChildEvent;
import org.daybook.events.MissingEvent.MissingFromCareReturned;

/** Examples of the rules of spells missing from care. */
final class MissingRuleExamples {

    private MissingRuleExamples() {}

    static Stream<RuleExample> all() {
        List<ChildEvent> given =
                given(registered(), started("2026-01-05"), ended("2026-03-01"), gone("2026-02-01", "2026-02-05"));
        return Stream.of(
                        rule(
                                "not-in-care",
                                "581",
                                given,
                                kept("missing on the first day", says(gone("2026-01-05", "2026-01-06"))),
                                kept("still missing when care ends", says(gone("2026-02-28", null))),
                                refused("missing from the day care ended", says(gone("2026-03-01", "2026-03-02")))),
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
                                refused("missing again before that", says(gone("2026-02-04", "2026-02-06"))),
                                refused("an earlier spell that has not ended", says(gone("2026-01-20", null)))))
                .flatMap(s -> s);
    }

    private static MissingFromCareReturned gone(String since, String returned) {
        return new MissingFromCareReturned("M", day(since), returned == null ? null : day(returned));
    }
}
