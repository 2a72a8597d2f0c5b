package org.daybook.violations.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.architecture.Rules.assertBites;

import org.daybook.architecture.HouseRules;
import org.daybook.command.CommandRules;
import org.daybook.command.CommandService;
import org.daybook.violations.command.care.CareWord;
import org.daybook.violations.command.registration.Nosy;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Every rule of the command side names the offender that was planted for it; those of the house are proved beside them. */
class ArchitectureRulesBiteTest {

    @Test
    void somebody_else_who_applies_events_is_found() {
        assertBites(CommandRules.ONLY_THE_CHILD_APPLIES, LooseCannon.class);
    }

    @Test
    void a_feature_that_knows_another_is_found() {
        assertBites(CommandRules.LAYERS.under("org.daybook.violations.command"), Nosy.class, CareWord.class);
    }

    @Test
    void who_knows_the_configuration_is_found() {
        assertBites(HouseRules.nothingKnows(CommandService.class.getName()), getClass());
    }

    @Test
    void a_cycle_is_found() {
        ApplicationModules planted = ApplicationModules.of("org.daybook.violations.cycle", location -> true);
        assertThatThrownBy(planted::verify).isInstanceOf(Violations.class).hasMessageContaining("Cycle");
    }
}
