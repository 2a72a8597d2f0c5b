package org.daybook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** What the tests of the architecture are written with. */
public final class Rules {

    private Rules() {}

    /** A condition that a class breaks when the predicate says so. */
    public static ArchCondition<JavaClass> not(String description, Predicate<JavaClass> broken) {
        return new ArchCondition<>("not " + description) {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                if (broken.test(each)) {
                    events.add(SimpleConditionEvent.violated(each, each.getName() + " does " + description));
                }
            }
        };
    }

    /** A rule that nothing breaks may be one that nothing can break: this one must name the offender. */
    public static void assertBites(ArchRule rule, Class<?> offender, Class<?>... more) {
        JavaClasses classes = new ClassFileImporter().importClasses(with(offender, more));
        String report = rule.evaluate(classes).getFailureReport().toString();
        assertThat(report).as(rule.getDescription()).contains(offender.getName());
    }

    private static Class<?>[] with(Class<?> offender, Class<?>[] more) {
        Class<?>[] all = java.util.Arrays.copyOf(more, more.length + 1);
        all[more.length] = offender;
        return all;
    }
}
