package org.daybook.query.measure;

import java.security.Principal;
import java.util.Map;
import org.daybook.query.measure.Figures.Question;
import org.daybook.web.BadQuestion;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands behind a figure: entries and changes; analysts see pseudonyms. */
@RestController
class BehindController {

    private static final String BEHIND = "hasAnyRole('CASEWORKER', 'AUDITOR', 'ANALYST')";

    private final Questions questions;
    private final Disclosure disclosure;
    private final Knowledge knowledge;

    BehindController(Questions questions, Disclosure disclosure, Knowledge knowledge) {
        this.questions = questions;
        this.disclosure = disclosure;
        this.knowledge = knowledge;
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
        Question question = questions.read(key, on, window, knownAt, atLeast, viewer);
        return Map.of("entries", disclosure.entries(viewer, question));
    }

    @GetMapping("/api/measures/{key}/changes")
    @PreAuthorize(BEHIND)
    Map<String, Object> changes(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String window,
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Long atLeast,
            Principal principal) {
        Viewer viewer = Viewer.of(principal);
        Question now = questions.read(key, on, window, null, atLeast, viewer);
        Known until = to == null ? now.known() : knowledge.at("to", to);
        Question question = new Question(now.key(), now.on(), now.window(), until);
        long first = knowledge.at("from", from).position();
        if (first > question.known().position()) {
            throw BadQuestion.malformed("from", "from must not be later than to.");
        }
        return Map.of("changes", disclosure.changes(viewer, question, first));
    }
}
