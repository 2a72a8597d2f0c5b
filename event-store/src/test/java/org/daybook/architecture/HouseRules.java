package org.daybook.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.daybook.architecture.Rules.not;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The rules that hold in every module. */
public final class HouseRules {

    private static final Pattern BANNED = Pattern.compile(
            "(?:^|(?<=[a-z0-9]))(Manager|Helper|Util|Utils|Impl|Dto|Entity|Base|Abstract|Info)(?=[A-Z0-9]|$)");

    /** Who may make something that is not decided by its input, and why. */
    private static final Map<String, String> CHANCE = new TreeMap<>(Map.of(
            "org.daybook.command.front.CommandController", "a child that is registered gets its id here",
            "org.daybook.command.ssda903.ReturnedChild", "so does a child that a return brings",
            "org.daybook.command.census.SchoolCensus", "and a pupil that a census brings",
            "org.daybook.command.front.Recording", "who lost a race waits a random moment before the next try",
            "org.daybook.command.imports.ImportJobs", "an import job gets its id here",
            "org.daybook.store.Keys", "a child's key gets its id here",
            "org.daybook.standalone.ImportCommand", "parts of an upload need a boundary",
            "org.daybook.standalone.Standalone", "the one clock, handed to everything else",
            "org.daybook.split.SharedParts", "the same in the split form",
            "org.daybook.split.RememberedPasswords", "a key that ends with the process"));

    /** What an event may be made of: the language, null marks, and its neighbours. */
    public static final ArchRule EVENTS_STAND_ALONE = classes()
            .that()
            .resideInAPackage("org.daybook..events")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.daybook..events")
            .because("events outlive every framework");

    /** Money and counts are exact; a binary fraction is not. */
    public static final ArchRule EXACT_NUMBERS = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("org.daybook..events", "org.daybook..measure")
            .should()
            .haveRawType(DescribedPredicate.describe("double or float", HouseRules::fraction))
            .because("a figure must be the same wherever it is worked out");

    /** The same rule for what methods take and give. */
    public static final ArchRule EXACT_ANSWERS = classes()
            .that()
            .resideInAnyPackage("org.daybook..events", "org.daybook..measure")
            .should(not(
                    "speak in binary fractions",
                    type -> type.getCodeUnits().stream().anyMatch(HouseRules::speaksInFractions)));

    /** Names that say what a thing is. */
    public static final ArchRule NAMES = classes()
            .should(not(
                    "bear a name that says nothing",
                    type -> BANNED.matcher(type.getSimpleName()).find()
                            || (type.getSimpleName().contains("Service")
                                    && !List.of("CommandService", "QueryService")
                                            .contains(type.getSimpleName()))))
            .because("a name says what a thing is to the people who use it");

    /** What a class needs stands in its constructor. */
    public static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .because("what a class needs stands in its constructor");

    /** Days and instants are {@code java.time}. */
    public static final ArchRule NO_OLD_DATES = noClasses()
            .should()
            .dependOnClassesThat(simpleName("Date")
                    .or(simpleName("Calendar"))
                    .or(simpleName("SimpleDateFormat"))
                    .and(DescribedPredicate.describe(
                            "of java.util",
                            (JavaClass type) -> Set.of("java.util", "java.text").contains(type.getPackageName()))))
            .because("java.util.Date is neither a day nor an instant");

    /** The same input gives the same answer. */
    public static final ArchRule NO_CHANCE = noClasses()
            .that(DescribedPredicate.describe("are not named", type -> !CHANCE.containsKey(outermost(type))))
            .should()
            .accessTargetWhere(DescribedPredicate.describe("time or chance", HouseRules::chance))
            .because("a decision and a figure depend on nothing but what they are given; named are " + CHANCE);

    private HouseRules() {}

    /** All of them, for the classes of one module and what it uses. */
    public static ArchRule all() {
        return CompositeArchRule.of(EVENTS_STAND_ALONE)
                .and(EXACT_NUMBERS)
                .and(EXACT_ANSWERS)
                .and(NAMES)
                .and(NO_FIELD_INJECTION)
                .and(NO_OLD_DATES)
                .and(NO_CHANCE);
    }

    /** Nothing may know the class that puts a module together. */
    public static ArchRule nothingKnows(String configuration) {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(configuration)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(configuration)
                .because("the configuration knows the parts, never the other way round");
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::outermost).orElse(type.getName());
    }

    private static boolean speaksInFractions(JavaCodeUnit unit) {
        return fraction(unit.getRawReturnType())
                || unit.getRawParameterTypes().stream().anyMatch(HouseRules::fraction);
    }

    private static boolean fraction(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getName());
    }

    private static boolean chance(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        if (owner.getPackageName().equals("java.time")) {
            boolean byClock = access.getTarget().getFullName().contains("java.time.Clock)");
            return (name.equals("now") && !byClock)
                    || (owner.getSimpleName().equals("Clock") && name.startsWith("system"));
        }
        return (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
                || (owner.isEquivalentTo(Math.class) && name.equals("random"))
                || (owner.isEquivalentTo(ThreadLocalRandom.class) && name.equals("current"))
                || (owner.isEquivalentTo(Random.class) && name.equals("<init>"))
                || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"));
    }
}
