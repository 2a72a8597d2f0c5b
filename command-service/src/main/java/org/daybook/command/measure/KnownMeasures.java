package org.daybook.command.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.daybook.command.entry.Refused;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The measures of the catalogue, as far as recording needs them: which there are, and in which unit they count. */
@Component
public class KnownMeasures {

    private record Known(String unit, String title) {}

    private final Map<String, Known> known = new LinkedHashMap<>();

    KnownMeasures() {
        try (InputStream in = KnownMeasures.class.getResourceAsStream("/catalogue/measures.json")) {
            for (JsonNode card : JsonMapper.shared().readTree(Objects.requireNonNull(in))) {
                known.put(
                        card.path("key").stringValue(),
                        new Known(
                                card.path("unit").stringValue(),
                                card.path("ref").stringValue() + " "
                                        + card.path("title").stringValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refused (404) when there is no such measure */
    public String unit(String key) {
        return find(key).unit();
    }

    /** The council's reference and the title. @throws Refused (404) when there is no such measure */
    public String title(String key) {
        return find(key).title();
    }

    private Known find(String key) {
        Known found = known.get(key);
        if (found == null) {
            throw Refused.unknown("measure-unknown", "measure", "There is no such measure.");
        }
        return found;
    }
}
