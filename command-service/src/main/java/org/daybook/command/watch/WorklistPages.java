package org.daybook.command.watch;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.daybook.command.entry.Refused;
import org.daybook.command.front.Recording;
import org.daybook.command.front.Recording.Ask;
import org.daybook.command.front.Who;
import org.daybook.command.warning.WarningCommand.WaiveWarning;
import org.daybook.command.watch.Worklist.Limit;
import org.daybook.command.watch.Worklist.Page;
import org.daybook.command.watch.Worklist.Which;
import org.daybook.events.ChildId;
import org.daybook.events.CodeLists;
import org.daybook.events.Days;
import org.daybook.history.Deadlines;
import org.daybook.web.BadQuestion;
import org.daybook.web.Role;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of what is to be worked through: time limits that are over, warnings that stand. */
@Controller
class WorklistPages {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, h:mma", Locale.UK).withZone(Days.LONDON);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int SHOWN = 50;

    /** A time limit as the page shows it. */
    record LimitLine(
            String childId,
            String what,
            String due,
            @Nullable String team,
            boolean recorded) {}

    private final Worklist worklist;
    private final Recording recording;

    WorklistPages(Worklist worklist, Recording recording) {
        this.worklist = worklist;
        this.recording = recording;
    }

    @GetMapping("/worklist")
    @PreAuthorize("hasAnyRole('CASEWORKER', 'AUDITOR')")
    String list(
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(defaultValue = "0") int olderThanDays,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String overdueAfter,
            @RequestParam(required = false) @Nullable String dueAfter,
            Model model,
            Principal principal) {
        String theRule = blank(rule);
        String theTeam = blank(team);
        model.addAttribute("wide", true);
        model.addAttribute("rule", theRule);
        model.addAttribute("team", theTeam);
        model.addAttribute("counts", worklist.counts());
        model.addAttribute("olderThanDays", olderThanDays);
        Which which = new Which(theTeam, SHOWN);
        var warnings = worklist.warnings(which, theRule, WatchController.age(olderThanDays), after);
        model.addAttribute("warnings", warnings.items());
        model.addAttribute("next", warnings.next());
        limits(which, "overdue", overdueAfter, model);
        limits(which, "due", dueAfter, model);
        model.addAttribute("behind", worklist.behind());
        model.addAttribute("reasons", CodeLists.of("waiver-reason").entries());
        model.addAttribute("canWaive", Viewer.of(principal).role() == Role.CASEWORKER);
        return "command/worklist";
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void limits(Which which, String state, @Nullable String after, Model model) {
        Page<Limit> page = worklist.deadlines(which, state, null, after);
        model.addAttribute(state, page.items().stream().map(WorklistPages::line).toList());
        model.addAttribute(state + "Next", page.next());
    }

    private static LimitLine line(Limit limit) {
        return new LimitLine(
                limit.childId(),
                CodeLists.of("deadline").label(limit.deadline()),
                by(limit.due()),
                limit.team(),
                limit.missedRecorded());
    }

    /** A limit of whole days ends with its last one. */
    private static String by(Instant due) {
        boolean wholeDays = LocalTime.ofInstant(due, Days.LONDON).equals(LocalTime.MIDNIGHT);
        return wholeDays
                ? DAY.format(Deadlines.lastDayBefore(due))
                : WHEN.format(due).replace("AM", "am").replace("PM", "pm");
    }

    /** A warning is left standing on purpose, by the same way as everything that is recorded. */
    @PostMapping("/worklist")
    @PreAuthorize("hasRole('CASEWORKER')")
    String waive(
            @RequestParam String childId,
            @RequestParam String entryId,
            @RequestParam String warning,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam String reason,
            Model model,
            Principal principal) {
        try {
            if (!ChildId.isOne(childId) || !CodeLists.of("waiver-reason").has(reason)) {
                throw BadQuestion.malformed("reason", "Choose why the warning may stand.");
            }
            recording.record(new Ask(
                    new ChildId(childId),
                    new WaiveWarning(childId, entryId, warning, blank(field), reason, null),
                    "waive-warning",
                    new Who(principal.getName(), "caseworker"),
                    null,
                    null,
                    null));
            return "redirect:/worklist";
        } catch (Refused | BadQuestion e) {
            model.addAttribute("problem", e.getMessage());
            return list(null, null, 0, null, null, null, model, principal);
        }
    }
}
