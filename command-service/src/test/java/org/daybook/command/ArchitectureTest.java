package org.daybook.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.daybook.architecture.HouseRules;
import org.daybook.architecture.Production;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final JavaClasses CLASSES = Production.classes();

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.all().check(CLASSES);
    }

    @Test
    void only_the_child_applies_events() {
        CommandRules.ONLY_THE_CHILD_APPLIES.check(CLASSES);
    }

    @Test
    void features_do_not_know_each_other() {
        CommandRules.LAYERS.under("org.daybook.command").check(CLASSES);
    }

    @Test
    void nothing_knows_the_class_that_puts_the_command_side_together() {
        HouseRules.nothingKnows(CommandService.class.getName()).check(CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        ApplicationModules modules = ApplicationModules.of("org.daybook.command");
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("entry", "child", "front", "care", "imports");
        modules.verify();
    }
}
