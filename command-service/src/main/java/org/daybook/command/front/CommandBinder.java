package org.daybook.command.front;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.command.entry.Amending;
import org.daybook.command.entry.Refused;
import org.daybook.command.entry.Refused.Violation;
import org.daybook.events.CodeLists;
import org.daybook.events.Moment;
import org.daybook.events.Organisation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a command from a JSON object, or says of every field what is wrong with it. */
final class CommandBinder {

    private static final int LONGEST_LIST = 100;

    private final List<Violation> violations = new ArrayList<>();
    private final CommandCatalogue catalogue;

    private CommandBinder(CommandCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws Refused (400) naming every field that does not fit */
    static <T> T bind(JsonNode body, Class<T> type, CommandCatalogue catalogue) {
        CommandBinder binder = new CommandBinder(catalogue);
        T command = binder.object(body, type, "");
        if (command == null || !binder.violations.isEmpty()) {
            throw Refused.malformed(binder.violations);
        }
        return command;
    }

    private <T> @Nullable T object(JsonNode node, Class<T> type, String path) {
        int before = violations.size();
        if (!node.isObject()) {
            wrong(path, "wrong-type", "must be an object");
            return null;
        }
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        node.propertyNames().stream().filter(name -> !known.contains(name)).forEach(name -> {
            String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
            wrong(path + FieldText.printable(shown), "unknown-field", "is not a field of this command");
        });
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = field(node.get(components[i].getName()), components[i], path);
        }
        return violations.size() > before ? null : construct(type, components, values);
    }

    private @Nullable Object field(@Nullable JsonNode node, RecordComponent component, String path) {
        String field = path + component.getName();
        if (node == null
                || node.isNull()
                || (node.isString() && node.stringValue().isBlank())) {
            if (CommandCatalogue.required(component)) {
                wrong(field, "missing-field", "is required");
            }
            return null;
        }
        if (component.getGenericType() instanceof ParameterizedType) {
            return list(node, component, field);
        }
        return value(node, component.getType(), component, field);
    }

    private @Nullable List<Object> list(JsonNode node, RecordComponent component, String field) {
        if (!node.isArray() || node.size() > LONGEST_LIST) {
            wrong(field, "wrong-type", "must be a list of at most " + LONGEST_LIST);
            return null;
        }
        Class<?> element = CommandCatalogue.elementType(component.getGenericType());
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String each = field + "[" + i + "]";
            boolean blank = node.get(i).isString() && node.get(i).stringValue().isBlank();
            Object value =
                    blank ? wrong(each, "missing-field", "is blank") : value(node.get(i), element, component, each);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private @Nullable Object value(JsonNode node, Class<?> type, RecordComponent component, String field) {
        if (type == String.class) {
            return text(node, component, field);
        }
        if (type == LocalDate.class) {
            return day(node, field);
        }
        if (type == Moment.class) {
            return moment(node, field);
        }
        if (type == Boolean.class || type == boolean.class) {
            return node.isBoolean()
                    ? Boolean.valueOf(node.booleanValue())
                    : wrong(field, "wrong-type", "must be true or false");
        }
        if (type == Integer.class || type == int.class) {
            return node.isInt()
                    ? Integer.valueOf(node.intValue())
                    : wrong(field, "wrong-type", "must be a whole number");
        }
        if (type == BigDecimal.class) {
            return number(node, field);
        }
        if (type == Amending.Change.class) {
            return node.isObject() && !node.isEmpty()
                    ? new FieldChange(node, catalogue)
                    : wrong(field, "wrong-type", "must be an object with the fields that change");
        }
        return object(node, type, field + ".");
    }

    private @Nullable String text(JsonNode node, RecordComponent component, String field) {
        if (!node.isString()) {
            return wrong(field, "wrong-type", "must be text");
        }
        String text = node.stringValue().strip();
        String codeList = CommandCatalogue.codeList(component);
        if (codeList != null && !CodeLists.of(codeList).has(text)) {
            return wrong(field, "unknown-code", "is not a code of the list " + codeList);
        }
        if (component.isAnnotationPresent(Organisation.class) && !Organisation.Name.fits(text)) {
            return wrong(field, "not-an-organisation", Organisation.Name.LIKE);
        }
        if (field.endsWith("urn") && !FieldText.isUrn(text)) {
            return wrong(field, "malformed-urn", "must be Ofsted's number, six or seven digits");
        }
        String trouble = FieldText.trouble(text, field.endsWith("note") ? FieldText.LONG : FieldText.SHORT);
        return trouble == null ? text : wrong(field, "text-not-allowed", trouble);
    }

    private @Nullable LocalDate day(JsonNode node, String field) {
        if (!node.isString()) {
            return wrong(field, "wrong-type", DAY);
        }
        String day = node.stringValue().strip();
        try {
            // years of other than four digits parse as well, and lie beyond what the calendar can reckon with
            return day.length() == 10 ? LocalDate.parse(day) : wrong(field, "malformed-date", DAY);
        } catch (DateTimeParseException e) {
            return wrong(field, "malformed-date", DAY);
        }
    }

    private @Nullable Moment moment(JsonNode node, String field) {
        if (!node.isString()) {
            return wrong(field, "wrong-type", MOMENT);
        }
        try {
            Moment moment = Moment.parse(node.stringValue().strip());
            int year = moment.day().getYear();
            return year > 0 && year < 10_000 ? moment : wrong(field, "malformed-date", MOMENT);
        } catch (DateTimeException e) {
            return wrong(field, "malformed-date", MOMENT);
        }
    }

    private static final String MOMENT =
            "must be a real day or time, like 2018-09-30, 2018-09-30T14:05 or 2018-09-30T13:05:00Z";
    private static final String DAY = "must be a real date, like 2018-09-30";

    private @Nullable BigDecimal number(JsonNode node, String field) {
        if (!node.isNumber()) {
            return wrong(field, "wrong-type", "must be a number");
        }
        BigDecimal number = node.decimalValue();
        // in long: an exponent at the edge of int turns the difference round
        long whole = (long) number.precision() - number.scale();
        boolean fits = number.signum() >= 0 && whole <= 7 && number.scale() <= 2;
        return fits
                ? number
                : wrong(field, "number-out-of-range", "must be between 0 and 9999999.99, with at most two decimals");
    }

    /** Notes the violation; there is no value. */
    private <T> @Nullable T wrong(String field, String code, String what) {
        violations.add(new Violation(field, code, (field.isEmpty() ? "The body" : field) + " " + what + "."));
        return null;
    }

    private static <T> T construct(Class<T> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The command cannot be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The command cannot be made", e);
        }
    }
}
