package org.daybook.query.measure;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.daybook.query.access.AccessLog;
import org.daybook.query.measure.BehindFigures.Behind;
import org.daybook.query.measure.BehindFigures.Change;
import org.daybook.query.measure.Figures.Question;
import org.daybook.store.MasterKey;
import org.daybook.web.BadQuestion;
import org.daybook.web.Role;
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
    private final BehindFigures behind;
    private final Knowledge knowledge;
    private final MasterKey master;
    private final AccessLog access;

    BehindController(
            Questions questions, BehindFigures behind, Knowledge knowledge, MasterKey master, AccessLog access) {
        this.questions = questions;
        this.behind = behind;
        this.knowledge = knowledge;
        this.master = master;
        this.access = access;
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
        look(viewer, key);
        List<Behind> entries = behind.entries(question);
        return Map.of(
                "entries",
                analyst(viewer) ? entries.stream().map(this::pseudonymous).toList() : entries);
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
        look(viewer, key + " changes");
        List<Change> changes = behind.changes(question, first, question.known().position());
        return Map.of(
                "changes",
                analyst(viewer) ? changes.stream().map(this::pseudonymous).toList() : changes);
    }

    /** Who sees children behind a figure is written down; an analyst sees none. */
    private void look(Viewer viewer, String detail) {
        if (!analyst(viewer)) {
            access.record(viewer, "entries", null, detail);
        }
    }

    private static boolean analyst(Viewer viewer) {
        return viewer.role() == Role.ANALYST;
    }

    private Behind pseudonymous(Behind e) {
        return new Behind(
                pseudonym("entry", e.entryId()),
                e.type(),
                pseudonym("person", e.childId()),
                e.effectiveOn(),
                e.position(),
                e.in());
    }

    private Change pseudonymous(Change c) {
        return new Change(
                pseudonym("entry", c.entryId()),
                c.type(),
                c.kind(),
                c.position(),
                c.recordedAt(),
                c.actor(),
                c.before(),
                c.after(),
                c.effect());
    }

    private String pseudonym(String kind, String id) {
        return kind + ":" + master.fingerprint("analyst", id);
    }
}
