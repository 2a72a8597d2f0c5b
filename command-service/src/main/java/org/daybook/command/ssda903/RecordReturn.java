package org.daybook.command.ssda903;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.command.child.JudgesItself;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Decision;
import org.daybook.command.entry.Draft;
import org.daybook.command.entry.Part;
import org.daybook.command.entry.Refused;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.RegistrationEvent.ChildRegistered;
import org.daybook.history.Entries;
import org.daybook.history.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the returns say of one child, now. What is already recorded stays; what is new is recorded, what has changed
 * corrected, what is no longer said withdrawn. Rows that the rules refuse are left out and the rest folded again. Rows that are
 * refused only because people recorded something else leave standing what was recorded from them before.
 */
final class RecordReturn implements JudgesItself {

    private final @Nullable String childId;
    private final List<ReturnRow> rows;
    private Fold fold = new Fold();
    private Map<String, List<Breach>> warnings = new LinkedHashMap<>();

    /** @param childId null for a child not yet registered */
    RecordReturn(@Nullable String childId, List<ReturnRow> rows) {
        this.childId = childId;
        this.rows = rows;
    }

    @Override
    public @Nullable String childId() {
        return childId;
    }

    Fold fold() {
        return fold;
    }

    /** The rules that rows break without being refused, by the key of the rows. */
    Map<String, List<Breach>> warnings() {
        return warnings;
    }

    @Override
    public List<Draft> decide(ChildFacts facts) {
        return drafts(facts, Set.of(), Set.of());
    }

    @Override
    public Decision judge(List<Draft> firstDrafts, ChildFacts facts, List<Part> parts) {
        Set<String> excluded = new TreeSet<>();
        Set<String> contradicted = new TreeSet<>();
        Map<String, Rejection> refused = new LinkedHashMap<>();
        while (true) {
            List<Draft> drafts = drafts(facts, excluded, contradicted);
            Decision decision = Decision.of(drafts, facts, parts);
            Optional<Map.Entry<String, Breach>> bad = firstRefused(decision, facts, excluded);
            if (bad.isEmpty()) {
                bad = unblamed(decision, facts, parts, excluded, contradicted);
            }
            if (bad.isEmpty()) {
                fold.rejected.putAll(refused);
                warnings = warnings(decision, facts);
                return decision;
            }
            Breach breach = bad.get().getValue();
            excluded.add(bad.get().getKey());
            contradicted.clear();
            contradicted.addAll(excluded);
            contradicted.removeAll(refusedAnyway(facts, parts, excluded));
            refused.put(
                    bad.get().getKey(),
                    new Rejection(breach.rule().code(), breach.rule().dfe(), breach.message()));
        }
    }

    /**
     * A breach that names only what people recorded: the last rows without which it would not be there.
     *
     * @throws Refused when no rows are to blame
     */
    private Optional<Map.Entry<String, Breach>> unblamed(
            Decision decision, ChildFacts facts, List<Part> parts, Set<String> excluded, Set<String> contradicted) {
        Optional<Breach> left =
                decision.breaches().stream().filter(b -> b.rule().refuses()).findFirst();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Breach breach = left.get();
        List<String> keys = fold.facts.stream()
                .map(ReturnFact::rows)
                .filter(key -> !key.startsWith("HEADER"))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        return Optional.of(keys.stream()
                .filter(key -> heals(key, breach, facts, parts, excluded, contradicted))
                .findFirst()
                .map(key -> Map.entry(key, breach))
                .orElseThrow(() -> Refused.breach(breach, breach.entryIds())));
    }

    private boolean heals(
            String key,
            Breach breach,
            ChildFacts facts,
            List<Part> parts,
            Set<String> excluded,
            Set<String> contradicted) {
        Set<String> without = new TreeSet<>(excluded);
        without.add(key);
        Set<String> standing = new TreeSet<>(contradicted);
        standing.add(key);
        return Decision.of(drafts(facts, without, standing), facts, parts).breaches().stream()
                .noneMatch(each -> each.identity().equals(breach.identity()));
    }

