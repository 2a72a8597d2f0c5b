package org.daybook.query.child;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.daybook.events.Days;
import org.daybook.query.access.AccessLog;
import org.daybook.query.child.Interventions.Lane;
import org.daybook.query.measure.Knowledge;
import org.daybook.query.measure.Known;
import org.daybook.query.words.Spoken;
import org.daybook.web.BadQuestion;
import org.daybook.web.Role;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Finding a child, and the child's page with the chronology. Every look is written down before it is shown. */
@Controller
class ChildPages {

    private final ChildSearch search;
    private final ChildRecords records;
    private final Chronologies chronologies;
    private final Knowledge knowledge;
    private final AccessLog access;

    ChildPages(
            ChildSearch search,
            ChildRecords records,
            Chronologies chronologies,
            Knowledge knowledge,
            AccessLog access) {
        this.search = search;
        this.records = records;
        this.chronologies = chronologies;
        this.knowledge = knowledge;
        this.access = access;
    }

    @GetMapping("/children")
    @PreAuthorize(ChildController.MAY)
    String children() {
        return "query/children";
    }

    /** The name that is looked for travels in the body: addresses are kept in many places. */
    @PostMapping("/children")
    @PreAuthorize(ChildController.MAY)
    String find(@RequestParam(required = false) @Nullable String query, Model model, Principal principal) {
        Viewer viewer = Viewer.of(principal);
        model.addAttribute("query", query);
        try {
            model.addAttribute("result", search.find(query, knowledge.now(), viewer));
        } catch (BadQuestion e) {
            model.addAttribute("problem", e.getMessage());
        }
        return "query/children";
    }

    @GetMapping("/children/{id}")
    @PreAuthorize(ChildController.MAY)
    String child(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(required = false) @Nullable Long atLeast,
            Model model,
            Principal principal) {
        Viewer viewer = Viewer.of(principal);
        Filters filters = Filters.read(asked);
        Known known = known(viewer, filters, atLeast, model);
        boolean past = model.getAttribute("past") != null;
        ChildRecord record = record(id, known, past, viewer);
        access.record(viewer, "chronology", id, past ? "as known at position " + known.position() : null);
        String path = "/children/" + id;
        List<Lane> lanes = Interventions.of(record.entries());
        model.addAttribute("child", ChildView.of(record));
        model.addAttribute("lanes", lanes);
        model.addAttribute("drawing", Lanes.of(lanes, LocalDate.ofInstant(record.knownAt(), Days.LONDON)));
        model.addAttribute("filters", filters);
        model.addAttribute("chronology", ChronologyView.of(chronologies.of(record), filters, path));
        model.addAttribute("now", new Filters(
                        filters.kinds(), filters.by(), filters.from(), filters.to(), filters.withdrawnToo(),
                        filters.oldestFirst(), 1, null, filters.typed(), filters.wrong())
                .address(path));
        model.addAttribute("auditor", viewer.role() == Role.AUDITOR);
        return "query/child";
    }

    /** A moment that is none leaves the page at now, and says so. */
    private Known known(Viewer viewer, Filters filters, @Nullable Long atLeast, Model model) {
        if (filters.knownAt() != null) {
            try {
                Known known = knowledge.known(viewer, filters.knownAt(), atLeast);
                model.addAttribute("past", Spoken.moment(known.at()));
                model.addAttribute("position", Spoken.number(known.position()));
                return known;
            } catch (BadQuestion e) {
                model.addAttribute("wrongMoment", e.getMessage());
            }
        }
        return knowledge.known(viewer, null, atLeast);
    }

    private ChildRecord record(String id, Known known, boolean past, Viewer viewer) {
        try {
            return records.read(id, known, past, viewer);
        } catch (BadQuestion e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    @ExceptionHandler
    void notYet(Knowledge.NotYet e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
