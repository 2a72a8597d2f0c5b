package org.daybook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/**
 * Which package of a service may use which. A package that is not named is a feature: it knows what all features may, and no other
 * feature.
 *
 * @param named what each named package may use
 * @param features what a feature may use
 * @param registries simple names of classes whose very purpose is to list the features
 */
public record Layers(Map<String, Set<String>> named, Set<String> features, Set<String> registries) {

    /** The rule for the packages under a root. */
    public ArchRule under(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".*..")
                .should(new ArchCondition<>("use only the packages below them") {
                    @Override
                    public void check(JavaClass each, ConditionEvents events) {
                        each.getDirectDependenciesFromSelf().stream()
                                .filter(use ->
                                        use.getTargetClass().getPackageName().startsWith(root + "."))
                                .filter(use -> !allowed(each, part(root, each), part(root, use.getTargetClass())))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(each, use.getDescription())));
                    }
                })
                .because("features meet only in the measures and at the front");
    }

    private boolean allowed(JavaClass from, String part, String used) {
        return part.equals(used)
                || named.getOrDefault(part, features).contains(used)
                || (registries.contains(from.getSimpleName()) && !named.containsKey(used));
    }

    private static String part(String root, JavaClass type) {
        return type.getPackageName().substring(root.length() + 1).split("\\.")[0];
    }
}
