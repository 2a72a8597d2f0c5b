package org.daybook.query.access;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.query.access.Views.Page;
import org.daybook.query.access.Views.Sought;
import org.daybook.query.words.Spoken;
import org.daybook.web.BadQuestion;
import org.daybook.web.Role;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The access log as a page. */
@Controller
class AccessLogPages {

    private static final int SHOWN = 50;

    private static final Map<String, String> LOOKS = Map.ofEntries(
            Map.entry("access-log", "The access log"),
            Map.entry("child", "A child’s record"),
            Map.entry("child-search", "A search for a child"),
            Map.entry("chronology", "A child’s chronology"),
            Map.entry("entries", "The entries behind a figure"),
            Map.entry("event", "An event"),
            Map.entry("events", "The event history"),
            Map.entry("pupils", "Pupils of school censuses"));

    /** A look as the page shows it. */
    record Line(
            String at,
            String actor,
            String role,
            String what,
            @Nullable String childId,
            @Nullable String detail) {}

    private final Views views;
    private final AccessLog log;

    AccessLogPages(Views views, AccessLog log) {
        this.views = views;
        this.log = log;
    }

    @GetMapping("/access-log")
    @PreAuthorize(AccessLogController.AUDITOR)
    String page(
            @RequestParam(required = false) @Nullable String child,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Long after,
            Model model,
            Principal principal) {
        model.addAttribute("wide", true);
        model.addAttribute("child", child);
        model.addAttribute("actor", actor);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("lines", List.of());
        try {
            Sought sought = SoughtViews.read(child, actor, from, to);
            log.record(Viewer.of(principal), AccessLogController.LOOK, sought.child(), sought.kinds());
            Page page = views.find(sought, after, SHOWN);
            model.addAttribute(
                    "lines", page.views().stream().map(AccessLogPages::line).toList());
            model.addAttribute("next", page.next());
            model.addAttribute("filtered", sought.kinds() != null);
        } catch (BadQuestion e) {
            model.addAttribute("problem", e.getMessage());
            model.addAttribute("problemField", e.field());
            model.addAttribute("filtered", true);
        }
        return "query/access-log";
    }

    private static Line line(Views.View view) {
        return new Line(
                Spoken.moment(view.at()),
                view.actor(),
                Role.valueOf(view.role().toUpperCase(Locale.ROOT)).label(),
                LOOKS.getOrDefault(view.what(), view.what()),
                view.childId(),
                view.detail());
    }
}
