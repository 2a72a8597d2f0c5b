package org.daybook.query.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.query.asat.AsAt;
import org.daybook.query.asat.AsAts;
import org.daybook.query.measure.Card;
import org.daybook.query.measure.Knowledge;
import org.daybook.query.measure.Known;
import org.daybook.query.measure.Measures;
import org.daybook.query.measure.Published;
import org.daybook.web.BadQuestion;
import org.daybook.web.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /measures}: the catalogue for everybody, and the page of each measure. */
@Controller
class MeasurePages {

    private static final String EVERYBODY = "hasAnyRole('CASEWORKER', 'PARTNER', 'AUDITOR', 'ANALYST', 'ADMIN')";

    /** A measure in the catalogue, with its figure of the last day that the records speak of. */
    record Line(Card card, String polarity, String value, String day) {}

    private final Measures measures;
    private final Knowledge knowledge;
    private final MeasureReader reader;
    private final MeasurePageMaker maker;
    private final AsAts asAts;

    MeasurePages(Measures measures, Knowledge knowledge, MeasureReader reader, MeasurePageMaker maker, AsAts asAts) {
        this.measures = measures;
        this.knowledge = knowledge;
        this.reader = reader;
        this.maker = maker;
        this.asAts = asAts;
    }

    @GetMapping("/measures")
    @PreAuthorize(EVERYBODY)
    String catalogue(Principal principal, Model model) {
        Viewer viewer = Viewer.of(principal);
        Known known = knowledge.known(viewer, null, null);
        Map<String, List<Line>> objectives = new LinkedHashMap<>();
        for (Card card : measures.cards()) {
            Published figure = maker.on(viewer, card.key(), reader.lastDay(card.key(), known), known);
            objectives
                    .computeIfAbsent(card.objective(), objective -> new ArrayList<>())
                    .add(new Line(card, Wording.polarity(card.polarity()), figure.text(), Wording.day(figure.on())));
        }
        model.addAttribute("wide", true);
        model.addAttribute("partner", viewer.partner());
        model.addAttribute("objectives", objectives);
        model.addAttribute(
                "titles", objectives.keySet().stream().collect(Collectors.toMap(ref -> ref, Measures::objective)));
        return "query/measures";
    }

    @GetMapping("/measures/{key}")
    @PreAuthorize(EVERYBODY)
    String measure(
            @PathVariable String key,
            @ModelAttribute("form") MeasureForm form,
            @RequestParam Map<String, String> parameters,
            Principal principal,
            HttpServletResponse response,
            Model model) {
        Viewer viewer = Viewer.of(principal);
        existing(key);
        Asked asked = reader.read(key, form, viewer);
        MeasurePage page = maker.make(viewer, form, asked);
        Map<String, String> errors = new LinkedHashMap<>(asked.errors());
        if (!viewer.partner()) {
            AsAt asAt = asAt(key, page.said(), parameters, asked);
            if (asAt.redirect() != null) {
                return "redirect:" + asAt.redirect();
            }
            if (asAt.problem() != null) {
                errors.put(asAt.problem().field(), asAt.problem().message());
            }
            model.addAttribute("asAt", asAt);
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        // the panel names its own field
        errors.remove(viewer.partner() ? "" : "knownAt");
        model.addAttribute("errors", errors);
        model.addAttribute("wide", true);
        model.addAttribute("partner", viewer.partner());
        model.addAttribute("page", page);
        return "query/measure";
    }

    /** The moment that the page is shown as at; one that was no moment is named in the panel. */
    private AsAt asAt(String key, Map<String, String> said, Map<String, String> parameters, Asked asked) {
        Map<String, String> kept = new LinkedHashMap<>(said);
        kept.remove("knownAt");
        String wrong = asked.errors().get("knownAt");
        if (wrong == null) {
            return asAts.of(MeasureForm.page(key), kept, parameters);
        }
        AsAt now = asAts.of(MeasureForm.page(key), kept, Map.of());
        return new AsAt(
                null,
                now.position(),
                now.head(),
                null,
                now.action(),
                now.kept(),
                now.heading(),
                now.typed(),
                now.strip(),
                now.quarterStart(),
                now.quarterEnd(),
                now.back(),
                new AsAt.Problem(AsAts.DATE, wrong));
    }

    private void existing(String key) {
        try {
            measures.card(key);
        } catch (BadQuestion unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such measure", unknown);
        }
    }

    @ExceptionHandler
    void notYet(Knowledge.NotYet e, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "2");
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
