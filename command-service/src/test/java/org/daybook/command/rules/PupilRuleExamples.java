package org.daybook.command.rules;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.opened;
import static org.daybook.command.Given.pupil;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.returned;
import static org.daybook.command.Given.says;
import static org.daybook.command.Given.started;
import static org.daybook.command.Given.suspended;
import static org.daybook.command.rules.RuleExample.given;
import static org.daybook.command.rules.RuleExample.kept;
import static org.daybook.command.rules.RuleExample.refused;
import static org.daybook.command.rules.RuleExample.rule;

import java.util.stream.Stream;
import org.daybook.command.entry.Amending.WithdrawEntry;
import org.daybook.command.pupil.PupilCommand.LinkPupil;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.PupilEvent.PupilLinked;

/** Pupils of a school census, and children, who are not. */
final class PupilRuleExamples {

    private static final String GIRL = "child:22222222-3333-4444-5555-666666666666";
    private static final String BOY = "child:33333333-4444-5555-6666-777777777777";

    private PupilRuleExamples() {}

    static Stream<RuleExample> all() {
        return Stream.of(onAPupil(), links()).flatMap(s -> s);
    }

    private static Stream<RuleExample> onAPupil() {
        return Stream.of(
                        rule(
                                "pupil-is-no-child",
                                null,
                                given(pupil()),
                                kept(
                                        "the census says suspended",
                                        says(returned("census:1", suspended("2024-09-09", 4)))),
                                kept("the pupil is a child", says(new PupilLinked(GIRL, null))),
                                refused("in care", says(started("2024-09-09"))),
                                refused("helped early", says(opened("2024-09-09"))),
                                refused("registered", says(registered()))),
                        rule(
                                "child-is-no-pupil",
                                null,
                                given(registered()),
                                kept("people say suspended", says(suspended("2024-09-09", 4))),
                                refused("a child is linked", new LinkPupil(CHILD, GIRL, null))),
                        rule(
                                "child-is-no-pupil",
                                null,
                                given(pupil()),
                                kept("a pupil is linked", new LinkPupil(CHILD, GIRL, null))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> links() {
        return Stream.of(
                        rule(
                                "pupil-already-linked",
                                null,
                                given(pupil(), new PupilLinked(GIRL, null)),
                                kept("suspended once more", says(returned("census:1", suspended("2024-09-09", 4)))),
                                kept("taking the link back", new WithdrawEntry(CHILD, "given-1", "wrong-child", null)),
                                refused("to another child", new LinkPupil(CHILD, BOY, null)),
                                refused("to the same child", new LinkPupil(CHILD, GIRL, null))),
                        rule(
                                "pupil-already-linked",
                                null,
                                given(
                                        pupil(),
                                        new PupilLinked(GIRL, null),
                                        new EntryWithdrawn("given-1", "wrong-child", null)),
                                kept("the link was taken back", new LinkPupil(CHILD, BOY, null))))
                .flatMap(s -> s);
    }
}
