package org.daybook.query.access;

import java.security.Principal;
import java.util.List;
import org.daybook.query.access.Views.Page;
import org.daybook.query.access.Views.Sought;
import org.daybook.web.BadQuestion;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/access-log}: who saw what. The look at it is a look, too. */
@RestController
class AccessLogController {

    static final String AUDITOR = "hasRole('AUDITOR')";
    static final String LOOK = "access-log";
    private static final int MOST = 1_000;

    /** The answer; {@code next} is the {@code after} of the next page. */
    record Answer(List<Views.View> views, @Nullable Long next) {}

    private final Views views;
    private final AccessLog log;

    AccessLogController(Views views, AccessLog log) {
        this.views = views;
        this.log = log;
    }

    @GetMapping("/api/access-log")
    @PreAuthorize(AUDITOR)
    Answer views(
            @RequestParam(required = false) @Nullable String child,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable Long after,
            Principal principal) {
        if (limit < 1 || limit > MOST) {
            throw BadQuestion.malformed("limit", "The limit is 1 to " + MOST + ".");
        }
        Sought sought = SoughtViews.read(child, actor, from, to);
        log.record(Viewer.of(principal), LOOK, sought.child(), sought.kinds());
        Page page = views.find(sought, after, limit);
        return new Answer(page.views(), page.next());
    }
}
