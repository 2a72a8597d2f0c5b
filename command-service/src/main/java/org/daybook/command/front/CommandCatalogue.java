package org.daybook.command.front;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.command.care.CareCommand;
import org.daybook.command.earlyhelp.EarlyHelpCommand;
import org.daybook.command.entry.Amending;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Records;
import org.daybook.command.entry.Refused;
import org.daybook.command.exclusion.ExclusionCommand;
import org.daybook.command.involvement.InvolvementCommand;
import org.daybook.command.measure.MeasureCommand;
import org.daybook.command.measure.MeasureCommand.RateMeasure;
import org.daybook.command.measure.MeasureCommand.SetTarget;
import org.daybook.command.measure.MeasureCommand.WithdrawTarget;
import org.daybook.command.missing.MissingCommand;
import org.daybook.command.placement.PlacementCommand;
import org.daybook.command.pupil.PupilCommand;
import org.daybook.command.registration.RegistrationCommand;
import org.daybook.command.warning.WarningCommand;
import org.daybook.events.ChildEvent;
import org.daybook.events.Code;
import org.jspecify.annotations.Nullable;

/** Every command by its kebab-case name, read from the records themselves: a new command needs no line here, a new feature one. */
public final class CommandCatalogue {

    private static final List<Class<? extends Command>> GROUPS = List.of(
            RegistrationCommand.class,
            CareCommand.class,
            PlacementCommand.class,
            EarlyHelpCommand.class,
            ExclusionCommand.class,
            MissingCommand.class,
            InvolvementCommand.class,
            PupilCommand.class,
            WarningCommand.class,
            Amending.class);

    private static final List<Class<? extends MeasureCommand>> ABOUT_MEASURES =
            List.of(SetTarget.class, WithdrawTarget.class, RateMeasure.class);

    /** A field of a command; {@code fields} describes what stands inside an object or a list of objects. */
    public record Field(
            String name,
            String type,
            boolean required,
            @Nullable String codeList,
            @Nullable List<Field> fields) {}

    /** A command as the catalogue shows it. */
    public record Described(String name, List<Field> fields) {}

    private final Map<String, Class<? extends Command>> byName = new LinkedHashMap<>();
    private final Map<Class<?>, Class<? extends Command>> byEvent = new LinkedHashMap<>();

    public CommandCatalogue() {
        GROUPS.stream()
                .flatMap(group -> Arrays.stream(group.getPermittedSubclasses()))
                .map(type -> type.asSubclass(Command.class))
                .forEach(type -> {
                    byName.put(kebab(type.getSimpleName()), type);
                    Records records = type.getAnnotation(Records.class);
                    if (records != null) {
                        byEvent.put(records.value(), type);
                    }
                });
    }

    @Nullable
    Class<? extends Command> find(String name) {
        return byName.get(name);
    }

    /** The command whose fields a correction of this event takes; null for what only a return can say. */
    @Nullable
    Class<? extends Command> correcting(ChildEvent event) {
        return byEvent.get(event.getClass());
    }

    /** The command about a measure of this name. */
    public Class<? extends MeasureCommand> ofMeasure(String name) {
        return ABOUT_MEASURES.stream()
                .filter(type -> kebab(type.getSimpleName()).equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("command-unknown", "There is no such command."));
    }

    public Collection<Described> describe() {
        Map<String, Class<?>> all = new LinkedHashMap<>(byName);
        ABOUT_MEASURES.forEach(type -> all.put(kebab(type.getSimpleName()), type));
        return all.entrySet().stream()
                .map(e -> new Described(e.getKey(), fields(e.getValue())))
                .toList();
    }

    static List<Field> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(c -> new Field(c.getName(), typeName(c.getGenericType()), required(c), codeList(c), inside(c)))
                .toList();
    }

    static boolean required(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static @Nullable String codeList(RecordComponent component) {
        Code code = component.getAnnotation(Code.class);
        return code == null ? null : code.value();
    }

    private static @Nullable List<Field> inside(RecordComponent component) {
        Class<?> type = elementType(component.getGenericType());
        return type.isRecord() ? fields(type) : null;
    }

    static Class<?> elementType(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }

    private static String typeName(Type type) {
        if (type instanceof ParameterizedType) {
            return "list";
        }
        Class<?> raw = (Class<?>) type;
        return switch (raw.getSimpleName()) {
            case "String" -> "text";
            case "LocalDate" -> "date";
            case "Moment" -> "date-or-time";
            case "Boolean", "boolean" -> "boolean";
            case "Integer", "int" -> "whole-number";
            case "BigDecimal" -> "number";
            default -> "object";
        };
    }

    static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
