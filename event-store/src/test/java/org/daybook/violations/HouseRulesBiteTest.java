package org.daybook.violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.architecture.HouseRules.EVENTS_STAND_ALONE;
import static org.daybook.architecture.HouseRules.EXACT_ANSWERS;
import static org.daybook.architecture.HouseRules.EXACT_NUMBERS;
import static org.daybook.architecture.HouseRules.NAMES;
import static org.daybook.architecture.HouseRules.NO_CHANCE;
import static org.daybook.architecture.HouseRules.NO_FIELD_INJECTION;
import static org.daybook.architecture.HouseRules.NO_OLD_DATES;
import static org.daybook.architecture.Rules.assertBites;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.daybook.architecture.HouseRules;
import org.daybook.architecture.Production;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of the house names the offender that was planted for it. */
class HouseRulesBiteTest {

    private static Class<?> named(String name) throws ClassNotFoundException {
        return Class.forName("org.daybook.violations." + name);
    }

    @Test
    void an_event_that_knows_the_store_is_found() throws ClassNotFoundException {
        assertBites(EVENTS_STAND_ALONE, named("events.WiredEvent"));
    }

    @Test
    void an_event_with_a_binary_fraction_is_found() throws ClassNotFoundException {
        assertBites(EXACT_NUMBERS, named("events.WeighedEvent"));
        assertBites(EXACT_ANSWERS, named("events.WeighedEvent"));
    }

    @Test
    void a_measure_that_answers_in_binary_fractions_is_found() throws ClassNotFoundException {
        assertBites(EXACT_ANSWERS, named("measure.FractionalMeasure"));
    }

    @Test
    void names_that_say_nothing_are_found() {
        assertBites(NAMES, ChildManager.class);
        assertBites(NAMES, FigureService.class);
    }

    @Test
    void an_injected_field_is_found() {
        assertBites(NO_FIELD_INJECTION, Injected.class);
    }

    @Test
    void an_old_date_is_found() {
        assertBites(NO_OLD_DATES, OldDay.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Now", "Today", "OwnClock", "OwnId", "Dice", "Shaker"})
    void time_and_chance_are_found(String offender) throws ClassNotFoundException {
        assertBites(NO_CHANCE, named("ByChance$" + offender));
    }

    @Test
    void a_clock_that_was_handed_in_is_not_chance() {
        assertThat(NO_CHANCE
                        .evaluate(new ClassFileImporter().importClasses(ByChance.Told.class))
                        .hasViolation())
                .isFalse();
    }

    @Test
    void who_knows_the_root_is_found() {
        assertBites(
                HouseRules.nothingKnows(RootConfiguration.class.getName()),
                KnowsTheRoot.class,
                RootConfiguration.class);
    }

    @Test
    void the_rules_are_held_against_production_code_only() {
        assertThat(Production.classes().contain(ByChance.class)).isFalse();
        assertThat(Production.classes().contain(org.daybook.store.Keys.class)).isTrue();
    }
}
