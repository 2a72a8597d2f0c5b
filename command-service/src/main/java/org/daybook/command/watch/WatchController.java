package org.daybook.command.watch;

import java.util.List;
import org.daybook.command.watch.Worklist.Count;
import org.daybook.command.watch.Worklist.Limit;
import org.daybook.command.watch.Worklist.Standing;
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

    @GetMapping("/api/warnings")
    @PreAuthorize(WORKERS)
    List<Standing> warnings(
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(defaultValue = "0") int olderThanDays,
            @RequestParam(defaultValue = "200") int limit) {
        if (olderThanDays < 0 || olderThanDays > 36_500) {
            throw BadQuestion.malformed("olderThanDays", "The age is 0 to 36,500 days.");
        }
        return worklist.warnings(rule, team, olderThanDays, within(limit));
    }

    @GetMapping("/api/warnings/counts")
    @PreAuthorize(WORKERS)
    List<Count> counts() {
        return worklist.counts();
    }

    @GetMapping("/api/deadlines")
    @PreAuthorize(WORKERS)
    List<Limit> deadlines(
            @RequestParam(defaultValue = "overdue") String state,
            @RequestParam(required = false) @Nullable String deadline,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(defaultValue = "200") int limit) {
        return worklist.deadlines(state, deadline, team, within(limit));
    }

    private static int within(int limit) {
        if (limit < 1 || limit > MOST) {
            throw BadQuestion.malformed("limit", "The limit is 1 to " + MOST + ".");
        }
        return limit;
    }
}
