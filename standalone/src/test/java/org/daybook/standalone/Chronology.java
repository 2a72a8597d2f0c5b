package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The chronology of a child as somebody gets it, and what stands in it. */
final class Chronology {

    private Chronology() {}

    /** @param more further parameters, each with its ampersand */
    static JsonNode of(Casework work, String who, String child, String more) {
        String path = "/api/children/" + child + "/chronology?atLeast="
                + work.daybook().head() + more;
        RunningDaybook.Answer answer = work.daybook().get(who, path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    static JsonNode entry(JsonNode chronology, String entryId) {
        return StreamSupport.stream(chronology.path("entries").spliterator(), false)
                .filter(entry -> entry.path("entryId").asString().equals(entryId))
                .findFirst()
                .orElseThrow();
    }

    static String fact(JsonNode entry, String label) {
        return StreamSupport.stream(entry.path("facts").spliterator(), false)
                .filter(fact -> fact.path("label").asString().equals(label))
                .map(fact -> fact.path("value").asString())
                .findFirst()
                .orElse("");
    }

    static List<String> titles(JsonNode chronology) {
        return StreamSupport.stream(chronology.path("entries").spliterator(), false)
                .map(entry -> entry.path("title").asString())
                .toList();
    }
}
