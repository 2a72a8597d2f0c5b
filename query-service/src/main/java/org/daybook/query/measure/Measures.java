package org.daybook.query.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.web.BadQuestion;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue: every rule with its card, in the council's order. A rule without a card, or a card without a rule, stops the start. */
@Component
public final class Measures {

    private static final Map<String, String> OBJECTIVES = Map.of(
            "PED01", "Better outcomes through effective multi-agency early intervention",
            "PED02", "Keep children and young people safe by improving practice");

    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final Map<String, Measure> rules;
    private final Map<String, Set<String>> tables;

    Measures(List<Measure> all) {
        rules = all.stream().collect(Collectors.toMap(Measure::key, Function.identity()));
        tables = all.stream().collect(Collectors.toMap(Measure::key, Scope::tablesOf));
        read().forEach(card -> cards.put(card.key(), card));
        if (!rules.keySet().equals(cards.keySet())) {
            throw new IllegalStateException("Rules and catalogue differ: " + rules.keySet() + " and " + cards.keySet());
        }
    }

    private static List<Card> read() {
        try (InputStream in = Measures.class.getResourceAsStream("/catalogue/measures.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(in), new TypeReference<List<Card>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an objective of the council's plan is called. */
    public static String objective(String ref) {
        return OBJECTIVES.getOrDefault(ref, ref);
    }

    public Collection<Card> cards() {
        return cards.values();
    }

    /** @throws BadQuestion (404) when there is no such measure */
    public Card card(String key) {
        Card card = cards.get(key);
        if (card == null) {
            throw BadQuestion.unknown("key", "There is no such measure.");
        }
        return card;
    }

    public Measure rule(String key) {
        return Objects.requireNonNull(rules.get(card(key).key()));
    }

    /** The tables of rows that a measure is made from: as long as none of them changes, neither does its figure. */
    public Set<String> tables(String key) {
        return Objects.requireNonNull(tables.get(card(key).key()));
    }
}
