package org.daybook.command.rules;

import static org.daybook.command.Given.CHILD;
import static org.daybook.command.Given.day;
import static org.daybook.command.Given.expected;
import static org.daybook.command.Given.registered;
import static org.daybook.command.Given.says;
import static org.daybook.command.rules.RuleExample.given;
import static org.daybook.command.rules.RuleExample.kept;
import static org.daybook.command.rules.RuleExample.refused;
import static org.daybook.command.rules.RuleExample.rule;
import static org.daybook.command.rules.RuleExample.warned;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.daybook.command.entry.Command;
import org.daybook.command.registration.RegistrationCommand.RecordBirth;
import org.daybook.command.registration.RegistrationCommand.RecordChildDetails;
import org.daybook.command.registration.RegistrationCommand.RegisterChild;
import org.daybook.events.RegistrationEvent.ChildDied;

/** Who the child is. */
final class RegistrationRuleExamples {

    private RegistrationRuleExamples() {}

    static Stream<RuleExample> all() {
        return Stream.of(birthAndDeath(), registering(), upn()).flatMap(s -> s);
    }

    private static Stream<RuleExample> birthAndDeath() {
        RecordBirth birth = new RecordBirth(CHILD, day("2026-11-20"), "F");
        return Stream.of(
                        rule("already-born", "8525", given(expected("2026-12-01")), kept("an expected child", birth)),
                        rule("already-born", "8525", given(registered()), refused("a child born long ago", birth)),
                        rule(
                                "already-died",
                                null,
                                given(registered()),
                                kept("a first time", says(new ChildDied(day("2026-03-01")))),
                                refused(
                                        "a second time",
                                        says(new ChildDied(day("2026-03-01")), new ChildDied(day("2026-03-01"))))))
                .flatMap(s -> s);
    }

    private static Stream<RuleExample> registering() {
        return Stream.of(
                        rule(
                                "one-birth-date",
                                null,
                                given(),
                                kept("a child that is born", register("2020-01-05", null)),
                                kept("a child that is expected", register(null, "2027-02-01")),
                                refused("both", register("2020-01-05", "2027-02-01")),
                                refused("neither", register(null, null))),
                        rule(
                                "date-in-future",
                                null,
                                given(),
                                kept("born today", register("2026-11-23", null)),
                                refused("born tomorrow", register("2026-11-24", null))),
                        rule(
                                "date-in-future",
                                null,
                                given(registered()),
                                refused("a birth date of tomorrow", details(day("2026-11-24"), null))),
                        rule(
                                "impossible-date",
                                null,
                                given(),
                                kept("expected in 45 weeks", register(null, "2027-10-04")),
                                refused("expected a day later", register(null, "2027-10-05")),
                                kept("born in 1900", register("1900-01-01", null)),
                                refused("born before 1900", register("1899-12-31", null))),
                        rule(
                                "nothing-given",
                                null,
                                given(registered()),
                                kept("a UPN", details(null, "H801200001001")),
                                refused("no detail at all", details(null, null))))
                .flatMap(s -> s);
    }

    /** Check letters: digits times 2 to 13, added up, modulo 23, in an alphabet without I, O and S. */
    private static Stream<RuleExample> upn() {
        return rule(
                "upn-not-valid",
                "1510",
                given(registered()),
                kept("the right check letter", details(null, "H801200001001")),
                kept("a temporary number", details(null, "U80120000100A")),
                kept("a code that says why there is none", details(null, "UN1")),
                kept("no number", details(day("2010-05-08"), null)),
                warned("a wrong check letter", details(null, "A801200001001")),
                warned("two digits changed round", details(null, "H802100001001")),
                warned("a check letter outside the alphabet", details(null, "S801200001001")),
                warned("a temporary number's letter outside the alphabet", details(null, "U80120000100I")),
                warned("too short", details(null, "H80120000100")),
                warned("small letters", details(null, "h801200001001")));
    }

    private static Command register(String born, String expected) {
        return new RegisterChild("LA-17", null, null, date(born), date(expected), "F", null, null, null);
    }

    private static Command details(LocalDate born, String upn) {
        return new RecordChildDetails(CHILD, null, null, born, null, null, upn, null);
    }

    private static LocalDate date(String text) {
        return text == null ? null : day(text);
    }
}
