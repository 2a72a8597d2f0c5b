package org.daybook.query.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.events.CodeLists;
import org.daybook.events.Days;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Coverages;
import org.daybook.query.measure.Figure.Gap;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.ManyFigures;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Published;
import org.daybook.query.measure.Targets;
import org.daybook.query.page.Dashboard.Line;
import org.daybook.query.page.Dashboard.Objective;
import org.daybook.query.page.Dashboard.Tally;
import org.daybook.query.page.Dashboard.Tile;
import org.daybook.query.rows.Versions;
import org.daybook.query.words.Spoken;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the dashboard together from figures; partners get protected ones only. */
@Component
class DashboardMaker {

    private static final List<String> TILES = List.of(
            "children-in-care",
            "children-in-care-rate",
            "care-starts",
            "care-ends",
            "placements-made",
            "placements-three-plus-percent");
    private static final List<String> LIGHTS = List.of("on-track", "uncertain", "off-track", "not-rated");

    private final Measures measures;
    private final ManyFigures figures;
    private final Coverages coverages;
    private final Versions versions;
    private final Targets targets;
    private final NotInLatest notInLatest;
    private final int releasedEverySeconds;

    DashboardMaker(
            Measures measures,
            ManyFigures figures,
            Coverages coverages,
            Versions versions,
            Targets targets,
            NotInLatest notInLatest,
            @Value("${daybook.partners.released-every-seconds:300}") int releasedEverySeconds) {
        this.measures = measures;
        this.figures = figures;
        this.coverages = coverages;
        this.versions = versions;
        this.targets = targets;
        this.notInLatest = notInLatest;
        this.releasedEverySeconds = releasedEverySeconds;
    }

    Dashboard make(Viewer viewer, Quarter quarter, LocalDate lastCovered, Known known) {
        LocalDate on = quarter.on();
        Gap gap = coverages.gap("children-in-care", known);
        LineMaker maker = new LineMaker(
                measures,
                figures,
                viewer,
                quarter,
                known,
                targets.on(on, known),
                targets.ratings(quarter.year(), quarter.name(), known));
        List<Tile> tiles = new ArrayList<>();
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        boolean outside = true;
        for (Card card : measures.cards()) {
            Published now = maker.figure(card, on);
            outside &= now.outsideCoverage();
            if (TILES.contains(card.key())) {
                tiles.add(new Tile(card.key(), card.title(), now.text(), meta(card, now)));
            }
            lines.computeIfAbsent(card.objective(), key -> new ArrayList<>()).add(maker.line(card, now));
        }
        return new Dashboard(
                quarter.caption(),
                on,
                outside,
                covered(viewer, lastCovered, gap, known),
                gap != null && !on.isBefore(gap.from()),
                known.at().equals(Instant.EPOCH)
                        ? "no events yet"
                        : Spoken.time(known.at()) + ", " + Spoken.day(LocalDate.ofInstant(known.at(), Days.LONDON)),
                known.position(),
                versions.complete(),
                viewer.partner()
                        ? "They are published together every " + every() + ". Numbers from 1 to 5 are shown as [c]."
                        : "They follow every event as it is recorded.",
                tiles,
                lines.entrySet().stream()
                        .map(e -> objective(e.getKey(), e.getValue()))
                        .toList(),
                viewer.partner());
    }

    private static Objective objective(String ref, List<Line> lines) {
        List<Tally> tally = LIGHTS.stream()
                .map(code -> new Tally(
                        code,
                        CodeLists.of("progress-rating").label(code).toLowerCase(Locale.ENGLISH),
                        lines.stream()
                                .filter(line -> line.progress().code().equals(code))
                                .count()))
                .toList();
        return new Objective(ref, Measures.objective(ref), tally, lines);
    }

    private String covered(Viewer viewer, LocalDate last, @Nullable Gap gap, Known known) {
        if (known.position() == 0) {
            return viewer.partner() ? "No figures have been published yet." : "Nothing has been recorded yet.";
        }
        String sentence = "The records speak of days up to " + Spoken.day(last) + ".";
        sentence += gap == null
                ? ""
                : " People have recorded here since " + Spoken.day(gap.to().plusDays(1))
                        + "; nothing speaks of the days in between.";
        return sentence + notInLatest.sentence(viewer);
    }

    private String every() {
        return releasedEverySeconds % 60 == 0
                ? each(releasedEverySeconds / 60, "minute")
                : each(releasedEverySeconds, "second");
    }

    private static String each(int number, String unit) {
        return number == 1 ? unit : number + " " + unit + "s";
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
}
