package org.daybook.query.measure;

import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.rows.Versions;
import org.daybook.query.trust.Trust;
import org.daybook.store.EventLog;
import org.daybook.web.BadQuestion;
import org.daybook.web.Problem;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/measures} and {@code /api/position}. */
@RestController
class FigureController {

    private static final String EVERYBODY = "hasAnyRole('CASEWORKER', 'PARTNER', 'AUDITOR', 'ANALYST', 'ADMIN')";
    private static final int MOST_POINTS = 400;

    /** A measure as the list shows it. */
    record Listed(
            String key,
            String ref,
            String objective,
            String title,
            String definition,
            int definitionVersion,
            String unit,
            String polarity,
            List<String> breakdowns) {}

    private final Measures measures;
    private final Figures figures;
    private final Questions questions;
    private final Knowledge knowledge;
    private final Versions versions;
    private final Trust trust;
    private final EventLog log;

    FigureController(
            Measures measures,
            Figures figures,
            Questions questions,
            Knowledge knowledge,
            Versions versions,
            Trust trust,
            @Qualifier("queryLog") EventLog log) {
        this.measures = measures;
        this.figures = figures;
        this.questions = questions;
        this.knowledge = knowledge;
        this.versions = versions;
        this.trust = trust;
        this.log = log;
    }

    @GetMapping("/api/measures")
    @PreAuthorize(EVERYBODY)
    List<Listed> measures() {
        return measures.cards().stream()
                .map(card -> new Listed(
                        card.key(),
                        card.ref(),
                        card.objective(),
                        card.title(),
                        card.definition(),
                        card.definitionVersion(),
                        card.unit(),
                        card.polarity(),
                        measures.rule(card.key()).breakdowns()))
                .toList();
    }

    @GetMapping("/api/measures/{key}")
    @PreAuthorize(EVERYBODY)
    Figure figure(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String window,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable Long atLeast,
            Principal principal) {
        Viewer viewer = Viewer.of(principal);
        Question question = questions.read(key, on, window, knownAt, atLeast, viewer);
        return shown(question, by, viewer);
    }

    private Figure shown(Question question, @Nullable String by, Viewer viewer) {
        return viewer.partner() ? figures.released(question, by) : figures.figure(question, by);
    }

    @GetMapping("/api/measures/{key}/series")
    @PreAuthorize(EVERYBODY)
    Map<String, Object> series(
            @PathVariable String key,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "quarter") String every,
            @RequestParam(required = false) @Nullable String window,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable Long atLeast,
            Principal principal) {
        Viewer viewer = Viewer.of(principal);
        measures.card(key);
        Window theWindow = Window.of(window);
        Known known = knowledge.known(viewer, knownAt, atLeast);
        List<Figure> points = new ArrayList<>();
        if (viewer.partner() && "day".equals(every)) {
            // from one day to the next a count moves by single children
            throw new BadQuestion(403, "released-figures-only", "every", "Partners see series by month or longer.");
        }
        for (LocalDate on : days(questions.day("from", from), questions.day("to", to), every)) {
            points.add(shown(new Question(key, on, theWindow, known), null, viewer));
        }
        return Map.of("key", key, "every", every, "points", points);
    }

    private static List<LocalDate> days(LocalDate from, LocalDate to, String every) {
        if (from.isAfter(to)) {
            throw BadQuestion.malformed("from", "from must not be later than to.");
        }
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; ; i++) {
            LocalDate day = switch (every) {
                case "day" -> from.plusDays(i);
                case "month" -> from.plusMonths(i);
                case "quarter" -> from.plusMonths(3L * i);
                case "year" -> from.plusYears(i);
                default -> throw BadQuestion.malformed("every", "every is day, month, quarter or year.");
            };
            if (day.isAfter(to)) {
                return days;
            }
            if (days.size() == MOST_POINTS) {
                throw BadQuestion.malformed("to", "A series has at most " + MOST_POINTS + " points.");
            }
            days.add(day);
        }
    }

    @GetMapping("/api/position")
    @PreAuthorize(EVERYBODY)
    Map<String, Object> position(@RequestParam(required = false) @Nullable Long atLeast, Principal principal) {
        Viewer viewer = Viewer.of(principal);
        Known known = knowledge.known(viewer, null, atLeast);
        boolean complete = trust.now().complete();
        if (viewer.partner()) {
            // a position that moves with every event would be an activity feed
            return Map.of("head", known.position(), "projected", known.position(), "complete", complete);
        }
        long projected = versions.reached().position();
        return Map.of("head", Math.max(log.head(), projected), "projected", projected, "complete", complete);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notYet(Knowledge.NotYet e) {
        return Problem.unavailable();
    }
}
