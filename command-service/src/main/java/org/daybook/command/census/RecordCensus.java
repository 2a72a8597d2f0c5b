package org.daybook.command.census;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daybook.command.child.JudgesItself;
import org.daybook.command.entry.Breach;
import org.daybook.command.entry.ChildFacts;
import org.daybook.command.entry.Decision;
import org.daybook.command.entry.Draft;
import org.daybook.command.entry.Part;
import org.daybook.command.imports.RowOutcome;
import org.daybook.command.imports.RowOutcome.RowWarning;
import org.daybook.events.ExclusionEvent.ExclusionNotified;
import org.daybook.events.Personal;
import org.daybook.events.PupilEvent.PupilFound;
import org.jspecify.annotations.Nullable;

/** What a collection says of one pupil: what is new is recorded, a repeated row says nothing, a bad one does not stop the others. */
final class RecordCensus implements JudgesItself {

    /** What makes two rows of one pupil the same exclusion. */
    private record Content(
            String school,
            Object startedOn,
            String category,
            @Nullable Integer sessions,
            List<String> reasons) {
        static Content of(ExclusionNotified e) {
            return new Content(e.school(), e.startedOn(), e.category(), e.sessions(), e.reasons());
        }
    }

    private final @Nullable String pupilId;
    private final String pupilKey;
    private final List<CensusRow> rows;
    private List<RowOutcome> outcomes = new ArrayList<>();

    /** @param pupilId null for a pupil not seen before */
    RecordCensus(@Nullable String pupilId, String pupilKey, List<CensusRow> rows) {
        this.pupilId = pupilId;
        this.pupilKey = pupilKey;
        this.rows = rows;
    }

    @Override
    public @Nullable String childId() {
        return pupilId;
    }

    List<RowOutcome> outcomes() {
        return outcomes;
    }

    /** The rows that say something new, each as a draft; who the pupil is comes with them in {@link #judge}. */
    @Override
    public List<Draft> decide(ChildFacts facts) {
        return List.copyOf(news(facts).values());
    }

    private Map<CensusRow, Draft> news(ChildFacts facts) {
        Set<Content> known = new HashSet<>();
        Set<String> sources = new HashSet<>();
        facts.entries().events(ExclusionNotified.class).map(Content::of).forEach(known::add);
        Map<CensusRow, Draft> news = new LinkedHashMap<>();
        for (CensusRow row : rows) {
            ExclusionNotified fact = row.fact();
            String source = Objects.requireNonNullElseGet(row.source(), () -> source(fact, row));
            boolean repeated = facts.entries().everSaid(source) || !sources.add(source);
            if (!repeated && known.add(Content.of(fact))) {
                news.put(row, new Draft(fact, null, source));
            }
        }
        return news;
    }

    /** A file that does not number its rows is known by what they say. */
    private static String source(ExclusionNotified fact, CensusRow row) {
        return String.join(
                ":",
                SchoolCensus.NAME,
                row.collection(),
                String.valueOf(fact.startedOn()),
                fact.category(),
                String.valueOf(fact.sessions()),
                String.join("-", fact.reasons()));
    }

    @Override
    public Decision judge(List<Draft> newsOnly, ChildFacts facts, List<Part> parts) {
        Map<CensusRow, Draft> news = new LinkedHashMap<>(news(facts));
        Map<CensusRow, Breach> refused = new LinkedHashMap<>();
        while (true) {
            List<CensusRow> fresh = List.copyOf(news.keySet());
            List<Draft> drafts = new ArrayList<>(news.values());
            int found = facts.registered() || drafts.isEmpty() ? 0 : 1;
            if (found == 1) {
                drafts.addFirst(new Draft(
                        pupil(), null, SchoolCensus.NAME + ":" + rows.getFirst().collection() + ":pupil"));
            }
            Decision decision = Decision.of(drafts, facts, parts);
            Breach bad = decision.breaches().stream()
                    .filter(breach -> breach.rule().refuses())
                    .findFirst()
                    .orElse(null);
            if (bad == null) {
                outcomes = outcomes(decision, fresh, found, refused);
                return decision;
            }
            CensusRow guilty = fresh.get(draftOf(bad) - found);
            refused.put(guilty, bad);
            news.remove(guilty);
        }
    }

    private static int draftOf(Breach breach) {
        return breach.entryIds().stream()
                .filter(id -> id.startsWith("draft-"))
                .mapToInt(id -> Integer.parseInt(id.substring("draft-".length())))
                .max()
                .orElseThrow(() -> new IllegalStateException("A rule refuses what was recorded before"));
    }

    private PupilFound pupil() {
        CensusRow any = rows.getFirst();
        return new PupilFound(any.collection(), any.roll().code(), any.school(), Personal.of(any.pupil()), pupilKey);
    }

    private List<RowOutcome> outcomes(
            Decision decision, List<CensusRow> fresh, int found, Map<CensusRow, Breach> refused) {
        List<RowOutcome> all = new ArrayList<>();
        for (CensusRow row : rows) {
            Breach bad = refused.get(row);
            int draft = fresh.indexOf(row);
            if (bad != null) {
                all.add(RowOutcome.rejected(
                        row.file(), row.line(), bad.rule().code(), bad.rule().dfe(), bad.message()));
            } else if (draft < 0) {
                all.add(RowOutcome.unchanged(row.file(), row.line()));
            } else {
                List<RowWarning> warnings = new ArrayList<>(row.oddities());
                decision.warningsOf(draft + found)
                        .forEach(b -> warnings.add(
                                new RowWarning(b.rule().code(), b.rule().dfe(), b.field(), b.message())));
                all.add(RowOutcome.accepted(row.file(), row.line(), warnings));
            }
        }
        return all;
    }
}
