package org.daybook.command.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.events.ChildId;
import org.daybook.events.EntryWithdrawn;
import org.daybook.events.Recorded;
import org.daybook.events.RegistrationEvent;
import org.daybook.history.Entries;

/**
 * Drafts held against the rules: the whole timeline is judged with and without them, and what is new is refused or warned about.
 *
 * @param drafts what would be recorded
 * @param breaches what the drafts bring that was not there before, refusing ones first
 */
public record Decision(List<Draft> drafts, List<Breach> breaches) {

    private static final ChildId ANYBODY = new ChildId("child:00000000-0000-0000-0000-000000000000");

    /** The id that an entry has while it is only a draft. */
    public static String draftId(int index) {
        return "draft-" + index;
    }

    public static Decision of(List<Draft> drafts, ChildFacts before, List<Part> all) {
        List<Part> parts = concerned(all, drafts);
        Entries tried = before.entries().copy();
        long sequence = Long.MAX_VALUE - drafts.size();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            tried.add(new Recorded<>(ANYBODY, draft.event(), draft.amends(), draft.source()), draftId(i), sequence + i);
        }
        List<Breach> broken = breaches(before.with(tried), parts);
        return new Decision(List.copyOf(drafts), broken.isEmpty() ? broken : fresh(broken, before, drafts, parts));
    }

    /** What is said of other things stays as it was: only those are asked that the drafts can change something for. */
    private static List<Part> concerned(List<Part> all, List<Draft> drafts) {
        boolean everybody = drafts.stream()
                .anyMatch(d -> d.event() instanceof RegistrationEvent || d.event() instanceof EntryWithdrawn);
        return everybody
                ? all
                : all.stream()
                        .filter(part -> drafts.stream().anyMatch(d -> part.concerns(d.event())))
                        .toList();
    }

    /** Those that were not there before. */
    private static List<Breach> fresh(List<Breach> broken, ChildFacts before, List<Draft> drafts, List<Part> parts) {
        // a warning that a corrected entry still deserves is said again; what refuses must be new to refuse
        Set<String> known = breaches(before, parts).stream()
                .filter(breach -> breach.rule().refuses() || !amended(breach, drafts))
                .map(Breach::identity)
                .collect(Collectors.toSet());
        return broken.stream()
                .filter(breach -> !known.contains(breach.identity()))
                .sorted((a, b) -> Boolean.compare(b.rule().refuses(), a.rule().refuses()))
                .toList();
    }

    private static boolean amended(Breach breach, List<Draft> drafts) {
        return drafts.stream()
                .anyMatch(d -> d.amends() != null
                        && breach.entryIds().contains(d.amends().entryId()));
    }

    /** Every rule that what is recorded breaks. */
    public static List<Breach> breaches(ChildFacts facts, List<Part> parts) {
        Map<String, Breach> found = new LinkedHashMap<>();
        parts.forEach(part ->
                part.check(facts, breach -> found.putIfAbsent(breach.identity() + breach.field(), breach)));
        return new ArrayList<>(found.values());
    }

    /** The warnings that speak of one draft. */
    public List<Breach> warningsOf(int draft) {
        Draft it = drafts.get(draft);
        String id = it.amends() == null ? draftId(draft) : it.amends().entryId();
        return breaches.stream()
                .filter(breach -> breach.entryIds().getFirst().equals(id))
                .toList();
    }

    /** @throws Refused for the first breach that refuses, naming the recorded entries in the way */
    public Decision orRefuse() {
        for (Breach breach : breaches) {
            if (breach.rule().refuses()) {
                throw Refused.breach(breach, blockedBy(breach));
            }
        }
        return this;
    }

    private List<String> blockedBy(Breach breach) {
        return breach.entryIds().stream()
                .filter(id -> !id.startsWith("draft-"))
                .filter(id -> drafts.stream()
                        .noneMatch(
                                d -> d.amends() != null && d.amends().entryId().equals(id)))
                .toList();
    }
}
