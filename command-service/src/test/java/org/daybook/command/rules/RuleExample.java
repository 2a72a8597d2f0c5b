package org.daybook.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.command.Given;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Decision;
import org.daybook.command.entry.Refused;
import org.daybook.events.ChildEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** One example of a rule: given these facts, the command keeps the rule, is warned about, or refused. */
record RuleExample(
        String code, @Nullable String dfe, Grade grade, String says, List<ChildEvent> given, Command command) {

    enum Grade {
        KEPT,
        WARNED,
        REFUSED
    }

    /** What is done in an example; what is given is said once for all examples of a rule. */
    record Leg(Grade grade, String says, Command command) {}

    static Leg kept(String says, Command command) {
        return new Leg(Grade.KEPT, says, command);
    }

    static Leg warned(String says, Command command) {
        return new Leg(Grade.WARNED, says, command);
    }

    static Leg refused(String says, Command command) {
        return new Leg(Grade.REFUSED, says, command);
    }

    static List<ChildEvent> given(ChildEvent... facts) {
        return List.of(facts);
    }

    static Stream<RuleExample> rule(String code, @Nullable String dfe, List<ChildEvent> given, Leg... legs) {
        return Arrays.stream(legs)
                .map(leg -> new RuleExample(code, dfe, leg.grade(), leg.says(), given, leg.command()));
    }

    String rule() {
        return code + (dfe == null ? "" : " [" + dfe + "]");
    }

    DynamicTest test() {
        return DynamicTest.dynamicTest(rule() + " " + grade + ": " + says, this::check);
    }

    private void check() {
        if (grade == Grade.REFUSED) {
            Refused refused = catchThrowableOfType(Refused.class, this::decide);
            assertThat(refused).as(rule()).isNotNull();
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.dfeRule()).isEqualTo(dfe);
            assertThat(refused.violations()).extracting(Refused.Violation::code).containsExactly(code);
        } else {
            List<Breach> breaches = decide().breaches();
            assertThat(breaches).noneMatch(breach -> breach.rule().refuses());
            var found = assertThat(breaches)
                    .extracting(b -> b.rule().code(), b -> b.rule().dfe());
            if (grade == Grade.WARNED) {
                found.contains(tuple(code, dfe));
            } else {
                found.doesNotContain(tuple(code, dfe));
            }
        }
    }

    private Decision decide() {
        return Given.decide(command, given.toArray(ChildEvent[]::new));
    }
}
