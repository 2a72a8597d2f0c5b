package org.daybook.query.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.daybook.events.CodeList;
import org.daybook.events.CodeLists;
import org.daybook.query.measure.Figure.Also;
import org.daybook.query.measure.Figure.Coverage;
import org.daybook.query.measure.Figure.Gap;
import org.daybook.query.measure.Figure.Group;
import org.daybook.query.measure.Measure.Counting;
import org.daybook.query.measure.Population.Estimate;
import org.daybook.query.trust.Trust;
import org.daybook.web.BadQuestion;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the rows. Everything here is a question; nothing is kept. */
public final class Figures {

    /** A question: which measure, about which day, over which window, as known at which position. */
    public record Question(String key, LocalDate on, Window window, Known known) {}

    private final Measures measures;
    private final Population population;
    private final JdbcClient database;
    private final Trust trust;
    private final Coverages coverages;

    public Figures(Measures measures, Population population, DataSource database, Trust trust, Coverages coverages) {
        this.measures = measures;
        this.population = population;
        this.database = JdbcClient.create(database);
        this.trust = trust;
        this.coverages = coverages;
    }

    /** The figure with its groups. @throws BadQuestion for a breakdown that the measure does not have */
    public Figure figure(Question question, @Nullable String by) {
        Measure rule = measures.rule(question.key());
        Card card = measures.card(question.key());
        if (by != null && !rule.breakdowns().contains(by)) {
            throw BadQuestion.malformed("by", "This measure has the breakdowns " + rule.breakdowns() + ".");
        }
        Counts counts = counts(rule, question);
        Numbers numbers = counts.numbers();
        Estimate base = rule.counting() == Counting.RATE ? population.on(question.on()) : null;
        Coverage coverage = coverages.of(question.key(), question.known());
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
                trust.now().complete(question.key()),
                coverage,
                !coverage.speaksOf(question.on()),
                flags(question, coverage.gap(), base, counts.unlinked()),
                by == null ? List.of() : groups(rule, question, by),
                rule.also() == null ? List.of() : List.of(new Also(rule.also(), counts.also(), null)));
    }

    private static List<String> flags(Question question, @Nullable Gap gap, @Nullable Estimate base, boolean unlinked) {
        List<String> flags = new ArrayList<>();
        if (base != null && base.latest()) {
            flags.add("population-of-mid-" + base.midYear());
        }
        if (gap != null && !question.on().isBefore(gap.from())) {
            flags.add(Figure.AFTER_GAP);
        }
        if (unlinked) {
            flags.add("unlinked-pupils");
        }
        return flags;
    }

    /**
     * All that is counted for one figure, in one question.
     *
     * @param also what else is counted once, where the measure has such a thing
     * @param unlinked true when pupils of a school census count who are linked to no child: two of them may be one
     */
    private record Counts(Numbers numbers, long also, boolean unlinked) {}

    private Counts counts(Measure rule, Question question) {
        String also = rule.also() == null ? "0" : "count(distinct " + rule.also() + ") filter (where numerator)";
        String unlinked = rule.kinds().contains("ExclusionNotified")
                ? "coalesce(bool_or(f.child_id like 'pupil:%'), false)"
                : "false";
        String sql = "select " + rule.counting().numerator() + ", "
                + rule.counting().denominator() + ", " + also + ", " + unlinked + " from ("
                + rule.facts(scope(question.known())) + ") f";
        return ask(sql, rule, question)
                .query((row, n) ->
                        new Counts(new Numbers(row.getLong(1), row.getLong(2)), row.getLong(3), row.getBoolean(4)))
                .single();
    }

    /** The figure as partners may see it. */
    public Figure released(Question question, @Nullable String by) {
        return SmallNumbers.protect(figure(question, by), givenAway(question), groupsGivenAway(question, by), by);
    }

    /** The figure as this viewer may see it, ready for a page. */
    public Published published(Viewer viewer, Question question, @Nullable String by) {
        return new Published(viewer.partner() ? released(question, by) : figure(question, by));
    }

    /** True when the records of the measure speak of the day. */
    public boolean covers(Question question) {
        return coverages.of(question.key(), question.known()).speaksOf(question.on());
    }

    /** Just the number, for pushing many at once. */
    public @Nullable BigDecimal value(Question question) {
        Measure rule = measures.rule(question.key());
        return numbers(rule, question).value(rule.counting(), population.on(question.on()));
    }

    /** What is counted, for holding two versions against each other. */
    public Numbers numbers(Question question) {
        return numbers(measures.rule(question.key()), question);
    }

    private boolean givenAway(Question question) {
        Measure.Related related = measures.rule(question.key()).related();
        return related != null
                && !SmallNumbers.small(other(question, related.through(), null))
                && related.others().stream().anyMatch(key -> SmallNumbers.small(other(question, key, null)));
    }

    /** The same within the groups, where a related measure has them too. */
    private boolean groupsGivenAway(Question question, @Nullable String by) {
        Measure.Related related = measures.rule(question.key()).related();
        return related != null
                && by != null
                && related.others().stream()
                        .filter(key -> measures.rule(key).breakdowns().contains(by))
                        .anyMatch(key -> SmallNumbers.smallGroup(other(question, key, by)));
    }

    private Figure other(Question question, String key, @Nullable String by) {
        return figure(new Question(key, question.on(), question.window(), question.known()), by);
    }

    private static @Nullable Long denominator(Measure rule, Numbers numbers, @Nullable Estimate base) {
        return switch (rule.counting()) {
            case COUNT -> null;
            case PERCENT, MEAN_HOURS -> numbers.denominator();
            case RATE -> base == null ? null : base.children();
        };
    }

    private Numbers numbers(Measure rule, Question question) {
        return numbers(rule, question, question.known().position());
    }

    /** What counts at a position; figures and their changes both start from this. */
    Numbers numbers(Measure rule, Question question, long position) {
        String sql = "select " + rule.counting().numerator() + ", "
                + rule.counting().denominator() + " from (" + rule.facts(scope(question.known())) + ") f";
        return ask(sql, rule, question)
                .param("known", position)
                .query((row, n) -> new Numbers(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** As known at the position of the question: a parameter, so that the database plans each measure once. */
    static Scope scope(Known known) {
        return new Scope(known.rows(), ":known", "");
    }

    /** The ids of entries that were withdrawn for this reason, whenever that was. */
    List<String> withdrawnAs(String reason) {
        return database.sql("select payload -> 'event' ->> 'entryId' from event_store.event"
                        + " where type = 'EntryWithdrawn' and payload -> 'event' ->> 'reason' = ?")
                .param(reason)
                .query((row, n) -> row.getString(1))
                .list();
    }

    JdbcClient.StatementSpec ask(String sql, Measure rule, Question question) {
        return database.sql(sql)
                .param("on", question.on())
                .param("known", question.known().position())
                .param("first", rule.first(question.window(), question.on()));
    }

    private List<Group> groups(Measure rule, Question question, String by) {
        String column = by.replace('-', '_');
        String sql = "select " + column + ", " + rule.counting().numerator() + ", "
                + rule.counting().denominator() + " from ("
                + rule.facts(scope(question.known()))
                + ") f group by 1 order by 1";
        List<Group> groups = new ArrayList<>(ask(sql, rule, question)
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
                    case "main-reason" -> "exclusion-reason";
                    case "category" -> "exclusion-category";
                    case "setting" -> "missing-setting";
                    case "kind" -> "missing-kind";
                    case "outcome" -> "caf-outcome";
                    default -> by;
                });
        if (list != null && list.has(code)) {
            return list.label(code);
        }
        String words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
