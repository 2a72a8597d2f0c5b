package org.daybook.command.imports;

import java.security.Principal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daybook.command.imports.ImportJobs.Job;
import org.daybook.command.imports.ImportJobs.Numbered;
import org.daybook.events.Days;
import org.daybook.web.BadQuestion;
import org.daybook.web.Role;
import org.daybook.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The pages of imports: the list with its form, and one import with its progress. */
@Controller
class ImportPages {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, h:mma", Locale.UK).withZone(Days.LONDON);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int SHOWN = 50;

    /** One import as the pages show it. */
    record ImportLine(
            String id,
            String startedAt,
            String by,
            String files,
            String state,
            boolean dryRun,
            long rows,
            long accepted,
            long unchanged,
            long rejected,
            long events,
            int percent,
            @Nullable String failure) {}

    record RowLine(
            String file,
            long line,
            @Nullable String code,
            @Nullable String rule,
            @Nullable String message) {}

    record NotInLatest(String child, String since) {}

    private final Imports imports;
    private final ImportJobs jobs;

    ImportPages(Imports imports, ImportJobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    @GetMapping("/imports")
    @PreAuthorize("hasAnyRole('AUDITOR', 'ANALYST', 'ADMIN')")
    String list(Model model, Principal principal) {
        model.addAttribute("imports", jobs.latest().stream().map(this::line).toList());
        model.addAttribute("wide", true);
        model.addAttribute("canImport", Viewer.of(principal).role() != Role.AUDITOR);
        return "command/imports";
    }

    @PostMapping("/imports")
    @PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
    String start(
            @RequestParam String format,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Model model,
            Principal principal) {
        try {
            UUID id = ImportController.start(imports, format, false, number(year), files, principal);
            return "redirect:/imports/" + id;
        } catch (BadQuestion bad) {
            model.addAttribute("problem", bad.getMessage());
            model.addAttribute("wrong", "year".equals(bad.field()) ? "year" : "files");
            model.addAttribute("year", year);
            model.addAttribute("format", format);
            return list(model, principal);
        }
    }

    private static @Nullable Integer number(@Nullable String year) {
        try {
            return year == null || year.isBlank() ? null : Integer.valueOf(year.strip());
        } catch (NumberFormatException e) {
            throw BadQuestion.malformed("year", "The collection year must have four digits, like 2018.");
        }
    }

    @GetMapping("/imports/{id}")
    @PreAuthorize("hasAnyRole('AUDITOR', 'ANALYST', 'ADMIN')")
    String show(@PathVariable UUID id, Model model, Principal principal) {
        Job job = imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("wide", true);
        model.addAttribute("job", line(job));
        model.addAttribute(
                "rejected",
                jobs.rows(id, "rejected", false, 0, SHOWN).stream()
                        .map(ImportPages::row)
                        .toList());
        List<RowLine> warned = jobs.rows(id, null, true, 0, SHOWN + 1).stream()
                .flatMap(ImportPages::warnings)
                .limit(SHOWN + 1L)
                .toList();
        model.addAttribute("warned", warned.subList(0, Math.min(SHOWN, warned.size())));
        model.addAttribute("moreWarned", warned.size() > SHOWN);
        model.addAttribute(
                "notInLatest",
                imports.notInLatest(Viewer.of(principal)).stream()
                        .map(each -> new NotInLatest(each.child(), DAY.format(each.since())))
                        .toList());
        return "command/import";
    }

    private static RowLine row(Numbered numbered) {
        RowOutcome row = numbered.row();
        return new RowLine(row.file(), row.line(), row.code(), row.rule(), row.message());
    }

    private static java.util.stream.Stream<RowLine> warnings(Numbered numbered) {
        RowOutcome row = numbered.row();
        return row.warnings().stream().map(w -> new RowLine(row.file(), row.line(), w.code(), w.rule(), w.message()));
    }

    private ImportLine line(Job job) {
        BrokenFile.Failure failure = job.failure();
        String words = failure == null
                ? null
                : (failure.file().isEmpty() ? "" : failure.file() + ", line " + failure.line() + ": ")
                        + failure.message();
        return new ImportLine(
                job.id().toString(),
                WHEN.format(job.startedAt()).replace("AM", "am").replace("PM", "pm"),
                job.startedBy(),
                String.join(", ", job.files()),
                job.state(),
                job.dryRun(),
                imports.rows(job),
                job.accepted(),
                job.unchanged(),
                job.rejected(),
                job.events(),
                (int) Math.round(imports.progress(job) * 100),
                words);
    }
}
