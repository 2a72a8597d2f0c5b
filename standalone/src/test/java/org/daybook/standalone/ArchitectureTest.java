package org.daybook.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.daybook.architecture.Rules.assertBites;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.daybook.architecture.HouseRules;
import org.daybook.architecture.Production;
import org.daybook.violations.command.CommandWithFigures;
import org.daybook.violations.query.QueryWithCommands;
import org.junit.jupiter.api.Test;

/** What only shows where both sides are on one class path. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = Production.classes();

    private static final ArchRule COMMANDS_KNOW_NO_FIGURES = noClasses()
            .that()
            .resideInAPackage("org.daybook..command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.daybook.query..")
            .because("what may be recorded is decided by the child, not by what is counted");

    private static final ArchRule FIGURES_KNOW_NO_COMMANDS = noClasses()
            .that()
            .resideInAPackage("org.daybook..query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.daybook.command..")
            .because("the sides share events and nothing else");

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.all().check(CLASSES);
    }

    @Test
    void nothing_knows_the_class_that_puts_everything_together() {
        HouseRules.nothingKnows(Standalone.class.getName()).check(CLASSES);
        assertBites(HouseRules.nothingKnows(Standalone.class.getName()), getClass());
    }

    @Test
    void the_sides_do_not_know_each_other() {
        COMMANDS_KNOW_NO_FIGURES.check(CLASSES);
        FIGURES_KNOW_NO_COMMANDS.check(CLASSES);
    }

    @Test
    void a_side_that_knows_the_other_is_found() {
        assertBites(COMMANDS_KNOW_NO_FIGURES, CommandWithFigures.class);
        assertBites(FIGURES_KNOW_NO_COMMANDS, QueryWithCommands.class);
    }
}
