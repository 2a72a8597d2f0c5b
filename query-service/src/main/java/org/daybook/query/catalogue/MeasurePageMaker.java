package org.daybook.query.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.query.catalogue.MeasurePage.Choice;
import org.daybook.query.catalogue.MeasurePage.Choices;
import org.daybook.query.catalogue.MeasurePage.Fact;
import org.daybook.query.chart.BarChart;
import org.daybook.query.chart.LineChart;
import org.daybook.query.chart.Series;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Figures;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Measure;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Published;
import org.daybook.query.measure.Targets;
import org.daybook.query.measure.Targets.Target;
import org.daybook.query.measure.Window;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a measure's page together from the same questions as the API asks. */
@Component
class MeasurePageMaker {

    private final Measures measures;
    private final Figures figures;
    private final Targets targets;
    private final BehindPart behind;

    MeasurePageMaker(Measures measures, Figures figures, Targets targets, BehindPart behind) {
        this.measures = measures;
        this.figures = figures;
        this.targets = targets;
        this.behind = behind;
    }

    MeasurePage make(Viewer viewer, MeasureForm form, Asked asked) {
        Question question = asked.question();
        Card card = measures.card(question.key());
        Measure rule = measures.rule(question.key());
        Published figure = figures.published(viewer, question, asked.by());
        Map<String, String> typed = form.typed();
        Map<String, String> said = said(typed, asked, rule);
        return new MeasurePage(
                card,
                Wording.polarity(card.polarity()),
                said,
                asked.errors(),
                choices(rule, asked),
                figure,
                Wording.days(first(rule, question), question.on()),
                Wording.madeOf(figure, rule.counting()),
                Wording.notes(figure),
                facts(card, figure),
                Wording.moment(figure.at()),
                MeasureForm.address(
                        card.key(),
                        said,
                        viewer.partner() ? Map.of() : Map.of("knownAt", "position:" + figure.position())),
                line(viewer, card, rule, asked),
                asked.by() == null ? null : bars(card, asked.by(), figure, rule, question),
                behind.moved(viewer, card, asked, typed, said),
                behind.entries(viewer, question, typed, said));
    }

    /** What was typed; where it was nothing, or wrong in a way that a choice does not show, the default. */
    static Map<String, String> said(Map<String, String> typed, Asked asked, Measure rule) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("on", typed.getOrDefault("on", asked.question().on().toString()));
        if (rule.flow()) {
            said.put("window", asked.question().window().label());
        }
        if (asked.by() != null) {
            said.put("by", asked.by());
        }
        said.put("every", asked.every().code());
        said.put("points", Integer.toString(asked.points()));
        for (String name : List.of("knownAt", "from", "to", "moved")) {
            // a wrong moment stays in its field only where there is one
            if (typed.containsKey(name)
                    && !("knownAt".equals(name) && asked.errors().containsKey(name))) {
                said.put(name, typed.get(name));
            }
        }
        return said;
    }

    private static Choices choices(Measure rule, Asked asked) {
        List<Choice> windows = new ArrayList<>();
        if (rule.flow()) {
            for (Window window : Window.values()) {
                windows.add(new Choice(
                        window.label(),
                        Wording.window(
                                window.label(),
                                schoolYear(rule, asked.question().on())),
                        window == asked.question().window()));
            }
        }
        List<Choice> breakdowns = new ArrayList<>();
        if (!rule.breakdowns().isEmpty()) {
            breakdowns.add(new Choice("", "Not split", asked.by() == null));
            rule.breakdowns()
                    .forEach(by -> breakdowns.add(new Choice(by, Wording.breakdown(by), by.equals(asked.by()))));
        }
        List<Choice> every = new ArrayList<>();
        for (Every each : Every.values()) {
            every.add(new Choice(each.code(), each.label(), each == asked.every()));
        }
        return new Choices(
                windows,
                breakdowns,
                every,
                List.of(new Choice("8", "8", asked.points() == 8), new Choice("12", "12", asked.points() == 12)));
    }

    private static boolean schoolYear(Measure rule, LocalDate on) {
        return rule.first(Window.YTD, on).getMonthValue() == 8;
    }

    private static @Nullable LocalDate first(Measure rule, Question question) {
        return rule.flow() ? rule.first(question.window(), question.on()) : null;
    }

    private static List<Fact> facts(Card card, Published figure) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Definition", List.of(card.definition())));
        facts.add(new Fact("Version of the definition", List.of(Integer.toString(figure.definitionVersion()))));
        facts.add(new Fact("Counted in", List.of(card.unit())));
        facts.add(new Fact("What is better", List.of(Wording.polarity(card.polarity()))));
        facts.add(new Fact("Days that the records speak of", List.of(Wording.covered(figure.coverage()))));
        String gap = Wording.gap(figure.coverage());
        if (gap != null) {
            facts.add(new Fact("Days that nothing speaks of", List.of(gap)));
        }
        facts.add(new Fact(
                "Where they come from",
                figure.coverage().sources().isEmpty()
                        ? List.of("Nothing yet")
                        : figure.coverage().sources()));
        return facts;
    }

    private LineChart line(Viewer viewer, Card card, Measure rule, Asked asked) {
        Question question = asked.question();
        Every every = asked.every();
        List<Series.Point> points = new ArrayList<>();
        for (LocalDate day : every.days(question.on(), asked.points(), rule)) {
            Question of = new Question(question.key(), day, question.window(), question.known());
            Published figure = figures.published(viewer, of, null);
            boolean over = every.over(day, rule);
            points.add(new Series.Point(
                    every.name(day, rule),
                    over ? every.year(day, rule) : "so far",
                    Wording.day(day),
                    figure.text(),
                    figure.number()));
        }
        String about = (rule.flow()
                        ? Wording.window(question.window().label(), schoolYear(rule, question.on())) + ", on"
                        : "On")
                + " the last day of each " + every.one().toLowerCase(Locale.ROOT) + ", "
                + points.getFirst().day() + " to " + points.getLast().day();
        boolean fraction = List.of("percent", "hours").contains(card.unit());
        return LineChart.of(new Series(
                "trend",
                card.title(),
                about,
                "percent".equals(card.unit()) ? "" : card.unit(),
                !fraction,
                every.one(),
                points,
                target(card, question)));
    }

    /** What the year is to end with that the day lies in, as far as was agreed by then. */
    private Series.@Nullable Target target(Card card, Question question) {
        Target agreed = targets.on(question.on(), question.known()).get(card.key());
        return agreed == null ? null : new Series.Target(agreed.target(), Published.text(agreed.target(), card.unit()));
    }

    private static BarChart bars(Card card, String by, Published figure, Measure rule, Question question) {
        return BarChart.of(
                "groups",
                card.title() + " by " + Wording.breakdown(by).toLowerCase(Locale.UK),
                Wording.days(first(rule, question), question.on()),
                Wording.breakdown(by),
                card.title(),
                figure.groups().stream()
                        .map(group -> new BarChart.Group(group.label(), group.text(), group.number()))
                        .toList());
    }

    /** The figure as it is known now, for the list of all measures. */
    Published on(Viewer viewer, String key, LocalDate day, Known known) {
        return figures.published(viewer, new Question(key, day, Window.YTD, known), null);
    }
}
