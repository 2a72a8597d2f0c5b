package org.daybook.command.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.command.front.Who;
import org.daybook.command.imports.ImportJobs.Job;
import org.daybook.command.imports.ImportJobs.Numbered;
import org.daybook.web.BadQuestion;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /api/imports}: bringing records in. */
@RestController
class ImportController {

    private static final int MOST_ROWS = 100_000;

    /** An import as the contract shows it. */
    record Shown(
            UUID id,
            String format,
            boolean dryRun,
            List<String> files,
            String state,
            BrokenFile.@Nullable Failure failure,
            long rows,
            long accepted,
            long unchanged,
            long rejected,
            long events,
            double progress) {}

    /** A page of rows; {@code next} is the {@code after} of the next page, null at the end. */
    record Rows(List<RowOutcome> rows, @Nullable Long next) {}

    private final Imports imports;
    private final ImportJobs jobs;

    ImportController(Imports imports, ImportJobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    @PostMapping("/api/imports")
    @PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, UUID> start(
            @RequestParam String format,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Principal principal) {
        return Map.of("importId", start(imports, format, dryRun, year, files, principal));
    }

    static UUID start(
            Imports imports,
            String format,
            boolean dryRun,
            @Nullable Integer year,
            @Nullable List<MultipartFile> files,
            Principal principal) {
        if (!imports.knows(format)) {
            throw new BadQuestion(400, "unknown-format", "format", "There is no such import format.");
        }
        int latest = imports.latestYear();
        if (year != null && (year < 1990 || year > latest)) {
            throw BadQuestion.malformed(
                    "year", "The collection year is the one in which it began, from 1990 to " + latest + ".");
        }
        List<Upload> uploads = files == null
                ? List.of()
                : files.stream()
                        .filter(f -> f.getOriginalFilename() != null
                                && !f.getOriginalFilename().isEmpty())
                        .map(ImportController::upload)
                        .toList();
        if (uploads.isEmpty()) {
            throw new BadQuestion(400, "no-files", "files", "Choose at least one file.");
        }
        Viewer viewer = Viewer.of(principal);
        return imports.start(
                format,
                uploads,
                year,
                dryRun,
                new Who(viewer.name(), viewer.role().demonstrationName()));
    }

    private static Upload upload(MultipartFile file) {
        try {
            String name = file.getOriginalFilename();
            return Upload.of(name == null ? "file" : name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/api/imports/{id}")
    @PreAuthorize("hasAnyRole('AUDITOR', 'ANALYST', 'ADMIN')")
    Shown show(@PathVariable String id) {
        Job job = find(id);
        return new Shown(
                job.id(),
                job.format(),
                job.dryRun(),
                job.files(),
                job.state(),
                job.failure(),
                imports.rows(job),
                job.accepted(),
                job.unchanged(),
                job.rejected(),
                job.events(),
                imports.progress(job));
    }

    @GetMapping("/api/imports/{id}/rows")
    @PreAuthorize("hasAnyRole('AUDITOR', 'ANALYST', 'ADMIN')")
    Rows rows(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        if (outcome != null && !List.of("accepted", "unchanged", "rejected").contains(outcome)) {
            throw BadQuestion.malformed("outcome", "The outcome is accepted, unchanged or rejected.");
        }
        if (limit != null && limit < 1) {
            throw BadQuestion.malformed("limit", "The limit must be at least 1.");
        }
        int most = limit == null ? MOST_ROWS : Math.min(limit, MOST_ROWS);
        List<Numbered> page = jobs.rows(find(id).id(), outcome, false, after, most);
        Long next = page.size() == most ? page.getLast().n() : null;
        return new Rows(page.stream().map(Numbered::row).toList(), next);
    }

    @GetMapping("/api/imports/open-not-in-latest-return")
    @PreAuthorize("hasAnyRole('AUDITOR', 'ANALYST', 'ADMIN')")
    List<ImportJobs.NotInLatest> notInLatest(Principal principal) {
        return imports.notInLatest(Viewer.of(principal));
    }

    private Job find(String id) {
        try {
            return imports.find(UUID.fromString(id)).orElseThrow(ImportController::unknown);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static BadQuestion unknown() {
        return BadQuestion.unknown("id", "There is no such import.");
    }
}
