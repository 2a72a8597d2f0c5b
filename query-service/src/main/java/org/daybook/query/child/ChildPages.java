package org.daybook.query.child;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.events.Days;
import org.daybook.query.access.AccessLog;
import org.daybook.query.asat.AsAt;
import org.daybook.query.asat.AsAts;
import org.daybook.query.child.ChildRecords.AsKnown;
import org.daybook.query.child.Interventions.Lane;
import org.daybook.query.measure.Knowledge;
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
    private final AsAts asAts;

    ChildPages(
            ChildSearch search,
            ChildRecords records,
            Chronologies chronologies,
            Knowledge knowledge,
            AccessLog access,
            AsAts asAts) {
        this.search = search;
        this.records = records;
        this.chronologies = chronologies;
        this.knowledge = knowledge;
        this.access = access;
        this.asAts = asAts;
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
        if (atLeast != null) {
            knowledge.known(viewer, null, atLeast);
        }
        String path = "/children/" + id;
        Filters filters = Filters.read(asked);
        AsAt asAt = asAt(path, filters, asked.toSingleValueMap(), model);
        if (asAt.redirect() != null) {
            return "redirect:" + asAt.redirect();
        }
        ChildRecord record = record(id, records.asKnown(asAt.knownAt()), viewer);
        access.record(viewer, "chronology", id, asAt.now() ? null : "as known at position " + record.position());
        List<Lane> lanes = Interventions.of(record.entries());
        model.addAttribute("asAt", asAt);
        model.addAttribute("child", ChildView.of(record));
        model.addAttribute("lanes", lanes);
        model.addAttribute("drawing", Lanes.of(lanes, LocalDate.ofInstant(record.knownAt(), Days.LONDON)));
        model.addAttribute("filters", filters);
        model.addAttribute(
                "chronology",
                ChronologyView.of(chronologies.of(record), filters, each -> each.address(path, asAt.knownAt())));
        model.addAttribute("auditor", viewer.role() == Role.AUDITOR);
        return "query/child";
    }

    /** A moment that is none leaves the page at now, and says so. */
    private AsAt asAt(String path, Filters filters, Map<String, String> parameters, Model model) {
        try {
            return asAts.of(path, filters.kept(), parameters);
        } catch (BadQuestion e) {
            model.addAttribute("wrongMoment", e.getMessage());
            return asAts.of(path, filters.kept(), Map.of());
        }
    }

    private ChildRecord record(String id, AsKnown known, Viewer viewer) {
        try {
            return records.read(id, known, viewer);
        } catch (BadQuestion e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    @ExceptionHandler
    void notYet(Knowledge.NotYet e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
