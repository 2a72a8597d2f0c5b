package org.daybook.query.replay;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.query.measure.Knowledge;
import org.daybook.web.BadQuestion;
import org.daybook.web.Problem;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/replays}: what is read, made anew from the events alone beside it. */
@RestController
class ReplayController {

    static final String MAY = "hasAnyRole('AUDITOR', 'ADMIN')";
    private static final int SHOWN = 100;

    /** What is asked for: {@code now}, an instant or {@code position:123}. */
    record Asked(@Nullable String upTo) {}

    private final Replays replays;
    private final ReplayAnswers answers;

    ReplayController(Replays replays, ReplayAnswers answers) {
        this.replays = replays;
        this.answers = answers;
    }

    @PostMapping("/api/replays")
    @PreAuthorize(MAY)
    ResponseEntity<Map<String, UUID>> start(@RequestBody Asked asked, Principal principal) {
        if (asked.upTo() == null || asked.upTo().isBlank()) {
            throw BadQuestion.malformed("upTo", "upTo is now, an instant like 2026-11-23T14:31:00Z, or position:123.");
        }
        Replay replay = replays.start(asked.upTo().strip(), Viewer.of(principal).name());
        return ResponseEntity.accepted()
                .location(URI.create("/api/replays/" + replay.replayId()))
                .body(Map.of("replayId", replay.replayId()));
    }

    @GetMapping("/api/replays")
    @PreAuthorize(MAY)
    Map<String, List<ReplayAnswer>> latest() {
        return Map.of("replays", answers.latest(SHOWN));
    }

    @GetMapping("/api/replays/{id}")
    @PreAuthorize(MAY)
    ReplayAnswer one(@PathVariable UUID id, Principal principal) {
        return answers.of(id, Viewer.of(principal));
    }

    @PostMapping("/api/replays/{id}/pause")
    @PreAuthorize(MAY)
    ReplayAnswer pause(@PathVariable UUID id, Principal principal) {
        return after(id, replay -> replays.pause(replay, true), principal);
    }

    @PostMapping("/api/replays/{id}/resume")
    @PreAuthorize(MAY)
    ReplayAnswer resume(@PathVariable UUID id, Principal principal) {
        return after(id, replay -> replays.pause(replay, false), principal);
    }

    @PostMapping("/api/replays/{id}/cancel")
    @PreAuthorize(MAY)
    ReplayAnswer cancel(@PathVariable UUID id, Principal principal) {
        return after(id, replays::cancel, principal);
    }

    @PostMapping("/api/replays/{id}/compare")
    @PreAuthorize(MAY)
    ReplayAnswer compare(@PathVariable UUID id, Principal principal) {
        return after(id, replays::compareAgain, principal);
    }

    @PostMapping("/api/replays/{id}/promote")
    @PreAuthorize(MAY)
    ReplayAnswer promote(@PathVariable UUID id, Principal principal) {
        return after(id, replays::promote, principal);
    }

    @PostMapping("/api/replays/{id}/undo")
    @PreAuthorize(MAY)
    ReplayAnswer undo(@PathVariable UUID id, Principal principal) {
        return after(id, replays::undo, principal);
    }

    @PostMapping("/api/replays/{id}/retire")
    @PreAuthorize(MAY)
    ReplayAnswer retire(@PathVariable UUID id, Principal principal) {
        return after(id, replays::retire, principal);
    }

    private ReplayAnswer after(UUID id, Consumer<Replay> act, Principal principal) {
        act.accept(answers.find(id));
        return one(id, principal);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notNow(Replays.NotNow e) {
        return Problem.answer(Problem.of(409, e.code(), "Not in this state", String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notYet(Knowledge.NotYet e) {
        return Problem.unavailable();
    }
}
