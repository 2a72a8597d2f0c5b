package org.daybook.command.watch;

import java.util.List;
import org.daybook.command.watch.Worklist.Count;
import org.daybook.command.watch.Worklist.Limit;
import org.daybook.command.watch.Worklist.Page;
import org.daybook.command.watch.Worklist.Standing;
import org.daybook.command.watch.Worklist.Which;
import org.daybook.web.BadQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/warnings} and {@code /api/deadlines}. */
@RestController
class WatchController {

    private static final String WORKERS = "hasAnyRole('CASEWORKER', 'AUDITOR')";
    private static final int MOST = 1000;

    private final Worklist worklist;

    WatchController(Worklist worklist) {
        this.worklist = worklist;
    }

    /** Part of the open warnings; {@code behind} events have not been looked at yet. */
    record Warnings(List<Standing> warnings, @Nullable String next, long behind) {}

    /** Part of the time limits; {@code behind} events have not been looked at yet. */
    record Limits(List<Limit> deadlines, @Nullable String next, long behind) {}

    @GetMapping("/api/warnings")
    @PreAuthorize(WORKERS)
    Warnings warnings(
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(defaultValue = "0") int olderThanDays,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam(required = false) @Nullable String after) {
        Page<Standing> page = worklist.warnings(new Which(team, within(limit)), rule, age(olderThanDays), after);
        return new Warnings(page.items(), page.next(), worklist.behind());
    }

    @GetMapping("/api/warnings/counts")
    @PreAuthorize(WORKERS)
    List<Count> counts() {
        return worklist.counts();
    }

    @GetMapping("/api/deadlines")
    @PreAuthorize(WORKERS)
    Limits deadlines(
            @RequestParam(defaultValue = "overdue") String state,
            @RequestParam(required = false) @Nullable String deadline,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam(required = false) @Nullable String after) {
        Page<Limit> page = worklist.deadlines(new Which(team, within(limit)), state, deadline, after);
        return new Limits(page.items(), page.next(), worklist.behind());
    }

    static int age(int days) {
        if (days < 0 || days > 36_500) {
            throw BadQuestion.malformed("olderThanDays", "The age is 0 to 36,500 days.");
        }
        return days;
    }

    private static int within(int limit) {
        if (limit < 1 || limit > MOST) {
            throw BadQuestion.malformed("limit", "The limit is 1 to " + MOST + ".");
        }
        return limit;
    }
}
