package org.daybook.query.replay;

import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.query.measure.Knowledge.NotYet;
import org.daybook.query.measure.Measures;
import org.daybook.query.replay.Replays.NotNow;
import org.daybook.web.BadQuestion;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Replays as pages: begun, watched, read and given up again. */
@Controller
class ReplayPages {

    private static final int SHOWN = 20;

    private final Replays replays;
    private final ReplayAnswers answers;
    private final Map<String, Consumer<Replay>> acts;
    private final Measures measures;

    ReplayPages(Replays replays, ReplayAnswers answers, Measures measures) {
        this.replays = replays;
        this.answers = answers;
        this.measures = measures;
        this.acts = Map.of(
                "pause", replay -> replays.pause(replay, true),
                "resume", replay -> replays.pause(replay, false),
                "cancel", replays::cancel,
                "compare", replays::compareAgain,
                "promote", replays::promote,
                "undo", replays::undo,
                "retire", replays::retire);
    }

    @GetMapping("/replays")
    @PreAuthorize(ReplayController.MAY)
    String all(@RequestParam(required = false) @Nullable Long position, Model model) {
        model.addAttribute("wide", true);
        model.addAttribute("upTo", position == null ? "" : "position:" + position);
        model.addAttribute(
                "replays",
                answers.latest(SHOWN).stream()
                        .map(replay -> new ReplayShown(replay, measures))
                        .toList());
        return "query/replays";
    }

    @PostMapping("/replays")
    @PreAuthorize(ReplayController.MAY)
    String start(@RequestParam(defaultValue = "") String upTo, Model model, Principal principal) {
        String asked = upTo.isBlank() ? "now" : upTo.strip();
        try {
            String whole = asked.matches("\\d{1,18}") ? "position:" + asked : asked;
            return "redirect:/replays/"
                    + replays.start(whole, Viewer.of(principal).name()).replayId();
        } catch (BadQuestion | NotNow | NotYet e) {
            model.addAttribute("problem", e.getMessage());
            String page = all(null, model);
            model.addAttribute("upTo", asked.length() > 40 ? asked.substring(0, 40) : asked);
            return page;
        }
    }

    @GetMapping("/replays/{id}")
    @PreAuthorize(ReplayController.MAY)
    String one(@PathVariable UUID id, Model model, Principal principal) {
        model.addAttribute("wide", true);
        model.addAttribute("replay", new ReplayShown(answers.of(id, Viewer.of(principal)), measures));
        return "query/replay";
    }

    @PostMapping("/replays/{id}")
    @PreAuthorize(ReplayController.MAY)
    String act(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String act,
            RedirectAttributes after,
            Model model,
            Principal principal) {
        Consumer<Replay> what = acts.get(act);
        if (what == null) {
            throw BadQuestion.malformed("act", "There is nothing of that kind to do with a replay.");
        }
        try {
            what.accept(answers.find(id));
            after.addFlashAttribute("done", act);
            return "redirect:/replays/" + id;
        } catch (NotNow e) {
            model.addAttribute("problem", e.getMessage());
            return one(id, model, principal);
        }
    }
}
