package org.daybook.query.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.events.Days;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Coverages;
import org.daybook.query.measure.Figure.Gap;
import org.daybook.query.measure.Figures;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Published;
import org.daybook.query.measure.Window;
import org.daybook.query.page.Dashboard.Cell;
import org.daybook.query.page.Dashboard.Column;
import org.daybook.query.page.Dashboard.Line;
import org.daybook.query.page.Dashboard.Objective;
import org.daybook.query.page.Dashboard.Tile;
import org.daybook.query.rows.Versions;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the dashboard together from figures; partners get protected ones only. */
@Component
class DashboardMaker {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("h:mma, d MMMM yyyy", Locale.UK).withZone(Days.LONDON);
    private static final List<String> TILES = List.of(
            "children-in-care",
            "children-in-care-rate",
            "care-starts",
            "care-ends",
            "placements-made",
            "placements-three-plus-percent");
    private static final Map<String, String> TITLES = Map.of(
            "PED01", "Better outcomes through effective multi-agency early intervention",
            "PED02", "Keep children and young people safe by improving practice");
    private static final int QUARTERS = 8;

    private final Measures measures;
    private final Figures figures;
    private final Coverages coverages;
    private final Versions versions;
    private final NotInLatest notInLatest;
    private final int releasedEverySeconds;

    DashboardMaker(
            Measures measures,
            Figures figures,
            Coverages coverages,
            Versions versions,
            NotInLatest notInLatest,
            @Value("${daybook.partners.released-every-seconds:300}") int releasedEverySeconds) {
        this.measures = measures;
        this.figures = figures;
        this.coverages = coverages;
        this.versions = versions;
        this.notInLatest = notInLatest;
        this.releasedEverySeconds = releasedEverySeconds;
    }

    List<Column> columns(LocalDate on) {
        return List.of(
                new Column("Two years before", DAY.format(on.minusYears(2))),
                new Column("A year before", DAY.format(on.minusYears(1))),
                new Column("On the day", DAY.format(on)));
    }

    Dashboard make(Viewer viewer, LocalDate on, LocalDate lastCovered, Known known) {
        Gap gap = coverages.gap("children-in-care", known);
        List<Tile> tiles = new ArrayList<>();
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        boolean outside = true;
        for (Card card : measures.cards()) {
            Published now = ask(viewer, card.key(), on, known);
            outside &= now.outsideCoverage();
            if (TILES.contains(card.key())) {
                tiles.add(new Tile(card.key(), card.title(), now.text(), meta(card, now)));
            }
            lines.computeIfAbsent(card.objective(), key -> new ArrayList<>()).add(line(viewer, card, now, on, known));
        }
        List<Objective> objectives = lines.entrySet().stream()
                .map(e -> new Objective(e.getKey(), TITLES.getOrDefault(e.getKey(), e.getKey()), e.getValue()))
                .toList();
        return new Dashboard(
                "Figures on " + DAY.format(on),
                on,
                outside,
                covered(viewer, lastCovered, gap, known),
                gap != null && !on.isBefore(gap.from()),
                time(known.at()),
                known.position(),
                versions.complete(),
                viewer.partner()
                        ? "They are published together every " + every() + ". Numbers from 1 to 5 are shown as [c]."
                        : "They follow every event as it is recorded.",
                tiles,
                objectives,
                viewer.partner());
    }

    private String covered(Viewer viewer, LocalDate last, @Nullable Gap gap, Known known) {
        if (known.position() == 0) {
            return viewer.partner() ? "No figures have been published yet." : "Nothing has been recorded yet.";
        }
        String sentence = "The records speak of days up to " + DAY.format(last) + ".";
        sentence += gap == null
                ? ""
                : " People have recorded here since " + DAY.format(gap.to().plusDays(1))
                        + "; nothing speaks of the days in between.";
        return sentence + notInLatest.sentence(viewer);
    }

    private String every() {
        return releasedEverySeconds % 60 == 0
                ? releasedEverySeconds / 60 + " minutes"
                : releasedEverySeconds + " seconds";
    }

    private Published ask(Viewer viewer, String key, LocalDate on, Known known) {
        Question question = new Question(key, on, Window.YTD, known);
        return figures.published(viewer, question, null);
    }

    private Line line(Viewer viewer, Card card, Published now, LocalDate on, Known known) {
        Published lastYear = ask(viewer, card.key(), on.minusYears(1), known);
        Published before = ask(viewer, card.key(), on.minusYears(2), known);
        List<Column> columns = columns(on);
        List<@Nullable BigDecimal> history = new ArrayList<>();
        for (int back = QUARTERS - 1; back > 0; back--) {
            history.add(ask(viewer, card.key(), quarterEnd(on, back), known).comparable());
        }
        history.add(now.comparable());
        Direction direction = Direction.of(card.polarity(), lastYear.comparable(), now.comparable());
        return new Line(
                card.key(),
                card.ref(),
                card.title(),
                switch (card.polarity()) {
                    case "lower" -> "Lower is better";
                    case "higher" -> "Higher is better";
                    default -> "Neither is better";
                },
                List.of(
                        new Cell(columns.get(0).heading(), before.text()),
                        new Cell(columns.get(1).heading(), lastYear.text())),
                now.text(),
                direction.code(),
                direction.label(),
                direction.label() == null ? null : "from " + lastYear.text() + " to " + now.text(),
                Sparklines.of(history),
                card.polarity(),
                direction.label() == null ? null : lastYear.comparable());
    }

    /** The last days of the quarters before; the day itself stands for its own quarter. */
    private static LocalDate quarterEnd(LocalDate on, int back) {
        LocalDate month = on.plusDays(1).minusMonths(3L * back);
        return month.minusDays(1);
    }

    private static String meta(Card card, Published now) {
        if ("c".equals(now.shorthand())) {
            return "not shown, to protect children";
        }
        if (now.window() != null) {
            return "since 1 April";
        }
        return "percent".equals(card.unit()) ? "on this day" : card.unit();
    }

    private static String time(Instant at) {
        return at.equals(Instant.EPOCH)
                ? "no events yet"
                : TIME.format(at).replace("AM", "am").replace("PM", "pm");
    }
}
