package org.daybook.command.front;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.command.entry.Amending;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Command;
import org.daybook.command.entry.Draft;
import org.daybook.command.entry.Refused;
import org.daybook.command.entry.Refused.Violation;
import org.daybook.events.ChildEvent;
import org.daybook.events.Personal;
import org.daybook.events.RegistrationEvent.Identifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields that a correction changes, laid over the fact as it stands and read as the command that records such facts. */
record FieldChange(JsonNode fields, CommandCatalogue catalogue) implements Amending.Change {

    @Override
    public ChildEvent apply(ChildEvent now, ChildFacts facts) {
        Class<? extends Command> type = catalogue.correcting(now);
        if (type == null) {
            throw Refused.because(
                    "not-correctable",
                    "entryId",
                    "This entry cannot be corrected: withdraw it, or correct it in the next return.");
        }
        refuseStrangers(now, type);
        Command command = CommandBinder.bind(overlay(now, type), type, catalogue);
        List<Draft> drafts = command.decide(facts);
        return drafts.stream()
                .map(Draft::event)
                .filter(event -> event.getClass() == now.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The command does not record what it corrects"));
    }

    /** Only what the entry itself says can be corrected: not the child, nor what the command recorded beside it. */
    private void refuseStrangers(ChildEvent now, Class<? extends Command> type) {
        Set<String> own = names(now.getClass());
        own.retainAll(names(type));
        List<Violation> strangers = fields.propertyNames().stream()
                .filter(name -> !own.contains(name))
                .map(name -> FieldText.printable(name.length() > 60 ? name.substring(0, 60) + "…" : name))
                .map(name -> new Violation("fields." + name, "unknown-field", name + " is not a field of this entry."))
                .toList();
        if (!strangers.isEmpty()) {
            throw Refused.malformed(strangers);
        }
    }

    private static Set<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private ObjectNode overlay(ChildEvent now, Class<? extends Command> type) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        Set<String> known = names(type);
        for (RecordComponent component : now.getClass().getRecordComponents()) {
            if (known.contains(component.getName())) {
                put(whole, component.getName(), read(component, now));
            }
        }
        if (known.contains("childId")) {
            whole.put("childId", "the child itself");
        }
        fields.properties().forEach(e -> whole.set(e.getKey(), e.getValue()));
        return whole;
    }

    private static void put(ObjectNode whole, String name, @Nullable Object value) {
        switch (value) {
            case null -> whole.putNull(name);
            case Boolean flag -> whole.put(name, flag);
            case Integer number -> whole.put(name, number);
            case BigDecimal number -> whole.put(name, number);
            case Personal personal -> whole.put(name, personal.reveal());
            case List<?> list -> {
                ArrayNode all = whole.putArray(name);
                list.forEach(each -> add(all, each));
            }
            default -> whole.put(name, value.toString());
        }
    }

    private static void add(ArrayNode list, Object each) {
        if (each instanceof Identifier identifier) {
            list.addObject()
                    .put("source", identifier.source())
                    .put("id", identifier.id().reveal());
        } else {
            list.add(each.toString());
        }
    }

    private static @Nullable Object read(RecordComponent component, ChildEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("An event's field cannot be read", e);
        }
    }
}
