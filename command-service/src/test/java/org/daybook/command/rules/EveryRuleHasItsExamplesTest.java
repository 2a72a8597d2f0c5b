package org.daybook.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.command.CommandService;
import org.daybook.command.entry.Rule;
import org.daybook.command.front.FieldChangeTest;
import org.daybook.command.front.RecordingIT;
import org.daybook.command.measure.RateMeasureTest;
import org.daybook.command.measure.SetTargetTest;
import org.daybook.command.measure.WithdrawTargetTest;
import org.daybook.command.rules.RuleExample.Grade;
import org.junit.jupiter.api.Test;

/** A rule without an example that keeps it and one that breaks it is not finished. */
class EveryRuleHasItsExamplesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/daybook/command");
    private static final Pattern INLINE = Pattern.compile("Refused\\.because\\(\\s*\"([^\"]+)\"");

    /** Refusals that no decision on a timeline brings; the class named shows them. */
    private static final Map<String, Class<?>> SHOWN_ELSEWHERE = Map.of(
            "local-id-taken", RecordingIT.class,
            "idempotency-key-reused", RecordingIT.class,
            "not-correctable", FieldChangeTest.class,
            "target-not-possible", SetTargetTest.class,
            "target-unchanged", SetTargetTest.class,
            "no-target", WithdrawTargetTest.class,
            "quarter-not-begun", RateMeasureTest.class,
            "rating-unchanged", RateMeasureTest.class);

    @Test
    void every_rule_of_every_part_is_kept_once_and_broken_once() throws Exception {
        Map<String, Rule> rules = rules();

        assertThat(rules).hasSizeGreaterThan(40);
        assertThat(examples(g -> g == Grade.KEPT)).containsAll(rules.keySet());
        rules.forEach((name, rule) -> assertThat(examples(g -> g == (rule.refuses() ? Grade.REFUSED : Grade.WARNED)))
                .as((rule.refuses() ? "refused" : "warned") + " examples")
                .contains(name));
    }

    @Test
    void every_refusal_on_the_way_is_kept_once_and_broken_once() throws IOException {
        Set<String> codes = inlineCodes();
        codes.removeAll(SHOWN_ELSEWHERE.keySet());

        assertThat(codes).hasSizeGreaterThan(8);
        assertThat(examples(g -> g == Grade.KEPT)).containsAll(codes);
        assertThat(examples(g -> g == Grade.REFUSED)).containsAll(codes);
    }

    @Test
    void what_is_shown_elsewhere_is_still_a_refusal() throws IOException {
        assertThat(inlineCodes()).containsAll(SHOWN_ELSEWHERE.keySet());
    }

    @Test
    void no_example_shows_a_rule_that_does_not_exist() throws Exception {
        Set<String> known = new TreeSet<>(rules().keySet());
        known.addAll(inlineCodes());

        assertThat(known).containsAll(examples(g -> true));
    }

    @Test
    void a_rule_has_one_severity_wherever_it_stands() throws Exception {
        assertThat(allRules().stream()
                        .collect(Collectors.groupingBy(
                                EveryRuleHasItsExamplesTest::name,
                                Collectors.mapping(Rule::refuses, Collectors.toSet())))
                        .values())
                .allSatisfy(severities -> assertThat(severities).hasSize(1));
    }

    private static Set<String> examples(Predicate<Grade> grade) {
        return RulesTest.examples()
                .filter(example -> grade.test(example.grade()))
                .map(RuleExample::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Rule> rules() throws Exception {
        return allRules().stream()
                .collect(Collectors.toMap(EveryRuleHasItsExamplesTest::name, rule -> rule, (a, b) -> a, TreeMap::new));
    }

    private static String name(Rule rule) {
        return rule.code() + (rule.dfe() == null ? "" : " [" + rule.dfe() + "]");
    }

    /** Every rule held in a static field of a class of the command side, alone or inside a list, a map or a record. */
    private static Set<Rule> allRules() throws Exception {
        Set<Rule> found = new java.util.LinkedHashSet<>();
        for (Class<?> type : classes()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && mayHoldRules(field.getType())) {
                    field.setAccessible(true);
                    collect(field.get(null), found);
                }
            }
        }
        return found;
    }

    private static boolean mayHoldRules(Class<?> type) {
        return type == Rule.class || type.isRecord() || type == Map.class || Collection.class.isAssignableFrom(type);
    }

    private static void collect(Object value, Set<Rule> found) throws ReflectiveOperationException {
        switch (value) {
            case Rule rule -> found.add(rule);
            case Map<?, ?> map -> collect(map.values(), found);
            case Collection<?> all -> {
                for (Object each : all) {
                    collect(each, found);
                }
            }
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    if (mayHoldRules(component.getType())) {
                        component.getAccessor().setAccessible(true);
                        collect(component.getAccessor().invoke(record), found);
                    }
                }
            }
            case null -> {
                // holds no rule
            }
            default -> {
                // nor does this
            }
        }
    }

    private static Set<Class<?>> classes() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(CommandService.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Set<Class<?>> classes = new java.util.LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                String name =
                        root.relativize(file).toString().replace(".class", "").replace('/', '.');
                if (!name.endsWith("package-info")) {
                    classes.add(Class.forName(name));
                }
            }
        }
        return classes;
    }

    private static Set<String> inlineCodes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = INLINE.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        return codes;
    }
}
