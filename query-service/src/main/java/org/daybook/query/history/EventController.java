package org.daybook.query.history;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.daybook.query.access.AccessLog;
import org.daybook.query.words.EventWords;
import org.daybook.store.EventLog;
import org.daybook.store.EventSought;
import org.daybook.store.StoredEvent;
import org.daybook.web.BadQuestion;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/events}: the log itself, in its own order, a page at a time or all of it as lines. */
@RestController
class EventController {

    static final String AUDITOR = "hasRole('AUDITOR')";
    private static final int MOST = 1000;
    private static final int USUAL = 100;

    /** A page; {@code next} is the {@code after} of the page that follows, null at the end. */
    record Page(List<EventAnswer> events, @Nullable Long next) {}

    private final EventHistory history;
    private final EventLog log;
    private final EventWords words;
    private final EventLines lines;
    private final AccessLog access;

    EventController(
            EventHistory history,
            @Qualifier("queryLog") EventLog log,
            EventWords words,
            EventLines lines,
            AccessLog access) {
        this.history = history;
        this.log = log;
        this.words = words;
        this.lines = lines;
        this.access = access;
    }

    /**
     * As lines the answer has every event up to the head that there was when it began, or the first {@code limit} of them.
     */
    @GetMapping(
            path = "/api/events",
            produces = {MediaType.APPLICATION_JSON_VALUE, EventLines.NDJSON})
    @PreAuthorize(AUDITOR)
    @Nullable
    ResponseEntity<Page> events(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String stream,
            @RequestParam(required = false) @Nullable String recordedFrom,
            @RequestParam(required = false) @Nullable String recordedTo,
            @RequestParam(required = false) @Nullable String actor,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            Principal principal,
            HttpServletResponse response)
            throws IOException {
        boolean asLines = prefersLines(accept);
        int most = asLines ? Integer.MAX_VALUE : MOST;
        if (after < 0) {
            throw BadQuestion.malformed("after", "after is a position, 0 or more.");
        }
        if (limit != null && (limit < 1 || limit > most)) {
            throw BadQuestion.malformed("limit", "The limit is 1 to " + most + ".");
        }
        Filters filters = Filters.of(type, stream, actor, recordedFrom, recordedTo);
        EventSought sought = history.sought(filters, after, log.head());
        access.record(
                Viewer.of(principal), "events", filters.child(), "after " + after + (asLines ? ", as lines" : ""));
        if (asLines) {
            lines.write(sought, limit == null ? Long.MAX_VALUE : limit, response);
            return null;
        }
        return ResponseEntity.ok(page(sought, limit == null ? USUAL : limit));
    }

    private Page page(EventSought sought, int size) {
        List<StoredEvent> found = history.next(sought, sought.after(), size + 1);
        List<EventAnswer> shown =
                found.stream().limit(size).map(words::read).map(EventAnswer::of).toList();
        return new Page(shown, found.size() > size ? shown.getLast().position() : null);
    }

    /** JSON unless lines are asked for by name, and before it. */
    private static boolean prefersLines(String accept) {
        try {
            List<MediaType> accepted = new ArrayList<>(MediaType.parseMediaTypes(accept));
            MimeTypeUtils.sortBySpecificity(accepted);
            MediaType lines = MediaType.parseMediaType(EventLines.NDJSON);
            return accepted.stream()
                    .filter(each -> each.includes(MediaType.APPLICATION_JSON) || each.includes(lines))
                    .findFirst()
                    .filter(each -> !each.includes(MediaType.APPLICATION_JSON))
                    .isPresent();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
