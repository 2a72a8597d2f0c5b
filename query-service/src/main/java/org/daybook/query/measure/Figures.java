package org.daybook.query.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.daybook.events.CodeList;
import org.daybook.events.CodeLists;
import org.daybook.query.measure.Figure.Coverage;
import org.daybook.query.measure.Figure.Group;
import org.daybook.query.measure.Measure.Counting;
import org.daybook.query.measure.Population.Estimate;
import org.daybook.query.rows.Completeness;
import org.daybook.web.BadQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the rows. Everything here is a question; nothing is kept but how far the records speak. */
public final class Figures {

    /** A question: which measure, about which day, over which window, as known at which position. */
    public record Question(String key, LocalDate on, Window window, Known known) {}

    private final Measures measures;
    private final Population population;
    private final JdbcClient database;
    private final Completeness completeness;
    private final String schema;
    private final Map<String, Span> spans = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Span> eldest) {
            return size() > 200;
        }
    };

    public Figures(
            Measures measures, Population population, DataSource database, Completeness completeness, String schema) {
        this.measures = measures;
        this.population = population;
        this.database = JdbcClient.create(database);
        this.completeness = completeness;
        this.schema = schema;
    }

    /** The figure with its groups. @throws BadQuestion for a breakdown that the measure does not have */
    public Figure figure(Question question, @Nullable String by) {
        Measure rule = measures.rule(question.key());
        Card card = measures.card(question.key());
        if (by != null && !rule.breakdowns().contains(by)) {
            throw BadQuestion.malformed("by", "This measure has the breakdowns " + rule.breakdowns() + ".");
        }
        Numbers numbers = numbers(rule, question);
        Estimate base = rule.counting() == Counting.RATE ? population.on(question.on()) : null;
        Coverage coverage = coverage(rule, question.known());
        return new Figure(
                question.key(),
                question.on(),
                rule.flow() ? question.window().label() : null,
                question.known().at(),
                question.known().position(),
                numbers.value(rule.counting(), base),
                numbers.numerator(),
                denominator(rule, numbers, base),
                card.unit(),
                null,
                card.definitionVersion(),
                completeness.complete(),
                coverage,
                !coverage.speaksOf(question.on()),
                base != null && base.latest() ? List.of("population-of-mid-" + base.midYear()) : List.of(),
                by == null ? List.of() : groups(rule, question, by));
    }

    /** The figure as partners may see it. */
    public Figure released(Question question) {
        return SmallNumbers.protect(figure(question, null));
    }

    /** Just the number, for pushing many at once. */
    public @Nullable BigDecimal value(Question question) {
        Measure rule = measures.rule(question.key());
        return numbers(rule, question).value(rule.counting(), population.on(question.on()));
    }

    private static @Nullable Long denominator(Measure rule, Numbers numbers, @Nullable Estimate base) {
        return switch (rule.counting()) {
            case COUNT -> null;
            case PERCENT -> numbers.denominator();
            case RATE -> base == null ? null : base.children();
        };
    }

    private Numbers numbers(Measure rule, Question question) {
        String sql = "select count(distinct unit) filter (where numerator), count(distinct unit) from ("
                + rule.facts(scope(question.known().position())) + ") f";
        return ask(sql, question)
                .query((row, n) -> new Numbers(row.getLong(1), row.getLong(2)))
                .single();
    }

    Scope scope(long position) {
        return new Scope(schema, Long.toString(position), "");
    }

    String schema() {
        return schema;
    }

    JdbcClient.StatementSpec ask(String sql, Question question) {
        return database.sql(sql)
                .param("on", question.on())
                .param("first", question.window().first(question.on()));
    }

    private List<Group> groups(Measure rule, Question question, String by) {
        String column = by.replace('-', '_');
        String sql = "select " + column + ", count(distinct unit) filter (where numerator), count(distinct unit) from ("
                + rule.facts(scope(question.known().position())) + ") f group by 1 order by 1";
        List<Group> groups = new ArrayList<>(ask(sql, question)
                .query((row, n) -> {
                    Numbers numbers = new Numbers(row.getLong(2), row.getLong(3));
                    return new Group(
                            row.getString(1),
                            label(by, row.getString(1)),
                            numbers.value(rule.counting(), null),
                            numbers.numerator(),
                            denominator(rule, numbers, null),
                            null);
                })
                .list());
        groups.sort(Comparator.comparing(Group::code));
        return groups;
    }

    /** The words of a group: from the code list where there is one. */
    static String label(String by, String code) {
        CodeList list = CodeLists.find(
                switch (by) {
                    case "provider" -> "placement-provider";
                    case "reason" -> "reason-episode-ceased";
                    default -> by;
                });
        if (list != null && list.has(code)) {
            return list.label(code);
        }
        String words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /** How far the records of some kinds speak, and whether returns and people are among their sources. */
    private record Span(@Nullable LocalDate from, @Nullable LocalDate to, boolean returned, boolean recorded) {}

    Coverage coverage(Measure rule, Known known) {
        Span span = span(rule, known.position());
        return new Coverage(span.from(), span.to(), sources(span.returned(), span.recorded(), known));
    }

    private synchronized Span span(Measure rule, long position) {
        return spans.computeIfAbsent(rule.kinds() + "@" + position, key -> {
            String sql = "select min(effective_on), max(covers_to),"
                    + " bool_or(source = 'ssda903'), bool_or(source <> 'ssda903') from " + schema + ".entry"
                    + " where type = any (string_to_array(:kinds, ',')) and known_from <= " + position
                    + " and known_until > " + position;
            return database.sql(sql)
                    .param("kinds", String.join(",", rule.kinds()))
                    .query((row, n) -> new Span(
                            row.getObject(1, LocalDate.class),
                            row.getObject(2, LocalDate.class),
                            row.getBoolean(3),
                            row.getBoolean(4)))
                    .single();
        });
    }

    /** The imports that had been brought in by then, and what people recorded. */
    private List<String> sources(boolean returned, boolean recorded, Known known) {
        List<String> sources = new ArrayList<>();
        if (returned) {
            sources.addAll(
                    database.sql("select format || ' of ' || (started_at at time zone 'Europe/London')::date || ' ('"
                                    + " || cardinality(files) || ' files)' from imports.job where state <> 'failed' and not dry_run and started_at <= :at"
                                    + " order by started_at")
                            .param("at", OffsetDateTime.ofInstant(known.at(), ZoneOffset.UTC))
                            .query(String.class)
                            .list());
        }
        if (recorded) {
            sources.add("recorded here");
        }
        return sources;
    }

    /** The last day that the records of the measure speak of, not after today. */
    public LocalDate lastCoveredDay(String key, Known known, LocalDate today) {
        LocalDate to = coverage(measures.rule(key), known).to();
        return Objects.requireNonNullElse(to, today).isAfter(today) ? today : Objects.requireNonNullElse(to, today);
    }
}
