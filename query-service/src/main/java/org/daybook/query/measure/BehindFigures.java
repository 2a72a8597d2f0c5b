package org.daybook.query.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.events.EntryWithdrawn;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.measure.Measure.Counting;
import org.daybook.query.measure.Population.Estimate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands behind a figure: its entries, and the events that moved it between two states of knowledge. */
@Component
public class BehindFigures {

    /** An entry that counts; {@code in} is numerator or denominator. */
    public record Behind(
            String entryId,
            String type,
            String childId,
            @Nullable LocalDate effectiveOn,
            long position,
            String in) {}

    /** An event that moved the figure. The effects add up to the difference. */
    public record Change(
            String entryId,
            String type,
            String kind,
            long position,
            Instant recordedAt,
            String actor,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            BigDecimal effect) {}

    private record Step(
            long position,
            String type,
            String eventId,
            Instant at,
            String payload,
            String metadata,
            long numeratorMoved,
            long denominatorMoved) {}

    private final Measures measures;
    private final Figures figures;
    private final Population population;

    BehindFigures(Measures measures, Figures figures, Population population) {
        this.measures = measures;
        this.figures = figures;
        this.population = population;
    }

    /** One entry for each unit that the figure counts, numerators first. */
    public List<Behind> entries(Question question) {
        Measure rule = measures.rule(question.key());
        String rows = question.known().rows();
        String sql =
                "select distinct on (not f.numerator, f.unit) f.entry_id, v.type, f.child_id, e.effective_on, l.position,"
                        + " f.numerator from (" + rule.facts(Figures.scope(question.known())) + ") f"
                        // a fact of a pupil may count for a child: its entry stands on the stream where it was recorded
                        + " join event_store.event l on l.event_id = f.entry_id::uuid"
                        + " join " + rows + ".entry e on e.child_id = l.stream and e.key = f.entry_id"
                        + " and e.known_from <= :known and e.known_until > :known"
                        + " join " + rows + ".voice v on v.number = e.voice_number"
                        + " order by not f.numerator, f.unit, l.position";
        return figures.ask(sql, rule, question)
                .query((row, n) -> new Behind(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getLong(5),
                        row.getBoolean(6) ? "numerator" : "denominator"))
                .list();
    }

    /** The entries that were withdrawn because they were about another child. */
    Set<String> aboutAnotherChild() {
        return Set.copyOf(figures.withdrawnAs("wrong-child"));
    }

    /** The events between two positions that moved the figure, each with the number before and after it. */
    public List<Change> changes(Question question, long from, long to) {
        Measure rule = measures.rule(question.key());
        Estimate base = rule.counting() == Counting.RATE ? population.on(question.on()) : null;
        Numbers running = figures.numbers(rule, question, from);
        List<Change> changes = new ArrayList<>();
        for (Step step : steps(rule, question, from, to)) {
            Numbers next = new Numbers(
                    running.numerator() + step.numeratorMoved(), running.denominator() + step.denominatorMoved());
            BigDecimal before = running.value(rule.counting(), base);
            BigDecimal after = next.value(rule.counting(), base);
            running = next;
            BigDecimal effect = orZero(after).subtract(orZero(before));
            if (effect.signum() != 0) {
                changes.add(change(step, before, after, effect));
            }
        }
        return changes;
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return Objects.requireNonNullElse(value, BigDecimal.ZERO);
    }

    /** For every event that changed a row that the figure is made from: the child's share just before and just after it. */
    private List<Step> steps(Measure rule, Question question, long from, long to) {
        String rows = question.known().rows();
        String share = "select " + rule.counting().numerator() + " as n, "
                + rule.counting().denominator() + " as d from (%s) f";
        String before = share.formatted(rule.facts(new Scope(rows, "(ev.position - 1)", "whose.concerned")));
        String after = share.formatted(rule.facts(new Scope(rows, "ev.position", "whose.concerned")));
        String sql =
                "select ev.position, ev.type, ev.event_id::text, ev.recorded_at, ev.payload::text, ev.metadata::text,"
                        + " a.n - b.n, a.d - b.d from (" + stirring(rule, rows, from, to)
                        + ") s join event_store.event ev on ev.position = s.position, lateral (" + concerned(rows)
                        + ") whose, lateral ("
                        + before + ") b, lateral (" + after + ") a"
                        + " where (a.n <> b.n or a.d <> b.d) order by ev.position";
        return figures.ask(sql, rule, question)
                .query((row, n) -> new Step(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(7),
                        row.getLong(8)))
                .list();
    }

    /** How many events changed any row that the figure is made from: few of them move it. */
    public long stirred(Question question, long from, long to) {
        Measure rule = measures.rule(question.key());
        return figures.ask(
                        "select count(*) from ("
                                + stirring(rule, question.known().rows(), from, to) + ") s",
                        rule,
                        question)
                .query(Long.class)
                .single();
    }

    /** No figure moves without a row that it is made from. */
    private static String stirring(Measure rule, String rows, long from, long to) {
        return Scope.tablesOf(rule).stream()
                .flatMap(table -> Stream.of("known_from", "known_until")
                        .map(known -> "select t." + known + " as position from " + rows + "." + table + " t where t."
                                + known + " > " + from + " and t." + known + " <= " + to))
                .collect(Collectors.joining(" union "));
    }

    /** Whose share an event can move (under a name that no measure's own query uses): its own stream's, and where that is a pupil's, that of the child that the pupil is or was. */
    private static String concerned(String rows) {
        return "select array(select ev.stream union all select p.linked_to from " + rows
                + ".pupil p where p.child_id = ev.stream and p.linked_to is not null and p.known_from <= ev.position"
                + " and p.known_until >= ev.position) as concerned";
    }

    private static Change change(
            Step step, @Nullable BigDecimal before, @Nullable BigDecimal after, BigDecimal effect) {
        JsonNode payload = JsonMapper.shared().readTree(step.payload());
        JsonNode metadata = JsonMapper.shared().readTree(step.metadata());
        boolean withdrawn = EntryWithdrawn.class.getSimpleName().equals(step.type());
        String amended = payload.path("amends").path("entryId").asString("");
        String kind = withdrawn ? "withdrawn" : amended.isEmpty() ? "added" : "corrected";
        String entryId = withdrawn
                ? payload.path("event").path("entryId").asString("")
                : amended.isEmpty() ? step.eventId() : amended;
        return new Change(
                entryId,
                step.type(),
                kind,
                step.position(),
                step.at(),
                metadata.path("actor").asString(""),
                before,
                after,
                effect);
    }
}
