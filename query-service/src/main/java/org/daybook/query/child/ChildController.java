package org.daybook.query.child;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.daybook.query.access.AccessLog;
import org.daybook.query.child.ChildRecords.AsKnown;
import org.daybook.query.child.ChildSearch.Result;
import org.daybook.query.measure.Knowledge;
import org.daybook.web.Problem;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/children}. Every look is written down before it is answered. */
@RestController
class ChildController {

    static final String MAY = "hasAnyRole('CASEWORKER', 'AUDITOR')";

    /** What is looked for, in a body: addresses are written down on their way. */
    record Sought(@Nullable String query) {}

    /** A chronology as it was known at a position. */
    record Chronology(String childId, long version, Instant knownAt, long position, List<ChronologyEntry> entries) {}

    private final ChildSearch search;
    private final ChildRecords records;
    private final Chronologies chronologies;
    private final Knowledge knowledge;
    private final AccessLog access;

    ChildController(
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

    @GetMapping("/api/children")
    @PreAuthorize(MAY)
    Result children(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable Long atLeast,
            Principal principal) {
        Viewer viewer = Viewer.of(principal);
        return search.find(query, knowledge.known(viewer, null, atLeast), viewer);
    }

    @PostMapping("/api/children/find")
    @PreAuthorize(MAY)
    Result find(@RequestBody Sought sought, Principal principal) {
        Viewer viewer = Viewer.of(principal);
        return search.find(sought.query(), knowledge.known(viewer, null, null), viewer);
    }

    @GetMapping("/api/children/{id}")
    @PreAuthorize(MAY)
    ChildAnswer child(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable Long atLeast,
            Principal principal) {
        return ChildAnswer.of(looked("child", id, knownAt, atLeast, Viewer.of(principal)));
    }

    @GetMapping("/api/children/{id}/chronology")
    @PreAuthorize(MAY)
    Chronology chronology(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable Long atLeast,
            Principal principal) {
        ChildRecord record = looked("chronology", id, knownAt, atLeast, Viewer.of(principal));
        return new Chronology(
                record.childId(), record.version(), record.knownAt(), record.position(), chronologies.of(record));
    }

    private ChildRecord looked(
            String what, String id, @Nullable String knownAt, @Nullable Long atLeast, Viewer viewer) {
        // only who waits for a position waits for the rows; the child is read from the log
        if (atLeast != null) {
            knowledge.known(viewer, null, atLeast);
        }
        AsKnown known = records.asKnown(knownAt);
        ChildRecord record = records.read(id, known, viewer);
        access.record(viewer, what, id, knownAt == null ? null : "as known at position " + known.position());
        return record;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notYet(Knowledge.NotYet e) {
        return Problem.unavailable();
    }
}
