package org.daybook.command.rules;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of every rule, told one by one. */
class RulesTest {

    static Stream<RuleExample> examples() {
        return Stream.of(
                        EntryRuleExamples.all(),
                        RegistrationRuleExamples.all(),
                        CareRuleExamples.all(),
                        PlacementRuleExamples.all(),
                        EpisodeRuleExamples.all())
                .flatMap(s -> s);
    }

    @TestFactory
    Stream<DynamicTest> entries() {
        return EntryRuleExamples.all().map(RuleExample::test);
    }

    @TestFactory
    Stream<DynamicTest> registration() {
        return RegistrationRuleExamples.all().map(RuleExample::test);
    }

    @TestFactory
    Stream<DynamicTest> care() {
        return CareRuleExamples.all().map(RuleExample::test);
    }

    @TestFactory
    Stream<DynamicTest> placements_and_missing() {
        return PlacementRuleExamples.all().map(RuleExample::test);
    }

    @TestFactory
    Stream<DynamicTest> episodes_of_a_return() {
        return EpisodeRuleExamples.all().map(RuleExample::test);
    }
}
