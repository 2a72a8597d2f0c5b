package org.daybook.query.page;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.daybook.events.Days;
import org.daybook.query.asat.TypedMoment;
import org.daybook.query.measure.Coverages;
import org.daybook.query.measure.Knowledge;
import org.daybook.query.measure.Known;
import org.daybook.web.BadQuestion;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dashboard: figures of a day, by default the last one that the records speak of. */
@Controller
class DashboardController {

    private final Coverages coverages;
    private final Knowledge knowledge;
    private final DashboardMaker maker;
    private final Clock clock;

    DashboardController(Coverages coverages, Knowledge knowledge, DashboardMaker maker, Clock clock) {
        this.coverages = coverages;
        this.knowledge = knowledge;
        this.maker = maker;
        this.clock = clock;
    }

    @GetMapping("/")
    @PreAuthorize("hasAnyRole('CASEWORKER', 'PARTNER', 'AUDITOR', 'ANALYST', 'ADMIN')")
    String dashboard(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable Long atLeast,
            Principal principal,
            Model model) {
        Viewer viewer = Viewer.of(principal);
        Known known = knowledge.known(viewer, null, atLeast);
        LocalDate last = coverages.lastCoveredDay("children-in-care", known, Days.today(clock));
        LocalDate day = last;
        try {
            day = on == null || on.isBlank() ? last : TypedMoment.day("on", on);
        } catch (BadQuestion e) {
            model.addAttribute("notADay", e.getMessage());
        }
        model.addAttribute("asked", on != null);
        model.addAttribute("on", on);
        model.addAttribute("wide", true);
        Quarter quarter = new Quarter(day);
        model.addAttribute("columns", quarter.columns());
        model.addAttribute("dashboard", maker.make(viewer, quarter, last, known));
        return "query/dashboard";
    }
}
