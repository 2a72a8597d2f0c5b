package org.daybook.query.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.daybook.query.measure.Numbers;
import org.daybook.query.rows.Completeness.Proof;
import org.daybook.query.rows.Versions;
import org.daybook.query.trust.Notice;
import org.daybook.query.trust.Standing;
import org.daybook.query.trust.Trust;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/checks}: how the counts stand, what the last check found, and the proof that no event is missing. */
@RestController
class CheckController {

    /** A figure that comes out differently; {@code part} names what of it where that is not the figure itself. */
    record Differs(
            String key,
            String title,
            LocalDate on,
            @Nullable String part,
            Numbers rows,
            Numbers fold) {}

    /**
     * The answer.
     *
     * @param checkedAt null before the first check
     * @param position up to which event both sides were counted by the last check
     * @param folded up to which event the log is folded by now, and {@code streams} how many streams add something
     */
    record Answer(
            boolean complete,
            @Nullable String notice,
            @Nullable Instant notLiveSince,
            @Nullable Instant checkedAt,
            long position,
            String version,
            List<LocalDate> on,
            int figures,
            int agreeing,
            List<Differs> disagreements,
            List<String> notChecked,
            @Nullable String failed,
            long folded,
            int streams,
            Proof proof) {}

    private final CheckWork work;
    private final Trust trust;
    private final Versions versions;

    CheckController(CheckWork work, Trust trust, Versions versions) {
        this.work = work;
        this.trust = trust;
        this.versions = versions;
    }

    @GetMapping("/api/checks")
    @PreAuthorize("hasAnyRole('CASEWORKER', 'AUDITOR', 'ANALYST', 'ADMIN')")
    Answer checks() {
        Checks checks = work.checks();
        Checked last = checks.last();
        Standing standing = trust.now();
        Notice notice = trust.notice(false);
        return new Answer(
                standing.complete(),
                notice.notice(),
                standing.notLiveSince(),
                last.at(),
                last.position(),
                last.version(),
                last.on(),
                last.figures(),
                last.agreeing(),
                last.disagreements().stream().map(CheckController::differs).toList(),
                last.notChecked(),
                last.failed() == null ? null : "The last check could not be made; the log of the product says why.",
                checks.folded(),
                checks.streams(),
                versions.active().completeness().proof());
    }

    private static Differs differs(Disagreement each) {
        return new Differs(each.key(), each.title(), each.on(), each.part(), each.rows(), each.fold());
    }
}