    /** The rows that would be refused too if people had recorded nothing. */
    private Set<String> refusedAnyway(ChildFacts facts, List<Part> parts, Set<String> excluded) {
        if (facts.entries().live().stream()
                .allMatch(e -> e.source() != null && e.event().equals(e.given()))) {
            return excluded;
        }
        RecordReturn alone = new RecordReturn(null, rows);
        alone.judge(List.of(), facts.with(new Entries()), parts);
        return alone.fold.rejected.keySet();
    }

    private List<Draft> drafts(ChildFacts facts, Set<String> excluded, Set<String> contradicted) {
        Set<String> standing = contradicted.isEmpty()
                ? Set.of()
                : ReturnFold.of(rows, Set.of()).facts.stream()
                        .filter(fact -> contradicted.contains(fact.rows()))
                        .map(ReturnFact::source)
                        .collect(Collectors.toSet());
        fold = ReturnFold.of(rows, excluded);
        Map<String, Entry> recorded = facts.entries().live().stream()
                .filter(e -> e.source() != null && e.source().startsWith(ReturnFact.PREFIX))
                .collect(Collectors.toMap(e -> Objects.requireNonNull(e.source()), e -> e, (a, b) -> b));
        List<Draft> drafts = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (ReturnFact fact : fold.facts) {
            ReturnFact mine = fact.event() instanceof ChildRegistered r
                    ? Difference.registration(fact, r, facts, recorded)
                    : fact;
            if (mine != null) {
                said.add(mine.source());
                if (!Difference.draft(mine, recorded.get(mine.source()), facts, drafts)) {
                    fold.saidHere.add(mine.rows());
                }
            }
        }
        recorded.values().stream()
                .filter(e -> !said.contains(e.source()) && !standing.contains(e.source()))
                .filter(e -> !(e.event() instanceof ChildRegistered))
                .forEach(e -> drafts.add(
                        Draft.of(new EntryWithdrawn(e.entryId(), EntryWithdrawn.SUPERSEDED_BY_RETURN, null))));
        return drafts;
    }

    /** The rows to leave out next: of the first breach that refuses, those that come last. */
    private Optional<Map.Entry<String, Breach>> firstRefused(
            Decision decision, ChildFacts facts, Set<String> excluded) {
        Map<String, ReturnFact> bySource =
                fold.facts.stream().collect(Collectors.toMap(ReturnFact::source, f -> f, (a, b) -> b));
        return decision.breaches().stream()
                .filter(breach -> breach.rule().refuses())
                .flatMap(breach -> breach.entryIds().stream()
                        .map(id -> bySource.get(source(id, decision, facts)))
                        .filter(Objects::nonNull)
                        .map(ReturnFact::rows)
                        .filter(key -> !excluded.contains(key) && !key.startsWith("HEADER"))
                        .max(Comparator.naturalOrder())
                        .map(key -> Map.entry(key, breach))
                        .stream())
                .findFirst();
    }

    private Map<String, List<Breach>> warnings(Decision decision, ChildFacts facts) {
        Map<String, String> rowsOf =
                fold.facts.stream().collect(Collectors.toMap(ReturnFact::source, ReturnFact::rows, (a, b) -> b));
        Map<String, List<Breach>> found = new LinkedHashMap<>();
        for (Breach breach : decision.breaches()) {
            String key = rowsOf.get(source(breach.entryIds().getFirst(), decision, facts));
            found.computeIfAbsent(key == null ? "HEADER child" : key, k -> new ArrayList<>())
                    .add(breach);
        }
        return found;
    }

    private static String source(String entryId, Decision decision, ChildFacts facts) {
        String source;
        if (entryId.startsWith("draft-")) {
            source = decision.drafts()
                    .get(Integer.parseInt(entryId.substring("draft-".length())))
                    .source();
        } else {
            Entry entry = facts.entries().find(entryId);
            source = entry == null ? null : entry.source();
        }
        return String.valueOf(source);
    }
}
