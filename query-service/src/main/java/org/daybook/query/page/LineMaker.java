package org.daybook.query.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Light;
import org.daybook.query.measure.ManyFigures;
import org.daybook.query.measure.Measure;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Published;
import org.daybook.query.measure.Targets.Rating;
import org.daybook.query.measure.Targets.Target;
import org.daybook.query.measure.Window;
import org.daybook.query.page.Dashboard.Cell;
import org.daybook.query.page.Dashboard.Column;
import org.daybook.query.page.Dashboard.Judgement;
import org.daybook.query.page.Dashboard.Line;
import org.daybook.query.page.Dashboard.Progress;
import org.daybook.query.page.Dashboard.Travel;
import org.daybook.query.words.Spoken;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;

/** Makes the lines of the dashboard, one a measure, for one viewer and day. */
final class LineMaker {

    private final Measures measures;
    private final Map<Question, Published> figures;
    private final Viewer viewer;
    private final Quarter quarter;
    private final Known known;
    private final Map<String, Target> targets;
    private final Map<String, Rating> ratings;

    LineMaker(
            Measures measures,
            ManyFigures figures,
            Viewer viewer,
            Quarter quarter,
            Known known,
            Map<String, Target> targets,
            Map<String, Rating> ratings) {
        this.measures = measures;
        this.viewer = viewer;
        this.quarter = quarter;
        this.known = known;
        this.figures = figures.published(viewer, questions());
        this.targets = targets;
        this.ratings = ratings;
    }

    /** Day by day: what is asked at once is then of different measures, which do not wait for the same coverage. */
    private List<Question> questions() {
        List<LocalDate> days = new ArrayList<>(quarter.trend());
        days.add(quarter.yearBefore());
        return days.stream()
                .flatMap(day -> measures.cards().stream().map(card -> question(card, day)))
                .toList();
    }

    private Question question(Card card, LocalDate on) {
        return new Question(card.key(), on, Window.YTD, known);
    }

    Published figure(Card card, LocalDate on) {
        return Objects.requireNonNull(figures.get(question(card, on)));
    }

    Line line(Card card, Published now) {
        Published yearBefore = figure(card, quarter.yearBefore());
        List<@Nullable BigDecimal> trend = new ArrayList<>();
        List<Published> points =
                quarter.trend().stream().map(day -> figure(card, day)).toList();
        points.forEach(point -> trend.add(point.comparable()));
        Published before = points.get(points.size() - 2);
        Target target = targets.get(card.key());
        List<Column> columns = quarter.columns();
        return new Line(
                card.key(),
                card.ref(),
                card.title(),
                better(card) + since(card),
                List.of(
                        new Cell(columns.get(0).heading(), target == null ? "" : said(target.target(), card)),
                        new Cell(columns.get(1).heading(), yearBefore.text()),
                        new Cell(columns.get(2).heading(), before.text())),
                now.text(),
                progress(card, now, target),
                travel(card, yearBefore, now),
                Sparklines.of(trend, target == null ? null : target.target()));
    }

    private static String better(Card card) {
        return switch (card.polarity()) {
            case "lower" -> "Lower is better";
            case "higher" -> "Higher is better";
            default -> "Neither is better";
        };
    }

    /** What is counted over the year adds up: every column of such a line holds its year so far. */
    private String since(Card card) {
        Measure rule = measures.rule(card.key());
        return rule.flow() ? ", year so far since 1 " + Spoken.monthName(rule.first(Window.YTD, quarter.on())) : "";
    }

    private Progress progress(Card card, Published now, @Nullable Target target) {
        Light light = Light.proposed(card, measures.rule(card.key()), now.comparable(), target, quarter.on());
        String because = target == null ? "no target" : light.because(card);
        return new Progress(light.code(), light.label(), because, judgement(card));
    }

    private @Nullable Judgement judgement(Card card) {
        Rating rating = ratings.get(card.key());
        return rating == null
                ? null
                : new Judgement(
                        rating.judgement(),
                        rating.label(),
                        "Judged by " + rating.by() + " on " + Spoken.moment(rating.recordedAt()),
                        viewer.partner() ? null : rating.reason());
    }

    private static Travel travel(Card card, Published yearBefore, Published now) {
        Direction direction = Direction.of(card.polarity(), yearBefore.comparable(), now.comparable());
        boolean known = direction.label() != null;
        return new Travel(
                direction.code(),
                direction.label(),
                known ? "from " + yearBefore.text() + " to " + now.text() : null,
                card.polarity(),
                known ? yearBefore.comparable() : null);
    }

    /** A number of the measure's unit, without zeros that say nothing. */
    private static String said(BigDecimal number, Card card) {
        BigDecimal plain = number.stripTrailingZeros();
        return Published.text(plain.scale() < 0 ? plain.setScale(0) : plain, card.unit());
    }
}
