package org.daybook.query.words;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.Event;
import org.daybook.events.EventNames;
import org.daybook.events.Logged;
import org.daybook.events.Recorded;
import org.daybook.events.Recorded.Amendment;
import org.daybook.query.words.EventFields.EventField;
import org.daybook.query.words.Words.Fact;
import org.daybook.store.EventJson;
import org.daybook.store.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Says in plain English what an event is; one that this build does not know is said from its JSON, never an error. */
@Component
public final class EventWords {

    private static final JsonMapper RAW = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final String REASONS = "correction-reason";

    private final EventJson json;

    public EventWords(@Qualifier("queryJson") EventJson json) {
        this.json = json;
    }

    public Words of(StoredEvent stored) {
        return of(read(stored));
    }

    public Words of(ReadEvent event) {
        String type = event.stored().type();
        String kind = Titles.kind(type, event.stored().stream());
        Logged logged = event.logged();
        return logged == null
                ? new Words(title(event), kind, RawFacts.of(type, event.payload()))
                : new Words(title(event), kind, facts(type, logged, event.payload()));
    }

    /** What the event is called. */
    public static String title(ReadEvent event) {
        Logged logged = event.logged();
        return Titles.of(event.stored().type(), logged == null ? null : logged.event());
    }

    /** What an event of this name is called. */
    public static String title(String type) {
        return Titles.of(type);
    }

    /** The field of work that an event of this name on a stream belongs to. */
    public static String kind(String type, String stream) {
        return Titles.kind(type, stream);
    }

    public ReadEvent read(StoredEvent stored) {
        return new ReadEvent(stored, logged(stored), tree(stored.payload()), tree(stored.metadata()));
    }

    private @Nullable Logged logged(StoredEvent stored) {
        if (EventNames.classOf(stored.type()) == null) {
            return null;
        }
        try {
            Logged logged = json.logged(stored.type(), stored.payload());
            return whole(logged) ? logged : null;
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            // somebody else than Daybook wrote it, and it is shown as it stands
            return null;
        }
    }

    private static boolean whole(@Nullable Logged logged) {
        return logged != null
                && EventFields.whole(logged)
                && EventFields.whole(logged.event())
                && (!(logged instanceof Recorded<?> recorded)
                        || recorded.amends() == null
                        || EventFields.whole(recorded.amends()));
    }

    private static JsonNode tree(String json) {
        try {
            return RAW.readTree(json);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private static List<Fact> facts(String type, Logged logged, JsonNode payload) {
        Event event = logged.event();
        List<Fact> facts = new ArrayList<>();
        for (EventField field : EventFields.of(event.getClass())) {
            Object value = field.of(event);
            if (value != null) {
                facts.add(new Fact(Labels.of(type, field.name()), Values.of(field.name(), value, codes(event, field))));
            }
        }
        facts.addAll(RawFacts.fields(type, payload.path("event"), names(event)));
        if (logged instanceof Recorded<?> recorded) {
            surroundings(recorded, facts);
        }
        return facts;
    }

    private static void surroundings(Recorded<?> recorded, List<Fact> facts) {
        Amendment amends = recorded.amends();
        if (amends != null) {
            facts.add(new Fact("Corrects entry", amends.entryId()));
            facts.add(new Fact("Why it was corrected", Values.label(REASONS, amends.reason())));
            if (amends.note() != null) {
                facts.add(new Fact("Note on the correction", Values.of("note", amends.note(), null)));
            }
        }
        if (recorded.source() != null) {
            facts.add(new Fact("Read from", recorded.source()));
        }
    }

    private static @Nullable String codes(Event event, EventField field) {
        return event instanceof EntryWithdrawn && field.name().equals("reason") ? REASONS : field.codes();
    }

    /** The fields that this build knows; a later one may have added more. */
    private static Set<String> names(Event event) {
        return EventFields.of(event.getClass()).stream().map(EventField::name).collect(Collectors.toSet());
    }
}
