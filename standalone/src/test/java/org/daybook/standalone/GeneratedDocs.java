package org.daybook.standalone;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.architecture.Production;
import org.daybook.command.entry.Rule;
import org.daybook.events.Code;
import org.daybook.events.Event;
import org.daybook.events.EventNames;
import org.daybook.events.Personal;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Measure;
import org.daybook.query.measure.Measures;
import org.jspecify.annotations.Nullable;

/** The catalogues under {@code docs/}, written from the code itself. */
final class GeneratedDocs {

    private static final String HEAD =
            "<!-- Made from the code by a test. Do not edit: run the tests and commit what they write. -->\n\n";
    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) ([^@]*)");

    private final Path sources;

    GeneratedDocs(Path root) {
        this.sources = root.resolve("shared-events/src/main/java");
    }

    String events() {
        StringBuilder text = new StringBuilder(
                "# Events\n\n" + HEAD
                        + "What can stand on the stream of a child or of a measure. Personal fields are stored encrypted under a key of the stream's own.\n");
        EventNames.all().forEach(type -> event(type, text));
        return text.toString();
    }

    private void event(Class<? extends Event> type, StringBuilder text) {
        String comment = comment(type);
        text.append("\n## ").append(EventNames.nameOf(type)).append("\n\n");
        text.append(plain(comment.split("@param")[0])).append("\n\n");
        text.append("Revision ").append(EventNames.revisionOf(type)).append(".\n\n");
        text.append("| field | type | required | code list | personal | |\n| --- | --- | --- | --- | --- | --- |\n");
        Map<String, String> notes = new TreeMap<>();
        PARAMETER.matcher(comment).results().forEach(m -> notes.put(m.group(1), plain(m.group(2))));
        for (RecordComponent field : type.getRecordComponents()) {
            Code code = field.getAnnotation(Code.class);
            row(
                    text,
                    '`' + field.getName() + '`',
                    typeName(field.getGenericType()),
                    field.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "" : "yes",
                    code == null ? "" : '`' + code.value() + '`',
                    personal(field.getGenericType()) ? "yes" : "",
                    notes.getOrDefault(field.getName(), ""));
        }
    }

    /** The comment above the record, as it stands in the source. */
    private String comment(Class<?> type) {
        Class<?> outer = type.getEnclosingClass() == null ? type : type.getEnclosingClass();
        String source = SourceTree.text(sources.resolve(outer.getName().replace('.', '/') + ".java"));
        Matcher record = Pattern.compile("/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*(?:@[^\\n]*\\s+)*(?:public )?record "
                        + type.getSimpleName() + "\\b")
                .matcher(source);
        if (!record.find()) {
            throw new AssertionError(type.getSimpleName() + " does not say what it is");
        }
        return record.group(1).replaceAll("(?m)^\\s*\\* ?", "").strip();
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@(?:code|link) #?([^}]*)}", "`$1`")
                .replaceAll("</?p>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String typeName(Type type) {
        if (type instanceof ParameterizedType list) {
            return "list of " + typeName(list.getActualTypeArguments()[0]);
        }
        Class<?> raw = (Class<?>) type;
        return switch (raw.getSimpleName()) {
            case "String", "Personal" -> "text";
            case "LocalDate" -> "date";
            case "Moment" -> "date or time";
            case "YearMonth" -> "month";
            case "Integer", "int" -> "whole number";
            case "BigDecimal" -> "number";
            default -> raw.isRecord() ? inside(raw) : raw.getSimpleName().toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static String inside(Class<?> type) {
        List<String> fields = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return "`" + String.join("`, `", fields) + "`";
    }

    private static boolean personal(Type type) {
        if (type instanceof ParameterizedType list) {
            return personal(list.getActualTypeArguments()[0]);
        }
        Class<?> raw = (Class<?>) type;
        return raw == Personal.class
                || (raw.isRecord()
                        && Arrays.stream(raw.getRecordComponents()).anyMatch(c -> personal(c.getGenericType())));
    }

    static String measures(Measures measures) {
        StringBuilder text = new StringBuilder("# Measures\n\n" + HEAD
                + "Wording and order are the council's and stand in `catalogue/measures.json`; the rule is code.\n");
        for (Card card : measures.cards()) {
            Measure rule = measures.rule(card.key());
            text.append("\n## ")
                    .append(card.ref())
                    .append(' ')
                    .append(card.title())
                    .append("\n\n");
            text.append(card.definition()).append("\n\n| | |\n| --- | --- |\n");
            row(text, "key", '`' + card.key() + '`');
            row(text, "definition", "version " + card.definitionVersion());
            row(text, "unit", card.unit());
            row(text, "polarity", card.polarity());
            row(
                    text,
                    "counted",
                    (rule.flow() ? "over a window" : "on the day") + ", as a "
                            + rule.counting().name().toLowerCase(java.util.Locale.ROOT));
            row(text, "breakdowns", String.join(", ", rule.breakdowns()));
            row(text, "rule", '`' + rule.getClass().getSimpleName() + '`');
        }
        return text.toString();
    }

    static String rules() {
        TreeSet<String> lines = new TreeSet<>();
        for (JavaClass type : Production.classes()) {
            if (type.getPackageName().startsWith("org.daybook.command")) {
                Map<String, Rule> found = rulesOf(type.reflect());
                found.values().forEach(rule -> {
                    StringBuilder line = new StringBuilder();
                    String feature = type.getPackageName()
                            .substring(type.getPackageName().lastIndexOf('.') + 1);
                    row(
                            line,
                            '`' + rule.code() + '`',
                            rule.dfe() == null ? "" : rule.dfe(),
                            rule.refuses() ? "refuses" : "warns",
                            feature);
                    lines.add(line.toString());
                });
            }
        }
        return "# Rules\n\n" + HEAD
                + "What is impossible is refused; what is doubtful but happened is recorded with a warning. \"DfE\" is the number of the\n"
                + "Department for Education's validation rule, where there is one.\n\n"
                + "| code | DfE | severity | feature |\n| --- | --- | --- | --- |\n" + String.join("", lines);
    }

    /** The rules in a class's constants, also those inside of tables and lists of them. */
    static Map<String, Rule> rulesOf(Class<?> type) {
        Map<String, Rule> found = new LinkedHashMap<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                read(field, null, found);
            }
        }
        return found;
    }

    private static void read(Field field, @Nullable Object owner, Map<String, Rule> found) {
        try {
            field.setAccessible(true);
            collect(field.get(owner), found);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(field + " cannot be read", e);
        }
    }

    private static void collect(@Nullable Object value, Map<String, Rule> found) {
        if (value instanceof Rule rule) {
            found.put(rule.code() + rule.dfe() + rule.refuses(), rule);
        } else if (value instanceof Map<?, ?> map) {
            collect(map.values(), found);
        } else if (value instanceof Collection<?> all) {
            new ArrayList<>(all).forEach(each -> collect(each, found));
        } else if (value instanceof Record && value.getClass().getName().startsWith("org.daybook.command")) {
            for (Field field : value.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    read(field, value, found);
                }
            }
        }
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells).replace("\n", " ")).append(" |\n");
    }

    /** Writes the file and answers whether it was already so. */
    static boolean upToDate(Path file, String text) throws java.io.IOException {
        if (Files.exists(file) && SourceTree.text(file).equals(text)) {
            return true;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return false;
    }
}
