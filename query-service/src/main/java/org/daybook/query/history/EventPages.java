package org.daybook.query.history;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.events.ChildId;
import org.daybook.query.access.AccessLog;
import org.daybook.query.asat.Addresses;
import org.daybook.query.asat.AsAt;
import org.daybook.query.asat.AsAts;
import org.daybook.query.history.EventHistory.Found;
import org.daybook.query.words.EventWords;
import org.daybook.store.EventSought;
import org.daybook.store.StoredEvent;
import org.daybook.web.BadQuestion;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The history of events as pages: the list, one event with everything about it, and the list as a file. */
@Controller
class EventPages {

    private static final String PAGE = "/events";
    private static final int SHOWN = 50;

    private final EventHistory history;
    private final EventDetails details;
    private final EventWords words;
    private final EventLines lines;
    private final EventKinds kinds;
    private final AsAts asAts;
    private final AccessLog access;

    EventPages(
            EventHistory history,
            EventDetails details,
            EventWords words,
            EventLines lines,
            EventKinds kinds,
            AsAts asAts,
            AccessLog access) {
        this.history = history;
        this.details = details;
        this.words = words;
        this.lines = lines;
        this.kinds = kinds;
        this.asAts = asAts;
        this.access = access;
    }

    @GetMapping(PAGE)
    @PreAuthorize(EventController.AUDITOR)
    String list(@RequestParam Map<String, String> parameters, Principal principal, Model model) {
        Filters filters = Filters.of(parameters);
        AsAt asAt = asAts.of(PAGE, filters.parameters(), parameters);
        if (asAt.redirect() != null) {
            return "redirect:" + asAt.redirect();
        }
        Map<String, String> here = here(filters, asAt);
        model.addAttribute("wide", true);
        model.addAttribute("asAt", asAt);
        model.addAttribute("filters", filters);
        model.addAttribute("kinds", kinds.groups(filters.type()));
        model.addAttribute("export", Addresses.of(PAGE + "/export", here));
        try {
            EventSought sought = history.sought(filters, 0, asAt.position());
            Viewer viewer = Viewer.of(principal);
            access.record(viewer, "events", filters.child(), "up to event " + asAt.position());
            Found found = history.page(sought, position(parameters, "before"), position(parameters, "after"), SHOWN);
            model.addAttribute(
                    "lines",
                    found.events().stream().map(words::read).map(EventLine::of).toList());
            turn(found, here, model);
            open(parameters, found, viewer, model);
        } catch (BadQuestion e) {
            if (!e.field().startsWith("recorded")) {
                throw e;
            }
            model.addAttribute("lines", List.of());
            model.addAttribute("problem", new AsAt.Problem(e.field(), String.valueOf(e.getMessage())));
        }
        return "query/events";
    }

    private static Map<String, String> here(Filters filters, AsAt asAt) {
        Map<String, String> here = new LinkedHashMap<>(filters.parameters());
        if (asAt.knownAt() != null) {
            here.put("knownAt", asAt.knownAt());
        }
        return here;
    }

    /** The addresses of the pages before and behind this one, and of this one to open a line on. */
    private static void turn(Found found, Map<String, String> here, Model model) {
        if (found.newer() && !found.events().isEmpty()) {
            model.addAttribute(
                    "newer", with(here, "after", found.events().getFirst().position()));
        } else if (found.newer()) {
            model.addAttribute("newer", Addresses.of(PAGE, here));
        }
        if (found.older()) {
            model.addAttribute(
                    "older", with(here, "before", found.events().getLast().position()));
        }
        List<String> opened = new ArrayList<>();
        for (StoredEvent event : found.events()) {
            Map<String, String> all = new LinkedHashMap<>(here);
            all.put("before", Long.toString(found.events().getFirst().position() + 1));
            all.put("open", Long.toString(event.position()));
            opened.add(Addresses.of(PAGE, all) + "#event-" + event.position());
        }
        model.addAttribute("opened", opened);
    }

    private static String with(Map<String, String> here, String name, long position) {
        Map<String, String> all = new LinkedHashMap<>(here);
        all.put(name, Long.toString(position));
        return Addresses.of(PAGE, all);
    }

    /** Shows what stands in one of the listed events below its line. */
    private void open(Map<String, String> parameters, Found found, Viewer viewer, Model model) {
        Long open = position(parameters, "open");
        found.events().stream()
                .filter(event -> open != null && event.position() == open)
                .findFirst()
                .ifPresent(event -> model.addAttribute("detail", seen(event, viewer)));
    }

    @GetMapping(PAGE + "/{position}")
    @PreAuthorize(EventController.AUDITOR)
    String one(@PathVariable String position, Principal principal, Model model) {
        StoredEvent event = number(position)
                .flatMap(details::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("wide", true);
        model.addAttribute("detail", seen(event, Viewer.of(principal)));
        return "query/event";
    }

    /** Written down before it is shown. */
    private EventDetail seen(StoredEvent event, Viewer viewer) {
        String child = ChildId.isOne(event.stream()) ? event.stream() : null;
        access.record(viewer, "event", child, "event " + event.position());
        return details.of(event);
    }

    /** What the list shows, all of it, as a file of lines. */
    @GetMapping(PAGE + "/export")
    @PreAuthorize(EventController.AUDITOR)
    void export(@RequestParam Map<String, String> parameters, Principal principal, HttpServletResponse response)
            throws IOException {
        Filters filters = Filters.of(parameters);
        long upTo = asAts.of(PAGE, filters.parameters(), parameters).position();
        EventSought sought = history.sought(filters, 0, upTo);
        access.record(Viewer.of(principal), "events", filters.child(), "as a file, up to event " + upTo);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"daybook-events.ndjson\"");
        lines.write(sought, Long.MAX_VALUE, response);
    }

    private static @Nullable Long position(Map<String, String> parameters, String name) {
        String text = parameters.get(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        return number(text).orElseThrow(() -> BadQuestion.malformed(name, name + " is the number of an event."));
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
