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
                        EarlyHelpRuleExamples.all(),
                        ExclusionRuleExamples.all(),
                        MissingRuleExamples.all(),
                        InvolvementRuleExamples.all(),
                        PupilRuleExamples.all(),
                        WarningRuleExamples.all(),
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
    Stream<DynamicTest> placements() {
        return PlacementRuleExamples.all().map(RuleExample::test);
    }

    @TestFactory
    Stream<DynamicTest> early_help() {
        return EarlyHelpRuleExamples.all().map(RuleExample::test);
    }

    @TestFactory
    Stream<DynamicTest> exclusions() {
        return ExclusionRuleExamples.all().map(RuleExample::test);
    }

    @TestFactory
    Stream<DynamicTest> being_missing() {
        return MissingRuleExamples.all().map(RuleExample::test);
    }

    @TestFactory
    Stream<DynamicTest> working_with_a_child() {
        return InvolvementRuleExamples.all().map(RuleExample::test);
    }

    @TestFactory
    Stream<DynamicTest> pupils_of_a_census() {
        return PupilRuleExamples.all().map(RuleExample::test);
    }

    @TestFactory
    Stream<DynamicTest> waived_warnings() {
        return WarningRuleExamples.all().map(RuleExample::test);
    }

    @TestFactory
    Stream<DynamicTest> episodes_of_a_return() {
        return EpisodeRuleExamples.all().map(RuleExample::test);
    }
}
