package org.daybook.query.measure;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.events.Days;
import org.daybook.query.measure.BehindFigures.Behind;
import org.daybook.query.measure.Figures.Question;
import org.daybook.query.rows.Completeness;
import org.daybook.query.rows.Follower;
import org.daybook.store.EventLog;
import org.daybook.store.MasterKey;
import org.daybook.web.BadQuestion;
import org.daybook.web.Problem;
import org.daybook.web.Role;
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
    private static final String BEHIND = "hasAnyRole('CASEWORKER', 'AUDITOR', 'ANALYST')";
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
    private final BehindFigures behind;
    private final Knowledge knowledge;
    private final Follower follower;
    private final Completeness completeness;
    private final EventLog log;
    private final MasterKey master;
    private final Clock clock;

    FigureController(
            Measures measures,
            Figures figures,
            BehindFigures behind,
            Knowledge knowledge,
            Follower follower,
            Completeness completeness,
            @Qualifier("queryLog") EventLog log,
            MasterKey master,
            Clock clock) {
        this.measures = measures;
        this.figures = figures;
        this.behind = behind;
        this.knowledge = knowledge;
        this.follower = follower;
        this.completeness = completeness;
        this.log = log;
        this.master = master;
        this.clock = clock;
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
        measures.card(key);
        Question question =
                new Question(key, day("on", on), Window.of(window), knowledge.known(viewer, knownAt, atLeast));
        return shown(figures.figure(question, by), viewer);
    }

    private static Figure shown(Figure figure, Viewer viewer) {
        return viewer.partner() ? SmallNumbers.protect(figure) : figure;
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
        for (LocalDate on : days(day("from", from), day("to", to), every)) {
            points.add(shown(figures.figure(new Question(key, on, theWindow, known), null), viewer));
        }
        return Map.of("key", key, "every", every, "points", points);
    }

    private static List<LocalDate> days(LocalDate from, LocalDate to, String every) {
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

    @GetMapping("/api/measures/{key}/entries")
    @PreAuthorize(BEHIND)
    Map<String, Object> entries(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String window,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable Long atLeast,
            Principal principal) {
        Viewer viewer = Viewer.of(principal);
        measures.card(key);
        Question question =
                new Question(key, day("on", on), Window.of(window), knowledge.known(viewer, knownAt, atLeast));
        List<Behind> entries = behind.entries(question);
        return Map.of(
                "entries",
                viewer.role() == Role.ANALYST
                        ? entries.stream().map(this::pseudonymous).toList()
                        : entries);
    }

    private Behind pseudonymous(Behind entry) {
        return new Behind(
                "entry:" + master.fingerprint("analyst", entry.entryId()),
                entry.type(),
                "person:" + master.fingerprint("analyst", entry.childId()),
                entry.effectiveOn(),
                entry.position(),
                entry.in());
    }

    @GetMapping("/api/measures/{key}/changes")
    @PreAuthorize(BEHIND)
    Map<String, Object> changes(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String window,
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String to,
            Principal principal) {
        measures.card(key);
        Known first = knowledge.at(from);
        Known last = to == null ? knowledge.now() : knowledge.at(to);
        Question question = new Question(key, day("on", on), Window.of(window), last);
        List<BehindFigures.Change> changes = behind.changes(question, first.position(), last.position());
        boolean analyst = Viewer.of(principal).role() == Role.ANALYST;
        return Map.of(
                "changes", analyst ? changes.stream().map(this::pseudonymous).toList() : changes);
    }

    private BehindFigures.Change pseudonymous(BehindFigures.Change c) {
        String entryId = "entry:" + master.fingerprint("analyst", c.entryId());
        return new BehindFigures.Change(
                entryId,
                c.type(),
                c.kind(),
                c.position(),
                c.recordedAt(),
                c.actor(),
                c.before(),
                c.after(),
                c.effect());
    }

    @GetMapping("/api/position")
    @PreAuthorize(EVERYBODY)
    Map<String, Object> position(@RequestParam(required = false) @Nullable Long atLeast, Principal principal) {
        knowledge.known(Viewer.of(principal), null, atLeast);
        long projected = follower.reached().position();
        return Map.of(
                "head", Math.max(log.head(), projected), "projected", projected, "complete", completeness.complete());
    }

    private LocalDate day(String name, @Nullable String text) {
        try {
            LocalDate day = text == null ? Days.today(clock) : LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 2200) {
                throw BadQuestion.malformed(name, "The day is not possible.");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw BadQuestion.malformed(name, name + " must be a real date, like 2018-09-30.");
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notYet(Knowledge.NotYet e) {
        return Problem.unavailable();
    }
}
